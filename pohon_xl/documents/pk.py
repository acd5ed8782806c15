"""What the Perjanjian Kinerja of all ranks share (PermenPANRB 53/2014, Lampiran I)."""

from pohon_xl.documents.anggaran import SEBUTAN, BarisAnggaran, anggaran_table
from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kinerja import BarisTarget, komponen_of, target_rows
from pohon_xl.documents.kop import (
    Kop,
    judul_pemerintah_daerah,
    judul_perangkat_daerah,
    kop_of,
)
from pohon_xl.documents.nama_berkas import pk_file_names
from pohon_xl.documents.pk_perubahan import BarisPerubahan, is_pk_perubahan, perubahan_rows
from pohon_xl.model.judul_isian import DiInstansi, DiPejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Komponen
from pohon_xl.model.pk import Pihak, Pk, build_pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.isian import nip_text, pangkat_text
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.sumber import Terlacak
from pohon_xl.plan.tempat import di_instansi, di_pihak
from pohon_xl.rekaman import dataclass

_JUDUL_SASARAN = {
    Komponen.TUJUAN: "TUJUAN",
    Komponen.SASARAN: "SASARAN STRATEGIS",
    Komponen.PROGRAM: "SASARAN PROGRAM",
    Komponen.KEGIATAN: "SASARAN KEGIATAN",
    Komponen.SUB_KEGIATAN: "SASARAN SUB KEGIATAN",
}


@dataclass(frozen=True, slots=True)
class PihakPk:
    """A signing party."""

    nama: Nilai
    jabatan: Nilai
    pangkat: Nilai
    nip: Nilai


@dataclass(frozen=True, slots=True)
class PkContext:
    """Values of the five PK templates; `perubahan` has rows only where `is_perubahan`."""

    kop: Kop
    judul: str
    pemerintah_daerah: Nilai
    perangkat_daerah: Nilai
    tahun: Nilai
    pihak_pertama: PihakPk
    pihak_kedua: PihakPk
    judul_sasaran: str
    kinerja: tuple[BarisTarget, ...]
    judul_anggaran: str
    anggaran: tuple[BarisAnggaran, ...]
    total: Nilai
    tempat: Nilai
    tanggal: Nilai
    is_perubahan: bool
    perubahan: tuple[BarisPerubahan, ...]


def plan_pk(
    kertas: KertasKerja, jenjang: Jenjang, template: str, bahan: Bahan = TANPA_BAHAN
) -> tuple[DocumentPlan, ...]:
    """One document for each official of that rank; none when no performance has the rank."""
    agreements = build_pk(kertas, jenjang)
    names = pk_file_names(template, agreements)
    return tuple(
        DocumentPlan(template=template, file_name=name, context=_context(kertas, pk, bahan))
        for name, pk in zip(names, agreements, strict=True)
    )


def _context(kertas: KertasKerja, pk: Pk, bahan: Bahan) -> PkContext:
    instansi = kertas.instansi
    is_perubahan = is_pk_perubahan(kertas, bahan.banding)
    untuk = pk.pihak_pertama.jabatan or ", ".join(s.kinerja for s in pk.simpul)
    table = anggaran_table(pk.anggaran, instansi.tahun, untuk)
    atasan = "kepala daerah" if pk.pihak_kedua.is_kepala_daerah else "pihak kedua"
    return PkContext(
        kop=kop_of(kertas, bahan),
        judul="PERJANJIAN KINERJA PERUBAHAN" if is_perubahan else "PERJANJIAN KINERJA",
        pemerintah_daerah=judul_pemerintah_daerah(kertas),
        perangkat_daerah=judul_perangkat_daerah(kertas),
        tahun=tahun_or_kosong(kertas),
        pihak_pertama=pihak_context(kertas, pk.pihak_pertama, "pihak pertama"),
        pihak_kedua=pihak_context(kertas, pk.pihak_kedua, atasan),
        judul_sasaran=_titles([komponen_of(s) for s in pk.simpul], _JUDUL_SASARAN),
        kinerja=target_rows(kertas, pk.simpul),
        judul_anggaran=_titles([komponen_of(a.simpul) for a in pk.anggaran], SEBUTAN).upper()
        or "PROGRAM",
        anggaran=table.rows,
        total=table.total,
        tempat=tempat_or_kosong(kertas),
        tanggal=tanggal_or_kosong(kertas),
        is_perubahan=is_perubahan,
        perubahan=perubahan_rows(kertas, pk, bahan.banding) if is_perubahan else (),
    )


def pihak_context(kertas: KertasKerja, pihak: Pihak, sebutan: str) -> PihakPk:
    """A party with a blank for whatever is not known; a head of region has no pangkat and NIP."""
    has_nip = not pihak.is_kepala_daerah

    def blank(text: str | None, label: str, judul: str) -> Nilai:
        return isi_atau_kosong(text, f"{label} {sebutan}", di_pihak(kertas, pihak, judul))

    return PihakPk(
        nama=blank(pihak.nama, "nama", DiPejabat.NAMA),
        jabatan=blank(pihak.jabatan, "jabatan", DiPejabat.JABATAN),
        pangkat=blank(pangkat_text(pihak.pangkat), "pangkat", DiPejabat.PANGKAT) if has_nip else "",
        nip=blank(nip_text(pihak.nip), "NIP", DiPejabat.NIP) if has_nip else "",
    )


def tempat_or_kosong(kertas: KertasKerja) -> Nilai:
    """Where it is signed."""
    place = di_instansi(kertas, DiInstansi.TEMPAT)
    return isi_atau_kosong(kertas.instansi.tempat, "tempat", place)


def tanggal_or_kosong(kertas: KertasKerja) -> Nilai:
    """When it is signed."""
    place = di_instansi(kertas, DiInstansi.TANGGAL)
    return isi_atau_kosong(kertas.instansi.tanggal, "tanggal", place)


def tahun_or_kosong(kertas: KertasKerja) -> Nilai:
    """The year of the agreement."""
    tahun = kertas.instansi.tahun
    if tahun is None:
        return Kosong("tahun", di_instansi(kertas, DiInstansi.TAHUN))
    return Terlacak(str(tahun), "tahun", rumus="lembar Instansi")


def _titles(komponen: list[Komponen], titles: dict[Komponen, str]) -> str:
    """The heading of a column: a name for each component in it, from the highest down."""
    return " / ".join(dict.fromkeys(titles[k] for k in Komponen if k in komponen))
