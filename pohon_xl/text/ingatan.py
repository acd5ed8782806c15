"""Answers about texts that are remembered while a workbook is worked on.

A cache of fixed size is too small for the workbook that needs it most: above 10,000 rows it forgot
every text before it was asked for again. Without a size it would keep the texts of all workbooks
that one process goes through.
"""

from collections.abc import Callable
from functools import _lru_cache_wrapper, cache
from typing import Any, TypeVar

T = TypeVar("T")
_BANYAK = 1 << 15  # a few thousand words in common make the next workbook faster
_SEMUA: "list[_lru_cache_wrapper[Any]]" = []


def remembered(answer: Callable[..., T]) -> "_lru_cache_wrapper[T]":
    """The function, remembering all its answers until `forget_many` is called."""
    wrapped = cache(answer)
    _SEMUA.append(wrapped)
    return wrapped


def forget_many() -> None:
    """To be called before a workbook: functions that remember very much begin anew."""
    for one in _SEMUA:
        if one.cache_info().currsize > _BANYAK:
            one.cache_clear()
