"""Our cell formats in her style table: appended, never reordered, what she has is used again."""

from itertools import islice

from lxml import etree

from pohon_xl.renderers.xlsx_xml import MAIN, Xml, canonical, main, plain, put_in_order, whole

ORDER = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
)  # fmt: skip
#: entries that Excel takes for granted, seeded where her table lacks them
_SEEDS = {"fonts": 1, "fills": 2, "borders": 1, "cellStyleXfs": 1, "cellXfs": 1}
_PARTS = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}
_APPLY = tuple(
    f"apply{name}" for name in ("NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection")
)
_FIRST_CUSTOM = 164  # numbers below are built into Excel


def merge_styles(hers: Xml, ours: Xml) -> dict[int, int]:
    """Add to hers what she lacks; the map from our cell format numbers to hers."""
    return Merger(hers).merge(ours)


class Merger:
    """Merges tables of ours into hers one after the other; hers is looked through once."""

    def __init__(self, hers: Xml) -> None:
        self.hers = hers
        self.tables = {tag: _Table(put_in_order(hers.root, tag, ORDER)) for tag in _SEEDS}

    def merge(self, ours: Xml) -> dict[int, int]:
        """As `merge_styles`."""
        tables = self.tables
        for tag, count in _SEEDS.items():
            for entry in _entries(ours, tag)[:count]:
                tables[tag].seed(entry, count)
        maps = {
            attribute: [tables[tag].index(_without_scheme(e)) for e in _entries(ours, tag)]
            for tag, attribute in _PARTS.items()
        }
        formats = _merge_formats(self.hers, ours)
        normal = _normal(self.hers)
        numbers: dict[int, int] = {}
        for number, entry in enumerate(_entries(ours, "cellXfs")):
            xf = _native(entry, tables["cellXfs"].element)
            for attribute, places in maps.items():
                xf.set(attribute, str(places[int(xf.get(attribute, "0"))]))
            custom = int(xf.get("numFmtId", "0"))
            xf.set("numFmtId", str(formats.get(custom, custom)))
            xf.set("xfId", normal)
            for name in _APPLY:  # her Normal style may differ from ours
                xf.set(name, "1")
            numbers[number] = tables["cellXfs"].index(xf)
        return numbers


def differential_format(hers: Xml, fill: str, color: str) -> int:
    """The number of a format for conditional formatting: this fill, this colour of letters."""
    entry = etree.Element(main("dxf"))
    font = etree.SubElement(entry, main("font"))
    etree.SubElement(font, main("color"), {"rgb": f"FF{color}"})
    pattern = etree.SubElement(etree.SubElement(entry, main("fill")), main("patternFill"))
    pattern.set("patternType", "solid")
    etree.SubElement(pattern, main("bgColor"), {"rgb": f"FF{fill}"})
    return _Table(put_in_order(hers.root, "dxfs", ORDER)).index(entry)


def bring_differential(hers: Xml, theirs: Xml, number: int) -> int | None:
    """The look of a conditional format of another workbook in hers; None where it has none."""
    entries = _entries(theirs, "dxfs")
    if number >= len(entries):
        return None
    return _Table(put_in_order(hers.root, "dxfs", ORDER)).index(plain(entries[number]))


class _Table:
    """One of her lists, with the place of each of its entries."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.places: dict[tuple[object, ...], int] = {}
        self.count = self.read = 0

    def index(self, entry: etree._Element) -> int:
        key = canonical(entry)
        if key not in self._known():
            self._append(entry, key)
        return self.places[key]

    def seed(self, entry: etree._Element, wanted: int) -> None:
        self._known()
        if self.count < wanted:
            self._append(entry, canonical(entry))

    def _known(self) -> dict[tuple[object, ...], int]:
        """The place of each; those that others added since it was last asked are at the end."""
        now = len(self.element)
        for entry in islice(self.element, self.read, None) if now > self.read else ():
            if isinstance(entry.tag, str):
                self.places.setdefault(canonical(entry), self.count)
                self.count += 1
        self.read = now
        return self.places

    def _append(self, entry: etree._Element, key: tuple[object, ...]) -> None:
        self.element.append(_native(entry, self.element))
        self.places.setdefault(key, self.count)
        self.count += 1
        self.read += 1
        self.element.set("count", str(self.count))


def _native(entry: etree._Element, parent: etree._Element) -> etree._Element:
    """A copy under the namespace prefix that her file uses."""
    copy = etree.Element(entry.tag, nsmap={parent.prefix: MAIN})
    for name, value in entry.attrib.items():
        copy.set(name, value)
    copy.text = entry.text
    copy.extend([_native(child, parent) for child in entry])
    return copy


def _entries(styles: Xml, tag: str) -> list[etree._Element]:
    table = styles.root.find(main(tag))
    return [] if table is None else [e for e in table if isinstance(e.tag, str)]


def _without_scheme(entry: etree._Element) -> etree._Element:
    """A font of her theme would stand in for ours."""
    if entry.find(main("scheme")) is None:
        return entry
    copy = _native(entry, entry)
    for scheme in copy.findall(main("scheme")):
        copy.remove(scheme)
    return copy


def _merge_formats(hers: Xml, ours: Xml) -> dict[int, int]:
    """Number formats go by number: the same code is used again, a new one gets a free number."""
    wanted = _entries(ours, "numFmts")
    if not wanted:
        return {}
    table = put_in_order(hers.root, "numFmts", ORDER)
    known = {
        e.get("formatCode", ""): whole(e.get("numFmtId"), 0) for e in _entries(hers, "numFmts")
    }
    found: dict[int, int] = {}
    for entry in wanted:
        code = entry.get("formatCode", "")
        if code not in known:
            known[code] = max([*known.values(), _FIRST_CUSTOM - 1]) + 1
            new = {"numFmtId": str(known[code]), "formatCode": code}
            etree.SubElement(table, main("numFmt"), new)
            table.set("count", str(len(_entries(hers, "numFmts"))))
        found[int(entry.get("numFmtId", "0"))] = known[code]
    return found


def _normal(hers: Xml) -> str:
    """The number of her cell style Normal."""
    for style in _entries(hers, "cellStyles"):
        if style.get("builtinId") == "0":
            return style.get("xfId", "0")
    return "0"
