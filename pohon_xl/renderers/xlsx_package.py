"""The parts of a workbook package: read by relationship, changed one by one, the rest untouched."""

import posixpath
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import BinaryIO

from lxml import etree

from pohon_xl.errors import WorkbookError
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.isi import Rangkaian, hash_of, is_in
from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_part_names import NO_RELATIONS, part_key, relations_part, target_of
from pohon_xl.renderers.xlsx_xml import (
    CONTENT_TYPES,
    PACKAGE_RELATION,
    UnsafeXmlError,
    Xml,
    parse_xml,
)
from pohon_xl.renderers.xlsx_zip import BrokenZipError, Member, Padat, pack, split

_OLE = b"\xd0\xcf\x11\xe0"
_TYPES = "[Content_Types].xml"
_RELATION = f"{{{PACKAGE_RELATION}}}Relationship"
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"
_SIGNATURES = "_xmlsignatures/"
#: all parts that have to be understood, inflated; the rest is only copied
MAX_PARSED = 200 << 20


@dataclass(frozen=True, slots=True)
class Relation:
    """`target` is the part's name; None when it lies outside the package."""

    id: str
    type: str
    target: str | None


@dataclass(slots=True)
class Package:
    """Part names have no leading slash and are compared without case, as the standard wants.

    A dropped member leaves its place, so a part of that name put later comes to stand there.
    """

    members: dict[str, Member | None]
    comment: bytes
    subject: str
    parsed: int = 0
    opened: dict[str, tuple[Xml, str]] = field(default_factory=dict)
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = {part_key(name): name for name in self.members}

    def refuse(self, sentence: str) -> WorkbookError:
        """The error that names the file and says what is wrong and what to do."""
        return WorkbookError(f"{self.subject} {sentence}")

    def __contains__(self, part: str) -> bool:
        return self._member(part) is not None

    def _member(self, part: str) -> Member | None:
        """None where there is none: a broken zip may have a member whose name is empty."""
        name = self.names.get(part_key(part))
        return None if name is None else self.members[name]

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises: WorkbookError when it is missing, broken or too large."""
        member = self._member(part)
        if member is None:
            raise self.refuse(
                f"tidak lengkap (bagian '{part}' tidak ada); buka di Excel (Buka dan Perbaiki) "
                "lalu simpan."
            )
        self.parsed += member.size
        if self.parsed > MAX_PARSED:
            raise self.refuse(
                "terlalu besar untuk diolah (lebih dari 200 MB setelah dibuka); hapus lembar atau "
                "format yang tidak perlu lalu simpan lagi."
            )
        try:
            return member.content()
        except BrokenZipError:
            raise self.refuse(_BROKEN) from None

    def xml(self, part: str) -> Xml:
        """A part to look into and to change; `to_bytes` writes what has changed."""
        if (known := self.opened.get(part_key(part))) is not None:
            return known[0]
        try:
            xml = parse_xml(self.read(part))
        except etree.XMLSyntaxError:
            raise self.refuse(_BROKEN) from None
        except UnsafeXmlError:
            raise self.refuse(
                f"memuat deklarasi DOCTYPE di '{part}' yang tidak aman; simpan ulang dari Excel "
                "sebagai .xlsx."
            ) from None
        self.opened[part_key(part)] = (xml, hash_of((xml.to_bytes(),)))
        return xml

    def put(self, part: str, content: bytes) -> None:
        """A new or changed part; one that says the same stays as it is stored."""
        name = self.names.setdefault(part_key(part), part)
        old = self.members.get(name)
        if old is None or old.size != len(content) or old.content() != content:
            self.members[name] = pack(name, content, old)

    def put_new(self, part: str, content: Padat | Rangkaian) -> None:
        """A part that is not there yet, of what should not be held as it is."""
        name = self.names.setdefault(part_key(part), part)
        self.members[name] = pack(name, content if isinstance(content, Padat) else content.pieces())

    def mentions(self, part: str, *words: bytes) -> bool:
        """Whether the bytes of a part hold such a word: a look that parses and counts nothing."""
        member = self._member(part)
        try:
            return member is not None and is_in(words, member.pieces())
        except BrokenZipError:
            raise self.refuse(_BROKEN) from None

    def member_name(self, part: str) -> str:
        """The name under which a part is stored."""
        return self.names.get(part_key(part), part)

    def restore(self, part: str, member: Member | None) -> None:
        """A part as it was stored once; None when there was none."""
        if member is None:
            self.drop(part)
            return
        self._remove(part)
        self.members[self.names.setdefault(part_key(part), part)] = member

    def drop(self, part: str) -> None:
        """Take a part out, with its relations and its content type."""
        self._take_out(part)
        self.drop_relations(part)

    def drop_relations(self, part: str) -> None:
        """A part that refers to nothing any more; LibreOffice declares lists of relations too."""
        self._take_out(relations_part(part))

    def _take_out(self, part: str) -> None:
        self._remove(part)
        types = self.xml(_TYPES).root
        for override in types.findall(_OVERRIDE):
            if part_key(override.get("PartName", "")) == part_key(part):
                types.remove(override)

    def _remove(self, part: str) -> None:
        self.opened.pop(part_key(part), None)
        if (name := self.names.get(part_key(part))) is not None:
            self.members[name] = None

    def relations(self, part: str) -> list[Relation]:
        """What a part (or, by the name "", the package) refers to."""
        if relations_part(part) not in self:
            return []
        return [
            Relation(r.get("Id", ""), r.get("Type", ""), target_of(part, r))
            for r in self.xml(relations_part(part)).root.iter(_RELATION)
        ]

    def relate(self, part: str, kind: str, target: str) -> str:
        """A new relation of a part to another below its folder; the id is a free one."""
        root = self.xml(relations_part(part)).root
        used = {r.get("Id", "").lower() for r in root.iter(_RELATION)}
        number = next(n for n in range(1, len(used) + 2) if f"rid{n}" not in used)
        relative = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}")
        attributes = {"Id": f"rId{number}", "Type": kind, "Target": relative}
        etree.SubElement(root, _RELATION, attributes)
        return attributes["Id"]

    def allow_relations(self, part: str) -> None:
        """Give a part that refers to nothing yet the list of what it refers to."""
        if relations_part(part) not in self:
            self.put(relations_part(part), NO_RELATIONS.encode())

    def unrelate(self, part: str, identity: str) -> None:
        """Take a relation out again."""
        root = self.xml(relations_part(part)).root
        for relation in root.findall(_RELATION):
            if relation.get("Id") == identity:
                root.remove(relation)

    def declare(self, part: str, content_type: str) -> None:
        """Say what kind of part it is."""
        root = self.xml(_TYPES).root
        for override in root.iter(_OVERRIDE):
            if part_key(override.get("PartName", "")) == part_key(part):
                override.set("ContentType", content_type)
                break
        else:
            attributes = {"PartName": f"/{part}", "ContentType": content_type}
            etree.SubElement(root, _OVERRIDE, attributes)

    def reachable(self, start: str) -> set[str]:
        """Keys of all parts that a part leads to, itself left out unless something leads back."""
        found: set[str] = set()
        waiting = [start]
        while waiting:
            for target in self._targets(waiting.pop()):
                if part_key(target) not in found:
                    found.add(part_key(target))
                    waiting.append(target)
        return found

    def _targets(self, part: str) -> Iterator[str]:
        return (r.target for r in self.relations(part) if r.target is not None)

    def free_name(self, pattern: str) -> str:
        """The first part name of a numbered pattern that nobody has."""
        number = 1
        while (name := pattern.format(number)) in self:
            number += 1
        return name

    def flush(self) -> None:
        """Let the members say what the opened parts say."""
        for key in list(self.opened):
            self._write(key)

    def close(self, part: str) -> None:
        """Let its member say what the part says, and hold the part no longer."""
        if (key := part_key(part)) in self.opened:
            self._write(key)
            del self.opened[key]

    def _write(self, key: str) -> None:
        xml, before = self.opened[key]
        now = xml.to_bytes()
        if (said := hash_of((now,))) != before:
            self.put(self.names[key], now)
            self.opened[key] = (xml, said)

    def refuse_damaged(self) -> None:
        """A copy of a broken picture opens nowhere. Raises: WorkbookError."""
        if not all(m.is_whole() for m in self.members.values() if m is not None):
            raise self.refuse(_BROKEN)

    def archive(self) -> Arsip:
        """The package with all changes, to be gathered when it is written."""
        self.flush()
        return Arsip(tuple(m for m in self.members.values() if m is not None), self.comment)

    def to_bytes(self) -> bytes:
        """The package with all changes."""
        return self.archive().to_bytes()


_BROKEN = (
    "rusak atau terpotong; buka di Excel (Buka dan Perbaiki) lalu simpan, atau ambil salinan yang "
    "utuh."
)


def open_package(source: bytes | BinaryIO, berkas: str = "") -> Package:
    """The package of a workbook that can be kept whole; its file stays open while it is used.

    Raises: WorkbookError when it is encrypted, signed, broken or no package.
    """
    package = Package({}, b"", f"Berkas '{berkas}'" if berkas else "Buku kerja")
    file = BytesIO(source) if isinstance(source, bytes) else source
    file.seek(0)
    begin = file.read(len(_OLE))
    if begin == _OLE:
        raise package.refuse(
            "dilindungi kata sandi; buka di Excel, hapus kata sandinya (Berkas > Info > "
            "Proteksi), lalu simpan."
        )
    if not begin.startswith(b"PK"):
        raise package.refuse("bukan buku kerja Excel; simpan sebagai .xlsx dari Excel.")
    try:
        members, comment = split(file)
    except BrokenZipError:
        raise package.refuse(_BROKEN) from None
    return package_of(members, comment, package.subject)


def package_of(members: Sequence[Member], comment: bytes, subject: str) -> Package:
    """A package of these members. Raises: WorkbookError, as `open_package`."""
    package = Package({m.name: m for m in members}, comment, subject)
    if len(package.names) != len(members):
        raise package.refuse(
            "memuat dua bagian bernama sama sehingga isinya tidak pasti; simpan ulang dari Excel."
        )
    if any(m.encrypted for m in members):
        raise package.refuse("dikunci kata sandi arsip; buka kuncinya lalu simpan dari Excel.")
    if any(key.startswith(_SIGNATURES) for key in package.names):
        raise package.refuse(
            "bertanda tangan digital (bagian '_xmlsignatures'), dan tanda tangan itu tidak sah "
            "lagi bila isinya ditambah; pakai salinan tanpa tanda tangan digital."
        )
    if _TYPES not in package:
        raise package.refuse("bukan buku kerja Excel (isinya arsip biasa); pilih berkas .xlsx.")
    return package
