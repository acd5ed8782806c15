"""Blanks of the input sheets are said once a column, as advice, and only where there is a sheet."""

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.instansi import Target
from pohon_xl.rekaman import replace
from pohon_xl.rules.run import check_kertas_kerja
from tests.mutu import FOLDER
from tests.support.contoh_isian import kertas_kosong
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


def blanks(satuan: str) -> list[Finding]:
    found = check_kertas_kerja(kertas_of(TARGET.format(satuan=satuan)))
    return [f for f in found if f.kode.startswith("K")]


def test_a_sheet_nobody_has_begun_to_fill_in_says_nothing() -> None:
    assert blanks("") == []


def test_a_sheet_being_filled_in_gives_one_advice_a_column() -> None:
    found = blanks("%")

    assert [(f.kode, len(f.sel)) for f in found] == [("K-06", 2), ("K-04", 2), ("K-05", 1)]
    assert {f.tingkat for f in found} == {Severity.SARAN}


def test_the_id_of_a_blank_column_stays_while_it_is_being_filled() -> None:
    before, after = (
        {
            f.id
            for f in check_kertas_kerja(kertas_of(TARGET.format(satuan="%") + more))
            if f.kode == "K-05"
        }
        for more in ("", "1.1.3 | Meningkatnya mutu trotoar | Persentase trotoar mantap | % | |")
    )

    assert before == after != set()


def test_building_from_a_result_nobody_filled_in_adds_no_finding() -> None:
    kertas = kertas_kosong()
    rows = tuple(Target("1.1", "Meningkatnya serapan kerja", i) for i in ("satu", "dua"))

    assert not any(f.kode.startswith("K") for f in check_kertas_kerja(replace(kertas, target=rows)))


def test_a_correct_office_with_its_numbers_has_nothing_grave_to_hear() -> None:
    text = (FOLDER / "perpustakaan_benar.txt").read_text(encoding="utf-8")
    kertas = kertas_of(text)

    assert kertas.target
    assert kertas.pejabat
    assert [f for f in check_kertas_kerja(kertas) if f.tingkat is not Severity.SARAN] == []
