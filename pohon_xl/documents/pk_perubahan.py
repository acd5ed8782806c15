"""What a Perjanjian Kinerja Perubahan changes: before, after, and why (PermenPANRB 53/2014)."""

from pohon_xl.banding.perubahan import Banding, JenisPerubahan, Perubahan
from pohon_xl.model.jenis_pk import JenisPk, jenis_pk_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.pk import Pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target

#: what an agreement names; headings of sheet Target that it does not are left out
_JENIS = (
    JenisPerubahan.TAMBAH,
    JenisPerubahan.HAPUS,
    JenisPerubahan.REDAKSI,
    JenisPerubahan.PEJABAT,
    JenisPerubahan.INDIKATOR_TAMBAH,
    JenisPerubahan.INDIKATOR_HAPUS,
    JenisPerubahan.INDIKATOR_REDAKSI,
    JenisPerubahan.SATUAN,
    JenisPerubahan.TARGET,
    JenisPerubahan.ANGGARAN,
)
_BUKAN_PK = {target.KONDISI_AWAL, target.TARGET_AKHIR, *target.TRIWULAN}
_TIDAK_ADA = "Tidak ada perubahan sasaran, indikator, target, pejabat, dan anggaran."


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """One change."""

    nomor: str
    uraian: Nilai
    semula: Nilai
    menjadi: Nilai
    alasan: Nilai


def is_pk_perubahan(kertas: KertasKerja, banding: Banding | None) -> bool:
    """As sheet Instansi says, or because it was compared with the first one."""
    own = jenis_pk_of(kertas.instansi.jenis_pk) is JenisPk.PERUBAHAN
    return own or banding is not None


def perubahan_rows(
    kertas: KertasKerja, pk: Pk, banding: Banding | None
) -> tuple[BarisPerubahan, ...]:
    """What changed in this agreement; a blank row as long as nobody compared the versions."""
    blank = Kosong("alasan perubahan")
    if banding is None:
        semula = Kosong("semula, menurut PK murni")
        uraian = Kosong("sasaran, indikator, target, atau anggaran yang berubah")
        return (BarisPerubahan("1", uraian, semula, Kosong("menjadi"), blank),)
    found = [p for p in banding.perubahan if _is_of(pk, p)]
    if not found:
        return (BarisPerubahan("1", _TIDAK_ADA, "-", "-", "-"),)
    return tuple(
        BarisPerubahan(
            nomor=str(number),
            uraian=f"{p.hal}: {p.indikator or p.simpul.kinerja}",
            semula=p.semula or "-",
            menjadi=p.menjadi or "-",
            alasan=isi_atau_kosong(alasan_of(kertas, p), blank.label),
        )
        for number, p in enumerate(found, 1)
    )


def alasan_of(kertas: KertasKerja, p: Perubahan) -> str | None:
    """What the planner wrote in sheet Target as the reason."""
    if p.baru is None:
        return None
    names = (i.teks for i in p.baru.indikator if p.indikator in (None, i.teks))
    rows = (kertas.target_of(p.baru, name) for name in names)
    return next((row.alasan for row in rows if row and row.alasan), None)


def _is_of(pk: Pk, p: Perubahan) -> bool:
    if p.jenis not in _JENIS or p.hal in _BUKAN_PK:
        return False
    if p.baru is None:  # removed: told where an official of that rank would look for it
        return p.simpul.jenjang is pk.jenjang
    if p.jenis is JenisPerubahan.ANGGARAN:
        return p.baru.kode in {row.simpul.kode for row in pk.anggaran}
    return p.baru.kode in {s.kode for s in pk.simpul}
