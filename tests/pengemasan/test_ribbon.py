import xml.etree.ElementTree as ET
from pathlib import Path

from pohon_xl.addin.ikon import IKON
from pohon_xl.addin.tombol import KEYTIP_TAB, TOMBOL, Kelompok
from pohon_xl.pengemasan.ribbon import form_module, ribbon_module, ribbon_xml
from pohon_xl.pengemasan.sumber import generated, write_generated
from pohon_xl.settings import template_folder

CUI = "{http://schemas.microsoft.com/office/2009/07/customui}"


def test_texts_in_macros_are_what_the_table_of_buttons_says() -> None:
    folder = template_folder("macros")
    stale = [
        name
        for name, text in generated().items()
        if (folder / name).read_text(encoding="utf-8") != text
    ]

    assert stale == [], "jalankan `make docs`"


def test_the_tab_shows_every_button_in_its_group() -> None:
    root = ET.fromstring(ribbon_xml())  # noqa: S314
    [tab] = root.iter(f"{CUI}tab")
    shown = [
        (g.get("label"), [b.get("label") for b in g.iter(f"{CUI}button")])
        for g in tab.iter(f"{CUI}group")
    ]

    assert (tab.get("label"), tab.get("keytip")) == ("Pohon Kinerja", KEYTIP_TAB)
    assert shown == [(k.value, [t.label for t in TOMBOL if t.kelompok is k]) for k in Kelompok]


def test_the_menu_of_a_cell_offers_what_concerns_a_flagged_cell() -> None:
    root = ET.fromstring(ribbon_xml())  # noqa: S314
    [menu] = root.iter(f"{CUI}contextMenu")

    assert menu.get("idMso") == "ContextMenuCell"
    assert [b.get("label") for b in menu] == [
        "Temuan berikutnya",
        "Abaikan temuan di sel ini...",
    ]


def test_ids_are_used_once_and_pictures_are_allowed() -> None:
    root = ET.fromstring(ribbon_xml())  # noqa: S314
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    icons = {e.get("imageMso") for e in root.iter() if e.get("imageMso")}

    assert len(set(ids)) == len(ids)
    assert icons <= IKON


def test_modules_do_not_share_names_of_subs() -> None:
    def subs(text: str) -> set[str]:
        return {
            line.split()[2].partition("(")[0]
            for line in text.splitlines()
            if "Sub P" in line or "Sub T" in line
        }

    assert len(subs(ribbon_module())) == len(TOMBOL)
    assert not subs(ribbon_module()) & subs(form_module())


def test_they_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    write_generated(tmp_path)

    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(generated())
    assert b"\r" not in (tmp_path / "PohonPita.bas").read_bytes()
