"""Rows that documents and sheets share: one for each indicator, merged by performance."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.plan.tempat import di_tahap_4
from pohon_xl.rekaman import dataclass

Nilai = str | Kosong
Baris = TypeVar("Baris")


@dataclass(frozen=True, slots=True)
class Awal:
    """The left half of a row; `nomor` and `sasaran` are "" below the first of a merge.

    `gabung` is `restart`, `continue` or "" as the cells of a performance merge.
    """

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai


def rows_by_indikator(
    nodes: Iterable[Simpul], make: Callable[[Awal, Simpul, Indikator | None], Baris]
) -> tuple[Baris, ...]:
    """Numbered by performance; one without indicators has a row with a blank."""
    rows: list[Baris] = []
    for number, simpul in enumerate(nodes, 1):
        indikator: tuple[Indikator | None, ...] = simpul.indikator or (None,)
        for i, one in enumerate(indikator):
            awal = Awal(
                nomor="" if i else str(number),
                sasaran="" if i else simpul.kinerja,
                gabung=merge_mark(i, len(indikator)),
                indikator=indikator_or_blank(simpul, one),
            )
            rows.append(make(awal, simpul, one))
    return tuple(rows)


def merge_mark(index: int, count: int) -> str:
    """How row `index` of `count` merges with those above."""
    return "" if count == 1 else "continue" if index else "restart"


def indikator_or_blank(simpul: Simpul, indikator: Indikator | None) -> Nilai:
    """The indicator, marked while it is only proposed."""
    if indikator is None:
        return Kosong("indikator kinerja", di_tahap_4(simpul))
    if indikator.usulan:
        return Usulan(indikator.teks, di_tahap_4(simpul, indikator.at))
    return indikator.teks
