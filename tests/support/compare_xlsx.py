"""Two packages side by side: what is stored alike, what only gained something, what cells say."""

import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
from lxml import etree

from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_package import open_package
from tests.support.konversi import convert_files

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def stored(data: bytes) -> dict[str, tuple[bytes, object]]:
    """Each member as it lies in the file, headers and compressed bytes, with its attributes."""
    found: dict[str, tuple[bytes, object]] = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            start = info.header_offset
            name_length = int.from_bytes(data[start + 26 : start + 28], "little")
            extra_length = int.from_bytes(data[start + 28 : start + 30], "little")
            end = start + 30 + name_length + extra_length + info.compress_size
            attributes = (info.date_time, info.external_attr, info.comment, info.create_version)
            found[info.filename] = (data[start:end], attributes)
    return found


def content(data: bytes, name: str) -> bytes:
    """One member, inflated."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def changed_members(before: bytes, after: bytes) -> set[str]:
    """Names of members that are gone or not stored exactly as before."""
    old, new = stored(before), stored(after)
    return {name for name, member in old.items() if new.get(name) != member}


def assert_kept(before: bytes, after: bytes, most: int = 4) -> None:
    """All of `before` is in `after`: members untouched, or changed by additions only; in order.

    No more than `most` are changed: without flags the four that list sheets and styles.
    """
    changed = changed_members(before, after)
    for name in changed:
        assert is_addition(root(before, name), root(after, name)), f"{name} lost something"
    kept = [name for name in stored(after) if name in stored(before)]

    assert kept == list(stored(before))
    assert len(changed) <= most, f"more changed than needed: {changed}"


def root(data: bytes, name: str) -> etree._Element:
    """The parsed part."""
    return etree.fromstring(content(data, name))


def is_addition(before: etree._Element, after: etree._Element) -> bool:
    """Whether `after` is `before` with elements put in between (and counts that follow)."""
    if before.tag != after.tag or _attributes(before) != _attributes(after):
        return False
    if (before.text or "").strip() != (after.text or "").strip():
        return False
    rest = iter(after)
    return all(any(is_addition(child, other) for other in rest) for child in before)


def _attributes(element: etree._Element) -> dict[str, str]:
    """Counts follow what is added; a rule's rank may move, its place among hers may not."""
    loose = {"count", "priority"} if element.tag == f"{{{MAIN}}}cfRule" else {"count"}
    return {str(k): str(v) for k, v in element.attrib.items() if k not in loose}


def ranked_rules(data: bytes, name: str) -> list[str]:
    """The conditions of all rules of a sheet, from the one that wins to the one that yields."""
    rules = [e for e in root(data, name).iter("{*}cfRule") if e.get("priority")]
    rules.sort(key=lambda rule: int(rule.get("priority", "0")))
    return [
        "".join(str(text) for text in rule.itertext()) + str(rule.get("type")) for rule in rules
    ]


def cell_values(data: bytes) -> dict[str, dict[str, object]]:
    """Sheet name -> address -> value, empty cells left out; results of formulas, not formulas."""
    book = _loaded(data)
    return {
        sheet.title: {
            cell.coordinate: cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }


def notes_of(data: bytes, sheet: str) -> dict[str, tuple[str, str]]:
    """Address -> author and text."""
    return {
        cell.coordinate: (str(cell.comment.author), str(cell.comment.text))
        for row in _loaded(data)[sheet].iter_rows()
        for cell in row
        if cell.comment
    }


def _loaded(data: bytes) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl speaks of parts that it does not know
        return openpyxl.load_workbook(BytesIO(data), data_only=True)


def convert(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """What LibreOffice makes of these workbooks when it opens and saves them."""
    source, target = folder / "asal", folder / "hasil"
    source.mkdir(parents=True)
    for name, data in files.items():
        (source / name).write_bytes(data)
    convert_files([source / n for n in files], "xlsx", target)
    return {n: (target / Path(n).with_suffix(".xlsx").name).read_bytes() for n in files}


def tabs(data: bytes) -> list[tuple[str, str | None]]:
    """Names of all tabs with our marks."""
    return [(sheet.name, sheet.peran) for sheet in open_book(open_package(data)).sheets()]


def workbook_xml(data: bytes) -> str:
    """The workbook part of the usual name."""
    return content(data, "xl/workbook.xml").decode()


def sheet_xml(data: bytes, name: str) -> str:
    """The part of a sheet."""
    package = open_package(data)
    book = open_book(package)
    relation = next(s.relation for s in book.sheets() if s.name == name)
    part = next(r.target for r in package.relations(book.part) if r.id == relation)
    return package.read(str(part)).decode()
