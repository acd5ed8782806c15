"""What this office expects of others: the register of crosscutting, and by partner office."""

from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.isian import indikator_text
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import di_instansi, di_tahap_4
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class BarisCrosscutting:
    """A condition that one partner office fulfils, and the performance it supports."""

    nomor: str
    pengusul: Nilai
    didukung: Nilai
    kondisi: str
    indikator: Nilai
    tujuan: Nilai
    bentuk: Nilai
    program: Nilai
    status: Nilai


def crosscutting_rows(kertas: KertasKerja) -> tuple[BarisCrosscutting, ...]:
    """One for each condition and partner, in tree order; who is not named stays a blank."""
    rows = [
        _row(kertas, simpul, mitra)
        for simpul in kertas.pohon.walk()
        for mitra in simpul.crosscutting
    ]
    return _numbered(rows)


def rows_by_mitra(kertas: KertasKerja) -> tuple[tuple[str, tuple[BarisCrosscutting, ...]], ...]:
    """Each partner office with what is expected of it; capitals and dots make no other office."""
    groups: dict[str, tuple[str, list[BarisCrosscutting]]] = {}
    for row in crosscutting_rows(kertas):
        if not isinstance(row.tujuan, Kosong):
            groups.setdefault(fold(row.tujuan), (row.tujuan, []))[1].append(row)
    return tuple((name, _numbered(rows)) for name, rows in groups.values())


def _numbered(rows: list[BarisCrosscutting]) -> tuple[BarisCrosscutting, ...]:
    return tuple(replace(row, nomor=str(n)) for n, row in enumerate(rows, 1))


def _row(kertas: KertasKerja, simpul: Simpul, mitra: str) -> BarisCrosscutting:
    above = kertas.pohon.parent_of(simpul)
    indikator = "\n".join(indikator_text(i) for i in simpul.indikator)
    return BarisCrosscutting(
        nomor="",
        pengusul=isi_atau_kosong(
            kertas.perangkat_daerah,
            "nama perangkat daerah",
            di_instansi(kertas, DiInstansi.PERANGKAT_DAERAH),
        ),
        didukung=isi_atau_kosong(above.kinerja if above else None, "kinerja yang didukung"),
        kondisi=simpul.kinerja,
        indikator=isi_atau_kosong(indikator, "indikator, disepakati bersama", di_tahap_4(simpul)),
        tujuan=isi_atau_kosong(mitra.strip(), "perangkat daerah mitra"),
        bentuk=Kosong("bentuk dukungan"),
        program=Kosong("program/kegiatan mitra"),
        status=Kosong("status"),
    )
