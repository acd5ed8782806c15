from dataclasses import replace

from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.isian import isian_berbeda, masukan_of, read_isian
from tests.support.lembar import grids_of


def sheet(text: str, name: str = "Target", *, marked: bool = True) -> Grid:
    (grid,) = grids_of(f"# {name}\n{text}")
    return replace(grid, peran="masukan" if marked else None)


ATAS = "Kode | Kinerja | Indikator Kinerja | Satuan | Target\n"
POS = "Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)\n"


def test_a_cell_that_only_one_sheet_fills_is_taken_from_there() -> None:
    newer = sheet(ATAS + "1 | A | X | % | ")
    older = sheet(ATAS + "1 | A | X | | 85")
    _, _, (row,), _ = read_isian((newer, older))

    assert (row.satuan, row.target) == ("%", "85")
    assert isian_berbeda((newer, older)) == ()


def test_of_two_different_values_the_newer_is_believed_and_its_place_told() -> None:
    newer, older = sheet(ATAS + "1 | A | X | | 80"), sheet(ATAS + "1 | A | X | | 85")
    _, _, (row,), _ = read_isian((newer, older))

    assert row.target == "80"
    assert [str(at) for at in isian_berbeda((newer, older))] == ["'Target'!E2"]


def test_rows_are_the_same_performance_whatever_capitals_and_codes_say() -> None:
    newer = sheet(ATAS + "1.2 | Meningkatnya Mutu | X | | ")
    older = sheet(ATAS + "1.1 | meningkatnya mutu. | x | | 85")
    _, _, rows, _ = read_isian((newer, older))

    assert [(r.kode, r.target) for r in rows] == [("1.2", "85")]


def test_her_own_columns_come_together_too() -> None:
    newer = sheet("Kode | Kinerja | Indikator Kinerja | Target | Catatan\n1 | A | X | 1 | ")
    older = sheet("Kode | Kinerja | Indikator Kinerja | Catatan | PIC\n1 | A | X | cek | Budi")
    _, _, (row,), _ = read_isian((newer, older))

    assert dict(row.lain) == {"Catatan": "cek", "PIC": "Budi"}


def test_budget_lines_of_one_performance_are_never_mixed() -> None:
    newer = sheet(POS + "1 | A | 2.07 | Satu | \n1 | A | 2.08 | Dua | 20", "Anggaran")
    older = sheet(POS + "1 | A | 2.08 | Dua | \n1 | A | 2.09 | Tiga | 30", "Anggaran")
    *_, rows = read_isian((newer, older))

    assert [(r.nama, r.pagu) for r in rows] == [("Satu", None), ("Dua", 20.0), ("Tiga", 30.0)]


def test_the_office_is_merged_label_by_label() -> None:
    newer = sheet("Uraian | Isi\nTempat penandatanganan | Paringin", "Instansi")
    older = sheet("Uraian | Isi\nTempat | Balangan\nTanggal penandatanganan | 2 Januari 2026",
                  "Instansi")  # fmt: skip
    instansi, *_ = read_isian((newer, older))

    assert (instansi.tempat, instansi.tanggal) == ("Paringin", "2 Januari 2026")
    assert [str(at) for at in isian_berbeda((newer, older))] == ["'Instansi'!B2"]


def test_ours_is_known_by_its_mark_whatever_it_is_called() -> None:
    renamed = sheet(ATAS + "1 | A | X | | 85", "Angka kita")
    copied = sheet(ATAS + "1 | A | X | | 85", "Target (2)")

    assert masukan_of((renamed,)) == {"Target": (renamed,)}
    assert masukan_of((copied,)) == {"Target": (copied,)}
    assert masukan_of((replace(renamed, peran=None),)) == {}


def test_a_copy_she_made_is_hers_to_keep_as_long_as_the_original_stays() -> None:
    original = sheet(ATAS + "1 | A | X | | 85")
    copied = replace(sheet(ATAS + "1 | A | X | % | 70"), lembar="Target (2)")

    assert masukan_of((copied, original)) == {"Target": (original,)}


def test_her_own_sheet_beside_ours_is_read_too() -> None:
    own = sheet("Kinerja | Indikator | Target\nA | X | 70", marked=False)
    ours = sheet(ATAS + "1 | A | X | % | ", "Target (2)")
    _, _, (row,), _ = read_isian((own, ours))

    assert (row.satuan, row.target) == ("%", "70")


def test_an_error_value_of_a_formula_is_nothing_known() -> None:
    base = sheet(ATAS + "1 | A | X | % | 1")
    cells = {**base.cells, (2, 5): Cell("#DIV/0!", formula="1/0", is_error=True)}
    _, _, (row,), _ = read_isian((replace(base, cells=cells),))

    assert row.target is None
    assert [c.rumus for c in row.sel if c.rumus] == ["1/0"]


def test_a_long_result_of_a_formula_is_shown_with_two_decimals() -> None:
    base = sheet(ATAS + "1 | A | X | % | 1")
    cells = {**base.cells, (2, 5): Cell(1 / 3, formula="1/3")}
    _, _, (row,), _ = read_isian((replace(base, cells=cells),))

    assert row.target == "0,33"


def test_an_nip_stored_as_a_number_is_not_known_but_stays_in_her_sheet() -> None:
    grid = sheet("Kode | Kinerja | Jabatan | NIP\n1 | A | Kepala | 190000000000000001", "Pejabat")
    _, (row,), *_ = read_isian((grid,))

    assert row.nip is None
    assert [c.judul for c in row.sel if c.angka is not None] == ["NIP"]


def test_a_merged_cell_of_the_older_sheet_speaks_for_all_its_rows() -> None:
    newer = sheet(ATAS + "1 | A | X | | \n1 | A | Y | | ")
    older = sheet(ATAS + "1 | A | X | % | 1\n1 | A | Y | ^ | 2")
    _, _, rows, _ = read_isian((newer, older))

    assert [(r.satuan, r.target) for r in rows] == [("%", "1"), ("%", "2")]
