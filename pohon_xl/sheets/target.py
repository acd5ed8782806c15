"""Sheet Target: one row for each indicator, where the planner gives its numbers."""

from collections.abc import Iterator

from pohon_xl.model.arah import Arah
from pohon_xl.model.aspek import Aspek
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.penempatan import says_anything
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import CellValue, SheetPlan
from pohon_xl.sheets.hitungan import without_ours
from pohon_xl.sheets.hitungan_capaian import KAMUS, nilai_capaian, rumus_capaian
from pohon_xl.sheets.masukan import Baris, Kolom, LembarMasukan, as_ordered, plan_lembar_masukan
from pohon_xl.tables.masukan import KINERJA, KODE, belum_terbaca
from pohon_xl.tables.target import (
    ALASAN,
    ARAH,
    ASPEK,
    CAPAIAN,
    DEFINISI,
    INDIKATOR,
    KONDISI_AWAL,
    PENANGGUNG_JAWAB,
    PENJELASAN,
    REALISASI,
    REALISASI_LALU,
    SATUAN,
    STANDAR_NASIONAL,
    STANDAR_PROVINSI,
    SUMBER_DATA,
    TARGET,
    TARGET_AKHIR,
    TARGET_DIBACA,
    TERSEMBUNYI,
    TRIWULAN,
    UPAYA,
)

NAMA_LEMBAR = "Target"
#: units seen most in the national nomenclature and in Renstra; others may be typed
SATUAN_UMUM = (
    "%", "Indeks", "Nilai", "Rasio", "Angka", "Orang", "Dokumen", "Laporan", "Unit", "Lembaga",
    "Paket", "Kegiatan", "Perusahaan", "Kasus", "Bulan",
)  # fmt: skip
_KOLOM = (
    Kolom(KODE, 9.0, "isi_kode"),
    Kolom(KINERJA, 38.0),
    Kolom(INDIKATOR, 38.0),
    Kolom(SATUAN, 12.0, "masukan", SATUAN_UMUM),
    Kolom(KONDISI_AWAL, 11.0, "masukan_teks"),
    Kolom(TARGET, 11.0, "masukan_teks"),
    *(Kolom(name, 10.0, "masukan_teks") for name in TRIWULAN),
    Kolom(TARGET_AKHIR, 12.0, "masukan_teks"),
    Kolom(REALISASI, 11.0, "masukan_teks"),
    Kolom(CAPAIAN, 11.0, "isi_persen"),
    Kolom(PENJELASAN, 36.0, "masukan"),
    Kolom(UPAYA, 36.0, "masukan"),
    *(Kolom(name, 12.0, "masukan_teks") for name in REALISASI_LALU),
    Kolom(STANDAR_NASIONAL, 12.0, "masukan_teks"),
    Kolom(STANDAR_PROVINSI, 12.0, "masukan_teks"),
    Kolom(ARAH, 14.0, "masukan", tuple(Arah)),
    Kolom(DEFINISI, 36.0, "masukan"),
    Kolom(SUMBER_DATA, 20.0, "masukan"),
    Kolom(PENANGGUNG_JAWAB, 20.0, "masukan"),
    Kolom(ASPEK, 11.0, "masukan", tuple(Aspek)),
    Kolom(ALASAN, 28.0, "masukan"),
    *(Kolom(name, 12.0, "hitungan", hidden=True) for name in TERSEMBUNYI),
)


def plan_target(kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder) -> SheetPlan:
    """Rows in tree order with what she filled in; numbers of vanished indicators below."""
    di = kertas.tempat_target.di
    nodes = [s for s in kertas.pohon.walk() if s.komponen or not s.crosscutting or s.kode in di]
    pairs = [(s, i) for s in nodes for i in s.indikator]
    pairs = list({(s.kode, i.teks): (s, i) for s, i in reversed(pairs)}.values())[::-1]
    shown = [kertas.target_of(s, i.teks) for s, i in pairs]
    placed = {id(row) for row in shown}
    rest = [t for t in _all(kertas) if id(t) not in placed]
    lembar = LembarMasukan(
        nama=NAMA_LEMBAR,
        petunjuk=_petunjuk(kertas),
        kolom=as_ordered(_KOLOM, kertas.target),
        rows=tuple(_of_node(s, i, row) for (s, i), row in zip(pairs, shown, strict=True)),
        rest=tuple(_baris(t) for t in rest if says_anything(t)),
        kamus=(TARGET_DIBACA, KAMUS),
    )
    return plan_lembar_masukan(kertas, lembar, builder)


def _all(kertas: KertasKerja) -> Iterator[Target]:
    """Every row, those of no performance first, then those of the tree."""
    yield from kertas.tempat_target.sisa
    for simpul in kertas.pohon.walk():
        yield from kertas.tempat_target.di.get(simpul.kode, ())


def _petunjuk(kertas: KertasKerja) -> str:
    tahun = f" tahun {kertas.instansi.tahun}" if kertas.instansi.tahun else " tahun PK"
    return (
        f"Isi kolom kuning. '{TARGET}' dan '{REALISASI}' untuk{tahun}; angka dengan koma desimal "
        "(85,5). Target boleh berupa kata (WTP). Indikator miring masih usulan: sepakati dahulu. "
        f"'{ARAH}' menentukan rumus '{CAPAIAN}' (terhitung sendiri); bila kosong, dipakai yang "
        "jelas dari rumusannya. "
        f"'{PENJELASAN}' (penyebab) dan '{UPAYA}' (solusi) masuk ke LKIP; standar yang tidak ada "
        "ditulis '-'. "
        f"'{DEFINISI}' sampai '{PENANGGUNG_JAWAB}' untuk IKU, '{ASPEK}' untuk SKP (kosong: "
        f"{Aspek.KUANTITAS}), '{ALASAN}' untuk Berita Acara perubahan IKU."
    )


def _of_node(simpul: Simpul, indikator: Indikator, row: Target | None) -> Baris:
    baris = _baris(row) if row else Baris({})
    from_tree: dict[str, CellValue] = {
        KODE: simpul.kode,
        KINERJA: simpul.kinerja,
        INDIKATOR: indikator.teks,
        SATUAN: baris.values.get(SATUAN) or indikator.satuan,
    }
    nilai = nilai_capaian(simpul, indikator.teks, row)
    lain = without_ours(baris.lain, CAPAIAN, nilai[CAPAIAN])
    if any(name == belum_terbaca(CAPAIAN) for name, _ in lain):
        del nilai[CAPAIAN]
    return Baris(
        baris.values | from_tree | nilai,
        lain,
        usulan=(INDIKATOR,) if indikator.usulan else (),
        sel=baris.sel,
        rumus=rumus_capaian(),
    )


def _baris(row: Target) -> Baris:
    values: dict[str, CellValue] = {
        KODE: row.kode or None,
        KINERJA: row.kinerja or None,
        INDIKATOR: row.indikator or None,
        SATUAN: row.satuan,
        ARAH: row.arah,
        KONDISI_AWAL: row.kondisi_awal,
        TARGET: row.target,
        TARGET_AKHIR: row.target_akhir,
        REALISASI: row.realisasi,
        PENJELASAN: row.penjelasan,
        UPAYA: row.upaya,
        STANDAR_NASIONAL: row.standar_nasional,
        STANDAR_PROVINSI: row.standar_provinsi,
        **dict(zip(REALISASI_LALU, row.realisasi_lalu, strict=True)),
        DEFINISI: row.definisi,
        SUMBER_DATA: row.sumber_data,
        PENANGGUNG_JAWAB: row.penanggung_jawab,
        ASPEK: row.aspek,
        ALASAN: row.alasan,
        **dict(zip(TRIWULAN, row.triwulan, strict=True)),
    }
    return Baris(values, row.lain, sel=row.sel)
