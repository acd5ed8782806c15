"""Laws of reading: what may change in a sheet without changing the tree; what never happens."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.tables.grid import Cell, Grid, Rect
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from tests.support.lembar import grids_of

OFFICE = """
# Tahap 1
Tahap 1 Menentukan outcome Dinas Pendidikan | Meningkatnya mutu pendidikan

# Tahap 2
NO | CSF | Kondisi yang diperlukan
1 | Guru belum kompeten | Meningkatnya kompetensi guru
2 | Gizi siswa kurang | Membaiknya gizi siswa

# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya kompetensi guru | Meningkatnya mutu pelatihan guru | kondisi antara utama
^ | Terselenggaranya pelatihan guru | kondisi antara
^ | Terlaksananya pelatihan guru kelas | kondisi operasional
^ | Tersedianya modul pelatihan guru | kondisi operasional
Membaiknya gizi siswa | Crosscutting Dinas Kesehatan; Dinas Ketahanan Pangan |

# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 1 | Meningkatnya mutu pendidikan | Rapor pendidikan | kinerja strategis skpd
Tahap 3 | Terselenggaranya pelatihan guru | Persentase guru dilatih | kinerja taktikal
^ | ^ | Nilai rata-rata pelatihan | ^
Tahap 3 | Terlaksananya pelatihan guru kelas | (Jumlah guru kelas dilatih) | kinerja operasional
"""
GRIDS = grids_of(OFFICE)


def told(kertas: KertasKerja) -> list[tuple[object, ...]]:
    """The tree without its places."""
    return [
        (s.kode, s.kinerja, s.level, s.crosscutting, tuple((i.teks, i.usulan) for i in s.indikator))
        for s in kertas.pohon.walk()
    ]


EXPECTED = told(read_kertas_kerja("uji.xlsx", GRIDS))


def reread(grids: tuple[Grid, ...]) -> list[tuple[object, ...]]:
    return told(read_kertas_kerja("uji.xlsx", grids))


def moved(grid: Grid, rows: int, columns: int) -> Grid:
    return Grid(
        grid.lembar,
        {(r + rows, c + columns): cell for (r, c), cell in grid.cells.items()},
        tuple(
            Rect(m.row + rows, m.column + columns, m.last_row + rows, m.last_column + columns)
            for m in grid.merged
        ),
    )


def permuted(grid: Grid, order: list[int]) -> Grid:
    def place(column: int) -> int:
        return order[column - 1]

    return Grid(
        grid.lembar,
        {(r, place(c)): cell for (r, c), cell in grid.cells.items()},
        tuple(Rect(m.row, place(m.column), m.last_row, place(m.column)) for m in grid.merged),
    )


def test_the_office_of_these_laws_is_read_at_all() -> None:
    assert len(EXPECTED) == 7


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=4, max_size=4))
def test_a_table_may_start_anywhere(shifts: list[tuple[int, int]]) -> None:
    grids = tuple(moved(g, *shift) for g, shift in zip(GRIDS, shifts, strict=True))

    assert reread(grids) == EXPECTED


@given(st.permutations(range(1, 4)), st.permutations(range(1, 5)))
def test_columns_may_stand_in_any_order(three: list[int], four: list[int]) -> None:
    one, two, third, fourth = GRIDS

    assert reread((one, permuted(two, three), permuted(third, three), permuted(fourth, four))) == (
        EXPECTED
    )


@given(st.permutations(range(4)))
def test_sheets_may_stand_in_any_order(order: list[int]) -> None:
    assert reread(tuple(GRIDS[i] for i in order)) == EXPECTED


@given(st.integers(1, 4), st.integers(0, 2))
def test_stages_may_stand_below_each_other_in_one_sheet(gap: int, left: int) -> None:
    cells: dict[tuple[int, int], Cell] = {}
    merged: list[Rect] = []
    top = 0
    for grid in GRIDS:
        part = moved(grid, top, left)
        cells |= part.cells
        merged += part.merged
        top = max(row for row, _ in cells) + gap

    assert reread((Grid("Pohon Kinerja", cells, tuple(merged)),)) == EXPECTED


def test_stages_may_stand_beside_each_other_in_one_sheet() -> None:
    cells: dict[tuple[int, int], Cell] = {}
    merged: list[Rect] = []
    for i, grid in enumerate(GRIDS):
        part = moved(grid, 2, 6 * i)
        cells |= part.cells
        merged += part.merged

    assert reread((Grid("Pohon Kinerja", cells, tuple(merged)),)) == EXPECTED


@given(st.data())
def test_merged_cells_may_be_split_and_filled_or_left_blank(data: st.DataObject) -> None:
    grids = []
    for grid in GRIDS:
        cells = dict(grid.cells)
        kept = []
        for area in grid.merged:
            choice = data.draw(st.sampled_from(["merged", "blank", "filled"]))
            if choice == "merged":
                kept.append(area)
            elif choice == "filled" and area.column == 1:
                for row in range(area.row, area.last_row + 1):
                    cells[row, area.column] = grid.cells[area.row, area.column]
        grids.append(replace(grid, cells=cells, merged=tuple(kept)))

    assert reread(tuple(grids)) == EXPECTED


def disguised(text: str, *, upper: bool, space: str, quote: str) -> str:
    return (quote + (text.upper() if upper else text) + quote).replace(" ", space)


@given(
    upper=st.booleans(),
    space=st.sampled_from([" ", "   ", "\u00a0", " \n", "\t", " \u200b"]),
    quote=st.sampled_from(["", " ", "\u00a0"]),
)
def test_case_spaces_and_line_breaks_do_not_matter(*, upper: bool, space: str, quote: str) -> None:
    def written(cell: Cell) -> Cell:
        text = str(cell.value)
        is_text = isinstance(cell.value, str)
        return Cell(disguised(text, upper=upper, space=space, quote=quote)) if is_text else cell

    grids = tuple(
        replace(g, cells={place: written(cell) for place, cell in g.cells.items()}) for g in GRIDS
    )

    assert str(reread(grids)).casefold() == str(EXPECTED).casefold()


@given(st.sets(st.integers(1, 9)))
def test_empty_rows_between_the_rows_do_not_matter(gaps: set[int]) -> None:
    def down(row: int) -> int:
        return row + sum(gap < row for gap in gaps if gap > 1)

    grids = tuple(
        Grid(
            g.lembar,
            {(down(r), c): cell for (r, c), cell in g.cells.items()},
            tuple(Rect(down(m.row), m.column, down(m.last_row), m.column) for m in g.merged),
        )
        for g in GRIDS
    )

    assert reread(grids) == EXPECTED


@given(st.sets(st.integers(0, 4)), st.sets(st.integers(0, 40)))
def test_what_is_hidden_is_read_all_the_same(columns: set[int], rows: set[int]) -> None:
    grids = tuple(
        replace(g, hidden=True, hidden_columns=frozenset(columns), hidden_rows=frozenset(rows))
        for g in GRIDS
    )
    kertas = read_kertas_kerja("uji.xlsx", grids)

    assert told(kertas) == EXPECTED
    assert all(b.lembar_tersembunyi for b in kertas.bacaan)


WORDS = [
    "Tahap 3", "TAHAP IV MERUMUSKAN INDIKATOR", "CSF", "Kondisi yang diperlukan", "Keterangan",
    "Kinerja", "No", "Outcome", "Indikator Kinerja", "kondisi antara", "kondisi antara utama",
    "Kondisi operasional", "Crosscutting DINAS X DINAS Y", "1. A 2. B", "kinerja operasional",
    "Rujukan Tahapan", "PK JPT", "Sasaran SKPD", "(x)", "Nama level: Kondisi antara", "Uraian",
    "Isi", "1.1 Tersedianya air", "A.1.a Ter", "- a\n- b", "Meningkatnya mutu", "Catatan:",
    "Lembar Tahap 3", "Satuan", "Komponen Perencanaan", "Jabatan", "1", "1.1", "1.1.1", "\u00a0",
    "   Tersedianya data", "Outcome: Meningkatnya mutu", "Mengetahui",
]  # fmt: skip
VALUES = st.one_of(
    st.none(), st.integers(-5, 99), st.floats(), st.booleans(), st.text(max_size=12),
    st.sampled_from(WORDS), st.sampled_from(WORDS),
)  # fmt: skip
CELLS = st.builds(
    Cell,
    value=VALUES,
    formula=st.sampled_from([None, "A1"]),
    is_error=st.booleans(),
    indent=st.integers(0, 3),
    fill=st.sampled_from([None, "FF0000", "00FF00"]),
)
PLACES = st.tuples(st.integers(1, 12), st.integers(1, 7))
RECTS = st.builds(
    lambda a, h, w: Rect(a[0], a[1], a[0] + h, a[1] + w), PLACES, st.integers(0, 4),
    st.integers(0, 3),
)  # fmt: skip
ANY_GRID = st.builds(
    Grid,
    lembar=st.sampled_from(["Tahap 1", "Tahap 3", "TAHAP IV", "Tahap 4-5", "Lembar", "Instansi"]),
    cells=st.dictionaries(PLACES, CELLS, max_size=40),
    merged=st.lists(RECTS, max_size=5).map(tuple),
    hidden=st.booleans(),
    hidden_rows=st.frozensets(st.integers(1, 12)),
    hidden_columns=st.frozensets(st.integers(1, 7)),
    fills=st.dictionaries(PLACES, st.sampled_from(["FF0000", "00FF00"]), max_size=4),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(ANY_GRID, max_size=4, unique_by=lambda g: g.lembar))
def test_any_grid_of_anything_is_read_without_an_error(grids: list[Grid]) -> None:
    kertas = read_kertas_kerja("uji.xlsx", tuple(grids))
    codes = [s.kode for s in kertas.pohon.walk()]

    assert len(codes) == len(set(codes))
    assert 0 <= kertas.cakupan <= 1
