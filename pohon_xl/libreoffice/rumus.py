"""Formulas as Excel writes them, turned into what UNO takes: `$'Tahap 3'.B5`, arguments by `;`."""

import re

_BAGIAN = re.compile(
    r"""(?P<teks>"(?:[^"]|"")*") | (?P<lembar>'(?:[^']|'')+'|[^\W\d][\w.]*)! | (?P<koma>,)""",
    re.VERBOSE,
)


def to_calc(formula: str) -> str:
    """Texts in quotes stay as they are; a formula in UNO's own way passes unchanged."""

    def changed(match: re.Match[str]) -> str:
        if match["lembar"]:
            return f"${match['lembar']}."
        return ";" if match["koma"] else match[0]

    return _BAGIAN.sub(changed, formula) if formula.startswith("=") else formula


def as_typed(value: object, *, parse: bool, keep: bool) -> str:
    """A value for an array of formulas, which UNO parses as typed; an apostrophe keeps a text.

    `keep`: the cell is for texts, nothing is parsed there.
    """
    if not isinstance(value, str):
        return repr(value) if isinstance(value, int | float) else ""
    if not keep and value.startswith("=") and len(value) > 1:
        return to_calc(value)
    if value == "" or (parse and not keep and not value.startswith("'")):
        return value
    return f"'{value}"
