"""What she had, kept inside: used while it is true, forgotten once somebody edited."""

import pytest
from lxml import etree

from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_package import open_package
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.renderers.xlsx_zip import pack, split
from tests.support.compare_xlsx import cell_values, content, notes_of, root, stored
from tests.support.corpus_xlsx import corpus, edited, rich_workbook
from tests.support.flags import flag
from tests.support.plans_xlsx import PLANS

FLAGS = (flag("Tahap 1", "A1"), flag("Rekap's & lain", "B1", "saran"))
SHEET = "xl/worksheets/sheet1.xml"
ASAL = "pohon_xl/asal.bin"
HERS = rich_workbook()


def built() -> bytes:
    return render_workbook(PLANS, HERS, flags=FLAGS)


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    return edited(data, lambda n, d: d.replace(old, new) if n == part else d)


def test_an_edit_made_since_is_kept_and_all_else_comes_back() -> None:
    cell = b'<c r="E2"'
    touched = replaced(built(), SHEET, cell, b'<c r="D2"><v>7</v></c>' + cell)
    cleaned = clean_workbook(touched, "", ())

    assert cell_values(cleaned.data)["Tahap 1"]["D2"] == 7
    assert changed_contents(cleaned.data) == {SHEET}
    assert not cleaned.whole


def test_the_next_run_keeps_an_edit_and_still_knows_the_rest() -> None:
    cell = b'<c r="E2"'
    touched = replaced(built(), SHEET, cell, b'<c r="D2"><v>7</v></c>' + cell)
    again = render_workbook(PLANS, touched, flags=FLAGS)
    cleaned = clean_workbook(again, "", ())

    assert cell_values(again)["Tahap 1"]["D2"] == 7
    assert render_workbook(PLANS, again, flags=FLAGS) == again
    assert changed_contents(cleaned.data) == {SHEET}
    assert b"pohon_xl" not in content(cleaned.data, SHEET)


def test_a_workbook_part_edited_since_is_never_set_back() -> None:
    touched = replaced(built(), "xl/workbook.xml", b'name="Pagu"', b'name="Pagu_Baru"')
    cleaned = clean_workbook(touched, "", ())
    again = clean_workbook(render_workbook(PLANS, touched, flags=FLAGS), "", ())

    assert b"Pagu_Baru" in content(cleaned.data, "xl/workbook.xml")
    assert b"Pagu_Baru" in content(again.data, "xl/workbook.xml")
    assert content(again.data, SHEET) == content(HERS, SHEET)


def test_without_our_part_flags_go_by_their_marks() -> None:
    forgotten = edited(built(), lambda n, d: None if n == ASAL else d)
    cleaned = clean_workbook(forgotten, "", ()).data

    assert cell_values(cleaned) == cell_values(HERS)
    assert notes_of(cleaned, "Tahap 1") == notes_of(HERS, "Tahap 1")
    assert stored(cleaned).keys() == stored(HERS).keys()
    assert b"asal" not in content(cleaned, "xl/_rels/workbook.xml.rels")


def test_a_part_of_ours_that_makes_no_sense_is_as_good_as_none() -> None:
    for nonsense in (b"", b"bukan zip", content(HERS, "xl/theme/theme1.xml"), HERS):
        spoilt = edited(built(), lambda n, d, new=nonsense: new if n == ASAL else d)  # type: ignore[misc]

        assert cell_values(clean_workbook(spoilt, "", ()).data) == cell_values(HERS)


@pytest.mark.parametrize(
    "wrong",
    [
        b"[" * 200_000,
        b'{"urutan": 5, "ditulis": {}, "kelompok": []}',
        b'{"urutan": [["a"], {"b": 1}], "ditulis": {}, "kelompok": []}',
        b'{"urutan": [], "ditulis": {"xl/workbook.xml": 7}, "kelompok": [[["x"]], [{"y": 1}]]}',
        b'{"urutan": [], "ditulis": [[["a"], "x"]], "kelompok": ["abc"]}',
    ],
)
def test_a_list_in_it_that_somebody_wrote_by_hand_is_as_good_as_none(wrong: bytes) -> None:
    def spoil(data: bytes) -> bytes:
        members, _ = split(data)
        kept = [m for m in members if not m.name.endswith("daftar.json")]
        return Arsip((pack("pohon_xl/daftar.json", wrong), *kept), b"").to_bytes()

    spoilt = edited(built(), lambda n, d: spoil(d) if n == ASAL else d)

    assert cell_values(clean_workbook(spoilt, "", ()).data) == cell_values(HERS)
    assert cell_values(render_workbook(PLANS, spoilt, flags=FLAGS)).keys() >= {"Tahap 1", "Target"}


@pytest.mark.parametrize("peran", ["hasil", "masukan", "x" * 300_000])
def test_our_mark_on_her_tahap_sheets_makes_them_no_sheets_of_ours(peran: str) -> None:
    mark = f'<definedName name="_pohon_xl" localSheetId="0" hidden="1">"{peran}"</definedName>'
    marked = replaced(HERS, "xl/workbook.xml", b"<definedNames>", f"<definedNames>{mark}".encode())
    assert marked != HERS
    assert open_book(open_package(marked)).sheets()[0].peran is None

    assert cell_values(clean_workbook(marked, "", ()).data) == cell_values(HERS)


def test_input_sheets_of_her_own_workbook_are_part_of_the_original() -> None:
    hers = render_workbook((PLANS[1],), HERS)  # as if she had copied the sheet into it
    hers = edited(hers, lambda n, d: None if n == ASAL else d)
    result = render_workbook(PLANS, hers, flags=FLAGS)

    assert "Target" in cell_values(clean_workbook(result, "", ()).data)
    assert "Target" not in cell_values(clean_workbook(result, "").data)


def test_nothing_is_kept_where_nothing_was_hers() -> None:
    assert ASAL not in stored(render_workbook(PLANS, None))


def test_a_chain_of_runs_still_leads_back() -> None:
    data = corpus()["tangan.xlsx"]
    result = data
    for flags in ((), FLAGS, (flag("Pivot", "A1"),), (flag("Kontrol", "A1"), flag("Bagan", "B2"))):
        for plans in (PLANS, PLANS[1:], PLANS):
            result = render_workbook(plans, result, flags=flags)

    assert stored(clean_workbook(result, "", ()).data) == stored(data)


def changed_contents(data: bytes) -> set[str]:
    """Members that are new, gone, or say something else than hers."""
    now, before = meanings(data), meanings(HERS)
    return {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}


def meanings(data: bytes) -> dict[str, bytes]:
    return {
        name: etree.tostring(root(data, name), method="c14n")
        if name.endswith((".xml", ".rels"))
        else content(data, name)
        for name in stored(data)
    }
