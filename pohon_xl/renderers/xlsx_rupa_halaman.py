"""How she looks at an input sheet, prints and locks it: panes, zoom, margins, paper, breaks.

What a sheet of ours never says is hers. Settings are compared by meaning: programs write out what
the standard assumes.
"""

from collections.abc import Iterable, Mapping

from lxml import etree

from pohon_xl.renderers.xlsx_pindah import Pindah
from pohon_xl.renderers.xlsx_xml import SHEET_ORDER, decimal, main, plain, put_in_order

#: what an attribute means where it is not written
_ZOOM = {"zoomScale": "100", "zoomScaleNormal": "100"}
_PANE = {"xSplit": "0", "ySplit": "0", "state": "split"}
_PRINT = {
    "horizontalCentered": "0", "verticalCentered": "0", "headings": "0", "gridLines": "0",
}  # fmt: skip
_PAPER = {
    "paperSize": "1", "orientation": "default", "pageOrder": "downThenOver", "blackAndWhite": "0",
    "draft": "0", "cellComments": "none", "errors": "displayed",
}  # fmt: skip
_FIT = {"scale": "100", "fitToWidth": "1", "fitToHeight": "1"}
_OUR_FIT, _OUR_SCALE = ("1", "0"), "65"  # one page wide, or this (sheets/masukan.py)
_YES = {"true": "1", "false": "0"}
_OUR_FOOTER = "Halaman &P"
_MARGINS = ("left", "right", "top", "bottom")
_NEAR = 0.02  # inches


def carry_page(root: etree._Element, old: etree._Element, pindah: Pindah) -> bool:
    """Put her settings of the old sheet into the new one; whether there were any."""
    return any(
        [
            _carry_view(root, old),
            _carry_margins(root, old),
            _carry_paper(root, old),
            _carry_options(root, old),
            _carry_footer(root, old),
            _carry_breaks(root, old, pindah),
            _carry_protection(root, old),
        ]
    )


def _meant(element: etree._Element | None, usual: Mapping[str, str]) -> tuple[str, ...]:
    found = [d if element is None else element.get(k, d) for k, d in usual.items()]
    return tuple(_YES.get(value, value) for value in found)


def _say(element: etree._Element, old: etree._Element | None, names: Iterable[str]) -> None:
    for name in names:
        value = old.get(name) if old is not None else None
        if value is None:
            element.attrib.pop(name, "")
        else:
            element.set(name, value)


def _carry_view(root: etree._Element, old: etree._Element) -> bool:
    """Panes and zoom where she has any: a LibreOffice without a window saves all views as none."""
    place = f"{main('sheetViews')}/{main('sheetView')}"
    view, hers = root.find(place), old.find(place)
    if view is None or hers is None:
        return False
    changed = False
    if _meant(hers, _ZOOM) not in {_meant(view, _ZOOM), _meant(None, _ZOOM)}:
        _say(view, hers, _ZOOM)
        changed = True
    pane, her_pane = view.find(main("pane")), hers.find(main("pane"))
    if her_pane is not None and _meant(pane, _PANE) != _meant(her_pane, _PANE):
        chosen = {e.get("pane"): plain(e) for e in hers.iterfind(main("selection"))}
        view[:] = [plain(her_pane), *chosen.values()]  # openpyxl writes two for a pane
        changed = True
    return changed


def _carry_margins(root: etree._Element, old: etree._Element) -> bool:
    margins, hers = root.find(main("pageMargins")), old.find(main("pageMargins"))
    if margins is None or hers is None:
        return False
    sizes = [(decimal(margins.get(n), 0), decimal(hers.get(n), 0)) for n in _MARGINS]
    if all(abs(ours - her) < _NEAR for ours, her in sizes):
        return False
    _say(margins, hers, (*_MARGINS, "header", "footer"))
    return True


def _carry_paper(root: etree._Element, old: etree._Element) -> bool:
    setup, hers = root.find(main("pageSetup")), old.find(main("pageSetup"))
    if setup is None or hers is None:
        return False
    changed = False
    if _meant(setup, _PAPER) != _meant(hers, _PAPER):
        _say(setup, hers, _PAPER)
        changed = True
    fits, (scale, wide, high) = _fits(old), _meant(hers, _FIT)
    if ((wide, high) != _OUR_FIT) if fits else (scale != _OUR_SCALE):
        _say(setup, hers, _FIT)
        _set_fit(root, fits=fits)
        changed = True
    return changed


def _fits(root: etree._Element) -> bool:
    found = root.find(f"{main('sheetPr')}/{main('pageSetUpPr')}")
    return found is not None and found.get("fitToPage") in {"1", "true"}


def _set_fit(root: etree._Element, *, fits: bool) -> None:
    properties = put_in_order(root, "sheetPr", SHEET_ORDER)
    found = properties.find(main("pageSetUpPr"))
    if found is None:
        found = etree.SubElement(properties, main("pageSetUpPr"))
    found.set("fitToPage", "1" if fits else "0")


def _carry_options(root: etree._Element, old: etree._Element) -> bool:
    hers = old.find(main("printOptions"))
    if _meant(root.find(main("printOptions")), _PRINT) == _meant(hers, _PRINT):
        return False
    _say(put_in_order(root, "printOptions", SHEET_ORDER), hers, _PRINT)
    return True


def _carry_footer(root: etree._Element, old: etree._Element) -> bool:
    """Hers where it is not the one we write."""
    hers = old.find(main("headerFooter"))
    texts = [] if hers is None else [e for e in hers if (e.text or "").strip()]
    is_ours = len(texts) == 1 and _OUR_FOOTER in (texts[0].text or "")
    if is_ours or hers is None:
        return False
    put_in_order(root, "headerFooter", SHEET_ORDER)[:] = [plain(e) for e in hers]
    _say(
        put_in_order(root, "headerFooter", SHEET_ORDER),
        hers,
        ("differentOddEven", "differentFirst"),
    )
    return True


def _carry_protection(root: etree._Element, old: etree._Element) -> bool:
    """What may be done in the sheet is hers to say, with her password; we protect none."""
    hers = old.find(main("sheetProtection"))
    if hers is None:
        return False
    put_in_order(root, "sheetProtection", SHEET_ORDER).attrib.update(hers.attrib)
    return True


def _carry_breaks(root: etree._Element, old: etree._Element, pindah: Pindah) -> bool:
    """Breaks follow the row or column they stand behind."""
    changed = False
    for tag, moved in (("rowBreaks", pindah.rows), ("colBreaks", pindah.columns)):
        now = {was: here for here, was in moved.items()}
        breaks = [e for e in old.iterfind(f"{main(tag)}/{main('brk')}") if e.get("man") == "1"]
        kept = [(now[n], e) for e in breaks if (n := int(e.get("id", "0"))) in now]
        if not kept:
            continue
        holder = put_in_order(root, tag, SHEET_ORDER)
        holder[:] = [plain(e) for _, e in sorted(kept, key=lambda k: k[0])]
        for element, (place, _) in zip(holder, sorted(kept, key=lambda k: k[0]), strict=True):
            element.set("id", str(place))
        holder.set("count", str(len(kept)))
        holder.set("manualBreakCount", str(len(kept)))
        changed = True
    return changed
