"""Worked out once for a workbook, however many rules ask."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ReferenceType, ref

from pohon_xl.model.kertas_kerja import KertasKerja

T = TypeVar("T")


def once(find: Callable[[KertasKerja], T]) -> Callable[[KertasKerja], T]:
    """The function, remembering its answer for the workbook it was asked about last.

    By identity and weakly: nothing is compared, and nothing of a workbook outlives it.
    """
    known: list[tuple[ReferenceType[KertasKerja], T]] = []

    @wraps(find)
    def found(kertas: KertasKerja) -> T:
        for asked, answer in known:
            if asked() is kertas:
                return answer
        answer = find(kertas)
        known[:] = [(ref(kertas, lambda _: known.clear()), answer)]
        return answer

    return found
