"""Run by the system's Python: what stands on the screen of a LibreOffice, as a blind user finds it.

    /usr/bin/python3 uno_layar.py PIPE

Reads questions, one JSON list a line, and answers each with a line:

    ["tombol", NAME]  middle of a shown button: {"x":, "y":}, or null
    ["menu", NAME]    the same for a menu, or a menu in one that is open
    ["butir", NAME]   the same for an entry of a menu that is open
    ["isi_menu", NAME] entries shown in that menu
    ["isian"]         the same for the last line to type in, of the box in front, and whether it
                      is ready for typing and what it says: {..., "siap":, "teks":}
    ["kotak"]         texts of the box in front, [] when there is none
    ["lembar"]        names of the tabs
    ["bentuk", SHEET] texts of the shapes on it, without empty ones
    ["sel"]           sheet and address of the selected cell
    ["buku"]          titles of the open workbooks
    ["buka", FILE]    open that workbook in front of all, and put away the others unsaved
    ["simpan", FILE]  a copy of the open workbook as .xlsx
    ["tampil", SHEET] that tab to the front
    ["pilih", SHEET, ADDRESS]  that cell
    ["perintah", URL] what a key or another menu of the program does
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import uno
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType
from com.sun.star.beans import PropertyValue

_BANYAK = 500  # a sheet has a million cells and no button among them
_TOMBOL = (AccessibleRole.PUSH_BUTTON, AccessibleRole.BUTTON_DROPDOWN)
_KOTAK = (AccessibleRole.ALERT, AccessibleRole.DIALOG, AccessibleRole.OPTION_PANE)
_BUKAN_MENU = (AccessibleRole.TOOL_BAR, AccessibleRole.PANEL, AccessibleRole.DOCUMENT_SPREADSHEET)
_CALC = "com.sun.star.sheet.SpreadsheetDocument"


def connect(pipe: str) -> Any:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")


def service(context: Any, name: str) -> Any:
    return context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", context)


def windows(context: Any) -> Iterator[Any]:
    toolkit = service(context, "awt.Toolkit")
    for number in range(toolkit.getTopWindowCount()):
        window = toolkit.getTopWindow(number)
        found = window and window.getAccessibleContext()
        if found:  # a menu that closes has none
            yield found


def walk(node: Any, without: tuple[int, ...] = ()) -> Iterator[Any]:
    """What can be seen of it, without what lies in parts of those roles; a call costs a bit."""
    yield node
    count = node.getAccessibleChildCount()
    if node.getAccessibleRole() == AccessibleRole.DOCUMENT_SPREADSHEET or count > _BANYAK:
        return
    for number in range(count):
        child = node.getAccessibleChild(number)
        if hasattr(child, "getAccessibleContext"):  # neither nothing nor an item of a list
            found = child.getAccessibleContext()
            if found and shown(found) and found.getAccessibleRole() not in without:
                yield from walk(found, without)


def tombol(context: Any, name: str) -> Any:
    return middle(context, _TOMBOL, name, (AccessibleRole.MENU_BAR,))


def menu(context: Any, name: str) -> Any:
    return middle(context, (AccessibleRole.MENU,), name, _BUKAN_MENU)


def butir(context: Any, name: str) -> Any:
    return middle(context, (AccessibleRole.MENU_ITEM,), name, _BUKAN_MENU)


def isi_menu(context: Any, name: str) -> Any:
    for window in windows(context):
        for node in walk(window, _BUKAN_MENU):
            if node.getAccessibleRole() == AccessibleRole.MENU and node.getAccessibleName() == name:
                entries = [n for n in walk(node) if n is not node and shown(n)]
                return [n.getAccessibleName() for n in entries]
    return []


def isian(context: Any) -> Any:
    for window in windows(context):
        if window.getAccessibleRole() in _KOTAK:
            lines = [n for n in walk(window) if shown(n, AccessibleStateType.EDITABLE)]
            if not lines:
                return None
            focused = shown(lines[-1], AccessibleStateType.FOCUSED)
            return {**place(lines[-1]), "siap": focused, "teks": lines[-1].getText()}
    return None


def middle(context: Any, roles: tuple[int, ...], name: str, without: tuple[int, ...]) -> Any:
    for window in windows(context):
        for node in walk(window, without):
            fits = node.getAccessibleRole() in roles and node.getAccessibleName() == name
            if fits and shown(node):
                return place(node)
    return None


def shown(node: Any, *more: int) -> bool:
    states = node.getAccessibleStateSet()
    return all(states.contains(one) for one in (AccessibleStateType.SHOWING, *more))


def place(node: Any) -> dict[str, int]:
    at, size = node.getLocationOnScreen(), node.getSize()
    return {"x": at.X + size.Width // 2, "y": at.Y + size.Height // 2}


def kotak(context: Any) -> Any:
    for window in windows(context):
        if window.getAccessibleRole() in _KOTAK:
            names = [node.getAccessibleName() for node in walk(window)]
            return [name for name in names if name]
    return []


def books(context: Any) -> list[Any]:
    listed = service(context, "frame.Desktop").getComponents().createEnumeration()
    found = []
    while listed.hasMoreElements():
        one = listed.nextElement()
        if one.supportsService(_CALC):
            found.append(one)
    return found


def book(context: Any) -> Any:
    front = service(context, "frame.Desktop").getCurrentComponent()
    return front if front is not None and front.supportsService(_CALC) else books(context)[0]


def buku(context: Any) -> Any:
    return [one.Title for one in books(context)]


def lembar(context: Any) -> Any:
    return list(book(context).Sheets.ElementNames)


def tampil(context: Any, name: str) -> Any:
    found = book(context)
    found.CurrentController.setActiveSheet(found.Sheets.getByName(name))
    return name


def pilih(context: Any, name: str, address: str) -> Any:
    found = book(context)
    tampil(context, name)
    found.CurrentController.select(found.Sheets.getByName(name).getCellRangeByName(address))
    return name


def sel(context: Any) -> Any:
    return book(context).getCurrentSelection().AbsoluteName


def bentuk(context: Any, name: str) -> Any:
    page = book(context).Sheets.getByName(name).DrawPage
    shapes = [page.getByIndex(number) for number in range(page.Count)]
    texts = [one.String for one in shapes if hasattr(one, "String")]
    return [text for text in texts if text.strip()]


def buka(context: Any, path: str) -> Any:
    old = books(context)
    url = path if path.startswith("private:") else uno.systemPathToFileUrl(path)
    found = service(context, "frame.Desktop").loadComponentFromURL(url, "_blank", 0, ())
    for one in old:
        one.setModified(False)
        one.close(True)
    return found.Title


def simpan(context: Any, path: str) -> Any:
    kind = PropertyValue()
    kind.Name, kind.Value = "FilterName", "Calc MS Excel 2007 XML"
    book(context).storeToURL(uno.systemPathToFileUrl(path), (kind,))
    return path


def perintah(context: Any, url: str) -> Any:
    frame = book(context).CurrentController.Frame
    service(context, "frame.DispatchHelper").executeDispatch(frame, url, "", 0, ())
    return url


VERBS: dict[str, Any] = {
    f.__name__: f
    for f in (
        tombol,
        menu,
        butir,
        isi_menu,
        isian,
        kotak,
        lembar,
        bentuk,
        sel,
        buku,
        buka,
        simpan,
        tampil,
    )
} | {"pilih": pilih, "perintah": perintah}
#: looking at a screen that changes: what fails is only not there yet
MELIHAT = {"tombol", "menu", "butir", "isi_menu", "isian", "kotak"}


def answer(words: list[str]) -> Any:
    try:
        return VERBS[words[0]](connect(sys.argv[1]), *words[1:])
    except uno.getClass("com.sun.star.connection.NoConnectException"):
        return None  # still starting
    except uno.getClass("com.sun.star.uno.RuntimeException"):
        if words[0] not in MELIHAT:
            raise
        return None  # a window went away under our eyes


with contextlib.suppress(BrokenPipeError):
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(answer(json.loads(line)))}\n")
        sys.stdout.flush()
os._exit(0)  # the bridge may crash while it is taken down
