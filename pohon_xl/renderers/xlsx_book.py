"""The workbook part: its sheets in tab order and its defined names."""

from collections.abc import Mapping

from lxml import etree

from pohon_xl.model.tab import tabs_of_scopes
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_xml import MAIN, OFFICE_RELATION, Xml, main, put_in_order
from pohon_xl.settings import PENANDA_LEMBAR, read_penanda

ORDER = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
_STRICT = "http://purl.oclc.org/ooxml/"
_RELATION_ID = f"{{{OFFICE_RELATION}}}id"
_MAIN_DOCUMENT = "/officeDocument"
_CHART_SHEET = "/chartsheet"


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name of one sheet."""

    name: str
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A tab; `index` counts all tabs from 0, `peran` is our mark on it."""

    index: int
    name: str
    number: str
    relation: str
    visible: bool
    peran: str | None


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook part of a package; changes are made in its XML.

    `charts` are the relations of chart sheets: never ours, whatever mark a program moved to them.
    Names that were numbered by worksheets alone are numbered by tabs from the start.
    """

    part: str
    xml: Xml
    charts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        named = [n for n in self._names() if (n.get("localSheetId") or "").isdecimal()]
        tabs = tabs_of_scopes(
            [(e.get("name", ""), e.get(_RELATION_ID, "") in self.charts) for e in self._sheets()],
            [(n.get("name", ""), int(n.get("localSheetId", "")), n.text or "") for n in named],
        )
        for name in named:
            scope = int(name.get("localSheetId", ""))
            if scope < len(tabs) and tabs[scope] != scope:
                name.set("localSheetId", str(tabs[scope]))

    def sheets(self) -> list[Sheet]:
        """All tabs, chart sheets and hidden ones too."""
        marks = {
            name.get("localSheetId"): name.text or ""
            for name in self._names()
            if name.get("name", "").lower() == PENANDA_LEMBAR
        }
        return [
            Sheet(
                index=index,
                name=name,
                number=element.get("sheetId", ""),
                relation=relation,
                visible=element.get("state", "visible") == "visible",
                peran=None
                if relation in self.charts
                else read_penanda(name, marks.get(str(index))),
            )
            for index, element in enumerate(self._sheets())
            for name, relation in [(element.get("name", ""), element.get(_RELATION_ID, ""))]
        ]

    def active(self) -> int:
        """The index of the tab that opens in front."""
        view = next(self.xml.root.iter(main("workbookView")), None)
        return 0 if view is None else _number(view.get("activeTab"))

    def add_sheet(self, name: str, relation: str) -> int:
        """A tab after all others; its index."""
        sheets = self._sheets()
        used = {sheet.get("sheetId", "") for sheet in sheets}
        number = next(n for n in range(1, len(used) + 2) if str(n) not in used)
        prefixes = {"r": OFFICE_RELATION}
        holder = self._holder()
        element = etree.SubElement(
            holder, main("sheet"), {"name": name, "sheetId": str(number)}, nsmap=prefixes
        )
        element.set(_RELATION_ID, relation)
        return len(sheets)

    def rename_sheet(self, index: int, name: str) -> None:
        """Only the case of letters can differ; the tab's place and state stay hers."""
        self._sheets()[index].set("name", name)

    def drop_sheets(self, gone: set[int]) -> None:
        """Take tabs out; what counts tabs by number follows."""
        elements = self._sheets()
        kept = [index for index in range(len(elements)) if index not in gone]
        moved = {old: new for new, old in enumerate(kept)}
        for index in gone:
            self._holder().remove(elements[index])
        for name in self._names():
            scope = name.get("localSheetId")
            if scope is None:
                continue
            if _number(scope) in gone:
                self._drop_name(name)
            elif _number(scope) in moved:
                name.set("localSheetId", str(moved[_number(scope)]))
        self._move_views(moved)

    def _move_views(self, moved: Mapping[int, int]) -> None:
        front = next((sheet.index for sheet in self.sheets() if sheet.visible), 0)
        for view in self.xml.root.iter(main("workbookView")):
            for attribute in ("activeTab", "firstSheet"):
                if (old := view.get(attribute)) is not None:
                    view.set(attribute, str(moved.get(_number(old), front)))

    def set_names(self, index: int, names: list[Name]) -> None:
        """Exactly these defined names on that tab; those there already keep their place."""
        wanted = {name.name.lower(): name for name in names}
        for element in self._names():
            if element.get("localSheetId") == str(index):
                name = wanted.pop(element.get("name", "").lower(), None)
                if name is None:
                    self._drop_name(element)
                else:
                    element.text = name.text
                    if name.hidden:  # LibreOffice saves them as seen
                        element.set("hidden", "1")
        for name in wanted.values():
            attributes = {"name": name.name, "localSheetId": str(index)}
            if name.hidden:
                attributes["hidden"] = "1"
            holder = put_in_order(self.xml.root, "definedNames", ORDER)
            etree.SubElement(holder, main("definedName"), attributes).text = name.text

    def names_of(self, index: int) -> list[Name]:
        """The defined names of one tab."""
        return [
            Name(e.get("name", ""), e.text or "", e.get("hidden") == "1")
            for e in self._names()
            if e.get("localSheetId") == str(index)
        ]

    def _holder(self) -> etree._Element:
        return put_in_order(self.xml.root, "sheets", ORDER)

    def _sheets(self) -> list[etree._Element]:
        return self._holder().findall(main("sheet"))

    def _names(self) -> list[etree._Element]:
        return self.xml.root.findall(f"{main('definedNames')}/{main('definedName')}")

    def _drop_name(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def open_book(package: Package) -> Book:
    """The workbook part, found by relationship.

    Raises: WorkbookError when there is none or it is of a kind that cannot be kept whole.
    """
    found = [r for r in package.relations("") if r.type.endswith(_MAIN_DOCUMENT)]
    if not found or found[0].target is None:
        raise package.refuse(
            "tidak memuat buku kerja (tidak ada hubungan officeDocument); simpan ulang dari Excel "
            "sebagai .xlsx."
        )
    part = found[0].target
    if found[0].type.startswith(_STRICT):
        raise package.refuse(_strict(part))
    if part.lower().endswith(".bin"):
        raise package.refuse("berformat biner Excel (.xlsb); simpan sebagai .xlsx dari Excel.")
    xml = package.xml(part)
    space, tag = etree.QName(xml.root).namespace or "", etree.QName(xml.root).localname
    if space.startswith(_STRICT) or xml.root.get("conformance") == "strict":
        raise package.refuse(_strict(part))
    if space != MAIN or tag != "workbook":
        raise package.refuse("bukan buku kerja Excel; pilih berkas .xlsx.")
    charts = (r.id for r in package.relations(part) if r.type.endswith(_CHART_SHEET))
    return Book(part, xml, frozenset(charts))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _strict(part: str) -> str:
    return (
        f"disimpan sebagai 'Strict Open XML' (bagian '{part}'); simpan ulang dengan Simpan "
        "Sebagai, jenis 'Buku Kerja Excel (*.xlsx)'."
    )
