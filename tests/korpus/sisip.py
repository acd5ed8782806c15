"""The Tahap sheets of the case put into a foreign workbook, everything else as its writer left it.

Text is put into the four parts that list sheets, and members are copied byte for byte.
"""

import posixpath
import re
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from pohon_xl.model.location import column_letters
from pohon_xl.renderers.xlsx_arsip import join
from pohon_xl.renderers.xlsx_part_names import part_key, relations_part, target_of
from pohon_xl.renderers.xlsx_zip import BrokenZipError, Member, pack, split
from tests.support.corpus_lain import grids

_DOCUMENT = re.compile(r"(.*)/officeDocument$")
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


class NoWorkbookError(Exception):
    """Nothing that lists sheets."""


def with_tahap(data: bytes) -> bytes:
    """The workbook with the five sheets behind its own. Raises: NoWorkbookError."""
    try:
        members, comment = split(data)
        return join(_with_sheets({m.name: m for m in members}), comment)
    except (BrokenZipError, etree.XMLSyntaxError, KeyError, UnicodeDecodeError) as error:
        raise NoWorkbookError from error


def _with_sheets(members: dict[str, Member]) -> list[Member]:
    names = {part_key(name): name for name in members}
    kind, book = _book(_text(members[names["_rels/.rels"]]))
    listing = names[part_key(book)]
    relations = names[part_key(relations_part(book))]
    types = names["[content_types].xml"]
    main = etree.fromstring(members[listing].content()).tag.partition("}")[0][1:]
    folder = posixpath.dirname(book)
    parts = [posixpath.join(folder, f"tahap_{n}.xml") for n in range(1, 6)]
    changes = {
        listing: _insert(members[listing], "sheets", _tabs(main, kind, members[listing])),
        relations: _insert(members[relations], "Relationships", _relations(kind, parts)),
        types: _insert(members[types], "Types", _types(parts)),
    }
    changed = [pack(n, changes[n], m) if n in changes else m for n, m in members.items()]
    sheets = [pack(p, _sheet(main, n)) for n, p in enumerate(parts)]
    return [*changed, *sheets]


def _book(relations: str) -> tuple[str, str]:
    """The beginning of all types of relations, and the part that lists the sheets."""
    for relation in etree.fromstring(relations.encode()):
        match = _DOCUMENT.match(relation.get("Type", ""))
        if match and (part := target_of("", relation)):
            return match[1], part
    raise NoWorkbookError


def _text(member: Member) -> str:
    """In UTF-8 without its declaration, which may name another encoding."""
    root = etree.fromstring(member.content())
    return etree.tostring(root, encoding="unicode")


def _insert(member: Member, tag: str, more: str) -> bytes:
    """The part with elements before the end of that one; a prefix of hers goes before each."""
    data = member.content()
    text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8")
    ends = list(re.finditer(rf"</(\w+:)?{tag}\s*>", text))
    if not ends:
        raise NoWorkbookError
    place = ends[-1].start()
    done = text[:place] + more.replace("<@", f"<{ends[-1][1] or ''}") + text[place:]
    return done.encode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8")


def _tabs(main: str, kind: str, member: Member) -> str:
    root = etree.fromstring(member.content())
    used = {int(s.get("sheetId", "0")) for s in root.iter(f"{{{main}}}sheet")}
    first = max(used, default=0) + 1
    return "".join(
        f'<@sheet name={quoteattr(grid.lembar)} sheetId="{first + n}" xmlns:rel={quoteattr(kind)} '
        f'rel:id="rIdTahap{n + 1}"/>'
        for n, grid in enumerate(grids())
    )


def _relations(kind: str, parts: list[str]) -> str:
    return "".join(
        f'<@Relationship Id="rIdTahap{n}" Type="{kind}/worksheet" Target="/{part}"/>'
        for n, part in enumerate(parts, 1)
    )


def _types(parts: list[str]) -> str:
    return "".join(f'<@Override PartName="/{p}" ContentType="{_SHEET}"/>' for p in parts)


@cache
def _sheet(main: str, number: int) -> bytes:
    rows: dict[int, list[str]] = {}
    for (row, column), cell in sorted(grids()[number].cells.items()):
        if cell.value is not None:
            place = f"{column_letters(column)}{row}"
            text = f'<c r="{place}" t="inlineStr"><is><t>{escape(str(cell.value))}</t></is></c>'
            rows.setdefault(row, []).append(text)
    body = "".join(f'<row r="{row}">{"".join(cells)}</row>' for row, cells in rows.items())
    return f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'.encode()
