"""Microsoft's own validator finds nothing in our results that it did not find in hers."""

from collections import Counter
from pathlib import Path

import pytest

from pohon_xl.drawings.pohon_kinerja import draw_pohon_utuh
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.sheets.templat import plan_templat
from tests.support.corpus_xlsx import NAMES, corpus
from tests.support.flags import flags_everywhere
from tests.support.kasus import kasus
from tests.support.ooxml import complaints
from tests.support.plans_xlsx import PLANS, sheet_of

DRAWN = sheet_of("Gambar", ("a",), drawing=draw_pohon_utuh(kasus()))
#: the SDK stops at once: a byte order mark and prefixes in the list of types, which Excel takes
NOT_OPENED = {"aneh.xlsx"}


def faults(data: bytes, name: str, folder: Path) -> Counter[str]:
    path = folder / name
    path.write_bytes(data)
    return Counter(complaints(path, "Microsoft365"))


@pytest.mark.parametrize("name", NAMES)
def test_sheets_flags_and_drawings_bring_no_fault(name: str, tmp_path: Path) -> None:
    hers = corpus()[name]
    ours = render_workbook((*PLANS, DRAWN), hers, name, flags_everywhere(hers))
    before, after = faults(hers, name, tmp_path), faults(ours, name, tmp_path)

    assert after - before == Counter()
    assert any("Exception" in fault for fault in before) == (name in NOT_OPENED)


def test_a_workbook_of_ours_alone_is_without_fault(tmp_path: Path) -> None:
    assert faults(render_workbook((*PLANS, DRAWN), None), "sendiri.xlsx", tmp_path) == Counter()


def test_the_template_is_without_fault(tmp_path: Path) -> None:
    assert faults(render_workbook(plan_templat(), None), "templat.xlsx", tmp_path) == Counter()


def test_input_sheets_that_stay_after_cleaning_bring_no_fault(tmp_path: Path) -> None:
    hers = corpus()["kaya.xlsx"]
    ours = render_workbook((*PLANS, DRAWN), hers, "", flags_everywhere(hers))
    left = clean_workbook(ours, "", ("Target",)).data

    assert faults(left, "bersih.xlsx", tmp_path) == Counter()


def test_a_fault_of_ours_would_be_seen(tmp_path: Path) -> None:
    ours = render_workbook((*PLANS, DRAWN), None)
    broken = ours.replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheetX.xml")

    assert faults(broken, "rusak.xlsx", tmp_path) != Counter()
