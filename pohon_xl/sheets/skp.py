"""Sheet SKP: the rows of all officials in the order in which e-Kinerja asks for them."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.skp import build_skp
from pohon_xl.plan.isian import nip_text
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.plan.skp import skp_rows
from pohon_xl.sheets.daftar import Daftar, KolomDaftar, sheet_of

NAMA = "SKP"
_KOLOM = (
    KolomDaftar("Pegawai yang Dinilai", 26.0, merges=True),
    KolomDaftar("NIP", 21.0, "isi_tengah", merges=True),
    KolomDaftar("Jenis", 8.0, "isi_tengah", merges=True),
    KolomDaftar("Rencana Hasil Kerja Pimpinan yang Diintervensi", 34.0, merges=True),
    KolomDaftar("Rencana Hasil Kerja", 34.0, merges=True),
    KolomDaftar("Aspek", 11.0, "isi_tengah"),
    KolomDaftar("Indikator Kinerja Individu", 34.0),
    KolomDaftar("Target", 14.0, "isi_tengah"),
)
_TANPA = "Belum ada kinerja yang diperjanjikan; pohon kinerja belum terbaca dari Tahap 1 sampai 3."


def plan_skp(kertas: KertasKerja) -> SheetPlan:
    """To copy from left to right; the head of the office has no superior's result and no aspect."""
    values, gabung = [], []
    for pk in build_skp(kertas):
        first = pk.pihak_pertama
        jabatan = isi_atau_kosong(first.jabatan, f"jabatan ({pk.jenjang.value})")
        nip = isi_atau_kosong(nip_text(first.nip), "NIP")
        is_jpt = pk.jenjang is Jenjang.JPT
        for row in skp_rows(kertas, pk, with_blank=False):
            pimpinan, aspek = ("-", "-") if is_jpt else (row.pimpinan, row.aspek)
            values.append(
                (jabatan, nip, "Utama", pimpinan, row.rencana, aspek, row.indikator, row.target)
            )
            gabung.append(row.gabung)
    daftar = Daftar(
        nama=NAMA,
        judul="SASARAN KINERJA PEGAWAI (URUTAN ISIAN E-KINERJA)",
        kolom=_KOLOM,
        rows=values,
        gabung=gabung,
        tanpa_baris=_TANPA,
    )
    return sheet_of(kertas, daftar)
