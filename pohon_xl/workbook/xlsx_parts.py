"""The small parts of an Excel package: relations, the list of sheets, shared strings."""

import posixpath
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from xml.parsers import expat

from pohon_xl.model.tab import tabs_of_scopes
from pohon_xl.rekaman import dataclass, field
from pohon_xl.workbook.paket import UnsafePart

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def parse(
    xml: bytes | Iterable[bytes], start: Start, end: End | None = None, text: Text | None = None
) -> None:
    """Walk a part, whole or piece by piece; names come without namespace.

    No entity is ever resolved. A text may come in several calls.

    Raises: ExpatError, and UnsafePart for a part that declares entities.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse_entity
    parser.StartElementHandler = lambda name, attributes: start(
        _plain(name),
        {_plain(k): v for k, v in attributes.items()} if "}" in "".join(attributes) else attributes,
    )
    if end is not None:
        parser.EndElementHandler = lambda name: end(_plain(name))
    if text is not None:
        parser.CharacterDataHandler = text
    for piece in (xml,) if isinstance(xml, bytes) else xml:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


@lru_cache(maxsize=512)
def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _refuse_entity(*_declaration: object) -> None:
    raise UnsafePart


@dataclass(frozen=True, slots=True)
class Relation:
    """`target` is the member's name in the package."""

    type: str
    target: str


def read_relations(package: zipfile.ZipFile, part: str) -> dict[str, Relation]:
    """The relations of a part by id; "" for the package itself. Links outside are left out."""
    folder, name = posixpath.split(part)
    member = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, Relation] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
            found[attributes["Id"]] = Relation(attributes["Type"], target.lstrip("/"))

    parse(package.read(member), start)
    return found


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet as the workbook part lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass(slots=True)
class Buku:
    """The workbook part: its sheets, and sheet-scoped names with a text constant as value."""

    sheets: list[Tab] = field(default_factory=list)
    local_names: dict[tuple[str, int], str] = field(default_factory=dict)
    is_1904: bool = False


def read_buku(xml: bytes, relations: Mapping[str, Relation]) -> Buku:
    """Sheets in tab order, chart sheets among them: `relations` of that part tell which."""
    buku = Buku()
    name: list[tuple[str, int]] = []
    named: list[tuple[str, int, str]] = []
    texts: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            state = attributes.get("state", "visible")
            buku.sheets.append(Tab(attributes["name"], attributes["id"], state != "visible"))
        elif tag == "workbookPr":
            buku.is_1904 = attributes.get("date1904") in {"1", "true"}
        elif tag == "definedName" and "localSheetId" in attributes:
            name.append((attributes["name"], int(attributes["localSheetId"])))
            texts.clear()

    def end(tag: str) -> None:
        if tag == "definedName" and name:
            named.append((*name.pop(), "".join(texts)))

    parse(xml, start, end, texts.append)
    charts = {i for i, r in relations.items() if r.type.endswith("/chartsheet")}
    tabs = tabs_of_scopes([(t.name, t.relation in charts) for t in buku.sheets], named)
    buku.local_names = {
        (word, tabs[scope] if 0 <= scope < len(tabs) else scope): text.strip('"')
        for word, scope, text in named
    }
    return buku


def read_strings(xml: Iterable[bytes]) -> list[str]:
    """The shared strings; rich text as plain, phonetic readings left out."""
    reader = _Strings()
    parse(xml, reader.start, reader.end, reader.text)
    return reader.strings


class _Strings:
    """Collects the text runs of each `<si>`."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._is_text = self._is_phonetic = False

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "si":
            self._parts.clear()
        elif tag == "rPh":
            self._is_phonetic = True
        elif tag == "t":
            self._is_text = not self._is_phonetic

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag == "t":
            self._is_text = False
        elif tag == "rPh":
            self._is_phonetic = False
        elif tag == "si":
            self.strings.append("".join(self._parts))

    def text(self, data: str) -> None:
        """Characters between tags."""
        if self._is_text:
            self._parts.append(data)
