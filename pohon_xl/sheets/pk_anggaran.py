"""Table B of a Perjanjian Kinerja: what pays for it, the sum, and the signatures below."""

from functools import partial
from itertools import pairwise

from pohon_xl.model.dana import PAGU, BarisDana
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.location import column_letters
from pohon_xl.model.pk import Pihak, Pk
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.flow import Flow, one_below_other
from pohon_xl.plan.isian import blank_of, nip_text, pangkat_text
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong

_RUPIAH = 4
_JUDUL = {
    Level.ANTARA_UTAMA: "Program",
    Level.ANTARA: "Kegiatan",
    Level.OPERASIONAL: "Sub Kegiatan",
}


def write_anggaran(flow: Flow, kertas: KertasKerja, pk: Pk) -> None:
    """The table; its sum and the signatures share a page with the last row."""
    dana, numbers = pk.anggaran, _numbers(pk.anggaran)
    levels = {d.simpul.level for d in dana}
    judul = "/".join(n for level, n in _JUDUL.items() if level in levels) or "Program"
    head = partial(_write_head_anggaran, judul=judul)
    added: list[int] = []
    for i, one in enumerate(dana[:-1]):
        row = partial(_write_dana, dana=one, nomor=numbers[i])
        flow.add(one_below_other(_gap, head, row) if i == 0 else row, head)
        if one.tingkat == 0:
            added.append(flow.row - 1)
    jumlah = partial(_write_jumlah, dana=dana, added=added)
    ttd = partial(_write_ttd, kertas=kertas, pk=pk)
    if not dana:
        flow.add(one_below_other(_gap, head, _write_tanpa_dana, jumlah, ttd))
    else:
        row = partial(_write_dana, dana=dana[-1], nomor=numbers[-1])
        top = (_gap, head) if len(dana) == 1 else ()
        flow.add(one_below_other(*top, row, jumlah, ttd), None if top else head)


def _numbers(dana: tuple[BarisDana, ...]) -> list[int | None]:
    """Numbers of the rows that are added up; none for their parts."""
    numbers: list[int | None] = []
    count = 0
    for one in dana:
        count += one.tingkat == 0
        numbers.append(None if one.tingkat else count)
    return numbers


def _gap(_sheet: SheetBuilder, row: int) -> int:
    return row + 1


def _write_head_anggaran(sheet: SheetBuilder, row: int, *, judul: str) -> int:
    heads = ("No", judul, "Anggaran (Rp)", "Keterangan")
    areas = ((1, 1), (2, 3), (4, 5), (6, 6))
    return write_head(sheet, row, heads, areas)


def write_head(
    sheet: SheetBuilder, row: int, heads: tuple[str, ...], areas: tuple[tuple[int, int], ...]
) -> int:
    for number, (head, (first, last)) in enumerate(zip(heads, areas, strict=True), 1):
        sheet.put((row, first, row, last), head, "kepala")
        sheet.put((row + 1, first, row + 1, last), f"({number})", "kepala_nomor")
    return row + 2


def _write_dana(sheet: SheetBuilder, row: int, *, dana: BarisDana, nomor: int | None) -> int:
    anggaran, sebutan = dana.anggaran, _JUDUL[dana.simpul.level].lower()
    name = (anggaran.sebutan if anggaran else "") or Kosong(
        f"nama {sebutan} untuk {dana.simpul.kinerja}"
    )
    text, rupiah = ("isi", "isi_rupiah_tebal") if nomor else ("isi_menjorok", "isi_rupiah")
    sumber = anggaran.sumber_dana if anggaran else None
    sheet.put((row, 1), nomor, "isi_tengah")
    sheet.put((row, 2, row, 3), name, text)
    pagu = anggaran.pagu if anggaran else None
    shown = Kosong(blank_of(anggaran, PAGU)) if pagu is None else pagu
    sheet.put((row, 4, row, 5), shown, rupiah)
    sheet.put((row, 6), isi_atau_kosong(sumber, "sumber dana"), "isi_tengah")
    return row + 1


def _write_tanpa_dana(sheet: SheetBuilder, row: int) -> int:
    """No performance below that a program could pay for: say so, with blanks."""
    sheet.put((row, 1), 1, "isi_tengah")
    sheet.put((row, 2, row, 3), Kosong("nama program"))
    sheet.put((row, 4, row, 5), Kosong("pagu"), "isi_rupiah")
    sheet.put((row, 6), Kosong("sumber dana"), "isi_tengah")
    return row + 1


def _write_jumlah(
    sheet: SheetBuilder, row: int, *, dana: tuple[BarisDana, ...], added: list[int]
) -> int:
    """The sum as a formula, once every amount is known: half a sum would pass for the whole."""
    sheet.put((row, 1, row, 3), "JUMLAH", "jumlah")
    amounts = [d.anggaran.pagu if d.anggaran else None for d in dana if d.tingkat == 0]
    known = [a for a in amounts if a is not None]
    rows = [*added, row - 1] if dana and dana[-1].tingkat == 0 else added
    if known and len(known) == len(amounts):
        formula = f"SUM({_areas(rows)})"
        sheet.put((row, _RUPIAH, row, 5), sum(known), "jumlah_rupiah", formula=formula)
    else:
        sheet.put((row, _RUPIAH, row, 5), Kosong("pagu yang belum terisi"), "jumlah_rupiah")
    sheet.put((row, 6), None, "jumlah")
    return row + 1


def _areas(rows: list[int]) -> str:
    """`D20:D23,D27`: rows that follow each other as one range."""
    column = column_letters(_RUPIAH)
    starts = [r for before, r in pairwise([0, *rows]) if r != before + 1 or before == 0]
    areas: list[str] = []
    for first in starts:
        last = first
        while last + 1 in rows:
            last += 1
        areas.append(f"{column}{first}" if last == first else f"{column}{first}:{column}{last}")
    return ",".join(areas)


def _write_ttd(sheet: SheetBuilder, row: int, *, kertas: KertasKerja, pk: Pk) -> int:
    """Left Pihak Kedua, right Pihak Pertama with place and date above."""
    own = kertas.instansi
    place = isi_atau_kosong(own.tempat, "tempat"), isi_atau_kosong(own.tanggal, "tanggal")
    row += 1
    style = "ttd" if own.tempat and own.tanggal else "ttd_kosong"
    sheet.put((row, 4, row, 6), f"{place[0]}, {place[1]}", style)
    left = _signature(
        "PIHAK KEDUA,", pk.pihak_kedua, is_official=not pk.pihak_kedua.is_kepala_daerah
    )
    right = _signature("PIHAK PERTAMA,", pk.pihak_pertama, is_official=True)
    for offset, (second, first) in enumerate(zip(left, right, strict=True), row + 1):
        for columns, (value, style) in (((1, 2), second), ((4, 6), first)):
            if value is not None:
                sheet.put((offset, columns[0], offset, columns[1]), value, style)
    sheet.fixed[row + 3] = 52.0
    return row + 1 + len(left)


def _signature(
    sebutan: str, pihak: Pihak, *, is_official: bool
) -> tuple[tuple[str | Kosong | None, str], ...]:
    """(value, style) of each line from the top; the third is the room for the signature."""
    nip = f"NIP. {nip_text(pihak.nip)}" if pihak.nip else Kosong("NIP")
    return (
        (sebutan, "ttd_tebal"),
        (isi_atau_kosong(pihak.jabatan, "jabatan"), "ttd"),
        (None, "ttd"),
        (isi_atau_kosong(pihak.nama, "nama"), "ttd_nama"),
        (isi_atau_kosong(pangkat_text(pihak.pangkat), "pangkat") if is_official else None, "ttd"),
        (nip if is_official else None, "ttd"),
    )
