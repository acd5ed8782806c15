"""Sheet Cascading: below each tujuan, sasaran to sub kegiatan side by side, merged down a branch.

The tujuan is a band across the sheet: as a column it would cost every other one its width.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator

from pohon_xl.model.dana import PAGU, dana_of, merge_anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.builder import SheetBuilder, Span, row_heights
from pohon_xl.plan.isian import (
    blank_of,
    indikator_text,
    jabatan_or_kosong,
    perangkat_daerah,
    target_with_satuan,
)
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.page import page_height, paginate, width_scale
from pohon_xl.plan.sheet import CellValue, PageSetup, SheetPlan
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.sheets.isian import footer

NAMA = "Cascading"
TANPA_POHON = (
    "Cascading belum dapat disusun: belum ada outcome atau kondisi yang terbaca pada "
    "Tahap 1 sampai 3. Lihat lembar Temuan."
)
DIAMPU = "Crosscutting, diampu perangkat daerah lain"
_PAGE = PageSetup(paper="A3", landscape=True, margins_cm=(1.0, 1.0, 1.0, 1.4))
_SISA = 0.3  # a last page less full than this is worth sparing
_SUSUT = 0.88  # at the price of a print at most this much smaller
_FIRST_ROW = 7
_HEAD_ROWS = (5, 6)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """The columns of one level: headings with widths, from sheet column `first`."""

    level: Level
    judul: str
    first: int
    parts: tuple[tuple[str, float], ...]

    @property
    def last(self) -> int:
        return self.first + len(self.parts) - 1


@dataclass(frozen=True, slots=True)
class _Isi:
    """A value that stands beside rows first to last of its branch."""

    first: int
    last: int
    column: int
    last_column: int
    value: CellValue | Kosong
    style: str
    link: Location | None = None


def _kolom() -> tuple[_Kolom, ...]:
    ujung = (("Indikator", 14.0), ("Target", 8.0), ("Pagu (Rp)", 15.0), ("Penanggung jawab", 12.0))
    parts = (
        (Level.CSF, "SASARAN", (("Sasaran", 15.0), *ujung[:2], ujung[3])),
        (Level.ANTARA_UTAMA, "PROGRAM", (("Program", 14.0), ("Sasaran program", 15.0), *ujung)),
        (Level.ANTARA, "KEGIATAN", (("Kegiatan", 14.0), ("Sasaran kegiatan", 15.0), *ujung)),
        (Level.OPERASIONAL, "SUB KEGIATAN",
         (("Sub kegiatan", 14.0), ("Sasaran sub kegiatan", 15.0), *ujung)),
    )  # fmt: skip
    kolom: list[_Kolom] = []
    first = 1
    for level, judul, own in parts:
        kolom.append(_Kolom(level, judul, first, own))
        first += len(own)
    return tuple(kolom)


_KOLOM = _kolom()
_CROSSCUTTING = _KOLOM[-1].last + 1
_WIDTHS = {
    **{k.first + i: width for k in _KOLOM for i, (_, width) in enumerate(k.parts)},
    _CROSSCUTTING: 13.0,
}


def plan_cascading(kertas: KertasKerja) -> SheetPlan:
    """A3 landscape, one page wide; merged cells begin anew, with their text, on every page."""
    kertas = merge_anggaran(kertas)
    isi: list[_Isi] = []
    row = _FIRST_ROW
    for i, akar in enumerate(kertas.pohon.akar):
        if akar.level is Level.OUTCOME:
            row = _tujuan(isi, kertas, akar, row)
            for anak in akar.anak:
                row = _branch(isi, kertas, anak, row, 0)
        else:
            if i == 0:
                isi.append(_Isi(row, row, 1, _CROSSCUTTING, Kosong("tujuan"), "jumlah"))
                row += 1
            row = _branch(isi, kertas, akar, row, 0)
    page = replace(_PAGE, repeat_rows=_HEAD_ROWS, footer=footer(kertas, NAMA))
    breaks, scale = _best_paged(_sheet(kertas, isi), row, page)
    sheet = _sheet(kertas, _cut(isi, breaks))
    return SheetPlan(
        name=NAMA,
        cells=tuple(sheet.cells),
        merges=tuple(sheet.merges),
        widths=tuple(_WIDTHS.items()),
        heights=tuple(sheet.heights().items()),
        freeze=(_FIRST_ROW, 1),
        page=replace(page, scale=scale),
        page_breaks=breaks,
        tab_color="2E75B6",
        zoom=85,
    )


def _tujuan(isi: list[_Isi], kertas: KertasKerja, simpul: Simpul, row: int) -> int:
    """The band of an outcome with its indicators; the first row below."""
    sasaran, program, kegiatan, _ = _KOLOM
    last = row + max(1, len(simpul.indikator)) - 1
    isi.append(_Isi(row, last, 1, sasaran.last, f"TUJUAN: {simpul.kinerja}", "jumlah", simpul.asal))
    columns = (program.first, program.last), (kegiatan.first, kegiatan.first + 1)
    for judul, (first, end) in zip(("Indikator", "Target"), columns, strict=True):
        for one in _indikator(kertas, simpul, judul, first, row, last):
            named = f"{judul} tujuan: {one.value}" if isinstance(one.value, str) else one.value
            isi.append(replace(one, last_column=end, value=named))
    offices = f"Crosscutting: {'; '.join(simpul.crosscutting)}" if simpul.crosscutting else None
    isi.append(_Isi(row, last, kegiatan.first + 2, _CROSSCUTTING, offices, "isi"))
    return last + 1


def _branch(isi: list[_Isi], kertas: KertasKerja, simpul: Simpul, row: int, depth: int) -> int:
    """Write a performance beside all rows of its branch; the first row below them.

    `depth` counts the blocks of columns; those skipped before its own stay empty.
    """
    first, place = row, simpul.level.depth - 1
    kolom = _KOLOM[place]
    for anak in simpul.anak:
        row = _branch(isi, kertas, anak, row, place + 1)
    last = max(row, first + max(1, len(simpul.indikator))) - 1
    if simpul.anak and last >= row:  # more indicators than rows: the lowest branch is longer
        isi[:] = [
            replace(i, last=last) if i.last == row - 1 and i.first >= first else i for i in isi
        ]
    isi += [_Isi(first, last, k.first, k.last, None, "isi") for k in _KOLOM[depth:place]]
    if simpul.komponen is None and simpul.crosscutting:
        isi += _partner(simpul, kolom, first, last)
        return last + 1
    isi += _own(kertas, simpul, kolom, first, last)
    if not simpul.anak:
        offices = "\n".join(simpul.crosscutting) or None
        isi.append(_Isi(first, last, _CROSSCUTTING, _CROSSCUTTING, offices, "isi"))
    return last + 1


def _partner(simpul: Simpul, kolom: _Kolom, first: int, last: int) -> list[_Isi]:
    """A performance of other offices: its wording, and whose it is."""
    end = kolom.last if simpul.anak else _CROSSCUTTING
    offices, at = f"{DIAMPU}: {'; '.join(simpul.crosscutting)}", kolom.first
    return [
        _Isi(first, last, at, at, simpul.kinerja, "kotak_crosscutting", simpul.asal),
        _Isi(first, last, at + 1, end, offices, "kotak_crosscutting_isi"),
    ]


def _own(kertas: KertasKerja, simpul: Simpul, kolom: _Kolom, first: int, last: int) -> list[_Isi]:
    cells: list[_Isi] = []
    for column, (judul, _) in enumerate(kolom.parts, kolom.first):
        if judul in ("Indikator", "Target"):
            cells += _indikator(kertas, simpul, judul, column, first, last)
        else:
            value, style = _value(kertas, simpul, judul)
            link = simpul.asal if value == simpul.kinerja else None
            cells.append(_Isi(first, last, column, column, value, style, link))
    if not simpul.anak and kolom is not _KOLOM[-1]:
        cells.append(_Isi(first, last, kolom.last + 1, _CROSSCUTTING - 1, None, "isi"))
    return cells


def _value(kertas: KertasKerja, simpul: Simpul, judul: str) -> tuple[CellValue | Kosong, str]:
    if judul == "Penanggung jawab":
        return jabatan_or_kosong(kertas, simpul), "isi"
    if judul == "Pagu (Rp)":
        return _pagu(kertas, simpul), "isi_rupiah"
    if judul in ("Program", "Kegiatan", "Sub kegiatan"):
        names = [a.sebutan for a in dana_of(kertas, simpul)]
        return isi_atau_kosong("\n".join(n for n in names if n), judul.lower()), "isi"
    return simpul.kinerja, "isi_tebal"


def _pagu(kertas: KertasKerja, simpul: Simpul) -> float | Kosong:
    """The sum, once all its parts are known."""
    rows = dana_of(kertas, simpul)
    missing = next((a for a in rows if a.pagu is None), None)
    if missing is not None or not rows:
        return Kosong(blank_of(missing, PAGU))
    return sum(a.pagu or 0.0 for a in rows)


def _indikator(
    kertas: KertasKerja, simpul: Simpul, judul: str, column: int, first: int, last: int
) -> list[_Isi]:
    """The rows of the branch shared out among its indicators."""
    if not simpul.indikator:
        return [_Isi(first, last, column, column, Kosong(judul.lower()), "isi")]
    rows, count = last - first + 1, len(simpul.indikator)
    cells: list[_Isi] = []
    for i, indikator in enumerate(simpul.indikator):
        top, bottom = first + i * rows // count, first + (i + 1) * rows // count - 1
        if judul == "Indikator":
            style = "isi_usulan" if indikator.usulan else "isi"
            cells.append(_Isi(top, bottom, column, column, indikator_text(indikator), style))
        else:
            target = target_with_satuan(kertas, simpul, indikator)
            shown = Kosong("target") if isinstance(target, Kosong) else target
            cells.append(_Isi(top, bottom, column, column, shown, "isi_tengah"))
    return cells


def _best_paged(sheet: SheetBuilder, end: int, page: PageSetup) -> tuple[tuple[int, ...], int]:
    """As large as the page is wide; a little smaller where that spares a last page of few rows."""
    spans, widest = sheet.spans, width_scale(_WIDTHS.values(), page)
    breaks, heights = _paged(spans, end, page_height(page, widest))
    rest = sum(heights[r] for r in range(breaks[-1] + 1, end)) if breaks else math.inf
    if rest < _SISA * page_height(page, widest):
        for scale in range(widest - 1, int(widest * _SUSUT), -1):
            fewer, _ = _paged(spans, end, page_height(page, scale))
            if len(fewer) < len(breaks):
                return fewer, scale
    return breaks, widest


def _paged(spans: list[Span], end: int, room: float) -> tuple[tuple[int, ...], dict[int, float]]:
    """Cut merged cells at page ends; the cuts make rows higher, so look again until it holds."""
    rows = range(1, max(last for _, last, _ in spans) + 1)
    breaks: tuple[int, ...] = ()
    heights = row_heights(spans, rows, {})
    for attempt in range(12):
        above, once = (sum(heights[r] for r in range(1, n)) for n in (_FIRST_ROW, _HEAD_ROWS[0]))
        found = paginate(heights, range(_FIRST_ROW, end), room - above, repeated=-once)
        if found == breaks:
            break
        breaks = found
        cut = ((*p, high) for top, low, high in spans for p in _pages(top, low, breaks))
        known, heights = heights, row_heights(cut, rows, {})
        if attempt >= 5:  # two ways to cut may each ask for the other: as high as either
            heights = {row: max(height, known[row]) for row, height in heights.items()}
    return breaks, heights


def _pages(first: int, last: int, breaks: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """First and last row on each page that these rows reach."""
    for end in breaks[bisect_left(breaks, first) : bisect_left(breaks, last)]:
        yield first, end
        first = end + 1
    yield first, last


def _cut(isi: list[_Isi], breaks: tuple[int, ...]) -> list[_Isi]:
    """Each value once on every page that its rows reach."""
    return [
        one if (first, last) == (one.first, one.last) else replace(one, first=first, last=last)
        for one in isi
        for first, last in _pages(one.first, one.last, breaks)
    ]


def _sheet(kertas: KertasKerja, isi: list[_Isi]) -> SheetBuilder:
    sheet = SheetBuilder(dict(_WIDTHS))
    _write_head(sheet, kertas)
    for one in isi:
        area = one.first, one.column, one.last, one.last_column
        sheet.put(area, one.value, one.style, link=one.link)
    if not isi:
        sheet.put((_FIRST_ROW, 1, _FIRST_ROW, _CROSSCUTTING), TANPA_POHON, "keterangan")
    return sheet


def _write_head(sheet: SheetBuilder, kertas: KertasKerja) -> None:
    tahun = kertas.instansi.tahun
    sheet.put((1, 1, 1, _CROSSCUTTING), "CASCADING KINERJA", "judul")
    sheet.put((2, 1, 2, _CROSSCUTTING), perangkat_daerah(kertas), "judul")
    year = f"TAHUN {tahun}" if tahun else Kosong("tahun")
    sheet.put((3, 1, 3, _CROSSCUTTING), year, "subjudul")
    top, bottom = _HEAD_ROWS
    for kolom in _KOLOM:
        sheet.put((top, kolom.first, top, kolom.last), kolom.judul, "kepala")
        for offset, (judul, _) in enumerate(kolom.parts):
            sheet.put((bottom, kolom.first + offset), judul, "kepala")
    sheet.put((top, _CROSSCUTTING, bottom, _CROSSCUTTING), "CROSSCUTTING", "kepala")
