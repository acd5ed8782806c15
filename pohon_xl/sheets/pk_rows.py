"""What the PK sheets of all ranks share (PermenPANRB 53/2014, Lampiran I)."""

from collections.abc import Iterator
from functools import partial

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Komponen
from pohon_xl.model.pk import Pihak, Pk, build_pk
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.flow import Flow, one_below_other
from pohon_xl.plan.isian import (
    indikator_text,
    kosong,
    perangkat_daerah,
    satuan_of,
    target_of,
)
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.page import page_height, width_scale
from pohon_xl.plan.sheet import PageSetup, SheetPlan
from pohon_xl.rekaman import replace
from pohon_xl.sheets.isian import footer
from pohon_xl.sheets.pk_anggaran import write_anggaran, write_head

#: column widths: No, sasaran, indikator (two, for table B splits them), satuan, target
_WIDTHS = {1: 5.0, 2: 29.0, 3: 20.0, 4: 9.0, 5: 11.0, 6: 13.0}
_PAGE = PageSetup(paper="A4", landscape=False, margins_cm=(1.5, 1.5, 1.5, 1.8))
_SASARAN = {
    Komponen.TUJUAN: "Tujuan",
    Komponen.SASARAN: "Sasaran Strategis",
    Komponen.PROGRAM: "Sasaran Program",
    Komponen.KEGIATAN: "Sasaran Kegiatan",
    Komponen.SUB_KEGIATAN: "Sasaran Sub Kegiatan",
}


def plan_pk(kertas: KertasKerja, jenjang: Jenjang, nama: str) -> SheetPlan | None:
    """One agreement for each official of the rank, each on a page of its own; None for none."""
    agreements = build_pk(kertas, jenjang)
    if not agreements:
        return None
    page = replace(_PAGE, footer=footer(kertas, nama))
    scale = width_scale(_WIDTHS.values(), page)
    flow = Flow(SheetBuilder(dict(_WIDTHS)), page_height(page, scale))
    for pk in agreements:
        flow.new_page()
        _write_pk(flow, kertas, pk)
    return SheetPlan(
        name=nama,
        cells=tuple(flow.sheet.cells),
        merges=tuple(flow.sheet.merges),
        widths=tuple(_WIDTHS.items()),
        heights=tuple(flow.sheet.heights().items()),
        page=replace(page, scale=scale),
        page_breaks=tuple(flow.breaks),
        tab_color="548235",
    )


def _write_pk(flow: Flow, kertas: KertasKerja, pk: Pk) -> None:
    flow.add(partial(_write_title, kertas=kertas, pk=pk))
    _write_sasaran(flow, kertas, pk)
    write_anggaran(flow, kertas, pk)


def _write_title(sheet: SheetBuilder, row: int, *, kertas: KertasKerja, pk: Pk) -> int:
    pemerintah, tahun = kertas.instansi.pemerintah_daerah, kertas.instansi.tahun
    tempat = pemerintah.upper() if pemerintah else Kosong("pemerintah daerah")
    sheet.put((row, 1, row, 6), tempat, "judul")
    style = "judul" if tahun else "judul_kosong"
    title = f"PERJANJIAN KINERJA TAHUN {tahun or Kosong('tahun')}"
    sheet.put((row + 1, 1, row + 1, 6), title, style)
    sheet.put((row + 2, 1, row + 2, 6), perangkat_daerah(kertas), "judul")
    row += 4
    for sebutan, pihak in (("Pihak Pertama", pk.pihak_pertama), ("Pihak Kedua", pk.pihak_kedua)):
        for label, value in _identity(pihak):
            sheet.put((row, 1, row, 2), f"{label} {sebutan}", "biasa_tebal")
            sheet.put((row, 3, row, 6), value, "biasa_lipat")
            row += 1
    return row + 1


def _identity(pihak: Pihak) -> Iterator[tuple[str, str | Kosong]]:
    yield "Nama", isi_atau_kosong(pihak.nama, "nama")
    yield "Jabatan", isi_atau_kosong(pihak.jabatan, "jabatan")


def _write_sasaran(flow: Flow, kertas: KertasKerja, pk: Pk) -> None:
    """Table A: performances with indicator, unit and target."""
    komponen = {s.komponen for s in pk.simpul}
    judul = "/".join(_SASARAN[k] for k in Komponen if k in komponen)
    head = partial(_write_head_sasaran, judul=judul)
    for nomor, simpul in enumerate(pk.simpul, 1):
        rows = partial(_write_simpul, kertas=kertas, simpul=simpul, nomor=nomor)
        flow.add(one_below_other(head, rows) if nomor == 1 else rows, head)


def _write_head_sasaran(sheet: SheetBuilder, row: int, *, judul: str) -> int:
    heads = ("No", judul, "Indikator Kinerja", "Satuan", "Target")
    areas = ((1, 1), (2, 2), (3, 4), (5, 5), (6, 6))
    return write_head(sheet, row, heads, areas)


def _write_simpul(
    sheet: SheetBuilder, row: int, *, kertas: KertasKerja, simpul: Simpul, nomor: int
) -> int:
    last = row + max(1, len(simpul.indikator)) - 1
    sheet.put((row, 1, last, 1), nomor, "isi_tengah")
    sheet.put((row, 2, last, 2), simpul.kinerja, link=simpul.asal)
    if not simpul.indikator:
        for first, end, label in ((3, 4, "indikator"), (5, 5, "satuan"), (6, 6, "target")):
            sheet.put((row, first, row, end), Kosong(label))
    for r, indikator in enumerate(simpul.indikator, row):
        style = "isi_usulan" if indikator.usulan else "isi"
        satuan = satuan_of(kertas, simpul, indikator)
        target = target_of(kertas, simpul, indikator) or kosong(kertas, "target")
        sheet.put((r, 3, r, 4), indikator_text(indikator), style)
        sheet.put((r, 5), isi_atau_kosong(satuan, "satuan"), "isi_tengah")
        sheet.put((r, 6), target, "isi_tengah")
    return last + 1
