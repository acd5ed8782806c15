"""The place of a value: worksheet, row, column."""

import re
from functools import lru_cache

from pohon_xl.rekaman import dataclass

_ALAMAT = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]*)")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """One cell. Rows and columns count from 1, as planners see them."""

    lembar: str
    baris: int
    kolom: int

    @property
    def alamat(self) -> str:
        """The A1 address, without the sheet: `B17`."""
        return f"{column_letters(self.kolom)}{self.baris}"

    @property
    def sebutan(self) -> str:
        """How a sentence names it: `sel B17 di lembar "Tahap 1"`."""
        return f'sel {self.alamat} di lembar "{self.lembar}"'

    def __str__(self) -> str:
        return f"'{self.lembar}'!{self.alamat}"


@lru_cache(maxsize=1 << 10)
def column_letters(kolom: int) -> str:
    """1 -> A, 27 -> AA (ECMA-376 part 1, 18.3.1.4)."""
    letters = ""
    while kolom > 0:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def parse_alamat(alamat: str) -> tuple[int, int]:
    """`B17` -> (17, 2). Raises: ValueError when it is no A1 address."""
    match = _ALAMAT.fullmatch(alamat.strip())
    if match is None:
        raise ValueError(alamat)
    kolom = 0
    for letter in match[1].upper():
        kolom = kolom * 26 + ord(letter) - 64
    return int(match[2]), kolom
