"""A table of one Tahap found in a sheet: where its rows stand and which column holds what."""

from collections.abc import Callable, Iterable

from pohon_xl.model.baris import Mitra
from pohon_xl.model.fakta import Bacaan, Fakta, JudulKosong, RumusKosong, SelGalat
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location, column_letters
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.crosscutting import (
    may_mark,
    partners_in,
    split_mark,
    split_offices,
    with_marks,
)
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import Kolom, jenjang_of, komponen_of
from pohon_xl.tables.judul import Judul
from pohon_xl.tables.kolom_isian import KolomIsian
from pohon_xl.tables.kosakata import Kosakata
from pohon_xl.text.daftar import (
    is_ditto,
    split_bullets,
    split_code,
    split_numbered,
    strip_bullet,
    with_bracket,
)
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import UKURAN, predikat_of

#: columns whose texts may carry an outline number or a bullet in front
_BERNOMOR = frozenset(
    {
        Kolom.OUTCOME, Kolom.CSF, Kolom.INDUK, Kolom.KONDISI, Kolom.KINERJA, Kolom.INDIKATOR,
        Kolom.ANTARA_UTAMA, Kolom.ANTARA, Kolom.OPERASIONAL,
    }
)  # fmt: skip
#: columns that may carry a crosscutting mark behind what they say
_BERTANDA = _BERNOMOR | {Kolom.KETERANGAN}
#: columns that name a performance: below it a ditto mark or a merged cell means the same one
_SEBUTAN = _BERNOMOR - {Kolom.INDIKATOR}
_TANPA_MITRA = frozenset({"", "tidak", "tidak ada", "nihil", "belum ada"})
_PENDEK = 24  # no ditto mark is longer
_CONTOH = 400


@dataclass(frozen=True, slots=True)
class Tabel:
    """Headings in `judul`, content in the rows `baris`. Columns count from 1.

    `juga_tahap_4`: Tahap 4 and 5 in one table. `last_row` ends the area that belongs to it.
    `bernomor`: columns where numbers such as 1.1 stand in front of the texts.
    """

    grid: Grid
    tahap: int
    judul: Judul
    last_row: int
    kolom: dict[Kolom, int]
    baris: tuple[int, ...]
    fakta: tuple[Fakta, ...] = ()
    juga_tahap_4: bool = False
    kosakata: Kosakata = field(default_factory=Kosakata)
    isian: tuple[KolomIsian, ...] = ()
    bernomor: frozenset[int] = frozenset()

    @property
    def at(self) -> Location:
        """Its first heading."""
        return self.grid.at(self.judul.row, min(self.kolom.values()))

    def isi(self, row: int, kolom: Kolom) -> Isi | None:
        """What the cell says, merged ranges aside; None when it is empty or an error."""
        column = self.kolom.get(kolom)
        return None if column is None else self._isi(row, column, kolom)

    def isi_merged(self, row: int, kolom: Kolom) -> Isi | None:
        """What the cell says, or the merged range it lies in."""
        column = self.kolom.get(kolom)
        if column is None:
            return None
        area = self.grid.area(row, column)
        if area is not None and area.row > self.judul.last_row:
            return self._isi(area.row, area.column, kolom)
        text = self.grid.text(row, column) if kolom in _SEBUTAN else ""
        if text and len(text) < _PENDEK and is_ditto(text):
            above = self._said_above(row, column)
            return None if above is None else self._isi(above, column, kolom)
        return self._isi(row, column, kolom)

    def _said_above(self, row: int, column: int) -> int | None:
        """The row that a ditto mark repeats; headings that stand again in between do not count.

        Beyond these only rows of a table do, no titles.
        """
        heads = range(self.judul.row, self.judul.last_row + 1)
        for above in reversed(self.grid.rows_between(1, row - 1)):
            text = "" if above in heads else self.grid.text(above, column)
            is_row = above > self.judul.last_row or len(self.grid.columns_of(above)) > 1
            if text and is_row and not is_ditto(text):
                return above
        return None

    def code(self, row: int, kolom: Kolom) -> tuple[str, ...]:
        """The outline number in front of the text of a cell."""
        column = self.kolom.get(kolom)
        text = "" if column is None else self.grid.text(row, column)
        if column is None or split_numbered(text):
            return ()
        return with_bracket(text, split_code(text, bare=column in self.bernomor)[0])

    def parts(self, isi: Isi) -> tuple[str, ...]:
        """Several things in one cell: numbered, bulleted or a sentence each line; () for one."""
        parts = self._parts(isi.at.baris, isi.at.kolom)
        return tuple(split_mark(p)[0] for p in parts) if parts else ()

    def mitra(self, isi: Isi | None) -> tuple[Mitra, ...]:
        """The partner offices beside each of the parts of a cell; () where it has no mark."""
        if isi is None:
            return ()
        place = isi.at.baris, isi.at.kolom
        if not may_mark(self.grid.text(*place)):
            return ()
        found = tuple(map(partners_in, self._parts(*place) or (self.grid.text(*place),)))
        return found if any(one is not None for one in found) else ()

    def partners(self, row: int) -> Mitra:
        """What the column of partner offices says beside a row; None for "-" and the like."""
        isi = self.isi_merged(row, Kolom.CROSSCUTTING)
        if isi is None or fold(isi.teks) in _TANPA_MITRA:
            return None
        return split_offices(isi.teks)[0]

    def _parts(self, row: int, column: int) -> tuple[str, ...]:
        numbered = split_numbered(self.grid.text(row, column))
        if numbered or not self.grid.has_lines(row, column):
            return with_marks(numbered) if numbered else ()
        lines = self.grid.lines(row, column)
        bullets = split_bullets(lines)
        firsts = [(fold(line).split() or [""])[0] for line in lines] if len(lines) > 1 else []
        if bullets or not firsts:
            return with_marks(bullets) if bullets else ()
        sentences = all(map(predikat_of, firsts)) or all(f in UKURAN for f in firsts)
        return tuple(line.rstrip(".;, ") for line in lines) if sentences else ()

    def texts_at(self, row: int, column: int) -> tuple[Isi, ...]:
        """The indicators of a cell of any column: one, those of a list, or none."""
        isi = self._isi(row, column, Kolom.INDIKATOR)
        if isi is None:
            return ()
        several = self.parts(isi)
        if not several and ";" in isi.teks:
            pieces = tuple(p for t in isi.teks.split(";") if (p := t.strip(" .")))
            listed = all((fold(p).split() or [""])[0] in UKURAN for p in pieces)
            several = pieces if listed and len(pieces) > 1 else ()
        return tuple(Isi(t, isi.at) for t in several) or (isi,)

    def section(self, row: int) -> Isi | None:
        """The only text of a row, when its cell is merged from the first column to further ones."""
        filled = [c for c in self.grid.columns_of(row) if self.grid.text(row, c)]
        area = self.grid.area(row, filled[0]) if len(filled) == 1 else None
        if area is None or area.row != row:
            return None
        columns = [c for k, c in self.kolom.items() if k is not Kolom.NOMOR]
        covered = sum(area.column <= c <= area.last_column for c in columns)
        if covered < 2 or area.column > min(columns):
            return None
        text = split_mark(split_code(strip_bullet(self.grid.text(row, filled[0])))[1])[0]
        return Isi(text, self.grid.at(row, filled[0]))

    def _isi(self, row: int, column: int, kolom: Kolom) -> Isi | None:
        cell = self.grid.cells.get((row, column))
        if cell is None or cell.is_error:
            return None
        text = self.grid.text(row, column)
        if len(text) < _PENDEK and is_ditto(text):
            if kolom in _SEBUTAN:
                return None  # nothing new
            above = self._said_above(row, column)
            text = "" if above is None else self.grid.text(above, column)
        if kolom in _BERTANDA and text and not self._parts(row, column):
            if kolom in _BERNOMOR:
                text = split_code(strip_bullet(text), bare=column in self.bernomor)[1]
            if may_mark(text):
                text = split_mark(text)[0]
        return Isi(text, self.grid.at(row, column)) if text else None

    def bacaan(self, tahap: int, cara: str = "") -> Bacaan:
        """What to tell the user this table was understood as."""
        named = [(c, k.value) for k, c in self.kolom.items()]
        named += [(k.kolom, k.nama) for k in self.isian]
        if tahap == 4 and self.tahap == 3:
            pairs = self.judul.indikator.items()
            named = [(c, f"{Kolom.INDIKATOR} {k.value}") for k, c in pairs]
        columns = sorted(c for c, _ in named)
        last = max(self.baris, default=self.judul.last_row)
        first_cell = f"{column_letters(columns[0])}{self.judul.row}"
        rows = {*self.baris, *range(self.judul.row, self.judul.last_row + 1)}
        return Bacaan(
            lembar=self.grid.lembar,
            tahap=tahap,
            rentang=f"{first_cell}:{column_letters(columns[-1])}{last}",
            kolom=tuple((column_letters(c), name) for c, name in named),
            jumlah_baris=len(self.baris),
            cara=cara,
            lembar_tersembunyi=self.grid.hidden,
            baris_tersembunyi=tuple(sorted(rows & self.grid.hidden_rows)),
            kolom_tersembunyi=tuple(
                column_letters(c) for c in columns if c in self.grid.hidden_columns
            ),
        )

    def cells_read(self, tahap: int = 0) -> set[tuple[int, int]]:
        """Places that are part of the table: headings, and known columns of its rows.

        `tahap` 4 of a Tahap 3 table: the indicators beside its conditions.
        """
        rows = [*range(self.judul.row, self.judul.last_row + 1), *self.baris]
        beside = tahap == 4 and self.tahap == 3
        columns = set((self.judul.indikator if beside else self.kolom).values())
        columns |= {k.kolom for k in self.isian}
        heads = {
            (area.row, area.column)
            for column in columns
            for row in rows
            if (area := self.grid.area(row, column)) and area.row >= self.judul.row
        }
        return {(row, column) for row in rows for column in columns} | heads

    def faults(self) -> tuple[Fakta, ...]:
        """Cells of the table that show no value: error values and formulas nobody calculated."""
        found: list[Fakta] = []
        for row in self.grid.rows_between(self.judul.last_row + 1, self.last_row):
            for column in sorted(self.kolom.values()):
                cell = self.grid.cells.get((row, column))
                if cell is not None and cell.is_error:
                    found.append(SelGalat(Isi(str(cell.value), self.grid.at(row, column))))
                elif cell is not None and cell.formula and cell.value is None:
                    found.append(RumusKosong(self.grid.at(row, column), cell.formula))
        return tuple(found)


def untitled_columns(
    grid: Grid,
    judul: Judul,
    rows: range,
    kolom: dict[Kolom, int],
    kosakata: Kosakata,
    more_kinds: tuple[tuple[Kolom, Callable[[str], object]], ...] = (),
) -> tuple[dict[Kolom, int], tuple[JudulKosong, ...]]:
    """Columns of Tahap 5 in use without a heading, told by what stands in them.

    At least two cells, and nine of ten of those filled, must name a komponen or a rank.
    """
    found: dict[Kolom, int] = {}
    facts: list[JudulKosong] = []
    kinds: tuple[tuple[Kolom, Callable[[str], object]], ...] = (
        (Kolom.JABATAN, jenjang_of),
        (Kolom.KOMPONEN, komponen_of),
        (Kolom.KETERANGAN, kosakata.levels_of),
        *more_kinds,
    )
    for column in grid.columns():
        if column in judul.texts or column in kolom.values():
            continue
        texts = column_texts(grid, rows, column)
        for target, understand in kinds if len(texts) > 1 else ():
            understood = sum(1 for t in texts if understand(t))
            if target not in kolom | found and understood >= max(2, 0.9 * len(texts)):
                found[target] = column
                at = Location(grid.lembar, judul.last_row, column)
                facts.append(JudulKosong(at=at, dianggap=target.value))
                break
    return found, tuple(facts)


def numbered_columns(grid: Grid, rows: range, columns: Iterable[int]) -> frozenset[int]:
    """Those with outline numbers of several parts in front of two texts at least."""
    found: set[int] = set()
    for column in columns:
        texts = [t for t in column_texts(grid, rows, column) if t[0].isdigit()]
        if sum(len(split_code(t)[0]) > 1 for t in texts) > 1:
            found.add(column)
    return frozenset(found)


def column_texts(grid: Grid, rows: range, column: int) -> list[str]:
    """The filled cells of a column, as many as tell what it holds."""
    found: list[str] = []
    for row in grid.rows_between(rows.start, rows.stop - 1):
        text = grid.text(row, column)
        if text:
            found.append(text)
            if len(found) == _CONTOH:
                break
    return found
