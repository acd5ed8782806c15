"""What Excel can hold in a text: no control characters, no more than its limits."""

import re

MAX_CELL = 32_767
_TERPOTONG = " … [dipotong: teks lebih dari 32.767 huruf]"
# named by what is refused: as a list of all that is allowed it took 3 ms to compile
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean_text(text: str) -> str:
    """Without characters that XML cannot hold; line ends as Excel has them in a cell."""
    if text.isprintable():  # then nothing in it is refused
        return text
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def cell_text(text: str) -> str:
    """A text for a cell; what is too long ends in a visible mark."""
    text = clean_text(text)
    if text_units(text) <= MAX_CELL:
        return text
    return cut_text(text, MAX_CELL - len(_TERPOTONG)) + _TERPOTONG


def escape_text(text: str) -> str:
    """Excel reads `_x0041_` in a file as A; a text that says so literally is written `_x005F_`."""
    return _LOOKS_ESCAPED.sub("_x005F_", text) if "_x" in text else text


def text_units(text: str) -> int:
    """Length as Excel counts it: in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_text(text: str, room: int) -> str:
    """The longest beginning that takes no more than that room."""
    if text_units(text) <= room:
        return text
    cut = text[:room]
    while text_units(cut) > room:
        cut = cut[:-1]
    return cut
