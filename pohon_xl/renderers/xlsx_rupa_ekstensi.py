"""What later Excels keep of an input sheet of hers: sparklines, data bars, lists of other sheets.

They stand in extensions of the worksheet ([MS-XLSX] 2.3.4), each with its own range (`xm:sqref`).
"""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_pindah import (
    Area,
    Pindah,
    areas_of,
    moved_areas,
    moved_formula,
    ref_of,
)
from pohon_xl.renderers.xlsx_xml import SHEET_ORDER, main, put_in_order

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
_KINDS = frozenset(
    {
        "{78c0d931-6437-407d-a8ee-f0aad7539e65}",  # conditional formats
        "{cce6a557-97bc-4b89-adb6-d9c93caab3df}",  # validations
        "{05c60535-1f16-4fd2-b633-f4f36f0b64e0}",  # sparklines
    }
)
_HOLDERS = tuple(
    _X14 + name
    for name in (
        "sparklines", "sparklineGroup", "sparklineGroups", "dataValidations",
        "conditionalFormattings",
    )
)  # fmt: skip
_QUALIFIED = re.compile(r"(?:'((?:[^']|'')+)'|([^'!\s]+))!(.*)", re.DOTALL)


def carry_extensions(
    root: etree._Element, old: etree._Element, pindah: Pindah, lembar: str
) -> list[Area]:
    """Put those of the old sheet into the new one; where lists of hers stand now.

    `lembar` is what both are called: sparklines name the sheet of their numbers.
    """
    kept = [
        copied
        for one in old.iterfind(f"{main('extLst')}/{main('ext')}")
        if one.get("uri", "").lower() in _KINDS
        if len(copied := _moved(one, pindah, lembar))
    ]
    if kept:
        put_in_order(root, "extLst", SHEET_ORDER).extend(kept)
    lists = (v for one in kept for v in one.iter(f"{_X14}dataValidation"))
    return [area for v in lists for area in areas_of(v.findtext(f"{_XM}sqref") or "")]


def rule_extension(rule: etree._Element) -> etree._Element | None:
    """What ties a data bar to its extension, if the sheet has that one."""
    found = rule.find(main("extLst"))
    name = None if found is None else found.findtext(f".//{_X14}id")
    root = rule.getroottree().getroot()
    known = {r.get("id") for r in root.iterfind(f"{main('extLst')}//{_X14}cfRule")}
    return None if found is None or name not in known else _bare(deepcopy(found))


def _moved(extension: etree._Element, pindah: Pindah, lembar: str) -> etree._Element:
    copied = _bare(deepcopy(extension))
    for place in list(copied.iter(f"{_XM}sqref")):
        one = place.getparent()
        if one is not None and not _move(one, place, pindah, lembar):
            _drop(one)
    for tag in _HOLDERS:
        for holder in list(copied.iter(tag)):
            if holder.get("count") is not None:
                holder.set("count", str(len(holder)))
            if not any(True for _ in holder.iter(f"{_XM}sqref")):
                _drop(holder)
    return copied


def _bare(element: etree._Element) -> etree._Element:
    """Without attributes of vocabularies that no sheet of ours declares ignorable."""
    element.tail = None
    for one in element.iter(etree.Element):
        for name in [str(n) for n in one.attrib if str(n).startswith("{")]:
            del one.attrib[name]
    return element


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _move(one: etree._Element, place: etree._Element, pindah: Pindah, lembar: str) -> bool:
    """Range and formulas of one of them where they stand now; False: nothing of it is left."""
    before = list(areas_of(place.text or ""))
    now = [to for area in before for to in moved_areas(area, pindah)]
    if not now:
        return False
    place.text = " ".join(map(ref_of, now))
    if one.tag == f"{_X14}sparkline":
        return all(_move_numbers(f, pindah, lembar) for f in one.iterfind(f"{_XM}f"))
    for formula in _formulas(one):
        formula.text = moved_formula(formula.text or "", before[0][:2], now[0][:2], pindah)
    return True


def _formulas(one: etree._Element) -> Iterator[etree._Element]:
    return one.iter(f"{_XM}f")


def _move_numbers(formula: etree._Element, pindah: Pindah, lembar: str) -> bool:
    """The numbers of a sparkline; those of other sheets stay."""
    match = _QUALIFIED.fullmatch(formula.text or "")
    if match is None:
        return True
    name = (match[1] or match[2]).replace("''", "'")
    if fold_name(name) != fold_name(lembar):
        return True
    now = [to for area in areas_of(match[3].replace("$", "")) for to in moved_areas(area, pindah)]
    if len(now) == 1:
        formula.text = f"{(formula.text or '')[: match.start(3)]}{ref_of(now[0])}"
    return len(now) == 1
