"""Word templates: read, prepared and compiled once, rendered many times."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import CodeType, TracebackType
from typing import NoReturn

import jinja2
from jinja2 import meta
from jinja2.exceptions import SecurityError
from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.berkas import read_berkas
from pohon_xl.errors import TemplateError
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.docx_normal import normalise, paragraph_at
from pohon_xl.renderers.docx_package import Member, pack_pieces, read_members, write_members
from pohon_xl.renderers.docx_pembaca import Pembaca, leave_words
from pohon_xl.renderers.docx_tags import TagError, W, tags_in
from pohon_xl.renderers.docx_tempat import place_of
from pohon_xl.renderers.docx_tersusun import keep_compiled, read_compiled
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
_SARAN = "perbaiki templat itu di Word, atau ambil lagi yang asli: pohon-xl templat --word FOLDER."
_SEKALIGUS = 4096  # pieces of text that are joined at once
_SHOWN = 80  # characters of a paragraph in a message
_OPEN_CELL = etree.XPath("boolean(//w:tc[not(*[last()][self::w:p])])", namespaces={"w": W[1:-1]})
_NO_ROWS = etree.XPath("boolean(//w:tbl[not(w:tr)])", namespaces={"w": W[1:-1]})
# a template can fail in these ways only: it calls nothing but our filters
_FAILURES = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError)


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled part; `source` tells in which paragraph an error is."""

    name: str
    source: str
    compiled: jinja2.Template
    xml: bytes = b""


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
        data = read_berkas(path)
        members = read_members(data)
        contents = {m.name: m.content() for m in members if _TAGGED.fullmatch(m.name)}
    except (OSError, zipfile.BadZipFile, zlib.error) as error:
        raise TemplateError(
            f"Templat '{path.name}' tidak dapat dibaca sebagai dokumen Word (.docx); {_SARAN}"
        ) from error
    if MAIN not in contents:
        raise TemplateError(f"Templat '{path.name}' bukan dokumen Word (.docx); {_SARAN}")
    compiled = read_compiled(path, data)
    if compiled is None:
        found = (_compile(path.name, (name, xml)) for name, xml in contents.items())
        compiled = tuple(part for part in found if part is not None)
        keep_compiled(path, data, compiled)
    parts = (Part(name, source, _ready(code), contents[name]) for name, source, code in compiled)
    return WordTemplate(path.name, members, tuple(parts))


def _ready(code: CodeType) -> jinja2.Template:
    env = word_env()
    return jinja2.Template.from_code(env, code, env.make_globals(None))


def _compile(file_name: str, part: tuple[str, bytes]) -> tuple[str, str, CodeType] | None:
    name, xml = part
    try:
        source = normalise(xml)
    except TagError as error:
        raise TemplateError(_sentence(file_name, part, error.paragraph, error.problem)) from error
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        raise TemplateError(_sentence(file_name, part, "", "isinya bukan XML yang utuh")) from error
    if source is None:
        return None
    try:
        return name, source, word_env().compile(source)
    except jinja2.TemplateSyntaxError as error:
        place = paragraph_at(source, error.lineno)
        raise TemplateError(
            _sentence(file_name, part, place, "tag tidak dapat dibaca atau tidak berpasangan")
        ) from error


@dataclass(frozen=True, slots=True)
class Terisi:
    """A document: its members, the untouched ones as they were.

    `main`: its main part as a tree, of long tables only the words (docx_pembaca.py).
    """

    members: tuple[Member, ...]
    main: Element | None


def render_template(template: WordTemplate, data: Mapping[str, object]) -> bytes:
    """The document. Raises: as `render_members`."""
    return write_members(render_members(template, data).members)


def render_members(template: WordTemplate, data: Mapping[str, object]) -> Terisi:
    """The document of these values.

    Raises: TemplateError for a name that is not given, a value that is no text, a torn part.
    """
    made = {part.name: _render(template.file_name, part, data) for part in template.parts}
    members = (made[m.name][0] if m.name in made else m for m in template.members)
    return Terisi(tuple(members), made[MAIN][1] if MAIN in made else None)


def _render(file_name: str, part: Part, data: Mapping[str, object]) -> tuple[Member, Element]:
    """A part, compressed while it is made and read: the markup of thousands of rows is large."""
    reader = Pembaca(leave_words)
    try:
        member = pack_pieces(part.name, reader.through(_encoded(part.compiled.generate(data))))
        root = reader.close()
        problem = _problem_of(root)
    except _FAILURES as error:
        _fail(file_name, part, error)
    except etree.XMLSyntaxError:
        problem = "hasilnya bukan XML yang utuh; periksa pasangan tag for/endfor dan if/endif"
    if problem:
        raise TemplateError(_sentence(file_name, (part.name, part.xml), "", problem))
    return member, root


def _encoded(texts: Iterator[str]) -> Iterator[bytes]:
    while some := list(islice(texts, _SEKALIGUS)):
        yield "".join(some).encode()


def _fail(file_name: str, part: Part, error: Exception) -> NoReturn:
    known = isinstance(error, jinja2.TemplateRuntimeError)
    problem = str(error) if known else f"tag tidak dapat dijalankan ({error})"
    if isinstance(error, SecurityError):
        problem = "tag memuat kode yang tidak diizinkan di templat"
    place = paragraph_at(part.source, _line_of(error.__traceback__))
    raise TemplateError(_sentence(file_name, (part.name, part.xml), place, problem)) from error


def _line_of(trace: TracebackType | None) -> int:
    """The line of the template that failed: Jinja leaves frames of its own in the trace."""
    line = 0
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _problem_of(root: Element) -> str | None:
    """What Word would refuse to open, in words; None when all is well."""
    if _OPEN_CELL(root):
        return "sebuah sel tabel tidak berakhir dengan paragraf; tambahkan satu baris di sel itu"
    if _NO_ROWS(root):
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


def find_name(path: Path, name: str) -> str:
    """Where a template first uses a name: place and words; "" where it cannot be told."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?!\w)")
    for part in load_template(path).parts:
        for line in range(1, part.source.count("\n") + 2):
            text = paragraph_at(part.source, line)
            if any(pattern.search(tag.body) for tag in tags_in(text)):
                return _place(part.name, part.xml, text)
    return ""


def _place(part: str, xml: bytes, paragraph: str) -> str:
    bagian = _BAGIAN[re.sub(r"\d*\.xml$", "", part.removeprefix("word/"))]
    if not paragraph:
        return bagian
    shown = paragraph if len(paragraph) <= _SHOWN else f"{paragraph[:_SHOWN]}..."
    return f'{bagian}, {place_of(xml, paragraph) or "paragraf"} "{shown}"'


def _sentence(file_name: str, part: tuple[str, bytes], paragraph: str, problem: str) -> str:
    return f"Templat '{file_name}' ({_place(*part, paragraph)}): {problem}; {_SARAN}"
