"""What of a cell's looks may carry meaning: its colour, its indent, and how its number is shown."""

from pohon_xl.rekaman import dataclass, field
from pohon_xl.workbook.nilai import is_percent
from pohon_xl.workbook.xlsx_parts import Buku, parse

#: built-in number formats that show dates and times (ECMA-376 part 1, 18.8.30)
_BUILTIN_DATES = frozenset({*range(14, 23), 45, 46, 47})


@dataclass(frozen=True, slots=True)
class Style:
    """One entry of cellXfs: `fill` as Grid describes it, `code` a date's or percentage's format."""

    fill: str | None = None
    indent: int = 0
    code: str = ""
    is_1904: bool = False


@dataclass(slots=True)
class _Reading:
    formats: dict[int, str] = field(default_factory=dict)
    fills: list[str | None] = field(default_factory=list)
    xfs: list[tuple[int, int, int]] = field(default_factory=list)
    inside: str = ""
    solid: bool = False


def read_styles(xml: bytes, buku: Buku) -> list[Style]:
    """The styles by number; one plain style when the workbook has no such part."""
    if not xml:
        return [Style()]
    reading = _Reading()
    parse(xml, lambda tag, attributes: _start(reading, tag, attributes))
    return [
        Style(
            fill=reading.fills[fill] if fill < len(reading.fills) else None,
            indent=indent,
            code=_code(number, reading.formats),
            is_1904=buku.is_1904,
        )
        for number, fill, indent in reading.xfs
    ] or [Style()]


def _start(reading: _Reading, tag: str, attributes: dict[str, str]) -> None:
    if tag in {"fills", "cellXfs", "cellStyleXfs", "dxfs", "fonts", "borders"}:
        reading.inside = tag
    elif tag == "numFmt" and reading.inside != "dxfs":
        reading.formats[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
    elif reading.inside == "fills":
        _start_fill(reading, tag, attributes)
    elif reading.inside == "cellXfs" and tag == "xf":
        number, fill = int(attributes.get("numFmtId", 0)), int(attributes.get("fillId", 0))
        reading.xfs.append((number, fill, 0))
    elif reading.inside == "cellXfs" and tag == "alignment":
        number, fill, _ = reading.xfs[-1]
        reading.xfs[-1] = (number, fill, int(float(attributes.get("indent", 0))))


def _start_fill(reading: _Reading, tag: str, attributes: dict[str, str]) -> None:
    if tag == "fill":
        reading.fills.append(None)
        reading.solid = False
    elif tag == "patternFill":
        reading.solid = attributes.get("patternType") == "solid"
    elif tag == "fgColor" and reading.solid:
        reading.fills[-1] = _colour(attributes)


def _colour(attributes: dict[str, str]) -> str:
    if "rgb" in attributes:
        return attributes["rgb"][-6:]
    kind = next((k for k in ("indexed", "auto", "theme") if k in attributes), "rgb")
    return f"{kind} {attributes.get(kind)} {float(attributes.get('tint', 0)):.2f}"


def _code(number: int, formats: dict[int, str]) -> str:
    """The format code when it shows a date, a time or a percentage, else ""."""
    if number not in formats and number in _BUILTIN_DATES:
        return "yyyy-mm-dd"
    code = "0%" if number in {9, 10} else formats.get(number, "")
    if is_percent(code):
        return code
    if not any(letter in code.lower() for letter in "dmhys"):
        return ""
    from openpyxl.styles.numbers import is_date_format

    return code if is_date_format(code) else ""
