"""Word templates: read, prepared and compiled once, rendered many times."""

import re
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import jinja2
from jinja2 import meta
from lxml import etree

from pohon_xl.errors import TemplateError
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.docx_normal import normalise, paragraph_at
from pohon_xl.renderers.docx_package import Member, pack, read_members, write_members
from pohon_xl.renderers.docx_tags import TagError, W
from pohon_xl.renderers.jinja_env import word_env

_TAGGED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
MAIN = "word/document.xml"
_BAGIAN = {
    "document": "isi dokumen",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
_SARAN = "perbaiki templat itu di Word atau pasang ulang pohon_xl."
_SHOWN = 80  # characters of a paragraph in a message
# a template can fail in these ways only: it calls nothing but our filters
_FAILURES = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError)


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled part; `source` tells in which paragraph an error is."""

    name: str
    source: str
    compiled: jinja2.Template


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template ready to render. `parts` replace the members of the same name."""

    file_name: str
    members: tuple[Member, ...]
    parts: tuple[Part, ...]


def load_template(path: Path) -> WordTemplate:
    """The template at that path, prepared once in a process (again when the file changed).

    Raises: TemplateError that names the template, the part and the paragraph.
    """
    try:
        status = path.stat()
    except OSError:
        raise TemplateError(
            f"Templat '{path.name}' tidak ditemukan di '{path.parent}'; pasang ulang pohon_xl."
        ) from None
    return _load(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=64)
def _load(path: Path, changed: int, size: int) -> WordTemplate:
    del changed, size  # only part of the key
    try:
        members = read_members(path.read_bytes())
        contents = {m.name: m.content() for m in members if _TAGGED.fullmatch(m.name)}
    except (OSError, zipfile.BadZipFile, zlib.error) as error:
        raise TemplateError(
            f"Templat '{path.name}' tidak dapat dibaca sebagai dokumen Word (.docx); {_SARAN}"
        ) from error
    if MAIN not in contents:
        raise TemplateError(f"Templat '{path.name}' bukan dokumen Word (.docx); {_SARAN}")
    parts = (_compile(path.name, name, xml) for name, xml in contents.items())
    return WordTemplate(path.name, members, tuple(p for p in parts if p is not None))


def _compile(file_name: str, name: str, xml: bytes) -> Part | None:
    try:
        source = normalise(xml)
    except TagError as error:
        raise TemplateError(_sentence(file_name, name, error.paragraph, error.problem)) from error
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        raise TemplateError(_sentence(file_name, name, "", "isinya bukan XML yang utuh")) from error
    if source is None:
        return None
    try:
        return Part(name, source, word_env().from_string(source))
    except jinja2.TemplateSyntaxError as error:
        place = paragraph_at(source, error.lineno)
        raise TemplateError(
            _sentence(file_name, name, place, "tag tidak dapat dibaca atau tidak berpasangan")
        ) from error


def render_template(template: WordTemplate, data: Mapping[str, object]) -> bytes:
    """The document. Raises: as `render_members`."""
    return write_members(render_members(template, data))


def render_members(template: WordTemplate, data: Mapping[str, object]) -> tuple[Member, ...]:
    """The members of the document. Untouched ones are taken as they are.

    Raises: TemplateError for a name that is not given, a value that is no text, a torn part.
    """
    made = {part.name: _render(template.file_name, part, data) for part in template.parts}
    return tuple(pack(m.name, made[m.name]) if m.name in made else m for m in template.members)


def _render(file_name: str, part: Part, data: Mapping[str, object]) -> bytes:
    try:
        xml = part.compiled.render(data).encode()
    except _FAILURES as error:
        _fail(file_name, part, error)
    if problem := _problem_of(xml):
        raise TemplateError(_sentence(file_name, part.name, "", problem))
    return xml


def _fail(file_name: str, part: Part, error: Exception) -> NoReturn:
    known = isinstance(error, jinja2.TemplateRuntimeError)
    problem = str(error) if known else f"tag tidak dapat dijalankan ({error})"
    place = paragraph_at(part.source, _line_of(error.__traceback__))
    raise TemplateError(_sentence(file_name, part.name, place, problem)) from error


def _line_of(trace: TracebackType | None) -> int:
    """The line of the template that failed: Jinja leaves frames of its own in the trace."""
    line = 0
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _problem_of(xml: bytes) -> str | None:
    """What Word would refuse to open, in words; None when all is well."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        return "hasilnya bukan XML yang utuh; periksa pasangan tag for/endfor dan if/endif"
    for cell in root.iter(W + "tc"):
        if len(cell) == 0 or cell[-1].tag != W + "p":
            return (
                "sebuah sel tabel tidak berakhir dengan paragraf; tambahkan satu baris di sel itu"
            )
    if any(table.find(W + "tr") is None for table in root.iter(W + "tbl")):
        return "sebuah tabel tidak punya baris; beri baris judul atau sembunyikan dengan {%p if %}"
    return None


def template_names(path: Path) -> frozenset[str]:
    """The names a template asks for, without those its own loops make."""
    env = word_env()
    return frozenset(
        name
        for part in load_template(path).parts
        for name in meta.find_undeclared_variables(env.parse(part.source))
    )


def _sentence(file_name: str, part: str, paragraph: str, problem: str) -> str:
    bagian = _BAGIAN[re.sub(r"\d*\.xml$", "", part.removeprefix("word/"))]
    shown = paragraph if len(paragraph) <= _SHOWN else f"{paragraph[:_SHOWN]}..."
    place = f'{bagian}, paragraf "{shown}"' if shown else bagian
    return f"Templat '{file_name}' ({place}): {problem}; {_SARAN}"
