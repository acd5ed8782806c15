"""Sheet Crosscutting: what this office expects of its partners."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.crosscutting import crosscutting_rows
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.daftar import Daftar, KolomDaftar, sheet_of

NAMA = "Crosscutting"
_KOLOM = (
    KolomDaftar("No", 5.0, "isi_tengah"),
    KolomDaftar("Perangkat Daerah Pengusul", 22.0),
    KolomDaftar("Kinerja yang Didukung", 34.0),
    KolomDaftar("Kondisi yang Diperlukan", 34.0),
    KolomDaftar("Indikator", 26.0),
    KolomDaftar("Perangkat Daerah Mitra", 24.0),
    KolomDaftar("Bentuk Dukungan", 22.0),
    KolomDaftar("Program/Kegiatan Mitra", 22.0),
    KolomDaftar("Status", 14.0),
)
_TANPA = "Tidak ada kondisi yang bertanda CROSSCUTTING dengan nama perangkat daerah di Tahap 3."


def plan_crosscutting(kertas: KertasKerja) -> SheetPlan:
    """One row for each condition and partner office."""
    rows = crosscutting_rows(kertas)
    values = [
        (r.nomor, r.pengusul, r.didukung, r.kondisi, r.indikator, r.tujuan, r.bentuk, r.program,
         r.status)
        for r in rows
    ]  # fmt: skip
    daftar = Daftar(
        nama=NAMA,
        judul="DAFTAR CROSSCUTTING KINERJA",
        kolom=_KOLOM,
        rows=values,
        gabung=[""] * len(rows),
        tanpa_baris=_TANPA,
    )
    return sheet_of(kertas, daftar)
