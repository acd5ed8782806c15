"""What a Perjanjian Kinerja Perubahan changes: before, after, and why (PermenPANRB 53/2014)."""

from collections.abc import Iterator

from pohon_xl.banding.perubahan import Banding, JenisPerubahan, Perubahan
from pohon_xl.model.instansi import Target
from pohon_xl.model.jenis_pk import JenisPk, jenis_pk_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.pk import Pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import DI_DOKUMEN, Tempat, di_target
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
            alasan=isi_atau_kosong(alasan_of(kertas, p), blank.label, _alasan_di(kertas, p)),
        )
        for number, p in enumerate(found, 1)
    )


def alasan_of(kertas: KertasKerja, p: Perubahan) -> str | None:
    """What the planner wrote in sheet Target as the reason."""
    return next((row.alasan for row in _rows(kertas, p) if row.alasan), None)


def _alasan_di(kertas: KertasKerja, p: Perubahan) -> Tempat:
    """Where she writes it; what has no row there is explained in the document."""
    row = next(_rows(kertas, p), None)
    return di_target(row, target.ALASAN) if row else DI_DOKUMEN


def _rows(kertas: KertasKerja, p: Perubahan) -> Iterator[Target]:
    if p.baru is not None:
        names = (i.teks for i in p.baru.indikator if p.indikator in (None, i.teks))
        yield from (row for name in names if (row := kertas.target_of(p.baru, name)) is not None)


def _is_of(pk: Pk, p: Perubahan) -> bool:
    if p.jenis not in _JENIS or p.hal in _BUKAN_PK:
        return False
    if p.baru is None:  # removed: told where an official of that rank would look for it
        return p.simpul.jenjang is pk.jenjang
    if p.jenis is JenisPerubahan.ANGGARAN:
        return p.baru.kode in {row.simpul.kode for row in pk.anggaran}
    return p.baru.kode in {s.kode for s in pk.simpul}
