"""Run by the system's Python: what stands on the screen of a LibreOffice, as a blind user finds it.

/usr/bin/python3 uno_layar.py PIPE tombol NAME   middle of a shown button: {"x":, "y":}, or null
/usr/bin/python3 uno_layar.py PIPE kotak         texts of the box in front, [] when there is none
/usr/bin/python3 uno_layar.py PIPE lembar        names of the tabs
/usr/bin/python3 uno_layar.py PIPE simpan FILE   a copy of the open workbook as .xlsx
/usr/bin/python3 uno_layar.py PIPE tampil SHEET  that tab to the front
/usr/bin/python3 uno_layar.py PIPE bentuk SHEET  texts of the shapes on it, without empty ones
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import uno
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType
from com.sun.star.beans import PropertyValue

_BANYAK = 500  # a sheet has a million cells and no button among them
_TOMBOL = (AccessibleRole.PUSH_BUTTON, AccessibleRole.BUTTON_DROPDOWN)


def connect(pipe: str) -> Any:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")


def windows(context: Any) -> Iterator[Any]:
    toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    for number in range(toolkit.getTopWindowCount()):
        yield toolkit.getTopWindow(number).getAccessibleContext()


def walk(node: Any) -> Iterator[Any]:
    yield node
    count = node.getAccessibleChildCount()
    if node.getAccessibleRole() == AccessibleRole.DOCUMENT_SPREADSHEET or count > _BANYAK:
        return
    for number in range(count):
        child = node.getAccessibleChild(number)
        if child is not None:
            yield from walk(child.getAccessibleContext())


def tombol(context: Any, name: str) -> Any:
    for window in windows(context):
        for node in walk(window):
            if node.getAccessibleRole() not in _TOMBOL or node.getAccessibleName() != name:
                continue
            if not node.getAccessibleStateSet().contains(AccessibleStateType.SHOWING):
                continue
            at, size = node.getLocationOnScreen(), node.getSize()
            return {"x": at.X + size.Width // 2, "y": at.Y + size.Height // 2}
    return None


def kotak(context: Any) -> Any:
    boxes = (AccessibleRole.ALERT, AccessibleRole.DIALOG, AccessibleRole.OPTION_PANE)
    for window in windows(context):
        if window.getAccessibleRole() in boxes:
            names = [node.getAccessibleName() for node in walk(window)]
            return [name for name in names if name]
    return []


def book(context: Any) -> Any:
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    found = desktop.getComponents().createEnumeration()
    while found.hasMoreElements():
        one = found.nextElement()
        if one.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            return one
    return None


def lembar(context: Any) -> Any:
    found = book(context)
    return [] if found is None else list(found.Sheets.ElementNames)


def tampil(context: Any, name: str) -> None:
    found = book(context)
    found.CurrentController.setActiveSheet(found.Sheets.getByName(name))


def bentuk(context: Any, name: str) -> Any:
    page = book(context).Sheets.getByName(name).DrawPage
    shapes = [page.getByIndex(number) for number in range(page.Count)]
    texts = [one.String for one in shapes if hasattr(one, "String")]
    return [text for text in texts if text.strip()]


def simpan(context: Any, path: str) -> None:
    kind = PropertyValue()
    kind.Name, kind.Value = "FilterName", "Calc MS Excel 2007 XML"
    book(context).storeToURL(uno.systemPathToFileUrl(path), (kind,))


VERBS = {f.__name__: f for f in (tombol, kotak, lembar, bentuk, simpan, tampil)}
try:
    answer = VERBS[sys.argv[2]](connect(sys.argv[1]), *sys.argv[3:])
except uno.getClass("com.sun.star.connection.NoConnectException"):
    answer = None  # still starting
except uno.getClass("com.sun.star.uno.RuntimeException"):
    if sys.argv[2] not in {"tombol", "kotak"}:
        raise
    answer = None  # a window went away under our eyes: look again
sys.stdout.write(json.dumps(answer))
