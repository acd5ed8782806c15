"""Sheet IKU: the main indicators with formula, unit, source and who answers for them."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.iku import iku_rows
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.daftar import Daftar, KolomDaftar, sheet_of

NAMA = "IKU"
_KOLOM = (
    KolomDaftar("No", 5.0, "isi_tengah", merges=True),
    KolomDaftar("Tujuan/Sasaran Strategis", 34.0, merges=True),
    KolomDaftar("Indikator Kinerja Utama", 34.0),
    KolomDaftar("Definisi Operasional/Formulasi Penghitungan", 44.0),
    KolomDaftar("Satuan", 10.0, "isi_tengah"),
    KolomDaftar("Target", 10.0, "isi_tengah"),
    KolomDaftar("Sumber Data", 22.0),
    KolomDaftar("Penanggung Jawab", 24.0),
)
_TANPA = "Belum ada tujuan atau sasaran yang terbaca dari Tahap 1 sampai 3."


def plan_iku(kertas: KertasKerja) -> SheetPlan:
    """The same rows as the document; entries belong in sheet Target."""
    rows = iku_rows(kertas)
    values = [
        (r.nomor, r.sasaran, r.indikator, r.definisi, r.satuan, r.target, r.sumber_data,
         r.penanggung_jawab)
        for r in rows
    ]  # fmt: skip
    daftar = Daftar(
        nama=NAMA,
        judul="INDIKATOR KINERJA UTAMA",
        kolom=_KOLOM,
        rows=values,
        gabung=[r.gabung for r in rows],
        tanpa_baris=_TANPA,
    )
    return sheet_of(kertas, daftar)
