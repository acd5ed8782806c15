"""Passages of the LKjIP about the whole report."""

from pohon_xl.documents.anggaran import TabelAnggaran
from pohon_xl.documents.lkip_ringkasan import kalimat_ringkasan
from pohon_xl.documents.lkip_sasaran import persen_of, sel_capaian
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.naskah import Naskah, naskah
from pohon_xl.plan.sumber import Kalimat
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class NarasiLkip:
    """Passages about the whole report; most of them only the office can write."""

    ringkasan: Naskah
    kendala: Naskah
    kedudukan: Naskah
    struktur: Naskah
    pegawai: Naskah
    sarana: Naskah
    masalah: Naskah
    perubahan: Naskah
    tujuan: Naskah
    serapan: Naskah
    simpulan: Naskah
    langkah: Naskah


_NARASI = {
    "kendala": ("Kendala dan tindak lanjut", "kendala utama dan tindak lanjut"),
    "kedudukan": (
        "Kedudukan, tugas, dan fungsi",
        "kedudukan, tugas, dan fungsi menurut peraturan pembentukannya",
    ),
    "struktur": ("Struktur organisasi", "struktur organisasi"),
    "pegawai": (
        "Sumber daya manusia",
        "jumlah pegawai menurut jabatan, golongan, dan pendidikan",
    ),
    "sarana": ("Sarana dan prasarana", "sarana dan prasarana"),
    "masalah": ("Permasalahan utama", "uraian permasalahan utama yang dihadapi tahun ini"),
    "perubahan": (
        "Perubahan selama tahun berjalan",
        "perubahan Renstra, IKU, atau Perjanjian Kinerja, atau tidak ada",
    ),
    "tujuan": ("Simpulan capaian tujuan", "simpulan atas capaian tujuan dan tindak lanjutnya"),
    "langkah": ("Langkah di masa mendatang", "langkah perbaikan pada tahun berikutnya"),
}


def narasi_of(
    kertas: KertasKerja, sasaran: tuple[Simpul, ...], kegiatan: TabelAnggaran
) -> NarasiLkip:
    """What the workbook can say, and a blank for what it cannot."""
    simpulan = kalimat_ringkasan(
        persen_of(kertas, sasaran), "sasaran strategis", sel_capaian(kertas, sasaran)
    )
    serapan = _serapan(kegiatan)
    written = {
        "ringkasan": ("Ringkasan capaian", _with(simpulan, serapan)),
        "serapan": ("Penjelasan serapan", serapan),
        "simpulan": ("Simpulan umum", simpulan),
    }
    blank = {name: (judul, Kosong(label)) for name, (judul, label) in _NARASI.items()}
    return NarasiLkip(
        **{name: naskah(name, judul, teks) for name, (judul, teks) in (written | blank).items()}
    )


def _with(simpulan: Nilai, serapan: Nilai) -> Nilai:
    """What was achieved, and what it cost where that is known."""
    if isinstance(simpulan, Kosong) or isinstance(serapan, Kosong):
        return simpulan
    return Kalimat(f"{simpulan} {serapan}", *getattr(simpulan, "angka", ()))


def _serapan(table: TabelAnggaran) -> Nilai:
    if isinstance(table.total_persen, Kosong):
        return Kosong("penjelasan serapan anggaran")
    return (
        f"Dari anggaran Rp{table.total} terealisasi Rp{table.total_realisasi} atau "
        f"{table.total_persen}%."
    )
