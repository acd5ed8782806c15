"""Rows that PK and LKIP share: performances with their indicators and numbers."""

from collections.abc import Callable

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import KOMPONEN_BAKU, Komponen
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.isian import satuan_of, target_or_kosong
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.tempat import di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar_target


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """A row of a target table."""

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai
    satuan: Nilai
    target: Nilai


TargetOf = Callable[[KertasKerja, Simpul, Indikator | None], Nilai]


def target_rows(
    kertas: KertasKerja, simpul: tuple[Simpul, ...], target: TargetOf | None = None
) -> tuple[BarisTarget, ...]:
    """Performance, indicator, unit and target: that of the year unless `target` gives another."""
    target_of = target or target_or_kosong

    def make(awal: Awal, s: Simpul, indikator: Indikator | None) -> BarisTarget:
        return BarisTarget(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            satuan=satuan_or_kosong(kertas, s, indikator),
            target=target_of(kertas, s, indikator),
        )

    return rows_by_indikator(simpul, make)


def satuan_or_kosong(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Nilai:
    """The unit of an indicator."""
    known = satuan_of(kertas, simpul, indikator) if indikator else None
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    return isi_atau_kosong(known, "satuan", di_target(row, lembar_target.SATUAN))


def own(simpul: tuple[Simpul, ...]) -> tuple[Simpul, ...]:
    """Without those that another office fulfils."""
    return tuple(s for s in simpul if not s.crosscutting)


def komponen_of(simpul: Simpul) -> Komponen:
    """What it is in planning, by the office's own mapping or the usual one."""
    return simpul.komponen or KOMPONEN_BAKU[simpul.level]
