"""A list as a sheet: titles, headings with numbers, rows that merge, pages that tear no row."""

from collections.abc import Sequence
from itertools import pairwise

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.isian import perangkat_daerah
from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.plan.page import page_height, paginate, width_scale
from pohon_xl.plan.sheet import Merge, PageSetup, SheetPlan
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.sheets.isian import footer

_PAGE = PageSetup(paper="F4", landscape=True, margins_cm=(1.0, 1.0, 1.0, 1.4), centred=True)
_HEAD = 4
_FIRST = 6
Nilai = str | Kosong


@dataclass(frozen=True, slots=True)
class KolomDaftar:
    """Heading, width in characters, style, and whether its cells merge with their performance."""

    judul: str
    width: float
    style: str = "isi"
    merges: bool = False


@dataclass(frozen=True, slots=True)
class Daftar:
    """`rows` hold the values by column, `gabung` how each row merges (plan/barisan.py)."""

    nama: str
    judul: str
    kolom: tuple[KolomDaftar, ...]
    rows: Sequence[tuple[Nilai, ...]]
    gabung: Sequence[str]
    tanpa_baris: str


def sheet_of(kertas: KertasKerja, daftar: Daftar) -> SheetPlan:
    """Office and year on top; headings and their numbers are repeated on every page."""
    last = len(daftar.kolom)
    sheet = SheetBuilder(dict(enumerate((k.width for k in daftar.kolom), 1)))
    tahun = kertas.instansi.tahun
    sheet.put((1, 1, 1, last), daftar.judul, "judul")
    sheet.put((2, 1, 2, last), perangkat_daerah(kertas), "subjudul")
    sheet.put((3, 1, 3, last), f"TAHUN {tahun}" if tahun else Kosong("tahun"), "subjudul")
    for column, kolom in enumerate(daftar.kolom, 1):
        sheet.put((_HEAD, column), kolom.judul, "kepala")
        sheet.put((_HEAD + 1, column), f"({column})", "kepala_nomor")
    groups = _groups(daftar.gabung)
    for first, end in groups:
        for column, kolom in enumerate(daftar.kolom, 1):
            _write(sheet, daftar, kolom, (column, first, end))
    if not daftar.rows:
        sheet.put((_FIRST, 1, _FIRST, last), daftar.tanpa_baris, "keterangan")
    end = _FIRST + max(1, len(daftar.rows)) - 1
    page = replace(_PAGE, footer=footer(kertas, daftar.nama), repeat_rows=(_HEAD, _HEAD + 1))
    scale, heights = width_scale(sheet.widths.values(), page), sheet.heights()
    repeated = heights[_HEAD] + heights[_HEAD + 1]
    kept = [(_FIRST + first, _FIRST + last - 1) for first, last in groups]
    room = page_height(page, scale)
    return SheetPlan(
        name=daftar.nama,
        cells=tuple(sheet.cells),
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple(heights.items()),
        freeze=(_FIRST, 1),
        autofilter=Merge(_HEAD + 1, 1, end, last) if daftar.rows else None,
        page=replace(page, scale=scale),
        page_breaks=paginate(heights, range(1, end + 1), room, kept=kept, repeated=repeated),
        tab_color="548235",
    )


def _groups(gabung: Sequence[str]) -> list[tuple[int, int]]:
    """First row and the one behind the last, of each performance."""
    starts = [i for i, mark in enumerate(gabung) if mark != "continue"]
    return list(pairwise([*starts, len(gabung)])) if starts else []


def _write(
    sheet: SheetBuilder, daftar: Daftar, kolom: KolomDaftar, place: tuple[int, int, int]
) -> None:
    column, first, end = place
    if kolom.merges:
        value = daftar.rows[first][column - 1]
        area = (_FIRST + first, column, _FIRST + end - 1, column)
        sheet.put(area, _shown(value), _style(value, kolom.style))
        return
    for row in range(first, end):
        value = daftar.rows[row][column - 1]
        sheet.put((_FIRST + row, column), _shown(value), _style(value, kolom.style))


def _shown(value: Nilai) -> Nilai | None:
    if isinstance(value, Usulan):
        return str(value)
    return value if isinstance(value, Kosong) else value or None


def _style(value: Nilai, style: str) -> str:
    return "isi_usulan" if isinstance(value, Usulan) else style
