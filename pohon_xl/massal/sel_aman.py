"""Texts of planners in tables that Excel opens: none of them ever begins a formula or a command."""

import re
from unicodedata import category

#: what Excel, LibreOffice and Google Sheets take for the beginning of a formula, in any width
_RUMUS = frozenset("=+-@|%\uff1d\uff0b\uff0d\uff20\t\n")
#: letters that stand there unseen: format characters, blanks of any kind
_TAK_TAMPAK = frozenset({"Cf", "Zs", "Zl", "Zp"})
_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ARAH = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: what a cell of Excel can hold
_PANJANG = 32_000


def safe_text(text: str) -> str:
    """Without control characters and marks that turn the reading direction; never too long."""
    return _ARAH.sub("", _KENDALI.sub("\ufffd", text))[:_PANJANG]


def safe_csv(text: str) -> str:
    """The same with an apostrophe before what would be a formula (CSV has no types)."""
    plain = safe_text(text).replace("\r\n", "\n").replace("\r", "\n")
    first = next((c for c in plain if category(c) not in _TAK_TAMPAK), "")
    return f"'{plain}" if first in _RUMUS else plain
