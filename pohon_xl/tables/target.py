"""Sheet Target: the numbers of each indicator."""

from collections.abc import Iterable

from pohon_xl.model.instansi import Target
from pohon_xl.model.judul_isian import DiTarget
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan, Judul

INDIKATOR = "Indikator Kinerja"
SATUAN = DiTarget.SATUAN
KONDISI_AWAL = "Kondisi Awal"
TARGET = DiTarget.TARGET
TRIWULAN = DiTarget.TRIWULAN
TARGET_AKHIR = "Target Akhir Renstra"
REALISASI = DiTarget.REALISASI
CAPAIAN = "Capaian Otomatis (%)"
#: of hidden columns: what formulas make of target, realisasi and arah on the way to CAPAIAN
TARGET_DIBACA, ATAS_DIBACA, REALISASI_DIBACA = (
    "Target (dibaca)", "Target, batas atas (dibaca)", "Realisasi (dibaca)",
)  # fmt: skip
BAWAH, ATAS, HASIL, ARAH_USULAN, ARAH_DIBACA = (
    "Target, batas bawah (angka)", "Target, batas atas (angka)", "Realisasi (angka)",
    "Arah (usulan)", "Arah (dibaca)",
)  # fmt: skip
TERSEMBUNYI = (
    TARGET_DIBACA, ATAS_DIBACA, BAWAH, ATAS, REALISASI_DIBACA, HASIL, ARAH_USULAN, ARAH_DIBACA,
)  # fmt: skip
PENJELASAN = "Penjelasan"
ARAH = "Arah"
REALISASI_LALU = ("Realisasi 1 Tahun Lalu", "Realisasi 2 Tahun Lalu", "Realisasi 3 Tahun Lalu")
STANDAR_NASIONAL = "Standar Nasional"
STANDAR_PROVINSI = "Standar Provinsi"
UPAYA = "Upaya"
DEFINISI = DiTarget.DEFINISI
SUMBER_DATA = DiTarget.SUMBER_DATA
PENANGGUNG_JAWAB = DiTarget.PENANGGUNG_JAWAB
ASPEK = "Aspek SKP"
ALASAN = "Alasan Perubahan"

#: in sheet order; CAPAIAN and the hidden columns are worked out and not read
JUDUL: Judul = {
    KODE: (),
    KINERJA: (),
    INDIKATOR: ("Indikator",),
    SATUAN: (),
    ARAH: ("Arah indikator", "Polaritas", "Sifat indikator"),
    KONDISI_AWAL: ("Baseline", "Data awal"),
    TARGET: ("Target tahun",),
    TRIWULAN[0]: ("Triwulan 1", "TW I", "TW 1"),
    TRIWULAN[1]: ("Triwulan 2", "TW II", "TW 2"),
    TRIWULAN[2]: ("Triwulan 3", "TW III", "TW 3"),
    TRIWULAN[3]: ("Triwulan 4", "TW IV", "TW 4"),
    TARGET_AKHIR: ("Target akhir", "Target akhir periode"),
    REALISASI: ("Realisasi tahun",),
    CAPAIAN: (),
    PENJELASAN: ("Penjelasan realisasi", "Penyebab", "Penyebab keberhasilan/kegagalan"),
    UPAYA: ("Solusi", "Upaya yang telah dilakukan", "Solusi yang telah dilakukan", "Tindak lanjut"),
    REALISASI_LALU[0]: ("Realisasi tahun lalu", "Realisasi tahun sebelumnya", "Realisasi n-1"),
    REALISASI_LALU[1]: ("Realisasi dua tahun lalu", "Realisasi n-2"),
    REALISASI_LALU[2]: ("Realisasi tiga tahun lalu", "Realisasi n-3"),
    STANDAR_NASIONAL: ("Realisasi nasional", "Standar/capaian nasional", "Nasional"),
    STANDAR_PROVINSI: ("Realisasi provinsi", "Standar/capaian provinsi", "Provinsi"),
    DEFINISI: (
        "Definisi operasional", "Formula", "Formulasi", "Formulasi penghitungan",
        "Cara penghitungan", "Rumus", "Definisi operasional/formula",
    ),
    SUMBER_DATA: ("Sumber", "Sumber data indikator"),
    PENANGGUNG_JAWAB: ("Penanggung jawab", "Penanggung jawab indikator"),
    ASPEK: ("Aspek",),
    ALASAN: ("Alasan perubahan IKU",),
    **dict.fromkeys(TERSEMBUNYI, ()),
}  # fmt: skip

_BUKAN_ISIAN = frozenset({INDIKATOR, CAPAIAN, *TERSEMBUNYI})


def target_of_rows(rows: Iterable[BarisMasukan]) -> tuple[Target, ...]:
    """What rows say, wherever they come from."""
    return tuple(_target(row) for row in rows)


def _target(row: BarisMasukan) -> Target:
    first, second, third, fourth = (row.number(name) for name in TRIWULAN)
    lalu_1, lalu_2, lalu_3 = (row.number(name) for name in REALISASI_LALU)
    return Target(
        kode=row.key(KODE),
        kinerja=row.key(KINERJA),
        indikator=row.key(INDIKATOR),
        satuan=row.text(SATUAN),
        kondisi_awal=row.number(KONDISI_AWAL),
        target=row.number(TARGET),
        target_akhir=row.number(TARGET_AKHIR),
        triwulan=(first, second, third, fourth),
        realisasi=row.number(REALISASI),
        penjelasan=row.text(PENJELASAN),
        arah=row.text(ARAH),
        realisasi_lalu=(lalu_1, lalu_2, lalu_3),
        standar_nasional=row.number(STANDAR_NASIONAL),
        standar_provinsi=row.number(STANDAR_PROVINSI),
        upaya=row.text(UPAYA),
        definisi=row.text(DEFINISI),
        sumber_data=row.text(SUMBER_DATA),
        penanggung_jawab=row.text(PENANGGUNG_JAWAB),
        aspek=row.text(ASPEK),
        alasan=row.text(ALASAN),
        lain=(*row.lain, *row.typed(CAPAIAN)),
        letak_sel=row.places(),
        sel=tuple(c for c in row.kept() if c.judul not in _BUKAN_ISIAN),
    )
