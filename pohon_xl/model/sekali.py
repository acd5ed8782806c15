"""Worked out once for a workbook, however many rules, sheets and documents ask."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from pohon_xl.model.kertas_kerja import KertasKerja

T = TypeVar("T")
P = ParamSpec("P")


def once(
    find: Callable[Concatenate[KertasKerja, P], T],
) -> Callable[Concatenate[KertasKerja, P], T]:
    """The function, its answers kept with the workbook they are about, and gone with it.

    Further arguments must be hashable and given by place; an answer that is the workbook itself
    is not kept (it would hold itself).
    """

    @wraps(find)
    def found(kertas: KertasKerja, /, *args: P.args, **kwargs: P.kwargs) -> T:
        known = kertas.ingatan
        key = (found, *args)
        if key in known:
            answer: T = known[key]
            return answer
        answer = find(kertas, *args, **kwargs)
        if answer is not kertas:
            known[key] = answer
        return answer

    return found
