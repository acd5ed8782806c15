"""What the input sheets share: columns we fill, yellow ones for the planner, and rows kept safe."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, takewhile

from pohon_xl.model.instansi import Anggaran, Pejabat, SelIsian, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import column_letters
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.page import width_scale
from pohon_xl.plan.sheet import (
    CellValue,
    Merge,
    PageSetup,
    Peran,
    SheetPlan,
    Validation,
)
from pohon_xl.plan.style import TERHITUNG
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.sheets.isian import footer
from pohon_xl.sheets.rumus import kept_formulas, note_of
from pohon_xl.tables.masukan import TANPA_PADANAN, belum_terbaca

_HEAD = 3
_OWN_WIDTH = 20.0
_LAYAR = 150.0  # characters
_TERBACA = 65  # percent: smaller letters are hard to read in print
_PAGE = PageSetup(paper="F4", landscape=True, margins_cm=(1.0, 1.0, 1.0, 1.4))
TANPA_BARIS = "Belum ada baris: pohon kinerja belum terbaca dari Tahap 1 sampai 3."


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column; a style that begins with `masukan` marks it as the planner's."""

    judul: str
    width: float
    style: str = "isi"
    choices: tuple[str, ...] = ()
    strict: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Baris:
    """A row to write: values by heading, and what has no column of ours (model/instansi.py).

    `usulan` are the headings whose value is proposed, not yet agreed; `sel` how she filled it.
    `rumus` are formulas of ours by heading (sheets/hitungan.py).
    """

    values: dict[str, CellValue]
    lain: tuple[tuple[str, str], ...] = ()
    usulan: tuple[str, ...] = ()
    sel: tuple[SelIsian, ...] = ()
    rumus: tuple[tuple[str, str], ...] = ()

    def value(self, judul: str) -> CellValue:
        """The value; else what she typed there and nobody could read."""
        value = self.values.get(judul)
        if value is None and self.lain:
            return next((text for name, text in self.lain if name == belum_terbaca(judul)), None)
        return value

    def cells(self) -> dict[str, SelIsian]:
        """How she filled it, by heading."""
        return {c.judul: c for c in reversed(self.sel)}


@dataclass(frozen=True, slots=True)
class LembarMasukan:
    """A table for the planner: `rows` belong to the tree, `rest` to nothing in it any more."""

    nama: str
    petunjuk: str
    kolom: tuple[Kolom, ...]
    rows: tuple[Baris, ...]
    rest: tuple[Baris, ...]
    kamus: tuple[str, str] | None = None  # heading, and what formulas look up above it


def plan_lembar_masukan(
    kertas: KertasKerja, lembar: LembarMasukan, builder: type[SheetBuilder] = SheetBuilder
) -> SheetPlan:
    """Title, hint, headings, rows of the tree, then below a band the rows without a place.

    An Excel table where it can be one: what she types in the row below then belongs to it.
    """
    numbered, band = _numbered(lembar)
    numbered, own, formulas = _with_notes(numbered, lembar.kolom)
    kolom = (*lembar.kolom, *(Kolom(name, _OWN_WIDTH, "masukan") for name, _ in own))
    last = len(kolom)
    sheet = builder(dict(enumerate((k.width for k in kolom), 1)))
    sheet.put((1, 1), lembar.nama.upper(), "judul_kiri")
    sheet.put((2, 1, 2, _seen(kolom)), lembar.petunjuk, "keterangan")
    _write_heads(sheet, lembar, kolom)
    if not lembar.rows:
        sheet.put((_HEAD + 1, 1, _HEAD + 1, last), TANPA_BARIS, "keterangan")
    if lembar.rest:
        sheet.put((band, 1, band, last), TANPA_PADANAN, "pita")
    rumus_of = _rumus_of(kolom)
    for row, baris in numbered.items():
        _write_row(sheet, row, kolom, own, (baris, rumus_of(baris, row), formulas))
    table_end = band - 1
    return SheetPlan(
        name=lembar.nama,
        cells=tuple(sheet.cells),
        peran=Peran.MASUKAN,
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        hidden=tuple(column for column, k in enumerate(kolom, 1) if k.hidden),
        heights=tuple(sheet.heights().items()),
        freeze=(_HEAD + 1, 3),
        autofilter=Merge(_HEAD, 1, table_end, last) if lembar.rows else None,
        table=f"PohonXL_{lembar.nama}" if _fits_table(kolom) else None,
        shared=_shared(lembar, kolom, table_end),
        validations=_validations(lembar, table_end),
        page=replace(_page(kolom), footer=footer(kertas, lembar.nama)),
        tab_color="FFC000",
    )


def _write_heads(sheet: SheetBuilder, lembar: LembarMasukan, kolom: tuple[Kolom, ...]) -> None:
    for column, k in enumerate(kolom, 1):
        filled = k.style.startswith("masukan")
        sheet.put((_HEAD, column), k.judul, "kepala_masukan" if filled else "kepala")
        if lembar.kamus and k.judul == lembar.kamus[0]:
            sheet.put((1, column), lembar.kamus[1], "hitungan")


def _shared(lembar: LembarMasukan, kolom: tuple[Kolom, ...], last: int) -> tuple[Merge, ...]:
    """Where each row of the tree has the same formula."""
    places = enumerate(kolom, 1)
    worked_out = (column for column, k in places if k.style in TERHITUNG and lembar.rows)
    return tuple(Merge(_HEAD + 1, column, last, column) for column in worked_out)


def as_ordered(
    kolom: tuple[Kolom, ...], rows: Sequence[Pejabat | Target | Anggaran]
) -> tuple[Kolom, ...]:
    """Our columns in the order she gave them, where her sheet has them all.

    One that is worked out, and not read, stays behind the column it stands behind with us.
    """
    letak = next((row.letak_sel.kolom for row in rows if row.letak_sel.kolom), {})
    if any(k.judul not in letak for k in kolom if k.style not in TERHITUNG):
        return kolom
    places: list[int] = []
    for k in kolom:
        places.append(letak.get(k.judul, places[-1] if places else 0))
    ordered = sorted(range(len(kolom)), key=lambda i: (places[i], i))
    return tuple(kolom[i] for i in ordered)


def _fits_table(kolom: tuple[Kolom, ...]) -> bool:
    """Whether Excel takes these headings for a table: none blank, none twice, one line each."""
    names = {" ".join(k.judul.split()).casefold() for k in kolom}
    return len(names) == len(kolom) and "" not in names and all("\n" not in k.judul for k in kolom)


def _seen(kolom: tuple[Kolom, ...]) -> int:
    """How many columns a screen shows side by side: a hint as wide as all would be cut off."""
    widths = list(accumulate(k.width for k in kolom))
    return max(2, sum(width <= _LAYAR for width in widths))


def _page(kolom: tuple[Kolom, ...]) -> PageSetup:
    """One page wide; where letters would be too small, several with our columns on each."""
    page = replace(_PAGE, repeat_rows=(_HEAD, _HEAD))
    if width_scale((k.width for k in kolom if not k.hidden), page) >= _TERBACA:
        return page
    ours = sum(1 for _ in takewhile(lambda k: not k.style.startswith("masukan"), kolom))
    return replace(page, fit_width=0, scale=_TERBACA, repeat_columns=ours)


def _numbered(lembar: LembarMasukan) -> tuple[dict[int, Baris], int]:
    """Rows by number, and the row of the band between those of the tree and the others."""
    band = _HEAD + 1 + max(1, len(lembar.rows))
    rows = dict(enumerate(lembar.rows, _HEAD + 1))
    return rows | dict(enumerate(lembar.rest, band + 1)), band


def _with_notes(
    rows: dict[int, Baris], kolom: tuple[Kolom, ...]
) -> tuple[dict[int, Baris], list[tuple[str, int]], frozenset[tuple[int, str]]]:
    """Rows, her own headings, and the formulas that stay; the others become notes of the row."""
    own = _own_headings(rows.values(), kolom)
    columns = {k.judul: i for i, k in enumerate(kolom, 1)}
    hers = {name: i for i, (name, which) in enumerate(own, len(kolom) + 1) if not which}
    columns = hers | columns
    formulas = kept_formulas({row: b.sel for row, b in rows.items()}, columns)
    kept: dict[int, set[str]] = {}
    for row, name in formulas:
        kept.setdefault(row, set()).add(name)
    noted = {row: _noted(baris, kept.get(row, set())) for row, baris in rows.items()}
    return noted, _own_headings(noted.values(), kolom), formulas


def _noted(baris: Baris, kept: set[str]) -> Baris:
    lost = {note_of(c.judul): f"={c.rumus}" for c in baris.sel if c.rumus and c.judul not in kept}
    if not lost:
        return baris
    others = (pair for pair in baris.lain if pair[0] not in lost)
    return replace(baris, lain=(*others, *lost.items()))


def _own_headings(rows: Iterable[Baris], kolom: tuple[Kolom, ...]) -> list[tuple[str, int]]:
    """Her own columns as (heading, which one of that name), in the order they first appear."""
    ours = {belum_terbaca(k.judul) for k in kolom}
    found: dict[tuple[str, int], None] = {}
    for baris in (b for b in rows if b.lain):
        names = [name for name, _ in baris.lain if name not in ours]
        found |= dict.fromkeys((name, names[:i].count(name)) for i, name in enumerate(names))
    return list(found)


def _write_row(
    sheet: SheetBuilder,
    row: int,
    kolom: tuple[Kolom, ...],
    own: list[tuple[str, int]],
    isi: tuple[Baris, Mapping[str, str], frozenset[tuple[int, str]]],
) -> None:
    """A number of hers stays a number, a formula a formula, whatever the others show of it.

    `isi`: the row, formulas of ours in it, and which of hers are written back.
    """
    baris, ours, formulas = isi
    if not (own or baris.lain or baris.sel or baris.usulan):
        cells = ((baris.values.get(k.judul), k.style, ours.get(k.judul)) for k in kolom)
        sheet.put_row(row, cells)
        return
    first, filled = len(kolom) - len(own), baris.cells()
    ours_named = {k.judul for k in kolom[:first]}
    for column, k in enumerate(kolom, 1):
        which = own[column - first - 1][1] if column > first else 0
        value = baris.value(k.judul) if column <= first else _own_text(baris, k.judul, which)
        is_first = not which and (column <= first or k.judul not in ours_named)
        cell = filled.get(k.judul) if is_first else None
        style = "isi_usulan" if k.judul in baris.usulan else k.style
        formula = cell.rumus if cell and (row, k.judul) in formulas else None
        formula = formula or (ours.get(k.judul) if column <= first else None)
        if cell and cell.angka is not None and style.startswith("masukan"):
            value = cell.angka
        if style == "masukan_teks" and (formula or not isinstance(value, str | None)):
            style = "masukan"  # in a cell for text Excel would take the formula for one
        sheet.put((row, column), value, style, formula=formula)


def _rumus_of(kolom: tuple[Kolom, ...]) -> Callable[[Baris, int], Mapping[str, str]]:
    """Formulas of ours in a row by heading, unless she typed something over them.

    One that all rows share is worded for the first of them.
    """
    letters = [
        pair
        for column, k in enumerate(kolom, 1)
        for letter in [column_letters(column)]
        for pair in ((f"[{k.judul}]", f"{letter}\0"), (f"[^{k.judul}]", f"${letter}$1"))
    ]
    worded: dict[str, str] = {}

    def rumus_of(baris: Baris, row: int) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for judul, rumus in baris.rumus:
            if judul not in baris.values:
                continue
            if rumus not in worded:
                text = rumus
                for name, letter in letters:
                    text = text.replace(name, letter)
                worded[rumus] = text.replace("\0", str(row))
            found[judul] = worded[rumus]
        return found

    return rumus_of


def _own_text(baris: Baris, judul: str, which: int) -> str | None:
    texts = [text for heading, text in baris.lain if heading == judul]
    return (texts[which] if which < len(texts) else None) or None


def _validations(lembar: LembarMasukan, last: int) -> tuple[Validation, ...]:
    if not lembar.rows:
        return ()
    return tuple(
        Validation(
            Merge(_HEAD + 1, column, last, column), k.choices, title=k.judul, strict=k.strict
        )
        for column, k in enumerate(lembar.kolom, 1)
        if k.choices
    )
