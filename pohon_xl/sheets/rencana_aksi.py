"""Sheet Rencana Aksi: what was promised, by quarter."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.rencana_aksi import aksi_rows
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.daftar import Daftar, KolomDaftar, sheet_of

NAMA = "Rencana Aksi"
_KOLOM = (
    KolomDaftar("No", 5.0, "isi_tengah", merges=True),
    KolomDaftar("Sasaran", 32.0, merges=True),
    KolomDaftar("Indikator Kinerja", 30.0),
    KolomDaftar("Satuan", 10.0, "isi_tengah"),
    KolomDaftar("Target", 9.0, "isi_tengah"),
    *(KolomDaftar(f"Target TW {n}", 9.0, "isi_tengah") for n in ("I", "II", "III", "IV")),
    KolomDaftar("Program/Kegiatan/Sub Kegiatan", 34.0, merges=True),
    KolomDaftar("Anggaran (Rp)", 16.0, "isi_tengah", merges=True),
    KolomDaftar("Penanggung Jawab", 22.0, merges=True),
)
_TANPA = "Belum ada kinerja yang diperjanjikan; pohon kinerja belum terbaca dari Tahap 1 sampai 3."


def plan_rencana_aksi(kertas: KertasKerja) -> SheetPlan:
    """The same rows as the document; quarters come from sheet Target."""
    rows = aksi_rows(kertas)
    values = [
        (r.nomor, r.sasaran, r.indikator, r.satuan, r.target, r.triwulan_1, r.triwulan_2,
         r.triwulan_3, r.triwulan_4, r.aksi, r.anggaran, r.penanggung_jawab)
        for r in rows
    ]  # fmt: skip
    daftar = Daftar(
        nama=NAMA,
        judul="RENCANA AKSI PERJANJIAN KINERJA",
        kolom=_KOLOM,
        rows=values,
        gabung=[r.gabung for r in rows],
        tanpa_baris=_TANPA,
    )
    return sheet_of(kertas, daftar)
