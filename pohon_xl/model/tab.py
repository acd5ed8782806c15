"""Which tab a name of one sheet belongs to: some programs count only worksheets, not chart sheets.

ECMA-376 part 1, 18.2.5 counts all tabs (`localSheetId`). openpyxl numbers by worksheets, so behind
a chart sheet each name stands one tab too far left; built-in names say what sheet they are of.
"""

from collections.abc import Iterable, Sequence

from pohon_xl.pola import pola

_SHEET = pola(r"\s*=?(?:'((?:[^']|'')+)'|([^'!\s]+))!")
_BUILT_IN = "_xlnm."


def tabs_of_scopes(
    tabs: Sequence[tuple[str, bool]], names: Iterable[tuple[str, int, str]]
) -> Sequence[int]:
    """The tab (from 0) that each number of a scope means.

    `tabs`: name, and whether it is a chart sheet; `names`: name, scope as written, text.
    """
    every = range(len(tabs))
    worksheets = [index for index, (_, is_chart) in enumerate(tabs) if not is_chart]
    if len(worksheets) == len(tabs):
        return every
    folded = [name.casefold() for name, _ in tabs]
    said = [
        (scope, sheet)
        for name, scope, text in names
        if name.lower().startswith(_BUILT_IN) and (sheet := _sheet_named(text)) in folded
    ]

    def agreeing(counted: Sequence[int]) -> int:
        return sum(0 <= s < len(counted) and folded[counted[s]] == sheet for s, sheet in said)

    return worksheets if agreeing(worksheets) > agreeing(every) else every


def _sheet_named(text: str) -> str | None:
    match = _SHEET.match(text)
    return (match[1] or match[2]).replace("''", "'").casefold() if match else None
