"""The only Jinja environment. It never prints a gap and never lets a value become markup.

Tags of a Word template reach it between private delimiters (docx_normal.py puts them there), so
braces that merely stand in the text of a document mean nothing.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.renderers.docx_gambar import GambarWord

#: what encloses an expression and a statement in a prepared template (Unicode private use)
EXPRESSION = ("\ue000", "\ue001")
STATEMENT = ("\ue002", "\ue003")
_COMMENT = ("\ue004", "\ue005")

#: characters that XML 1.0 cannot hold (production 2), and lone surrogates
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(f"{_ILLEGAL.pattern}|[\t\n\r]")
_LINE_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_NOTHING, _ITALICS = Markup(), Markup("<w:i/><w:iCs/>")
_INDENT = 284  # twentieths of a point: half a centimetre for each step


class NilaiHilang(StrictUndefined):
    """A name that the plan does not give: every use of it fails, in Indonesian."""

    @property
    def _undefined_message(self) -> str:
        return f"nama '{self._undefined_name}' tidak dikenal"


class WordEnvironment(ImmutableSandboxedEnvironment):
    """Records are plain dicts: `x.nama` is its entry and never a method of dict.

    Nothing is called and nothing multiplied: a template has no need of it, and a few letters could
    ask for more memory than there is.
    """

    intercepted_binops = frozenset({"*", "**", "%", "//"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        del context, left, right
        raise SecurityError(operator)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401  (signature of Jinja)
        del obj
        return False

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  (signature of Jinja)
        if isinstance(obj, dict):
            if attribute in obj:
                return obj[attribute]
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@cache
def word_env() -> WordEnvironment:
    """Strict, escaping, sandboxed; without globals, tests or filters a template has no need of."""
    env = WordEnvironment(
        variable_start_string=EXPRESSION[0],
        variable_end_string=EXPRESSION[1],
        block_start_string=STATEMENT[0],
        block_end_string=STATEMENT[1],
        comment_start_string=_COMMENT[0],
        comment_end_string=_COMMENT[1],
        undefined=NilaiHilang,
        autoescape=True,
        finalize=word_text,
        keep_trailing_newline=True,
    )
    env.globals.clear()
    env.tests.clear()
    env.filters.clear()
    env.filters.update(sorot=highlight, miring=lean, gabung=merge_down, inden=indent, isian=fill)
    env.filters.update(docx_filters())
    return env


def docx_filters() -> dict[str, Callable[[Any], Markup]]:
    """What marks passages and shows charts; the modules that do it need this environment too."""
    from pohon_xl.renderers import docx_bagian
    from pohon_xl.renderers.docx_chart import chart_drawing

    return {
        "bagian": lambda v: docx_bagian.control_properties(*_passage(v)),
        "penanda": lambda v: docx_bagian.bookmark_start(_passage(v)[0]),
        "penanda_akhir": lambda v: docx_bagian.bookmark_end(_passage(v)[0]),
        "grafik": chart_drawing,
    }


def _passage(value: object) -> tuple[str, str]:
    if isinstance(value, Undefined):
        str(value)  # raises
    if not isinstance(value, dict) or not {"tanda", "judul"} <= value.keys():
        raise TemplateRuntimeError("nilai pada tag {%bagian %} bukan bagian naskah")
    return str(value["tanda"]), str(value["judul"])


def word_text(value: object) -> Markup:
    """A value as the inside of a `w:t`: escaped, line breaks and tabs as Word has them."""
    if isinstance(value, Markup):  # only our own filters make one
        return value
    if isinstance(value, Undefined):
        str(value)  # raises
    if isinstance(value, GambarWord):
        return value.markup
    if isinstance(value, Kosong):
        value = str(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TemplateRuntimeError(f"nilai {value!r} bukan teks atau bilangan")
    text = str(value)
    if not _SPECIAL.search(text):
        return escape(text)
    text = _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return escape(text).replace("\n", _LINE_BREAK).replace("\t", _TAB)


def highlight(value: object, before: str = "") -> Markup:
    """The highlight of a run: yellow for a blank, else what the template had."""
    color = "yellow" if isinstance(value, Kosong) else before
    return _highlight(color) if color else _NOTHING


@lru_cache(maxsize=64)
def _highlight(color: str) -> Markup:
    return Markup('<w:highlight w:val="{}"/>').format(color)


def lean(value: object, before: bool = False) -> Markup:
    """Italics of a run: for what is only proposed, else as the template had it."""
    return _ITALICS if before or isinstance(value, Usulan) else _NOTHING


def fill(value: object, between: str, after: str, leans: bool, before: str) -> Markup:
    """A run from its italics on: italics, markup, highlight, markup, the value itself.

    The markup is that of a template, read from its XML; a value never comes here as such.
    """
    text = word_text(value)
    return Markup(f"{lean(value, leans)}{between}{highlight(value, before)}{after}{text}")  # noqa: S704


def merge_down(value: object) -> Markup:
    """`restart` begins a vertically merged cell, `continue` goes on with it, "" is a cell alone."""
    if value not in ("restart", "continue", ""):
        raise TemplateRuntimeError(f"gabung {value!r} bukan 'restart', 'continue' atau kosong")
    return Markup('<w:vMerge w:val="{}"/>').format(value) if value else Markup()


def indent(value: object) -> Markup:
    """Left indent of a paragraph in steps."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TemplateRuntimeError(f"inden {value!r} bukan bilangan bulat")
    return Markup('<w:ind w:left="{}"/>').format(max(0, value) * _INDENT)
