"""Cell formats by what they look like, and hers taken from one workbook into another."""

from copy import deepcopy
from functools import cache

from lxml import etree

from pohon_xl.plan.style import STYLES
from pohon_xl.renderers.xlsx_formats import style_table
from pohon_xl.renderers.xlsx_styles import merge_styles
from pohon_xl.renderers.xlsx_xml import Xml, decimal, main, parse_xml

Look = tuple[object, ...]
_SIDES = ("left", "right", "top", "bottom")
#: number formats without a code in the file (ECMA-376 part 1, 18.8.30)
_BUILTIN = {
    0: "general",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    49: "@",
}
_YES = frozenset({"1", "true"})
_PARTS = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}
#: as the schema lists them (18.8.22); some programs write them in another order
_FONT_ORDER = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color",
    "name", "family", "charset", "scheme",
)  # fmt: skip
_FONT_PLACES = {main(tag): place for place, tag in enumerate(_FONT_ORDER)}


def look_of(styles: Xml, number: int) -> Look:
    """Letters, fill, frame, number format, alignment and lock, however a program words them."""
    xf = _entry(styles, "cellXfs", number)
    if xf is None:
        return ()
    font = _entry(styles, "fonts", _number(xf, "fontId"))
    fill = _entry(styles, "fills", _number(xf, "fillId"))
    border = _entry(styles, "borders", _number(xf, "borderId"))
    align, lock = xf.find(main("alignment")), xf.find(main("protection"))
    return (
        _font(font),
        _fill(fill),
        tuple(_side(border, side) for side in _SIDES),
        _code(styles, _number(xf, "numFmtId")),
        _alignment(align),
        lock is None or lock.get("locked", "1") in _YES,
    )


@cache
def our_looks() -> frozenset[Look]:
    """Of every style that a plan can ask for."""
    ours, numbers = style_table(STYLES)
    styles = parse_xml(ours)
    return frozenset(look_of(styles, number) for number in numbers.values())


def bring_formats(hers: Xml, theirs: Xml, numbers: set[int]) -> dict[int, int]:
    """These cell formats of another workbook in hers; their numbers there."""
    if not numbers:
        return {}
    order = sorted(numbers)
    root = deepcopy(theirs.root)
    xfs = [deepcopy(xf) for n in order if (xf := _entry(theirs, "cellXfs", n)) is not None]
    for tag, attribute in _PARTS.items():
        used = sorted({_number(xf, attribute) for xf in xfs})
        _keep(root, tag, used)
        for xf in xfs:
            xf.set(attribute, str(used.index(_number(xf, attribute))))
    for font in root.iterfind(f"{main('fonts')}/{main('font')}"):
        font[:] = sorted(font, key=_font_place)
    formats = {xf.get("numFmtId", "0") for xf in xfs}
    for entry in list(root.iterfind(f"{main('numFmts')}/{main('numFmt')}")):
        if entry.get("numFmtId") not in formats and (parent := entry.getparent()) is not None:
            parent.remove(entry)
    table = root.find(main("cellXfs"))
    if table is None or len(xfs) != len(order):
        return {}
    table[:] = xfs
    merged = merge_styles(hers, Xml(root, theirs.declaration))
    return {number: merged[place] for place, number in enumerate(order)}


def _keep(root: etree._Element, tag: str, used: list[int]) -> None:
    table = root.find(main(tag))
    if table is not None:
        entries = [e for e in table if isinstance(e.tag, str)]
        table[:] = [entries[n] for n in used if n < len(entries)]


def _entry(styles: Xml, tag: str, number: int) -> etree._Element | None:
    table = styles.root.find(main(tag))
    entries = [] if table is None else [e for e in table if isinstance(e.tag, str)]
    return entries[number] if number < len(entries) else None


def _font_place(element: etree._Element) -> int:
    return _FONT_PLACES.get(element.tag, len(_FONT_PLACES))


def _number(element: etree._Element, name: str) -> int:
    text = element.get(name, "0")
    return int(text) if text.isdecimal() else 0


def _font(font: etree._Element | None) -> Look:
    def value(tag: str) -> str | None:
        found = None if font is None else font.find(main(tag))
        return None if found is None else found.get("val", "1")

    size = value("sz")
    marks = tuple(
        value(tag) not in {None, "0", "false", "none"} for tag in ("b", "i", "u", "strike")
    )
    color = None if font is None else font.find(main("color"))
    return (value("name"), None if size is None else decimal(size, 0), marks, _color(color))


def _fill(fill: etree._Element | None) -> Look:
    pattern = None if fill is None else fill.find(main("patternFill"))
    if pattern is None:  # a gradient is none of ours
        return ("lain" if fill is not None and len(fill) else "none", None)
    kind = pattern.get("patternType", "none")
    return (kind, _color(pattern.find(main("fgColor"))) if kind != "none" else None)


def _side(border: etree._Element | None, side: str) -> Look:
    found = None if border is None else border.find(main(side))
    kind = "none" if found is None else found.get("style", "none")
    return (kind, None if found is None or kind == "none" else _color(found.find(main("color"))))


def _color(color: etree._Element | None) -> str | None:
    if color is None or color.get("auto") in _YES:
        return None
    if (rgb := color.get("rgb")) is not None:
        return rgb[-6:].upper()
    return " ".join(f"{k!s} {v!s}" for k, v in sorted(color.attrib.items()))


def _code(styles: Xml, number: int) -> str:
    listed = styles.root.iterfind(f"{main('numFmts')}/{main('numFmt')}")
    known = {e.get("numFmtId"): e.get("formatCode", "") for e in listed}
    return known.get(str(number), _BUILTIN.get(number, str(number))).lower()


def _alignment(align: etree._Element | None) -> Look:
    if align is None:
        return ("general", "bottom", False, 0)
    return (
        align.get("horizontal", "general"),
        align.get("vertical", "bottom"),
        align.get("wrapText") in _YES,
        _number(align, "indent"),
    )
