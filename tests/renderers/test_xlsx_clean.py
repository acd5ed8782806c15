"""What goes and what stays when a workbook is cleaned."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.chart import BarChart

from pohon_xl.errors import WorkbookError
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import cell_values, content, convert, sheet_xml, stored, tabs
from tests.support.corpus_xlsx import NAMES, corpus, edited, rich_workbook
from tests.support.flags import flag
from tests.support.plans_xlsx import PLANS, full_sheet

HERS = rich_workbook()


def built() -> bytes:
    return render_workbook(PLANS, HERS, flags=(flag("Tahap 1", "A1"),))


def test_results_and_input_sheets_go() -> None:
    cleaned = clean_workbook(built(), "", ())

    assert cleaned.removed == ("Cascading", "Target", "Gaya")
    assert stored(cleaned.data) == stored(HERS)
    assert cleaned.whole


def test_an_input_sheet_to_keep_stays_and_hers_comes_back_all_the_same() -> None:
    cleaned = clean_workbook(built(), "", ("TARGET",))

    assert tabs(cleaned.data) == [*tabs(HERS), ("Target", "masukan")]
    assert sheet_xml(cleaned.data, "Target") == sheet_xml(built(), "Target")
    assert content(cleaned.data, "xl/worksheets/sheet1.xml") == content(
        HERS, "xl/worksheets/sheet1.xml"
    )
    assert not cleaned.whole


def test_input_sheets_kept_once_can_go_later_and_give_the_original() -> None:
    once = clean_workbook(built(), "", ("Target",)).data

    assert stored(clean_workbook(once, "").data) == stored(HERS)


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_a_workbook_without_us_changes_no_byte(name: str) -> None:
    assert clean_workbook(corpus()[name], name, ()).data == corpus()[name]


def test_cleaning_twice_is_cleaning_once() -> None:
    once = clean_workbook(built(), "", ("Target",)).data

    assert clean_workbook(once, "", ("Target",)).data == once


def test_a_workbook_that_is_all_ours_is_refused_with_what_to_do() -> None:
    with pytest.raises(WorkbookError, match="hanya memuat lembar buatan pohon_xl"):
        clean_workbook(render_workbook(PLANS, None), "hasil.xlsx", ())


def test_a_copy_that_she_made_of_a_result_is_hers_from_then_on() -> None:
    once = render_workbook((full_sheet(),), HERS)
    sheet = b'<sheet name="Cascading (2)" sheetId="50" r:id="rId1"/></sheets>'
    mark = b'<definedName name="_pohon_xl" localSheetId="5" hidden="1">"hasil"</definedName>'
    copied = edited(
        once,
        lambda n, d: (
            d.replace(b"</sheets>", sheet).replace(b"</definedNames>", mark + b"</definedNames>")
            if n == "xl/workbook.xml"
            else d
        ),
    )

    assert tabs(clean_workbook(copied, "", ()).data)[-1] == ("Cascading (2)", None)


def test_what_libreoffice_saved_is_cleaned_by_our_marks(tmp_path: object) -> None:
    from pathlib import Path

    saved = convert({"a.xlsx": built()}, Path(str(tmp_path)))["a.xlsx"]
    cleaned = clean_workbook(saved, "a.xlsx", ())

    assert [name for name, _ in tabs(cleaned.data)] == [name for name, _ in tabs(HERS)]
    assert cell_values(cleaned.data)["Tahap 1"] == cell_values(HERS)["Tahap 1"]
    assert not cleaned.whole


def test_a_chart_sheet_stays_though_a_program_moved_our_marks_onto_it() -> None:
    """Some count only worksheets when they number names: each mark is one tab too far left."""
    hers = openpyxl.Workbook()
    hers.create_chartsheet("Grafik").add_chart(BarChart())
    book = openpyxl.load_workbook(BytesIO(render_workbook(PLANS, _saved(hers))))

    cleaned = clean_workbook(_saved(book), "")

    assert "Grafik" in [name for name, _ in tabs(cleaned.data)]
    assert "Grafik" not in cleaned.removed


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
