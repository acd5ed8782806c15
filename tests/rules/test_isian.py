"""Blanks of the input sheets are said once a column, as advice, and only where there is a sheet."""

from pohon_xl.model.finding import Severity
from pohon_xl.rules.run import check_kertas_kerja
from tests.mutu import FOLDER
from tests.support.kasus import kasus
from tests.support.lembar import kertas_of

TARGET = """
# Target
Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target
1.1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | {satuan} | |
1.1.2 | Meningkatnya mutu jembatan | Persentase jembatan mantap | | |
"""


def test_a_workbook_without_input_sheets_has_no_finding_about_outputs() -> None:
    assert [f for f in check_kertas_kerja(kasus()) if f.kode.startswith("K")] == []


def test_a_blank_sheet_gives_one_advice_a_column() -> None:
    found = [f for f in check_kertas_kerja(kertas_of(TARGET.format(satuan=""))) if f.kode > "K-03"]
    blanks = [f for f in found if f.kode.startswith("K")]

    assert [(f.kode, len(f.sel)) for f in blanks] == [("K-05", 2), ("K-06", 2), ("K-04", 2)]
    assert {f.tingkat for f in blanks} == {Severity.SARAN}


def test_the_id_of_a_blank_column_stays_while_it_is_being_filled() -> None:
    before, after = (
        {f.id for f in check_kertas_kerja(kertas_of(TARGET.format(satuan=s))) if f.kode == "K-05"}
        for s in ("", "%")
    )

    assert before == after != set()


def test_a_correct_office_with_its_numbers_has_nothing_grave_to_hear() -> None:
    text = (FOLDER / "perpustakaan_benar.txt").read_text(encoding="utf-8")
    kertas = kertas_of(text)

    assert kertas.target
    assert kertas.pejabat
    assert [f for f in check_kertas_kerja(kertas) if f.tingkat is not Severity.SARAN] == []
