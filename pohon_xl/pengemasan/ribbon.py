"""Texts of the add-in that follow from the table of buttons: the ribbon and one Sub a button."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from pohon_xl.addin.tombol import JUDUL_TAB, KEYTIP_TAB, TOMBOL, Kelompok, Tombol

_RIBBON = "http://schemas.microsoft.com/office/2009/07/customui"
_CELL_MENU = "ContextMenuCell"
_ASAL = "' Dibuat dari pohon_xl/addin/tombol.py; ubah di sana, lalu `make docs`.\n"


def ribbon_xml() -> str:
    """customUI14.xml: the tab, and the entries in the menu of a cell."""
    tab = _element("tab", id="pohon_tab", label=JUDUL_TAB, keytip=KEYTIP_TAB)
    groups = "".join(_group(kelompok) for kelompok in Kelompok)
    entries = "".join(_menu_button(t) for t in TOMBOL if t.klik_kanan)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<!-- Dibuat dari pohon_xl/addin/tombol.py; ubah di sana, lalu `make docs`. -->\n"
        f'<customUI xmlns="{_RIBBON}">\n'
        f"  <ribbon>\n    <tabs>\n      {tab}>\n{groups}      </tab>\n    </tabs>\n  </ribbon>\n"
        f'  <contextMenus>\n    <contextMenu idMso="{_CELL_MENU}">\n{entries}'
        "    </contextMenu>\n  </contextMenus>\n</customUI>\n"
    )


def _group(kelompok: Kelompok) -> str:
    head = _element("group", id=f"pohon_kelompok_{kelompok.name.lower()}", label=kelompok.value)
    buttons = "".join(_ribbon_button(t) for t in TOMBOL if t.kelompok is kelompok)
    return f"        {head}>\n{buttons}        </group>\n"


def _ribbon_button(tombol: Tombol) -> str:
    element = _element(
        "button",
        id=f"pohon_{tombol.id}",
        label=tombol.label,
        screentip=tombol.screentip,
        supertip=tombol.supertip,
        keytip=tombol.keytip,
        imageMso=tombol.ikon,
        size="large" if tombol.besar else "normal",
        onAction=ribbon_sub(tombol),
    )
    return f"          {element}/>\n"


def _menu_button(tombol: Tombol) -> str:
    element = _element(
        "button",
        id=f"pohon_sel_{tombol.id}",
        label=tombol.klik_kanan,
        imageMso=tombol.ikon,
        onAction=ribbon_sub(tombol),
    )
    return f"      {element}/>\n"


def _element(name: str, **attributes: str) -> str:
    """An opening tag without its last bracket."""
    return f"<{name}" + "".join(f" {key}={quoteattr(text)}" for key, text in attributes.items())


def ribbon_sub(tombol: Tombol) -> str:
    """The callback of a button in the ribbon."""
    return f"Pita_{tombol.id}"


def form_sub(tombol: Tombol) -> str:
    """The macro of a button on a sheet."""
    return f"Tombol_{tombol.id}"


def ribbon_module() -> str:
    """PohonPita.bas: callbacks, one line each."""
    return _module(
        "PohonPita",
        (f"Public Sub {ribbon_sub(t)}(control As IRibbonControl)\n{_call(t)}" for t in TOMBOL),
    )


def form_module() -> str:
    """PohonTombol.bas: the same for buttons on a sheet, which hand over nothing."""
    return _module("PohonTombol", (f"Public Sub {form_sub(t)}()\n{_call(t)}" for t in TOMBOL))


def _module(name: str, subs: Iterable[str]) -> str:
    head = f'Attribute VB_Name = "{name}"\n{_ASAL}Option Explicit\n'
    return head + "".join(f"\n{sub}End Sub\n" for sub in subs)


def _call(tombol: Tombol) -> str:
    needs = "True" if tombol.perlu_buku else "False"
    tanya = tombol.tanya.replace('"', '""')
    return f'    JalankanPohon "{tombol.id}", {needs}, "{tanya}"\n'
