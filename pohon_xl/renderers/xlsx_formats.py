"""Named styles of plans as an Excel style table, to be merged into hers (ECMA-376 part 1, 18.8)."""

from collections.abc import Iterable
from itertools import count

from pohon_xl.plan.style import STYLES, Style
from pohon_xl.renderers.xlsx_xml import MAIN
from pohon_xl.renderers.xml_text import quoteattr

_SIDES = ("left", "right", "top", "bottom")
_FIRST_CUSTOM = 164  # numbers below are built into Excel
_THEMED = '<family val="2"/><scheme val="minor"/>'
_FONT = f'<font><sz val="11"/><color theme="1"/><name val="Calibri"/>{_THEMED}</font>'
_FILLS = tuple(f'<fill><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125"))
_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>"
_KEPT = ' applyProtection="1"'
_NORMAL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'


def style_table(names: Iterable[str]) -> tuple[bytes, dict[str, int]]:
    """A style table with these styles, and the number of each; equal looks share one."""
    looks: dict[Style, int] = {}
    numbers = {name: looks.setdefault(STYLES[name], len(looks) + 1) for name in names}
    fonts, fills, borders = {_FONT: 0}, {fill: i for i, fill in enumerate(_FILLS)}, {_BORDER: 0}
    codes: dict[str, int] = {"General": 0}
    custom = count(_FIRST_CUSTOM)
    xfs = [_XF]
    for look in looks:
        if look.number_format not in codes:
            codes[look.number_format] = next(custom)
        places = (
            codes[look.number_format],
            fonts.setdefault(_font(look), len(fonts)),
            fills.setdefault(_fill(look), len(fills)),
            borders.setdefault(_border(look), len(borders)),
        )
        xfs.append(_xf(look, places))
    formats = [
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>'
        for code, number in codes.items()
        if number
    ]
    lists = (
        ("numFmts", formats), ("fonts", fonts), ("fills", fills), ("borders", borders),
        ("cellStyleXfs", [_NORMAL]), ("cellXfs", xfs),
    )  # fmt: skip
    parts = "".join(f"<{tag}>{''.join(entries)}</{tag}>" for tag, entries in lists if entries)
    return f'<styleSheet xmlns="{MAIN}">{parts}</styleSheet>'.encode(), numbers


def _font(look: Style) -> str:
    marks = (look.bold, "<b/>"), (look.italic, "<i/>"), (look.underline, "<u/>")
    return (
        f"<font>{''.join(mark for is_set, mark in marks if is_set)}"
        f'<sz val="{look.size}"/><color rgb="FF{look.color}"/><name val="{look.font}"/>'
        '<family val="2"/></font>'
    )


def _fill(look: Style) -> str:
    if look.fill is None:
        return _FILLS[0]
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{look.fill}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def _border(look: Style) -> str:
    if look.border is None:
        return _BORDER
    colour = f'<color rgb="FF{look.border_color}"/>'
    sides = (f'<{side} style="{look.border}">{colour}</{side}>' for side in _SIDES)
    return f"<border>{''.join(sides)}<diagonal/></border>"


def _xf(look: Style, places: tuple[int, int, int, int]) -> str:
    applied = zip(("NumberFormat", "Font", "Fill", "Border"), places, strict=True)
    applies = [f' apply{name}="1"' for name, place in applied if place]
    vertical = "" if look.vertical == "bottom" else f' vertical="{look.vertical}"'
    indent = f' indent="{look.indent}"' if look.indent else ""
    wrap = ' wrapText="1"' if look.wrap else ""
    kept, opened = ("", "") if look.locked else (_KEPT, '<protection locked="0"/>')
    number, font, fill, border = places
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
        f'{"".join(applies)} applyAlignment="1"{kept}>'
        f'<alignment horizontal="{look.horizontal}"{vertical}{indent}{wrap}/>'
        f"{opened}</xf>"
    )
