"""Her conditional formats and drop-downs of an input sheet, over the same cells of the new one.

Ours are known by what they say. Where hers and ours meet, hers count: two lists cannot stand in one
cell.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from pohon_xl.renderers.xlsx_marks import BEFORE_FORMATS, is_our_rule, place_behind
from pohon_xl.renderers.xlsx_pindah import (
    Area,
    Pindah,
    areas_of,
    moved_areas,
    moved_formula,
    ref_of,
)
from pohon_xl.renderers.xlsx_rupa_ekstensi import carry_extensions, rule_extension
from pohon_xl.renderers.xlsx_xml import MAIN, SHEET_ORDER, main, plain, whole

_BEFORE_VALIDATIONS = SHEET_ORDER[: SHEET_ORDER.index("dataValidations")]
#: from the number of a conditional look in the old style table to that in the new one
LookOf = Callable[[int], int | None]


def carry_rules(
    root: etree._Element, old: etree._Element, pindah: Pindah, look_of: LookOf, lembar: str
) -> bool:
    """Put hers of the old sheet into the new one; whether there were any."""
    changed = _carry_formats(root, old, pindah, look_of) | _carry_lists(root, old, pindah)
    before = root.find(main("extLst"))
    _make_way(root, carry_extensions(root, old, pindah, lembar))
    return changed or root.find(main("extLst")) is not before


def _carry_formats(
    root: etree._Element, old: etree._Element, pindah: Pindah, look_of: LookOf
) -> bool:
    blocks = []
    for block in old.findall(main("conditionalFormatting")):
        areas = list(areas_of(block.get("sqref", "")))
        now = [to for area in areas for to in moved_areas(area, pindah)]
        copied = plain(block)
        copied[:] = [_bound(r) for r in block if r.tag == main("cfRule") and not is_our_rule(r)]
        kept = [_moved_rule(r, areas[0], now[0], pindah, look_of) for r in copied if now]
        if kept and all(kept):
            copied.set("sqref", " ".join(map(ref_of, now)))
            blocks.append(copied)
    place = place_behind(root, BEFORE_FORMATS)
    for offset, block in enumerate(blocks):
        root.insert(place + offset, block)
    return bool(blocks)


def _bound(rule: etree._Element) -> etree._Element:
    """A copy that is still tied to its extension, if there is one."""
    copied = plain(rule)
    for extension in copied.findall(main("extLst")):
        copied.remove(extension)
    if (tie := rule_extension(rule)) is not None:
        copied.append(tie)
    return copied


def _moved_rule(
    rule: etree._Element, old: Area, new: Area, pindah: Pindah, look_of: LookOf
) -> bool:
    """Whether the rule means the same there; a look that is not found leaves only a bare rule."""
    for formula in rule.findall(main("formula")):
        formula.text = moved_formula(formula.text or "", old[:2], new[:2], pindah)
    if (number := rule.get("dxfId")) is not None:
        look = look_of(whole(number, 0))
        if look is None:
            return False
        rule.set("dxfId", str(look))
    return True


def _carry_lists(root: etree._Element, old: etree._Element, pindah: Pindah) -> bool:
    """Her drop-downs and other limits; ours give way where hers stand."""
    place = f"{main('dataValidations')}/{main('dataValidation')}"
    ours = {_meaning(v) for v in root.iterfind(place)}
    hers = []
    for one in old.iterfind(place):
        areas = list(areas_of(one.get("sqref", "")))
        now = [to for area in areas for to in moved_areas(area, pindah)]
        if _meaning(one) in ours or not now:
            continue
        copied = plain(one)
        copied.set("sqref", " ".join(map(ref_of, now)))
        for formula in copied:
            formula.text = moved_formula(formula.text or "", areas[0][:2], now[0][:2], pindah)
        hers.append((copied, now))
    if not hers:
        return False
    _make_way(root, [area for _, areas in hers for area in areas])
    holder = root.find(main("dataValidations"))
    if holder is None:
        holder = etree.Element(main("dataValidations"), nsmap={root.prefix: MAIN})
        root.insert(place_behind(root, _BEFORE_VALIDATIONS), holder)
    holder.extend(copied for copied, _ in hers)
    holder.set("count", str(len(holder)))
    return True


def _make_way(root: etree._Element, hers: list[Area]) -> None:
    """Ours out of the cells where hers stand."""
    holder = root.find(main("dataValidations"))
    if holder is None or not hers:
        return
    for one in list(holder):
        _give_way(holder, one, hers)
    holder.set("count", str(len(holder)))
    if len(holder) == 0:
        root.remove(holder)


def _meaning(one: etree._Element) -> tuple[str, ...]:
    formulas = [(f.text or "").strip() for f in one if f.tag == main("formula1")]
    return (one.get("type", "none"), *formulas)


def _give_way(holder: etree._Element, one: etree._Element, hers: list[Area]) -> None:
    left = list(areas_of(one.get("sqref", "")))
    for other in hers:
        left = [piece for area in left for piece in _without(area, other)]
    if left:
        one.set("sqref", " ".join(map(ref_of, left)))
    else:
        holder.remove(one)


def _without(area: Area, other: Area) -> Iterator[Area]:
    """What of a range the other one leaves."""
    top, left, bottom, right = (
        max(area[0], other[0]), max(area[1], other[1]),
        min(area[2], other[2]), min(area[3], other[3]),
    )  # fmt: skip
    if top > bottom or left > right:
        yield area
        return
    pieces = (
        (area[0], area[1], top - 1, area[3]),
        (bottom + 1, area[1], area[2], area[3]),
        (top, area[1], bottom, left - 1),
        (top, right + 1, bottom, area[3]),
    )
    yield from (p for p in pieces if p[0] <= p[2] and p[1] <= p[3])
