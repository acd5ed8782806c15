"""A .docx as LibreOffice should get it for a PDF: with a table of contents that needs no person.

LibreOffice works out page references, but not those inside a table of contents; so its entries
are taken out of that field, and the note below them that asks a person to update it goes too.
"""

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.renderers.docx_package import pack, read_members, write_members
from pohon_xl.renderers.docx_tags import W, drop

_MAIN = "word/document.xml"
_UNKNOWN = "\u2026"  # what stands for a page number that Word has yet to fill in


def without_contents_field(data: bytes) -> bytes:
    """The same document; as it was when it has no table of contents."""
    members = read_members(data)
    content = next((m.content() for m in members if m.name == _MAIN), b"")
    if b" TOC " not in content and b"<w:sdt>" not in content:
        return data
    root = etree.fromstring(content)
    for control in list(root.iter(W + "sdt")):
        _open_control(control)
    for runs in _fields(root):
        code = "".join(t.text or "" for run in runs for t in run.iter(W + "instrText")).split()
        if code[:1] == ["TOC"]:
            _unwrap(runs, with_note=True)
        elif code[:1] == ["PAGEREF"] and _result(runs) != _UNKNOWN:
            _unwrap(runs, with_note=False)
    changed = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_members(tuple(pack(_MAIN, changed) if m.name == _MAIN else m for m in members))


def _open_control(control: Element) -> None:
    """What a content control holds stays: LibreOffice would print it as a field to fill in."""
    for child in control.iterfind(f"{W}sdtContent/*"):
        control.addprevious(child)
    drop(control)


def _fields(root: Element) -> list[list[Element]]:
    """The runs of each field from begin to end, inner fields before those around them."""
    done: list[list[Element]] = []
    open_fields: list[list[Element]] = []
    for run in root.iter(W + "r"):
        mark = run.find(W + "fldChar")
        kind = mark.get(W + "fldCharType") if mark is not None else None
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(run)
        if kind == "end" and open_fields:
            done.append(open_fields.pop())
    return done


def _result(runs: list[Element]) -> str:
    return "".join(t.text or "" for run in runs for t in run.iter(W + "t"))


def _unwrap(runs: list[Element], *, with_note: bool) -> None:
    """Take the marks and the code of a field out; what it shows stays.

    `with_note`: not the paragraph of its end, when all that stands there is highlighted.
    """
    last = next(runs[-1].iterancestors(W + "p"))
    shown = [run for run in last.iter(W + "r") if run.find(W + "t") is not None]
    is_note = all(run.find(f"{W}rPr/{W}highlight") is not None for run in shown)
    for run in runs:
        if run.find(W + "fldChar") is not None or run.find(W + "instrText") is not None:
            drop(run)
    if with_note and shown and is_note:
        drop(last)
