"""What the input sheets share: columns we fill, yellow ones for the planner, and rows kept safe."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import (
    CellValue,
    Merge,
    PageSetup,
    Peran,
    SheetPlan,
    Validation,
)
from pohon_xl.sheets.isian import footer
from pohon_xl.tables.masukan import TANPA_PADANAN, belum_terbaca

R = TypeVar("R")

_HEAD = 3
_OWN_WIDTH = 20.0
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


@dataclass(frozen=True, slots=True)
class Baris:
    """A row to write: values by heading, and what has no column of ours (model/instansi.py).

    `usulan` are the headings whose value is proposed, not yet agreed.
    """

    values: dict[str, CellValue]
    lain: tuple[tuple[str, str], ...] = ()
    usulan: tuple[str, ...] = ()

    def value(self, judul: str) -> CellValue:
        """The value; else what she typed there and nobody could read."""
        typed = next((text for name, text in self.lain if name == belum_terbaca(judul)), None)
        value = self.values.get(judul)
        return typed if value is None else value


@dataclass(frozen=True, slots=True)
class LembarMasukan:
    """A table for the planner: `rows` belong to the tree, `rest` to nothing in it any more."""

    nama: str
    petunjuk: str
    kolom: tuple[Kolom, ...]
    rows: tuple[Baris, ...]
    rest: tuple[Baris, ...]


def plan_lembar_masukan(kertas: KertasKerja, lembar: LembarMasukan) -> SheetPlan:
    """Title, hint, headings, rows of the tree, then below a band the rows without a place."""
    own = _own_headings(lembar)
    kolom = (*lembar.kolom, *(Kolom(name, _OWN_WIDTH, "masukan") for name, _ in own))
    last = len(kolom)
    sheet = SheetBuilder(dict(enumerate((k.width for k in kolom), 1)))
    sheet.put((1, 1), lembar.nama.upper(), "judul_kiri")
    sheet.put((2, 1, 2, last), lembar.petunjuk, "keterangan")
    for column, k in enumerate(kolom, 1):
        filled = k.style.startswith("masukan")
        sheet.put((_HEAD, column), k.judul, "kepala_masukan" if filled else "kepala")
    row = _HEAD + 1
    for baris in lembar.rows:
        _write_row(sheet, row, lembar.kolom, own, baris)
        row += 1
    if not lembar.rows:
        sheet.put((row, 1, row, last), TANPA_BARIS, "keterangan")
        row += 1
    table_end = row - 1
    if lembar.rest:
        sheet.put((row, 1, row, last), TANPA_PADANAN, "pita")
        for offset, baris in enumerate(lembar.rest, 1):
            _write_row(sheet, row + offset, lembar.kolom, own, baris)
    return SheetPlan(
        name=lembar.nama,
        cells=tuple(sheet.cells),
        peran=Peran.MASUKAN,
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple(sheet.heights().items()),
        freeze=(_HEAD + 1, 3),
        autofilter=Merge(_HEAD, 1, table_end, last) if lembar.rows else None,
        validations=_validations(lembar, table_end),
        page=replace(_PAGE, repeat_rows=(_HEAD, _HEAD), footer=footer(kertas, lembar.nama)),
        tab_color="FFC000",
    )


def _own_headings(lembar: LembarMasukan) -> list[tuple[str, int]]:
    """Her own columns as (heading, which one of that name), in the order they first appear."""
    ours = {belum_terbaca(k.judul) for k in lembar.kolom}
    found: dict[tuple[str, int], None] = {}
    for baris in (*lembar.rows, *lembar.rest):
        names = [name for name, _ in baris.lain if name not in ours]
        found |= dict.fromkeys((name, names[:i].count(name)) for i, name in enumerate(names))
    return list(found)


def _write_row(
    sheet: SheetBuilder,
    row: int,
    kolom: tuple[Kolom, ...],
    own: list[tuple[str, int]],
    baris: Baris,
) -> None:
    for column, k in enumerate(kolom, 1):
        value = baris.value(k.judul)
        style = k.style
        if k.judul in baris.usulan:
            style = "isi_usulan"
        sheet.put((row, column), value, style)
    for column, (name, which) in enumerate(own, len(kolom) + 1):
        texts = [text for heading, text in baris.lain if heading == name]
        text = texts[which] if which < len(texts) else None
        sheet.put((row, column), text or None, "masukan")


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


def match_rows(
    places: Sequence[tuple[str, str]], rows: Sequence[tuple[str, str, R]]
) -> tuple[list[list[R]], list[R]]:
    """Which of her rows stand at which place of the tree, and those that stand at none.

    Both are named by (kode, wording). A row stays with its wording: first where the code agrees
    too, then, its code having moved, at the first place of that wording that is still free.
    """
    of_place: list[list[R]] = [[] for _ in places]
    exact = {place: i for i, place in enumerate(places)}
    moved: dict[tuple[str, str], list[R]] = {}
    for kode, text, row in rows:
        if (kode, text) in exact:
            of_place[exact[kode, text]].append(row)
        else:
            moved.setdefault((kode, text), []).append(row)
    rest: list[R] = []
    for (_, text), group in moved.items():
        free = (i for i, place in enumerate(places) if place[1] == text and not of_place[i])
        index = next(free, None)
        if index is None:
            rest += group
        else:
            of_place[index] = group
    return of_place, rest
