from pohon_xl.model.finding import Perbaikan
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja

JUDUL = ("CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan")


def corrections(*kondisi: str) -> list[Perbaikan]:
    rows = [JUDUL, *(("Meningkatnya mutu bidan", k, "kondisi antara utama") for k in kondisi)]
    cells = {(r, c): Cell(t) for r, row in enumerate(rows, 1) for c, t in enumerate(row, 1)}
    kertas = read_kertas_kerja("uji.xlsx", (Grid("Tahap 3", cells),))
    return [p for f in check_kertas_kerja(kertas) if f.kode == "T3-11" for p in f.perbaikan]


def test_what_stands_around_the_corrected_words_stays_letter_for_letter() -> None:
    cells = {
        "1.2  Terlaksananya pelatian\nbidan desa": "1.2  Terlaksananya pelatihan\nbidan desa",
        "- Terlaksananya pelatian kader": "- Terlaksananya pelatihan kader",
        "Terlaksananya pelatian dukun\n(CC: Bappeda)": (
            "Terlaksananya pelatihan dukun\n(CC: Bappeda)"
        ),
    }

    assert [(p.lama, p.baru) for p in corrections(*cells)] == list(cells.items())


def test_a_misspelt_mark_beside_a_condition_is_corrected_where_it_stands() -> None:
    found = corrections("Terlaksananya pelatihan bidan (CROSCUTTING Dinas Pendidikan)")

    assert [p.baru for p in found] == [
        "Terlaksananya pelatihan bidan (CROSSCUTTING Dinas Pendidikan)"
    ]
