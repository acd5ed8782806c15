"""Drawings in the planner's package: added, replaced and taken out without a trace of the old."""

import subprocess
from pathlib import Path

import pytest

from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.sheets.gambar import plan_gambar
from tests.support.compare_xlsx import assert_kept, content, sheet_xml, stored, tabs
from tests.support.contoh_isian import kertas_terisi
from tests.support.corpus_xlsx import corpus, rich_workbook
from tests.support.kasus import kasus
from tests.support.konversi import convert_files
from tests.support.plans_xlsx import full_sheet, sheet_of
from tests.support.pohon_uji import wide_tree

FILES = ("contoh.xlsx", "kaya.xlsx", "makro.xlsm", "openpyxl.xlsx", "aneh.xlsx", "alir.xlsx",
         "rantai.xlsx", "libre.xlsx")  # fmt: skip


def sheets_of(kertas: KertasKerja) -> tuple[SheetPlan, ...]:
    return tuple(plan_gambar(kertas, drawing) for drawing in draw_pohon_kinerja(kertas))


PLANS = (full_sheet(), *sheets_of(kasus()), sheet_of("Rekap", ("a", 1)))


def parts(data: bytes) -> set[str]:
    return {name for name in stored(data) if "drawings/pohon_xl" in name}


@pytest.mark.parametrize("name", FILES)
def test_everything_of_hers_is_kept(name: str) -> None:
    assert_kept(corpus()[name], render_workbook(PLANS, corpus()[name]))


@pytest.mark.parametrize("name", FILES)
def test_rendering_twice_is_rendering_once(name: str) -> None:
    once = render_workbook(PLANS, corpus()[name])

    assert render_workbook(PLANS, once) == once


def test_rendering_a_new_workbook_twice_is_rendering_it_once() -> None:
    once = render_workbook(PLANS, None)

    assert render_workbook(PLANS, once) == once


def test_each_drawing_is_a_part_that_its_sheet_leads_to() -> None:
    rendered = render_workbook(PLANS, rich_workbook())
    types = content(rendered, "[Content_Types].xml").decode()

    assert parts(rendered) == {f"xl/drawings/pohon_xl_{n}.xml" for n in (1, 2, 3)}
    for number, name in enumerate(("Pohon Kinerja", "Pohon 1", "Pohon 2"), 1):
        assert '<drawing r:id="rId1"/>' in sheet_xml(rendered, name)
        assert f'PartName="/xl/drawings/pohon_xl_{number}.xml"' in types


def test_a_drawing_without_a_plan_is_taken_out_with_its_type_and_relation() -> None:
    plain = render_workbook((full_sheet(),), rich_workbook())
    drawn = render_workbook(PLANS, rich_workbook())
    again = render_workbook((full_sheet(),), drawn)

    assert parts(again) == set()
    assert content(again, "[Content_Types].xml") == content(plain, "[Content_Types].xml")
    assert set(stored(again)) == set(stored(plain))


def test_a_sheet_that_has_cells_again_loses_its_drawing() -> None:
    drawn = render_workbook(sheets_of(kertas_terisi()), rich_workbook())
    again = render_workbook((sheet_of("Pohon Kinerja", ("a",)),), drawn)

    assert parts(again) == set()
    assert "<drawing" not in sheet_xml(again, "Pohon Kinerja")


def test_another_tree_gives_other_drawings_and_no_more_parts_than_it_needs() -> None:
    first = render_workbook(sheets_of(wide_tree()), rich_workbook())
    second = render_workbook(sheets_of(kertas_terisi()), first)

    assert len(parts(first)) == 4
    assert len(parts(second)) == 1
    assert [name for name, peran in tabs(second) if peran] == ["Pohon Kinerja"]


def test_a_drawing_stands_beside_cells() -> None:
    (drawing, *_) = draw_pohon_kinerja(kertas_terisi())
    (plan,) = sheets_of(kertas_terisi())
    mixed = SheetPlan("Campur", full_sheet().cells, drawing=drawing, page=plan.page)

    assert 'r="A4"' in sheet_xml(render_workbook((mixed,), None), "Campur")
    assert '<drawing r:id="rId1"/>' in sheet_xml(render_workbook((mixed,), None), "Campur")


def pages_of(data: bytes, folder: Path) -> list[str]:
    """The text of each page that LibreOffice prints."""
    (folder / "pohon.xlsx").write_bytes(data)
    convert_files([folder / "pohon.xlsx"], "pdf", folder)
    done = subprocess.run(["pdftotext", folder / "pohon.pdf", "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]


def squeezed(text: str) -> str:
    """Without blanks, line ends and the letters that fonts join."""
    return "".join(text.split()).replace("\ufb01", "fi").replace("\ufb02", "fl")


def test_each_drawing_prints_on_one_page_with_all_its_texts(tmp_path: Path) -> None:
    drawings = (*draw_pohon_kinerja(kasus()), *draw_pohon_kinerja(wide_tree()))
    plans = tuple(plan_gambar(kasus(), drawing) for drawing in drawings)
    pages = [squeezed(page) for page in pages_of(render_workbook(plans, None), tmp_path)]

    assert len(pages) == len(drawings)
    for drawing, page in zip(drawings, pages, strict=True):
        lost = [p.teks for b in drawing.boxes for p in b.paragraf if squeezed(p.teks) not in page]

        assert lost == [], drawing.nama
