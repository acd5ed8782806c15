"""Headings and a table of contents that Word brings up to date, with its entries already there."""  # noqa: INP001  (see susun_dasar.py)

from dataclasses import dataclass, field

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element
from susun_bagian import Look, write

_CATATAN = "[isi: nomor halaman; di Word klik kanan daftar isi ini lalu pilih Perbarui Bidang]"


@dataclass(slots=True)
class DaftarIsi:
    """Collects headings; `write` puts the table where `place` was called."""

    document: Document
    entries: list[tuple[int, str, str, str, str]] = field(default_factory=list)
    after: Paragraph | None = None

    def heading(self, text: str, level: int, when: str = "", page: str = "\u2026") -> None:
        """A heading that the table of contents lists, where `when` holds; `page` if known."""
        mark = f"_Toc{len(self.entries) + 1:08d}"
        paragraph = self.document.add_paragraph(style=f"Heading {level}")
        number = str(len(self.entries) + 1)
        start = _element("w:bookmarkStart", id=number, name=mark)
        paragraph._p.append(start)  # noqa: SLF001
        paragraph.add_run(text)
        paragraph._p.append(_element("w:bookmarkEnd", id=number))  # noqa: SLF001
        self.entries.append((level, text, mark, when, page))

    def place(self) -> None:
        """The table of contents comes here."""
        self.after = self.document.paragraphs[-1]

    def write(self) -> None:
        """One line for each heading, all inside one TOC field.

        The note about page numbers stands inside it too: it goes when Word fills them in.
        """
        if self.after is None:
            raise ValueError("place")
        last = self.after._p  # noqa: SLF001
        for i, (level, text, mark, when, page) in enumerate(self.entries):
            if when:
                last = self._below(last, f"{{%p if {when} %}}")
            line = self.document.add_paragraph(style=f"toc {level}")._p  # noqa: SLF001
            if i == 0:
                for part in _field_start(r'TOC \o "1-2" \h \z \u', dirty=True):
                    line.append(_run(part))
            line.append(_entry(text, mark, page))
            last.addnext(line)
            last = self._below(line, "{%p endif %}") if when else line
        note = self.document.add_paragraph()
        write(note, _CATATAN, Look(size=9, before=10), blank=True)
        note._p.append(_run(_element("w:fldChar", fldCharType="end")))  # noqa: SLF001
        last.addnext(note._p)  # noqa: SLF001

    def _below(self, last: Element, tag: str) -> Element:
        """A paragraph that holds a tag alone."""
        line = self.document.add_paragraph(tag)._p  # noqa: SLF001
        last.addnext(line)
        return line


def page_field(paragraph: Paragraph) -> None:
    """The number of the page."""
    for part in (*_field_start("PAGE"), _text("1"), _element("w:fldChar", fldCharType="end")):
        paragraph._p.append(_run(part))  # noqa: SLF001


def _entry(text: str, mark: str, page: str) -> Element:
    link = _element("w:hyperlink", anchor=mark, history="1")
    link.append(_run(_text(text)))
    link.append(_run(OxmlElement("w:tab")))
    for part in _field_start(rf"PAGEREF {mark} \h"):
        link.append(_run(part))
    link.append(_run(_text(page)))
    link.append(_run(_element("w:fldChar", fldCharType="end")))
    return link


def _field_start(code: str, *, dirty: bool = False) -> tuple[Element, ...]:
    begin = _element("w:fldChar", fldCharType="begin")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    instruction = OxmlElement("w:instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    return begin, instruction, _element("w:fldChar", fldCharType="separate")


def _run(child: Element) -> Element:
    run = OxmlElement("w:r")
    run.append(child)
    return run


def _text(text: str) -> Element:
    element = OxmlElement("w:t")
    element.text = text
    return element


def _element(tag: str, **attributes: str) -> Element:
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
