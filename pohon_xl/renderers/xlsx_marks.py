"""Colours over cells of hers: conditional formats of ours, told from hers by their formula."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from pohon_xl.model.location import column_letters
from pohon_xl.plan.flag import PENULIS, RUMUS_TANDA
from pohon_xl.renderers.xlsx_xml import MAIN, SHEET_ORDER, main

MARK = PENULIS.encode()
_CHUNK = 200  # ranges that one element names
BEFORE_FORMATS = SHEET_ORDER[: SHEET_ORDER.index("conditionalFormatting")]
_BEFORE_LEGACY_DRAWING = SHEET_ORDER[: SHEET_ORDER.index("legacyDrawing")]

Cell = tuple[int, int]  # row, column


def add_marks(root: etree._Element, cells: Mapping[int, Iterable[Cell]]) -> None:
    """Colour cells of a worksheet; `cells` by the number of the format.

    Ours must win over hers in the same cell, and rank 1 is the highest there is, so ranks of hers
    move up by as many as ours need: conditions, formats, ranges and the order among hers stay.
    Pivot tables name rules by rank, so in their sheets ours come last instead.
    """
    rules = [(number, refs) for number, group in cells.items() for refs in _chunks(group)]
    first = _make_room(root, len(rules))
    place = place_behind(root, BEFORE_FORMATS)
    for offset, (number, refs) in enumerate(rules):
        block = etree.Element(main("conditionalFormatting"), nsmap={root.prefix: MAIN})
        block.set("sqref", " ".join(refs))
        rule = etree.SubElement(block, main("cfRule"))
        rule.set("type", "expression")
        rule.set("dxfId", str(number))
        rule.set("priority", str(first + offset))
        etree.SubElement(rule, main("formula")).text = RUMUS_TANDA
        root.insert(place + offset, block)


def remove_marks(root: etree._Element) -> bool:
    """Take our conditional formats out, and elements that held nothing else; were there any."""
    found = False
    for block in root.findall(main("conditionalFormatting")):
        ours = [rule for rule in block if is_our_rule(rule)]
        for rule in ours:
            block.remove(rule)
        if ours and len(block) == 0:
            root.remove(block)
        found = found or ours != []
    return found


def marked_ranges(root: etree._Element) -> Iterator[str]:
    """Ranges that carry a colour of ours."""
    for block in root.findall(main("conditionalFormatting")):
        if any(is_our_rule(rule) for rule in block):
            yield from block.get("sqref", "").split()


def add_legacy_drawing(root: etree._Element, attribute: str, relation: str) -> None:
    """The element that leads to the shapes of notes."""
    # without a prefix lxml takes what other libraries taught this process: other bytes
    prefixes = {"r": attribute[1:].partition("}")[0], root.prefix: MAIN}
    element = etree.Element(main("legacyDrawing"), nsmap=prefixes)
    element.set(attribute, relation)
    root.insert(place_behind(root, _BEFORE_LEGACY_DRAWING), element)


def is_our_rule(rule: etree._Element) -> bool:
    """Whether a conditional format is one of our colours."""
    return any(MARK.decode() in (f.text or "") for f in rule.findall(main("formula")))


def _make_room(root: etree._Element, wanted: int) -> int:
    """The first rank for our rules."""
    rules = [e for e in root.iter("{*}cfRule") if _is_number(e.get("priority"))]
    ranks = [int(e.get("priority", "")) for e in rules]
    if any(block.get("pivot") in {"1", "true"} for block in root.iter("{*}conditionalFormatting")):
        return max(ranks, default=0) + 1
    step = wanted + 1 - min(ranks, default=wanted + 1)
    if step > 0:
        for rule, rank in zip(rules, ranks, strict=True):
            rule.set("priority", str(rank + step))
    return 1


def _is_number(text: str | None) -> bool:
    return text is not None and text.removeprefix("-").isdecimal()


def place_behind(root: etree._Element, before: tuple[str, ...]) -> int:
    """Behind all elements that the schema wants before, one wrapped for other versions too."""
    names = {main(name) for name in before}
    return max(
        (n for n, child in enumerate(root, 1) if {child.tag, *_wrapped(child)} & names), default=0
    )


def _wrapped(element: etree._Element) -> Iterator[object]:
    """What stands in the branches of mc:AlternateContent."""
    if isinstance(element.tag, str) and etree.QName(element.tag).localname == "AlternateContent":
        yield from (child.tag for branch in element for child in branch)


def _chunks(cells: Iterable[Cell]) -> Iterator[list[str]]:
    refs = list(_ranges(cells))
    yield from (refs[n : n + _CHUNK] for n in range(0, len(refs), _CHUNK))


def _ranges(cells: Iterable[Cell]) -> Iterator[str]:
    """Cells below each other as one range."""
    runs: list[list[Cell]] = []
    for cell in sorted(set(cells), key=lambda c: (c[1], c[0])):
        if runs and runs[-1][-1] == (cell[0] - 1, cell[1]):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    for run in runs:
        letters = column_letters(run[0][1])
        first, last = f"{letters}{run[0][0]}", f"{letters}{run[-1][0]}"
        yield first if first == last else f"{first}:{last}"
