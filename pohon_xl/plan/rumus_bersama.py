"""A formula that many rows share, worded for one of them."""

from pohon_xl.pola import pola

_TEKS = pola(r'("(?:[^"]|"")*")')
_SEL = pola(r"(?<![\w$.!])(\$?[A-Z]{1,3})([1-9]\d{0,6})(?![\w(])")


def worded_for(formula: str, rows: int) -> str:
    """The formula so many rows further down; rows behind a dollar stay."""

    def moved(text: str) -> str:
        return _SEL.sub(lambda m: f"{m[1]}{int(m[2]) + rows}", text)

    parts = _TEKS.split(formula)
    return "".join(part if i % 2 else moved(part) for i, part in enumerate(parts))
