"""What the Sasaran Kinerja Pegawai of all ranks share (PermenPANRB 6/2022)."""

from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.documents.nama_berkas import pk_file_names
from pohon_xl.model.judul_isian import DiInstansi, DiPejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, Pk, build_pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.isian import nip_text
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.skp import BarisSkp, periode, skp_rows
from pohon_xl.plan.tempat import di_instansi, di_pihak
from pohon_xl.rekaman import dataclass

_UNIT = "unit kerja"


@dataclass(frozen=True, slots=True)
class PihakSkp:
    """Employee or assessor; here the rank stands with its golongan."""

    nama: Nilai
    nip: Nilai
    pangkat: Nilai
    jabatan: Nilai
    unit_kerja: Nilai


@dataclass(frozen=True, slots=True)
class SkpContext:
    """Values of both templates."""

    kantor: Kantor
    periode: Nilai
    pegawai: PihakSkp
    penilai: PihakSkp
    utama: tuple[BarisSkp, ...]


def plan_skp(
    kertas: KertasKerja, jenjang: tuple[Jenjang, ...], template: str
) -> tuple[DocumentPlan, ...]:
    """One document for each official of these ranks, from the highest down."""
    agreements = tuple(pk for one in jenjang for pk in build_pk(kertas, one))
    names = pk_file_names(template, agreements)
    kantor = kantor_of(kertas)
    return tuple(
        DocumentPlan(template, name, _context(kertas, kantor, pk))
        for name, pk in zip(names, agreements, strict=True)
    )


def _context(kertas: KertasKerja, kantor: Kantor, pk: Pk) -> SkpContext:
    is_jpt = pk.jenjang is Jenjang.JPT
    own = kertas.instansi.pemerintah_daerah
    region = isi_atau_kosong(own, _UNIT, di_instansi(kertas, DiInstansi.PEMERINTAH_DAERAH))
    above = region if pk.pihak_kedua.is_kepala_daerah else kantor.nama
    return SkpContext(
        kantor=kantor,
        periode=periode(kertas),
        pegawai=_pihak(kertas, pk.pihak_pertama, "pegawai", kantor.nama),
        penilai=_pihak(kertas, pk.pihak_kedua, "pejabat penilai", above),
        utama=skp_rows(kertas, pk, with_blank=not is_jpt),
    )


def _pihak(kertas: KertasKerja, pihak: Pihak, sebutan: str, unit: Nilai) -> PihakSkp:
    """The head of the region has neither NIP nor rank."""
    is_bupati = pihak.is_kepala_daerah

    def blank(text: str | None, label: str, judul: str) -> Nilai:
        return isi_atau_kosong(text, f"{label} {sebutan}", di_pihak(kertas, pihak, judul))

    return PihakSkp(
        nama=blank(pihak.nama, "nama", DiPejabat.NAMA),
        nip="-" if is_bupati else blank(nip_text(pihak.nip), "NIP", DiPejabat.NIP),
        pangkat="-" if is_bupati else blank(pihak.pangkat, "pangkat/gol. ruang", DiPejabat.PANGKAT),
        jabatan=blank(pihak.jabatan, "jabatan", DiPejabat.JABATAN),
        unit_kerja=unit,
    )
