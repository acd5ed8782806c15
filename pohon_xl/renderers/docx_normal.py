"""A part of a Word template -> source for Jinja, with one line for each paragraph.

{{ nama }}             a value; a blank is highlighted in the font of its own run
{% if x %}..{% endif %}  inside one paragraph
{%p for x in y %}      alone in a paragraph, which the tag replaces
{%tr for x in y %}     alone in a table row, which the tag replaces
{%gabung x.gabung %}   in a cell: merged with the one above (`continue`) or not
{%inden x.tingkat %}   in a paragraph: indented by so many steps
{%bagian x.uraian %}   in a paragraph: a passage to polish, kept at the next run
{%grafik g %}          alone in a paragraph: a chart
"""

import re
from copy import deepcopy
from functools import partial
from html import unescape

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.renderers.docx_bagian import wrap_passage
from pohon_xl.renderers.docx_tags import (
    XML_SPACE,
    Tag,
    TagError,
    W,
    drop,
    is_tag,
    join_tags,
    pieces_of,
    put_text,
    read_tag,
    split_at_tags,
    tags_in,
    text_of,
)
from pohon_xl.renderers.jinja_env import EXPRESSION, STATEMENT

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PRIVATE = re.compile("[\ue000-\ue005]")
_INSIDE = re.compile("[\ue000\ue002][^\ue001\ue003]*[\ue001\ue003]")
_SLOT = re.compile(
    "\ue000[^\ue001]*\\|(?:sorot|miring|gabung|inden|bagian|penanda|penanda_akhir|grafik)[^\ue001]*\ue001"
)
#: the three slots of a run that shows a value, and the same in one
_RUN = re.compile(
    "\ue000\\((?P<value>[^\ue001]*)\\)\\|miring\\((?P<leans>true|false)\\)\ue001(?P<between>[^\ue000-\ue005]*)"
    '\ue000\\((?P=value)\\)\\|sorot(?:\\("(?P<before>\\w+)"\\))?\ue001(?P<after>[^\ue000-\ue005]*)'
    "\ue000 (?P=value) \ue001"
)
_FILLED = re.compile("\ue000\\(([^\ue001]*?)\\)\\|isian\\('[^\ue001]*\ue001")
_OURS = re.compile(r"\|\s*isian\b")  # takes markup, so it is not for what people write
_MARKUP = re.compile(r"<[^>]*>")
_SHOWN = str.maketrans({"\ue000": "{{", "\ue001": "}}", "\ue002": "{%", "\ue003": "%}"})
_ALLOWED = ("for", "if", "elif", "else", "endfor", "endif")

#: what may stand before a slot, in schema order (ECMA-376 part 1: 17.3.2.28, 17.4.70, 17.3.1.26)
_BEFORE_HIGHLIGHT = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs"
).split()
_BEFORE_ITALICS = "rStyle rFonts b bCs".split()
_BEFORE_MERGE = "cnfStyle tcW gridSpan hMerge".split()
_BEFORE_INDENT = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing"
).split()


def normalise(xml: bytes) -> str | None:
    """The Jinja source of a part; None when it holds no tags.

    Raises: TagError; etree.XMLSyntaxError for a part that is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(_PRIVATE.sub("", xml.decode("utf-8-sig")).encode(), parser)
    if root.nsmap.get("w") != W[1:-1]:
        raise TagError("bukan dokumen Word biasa; simpan ulang sebagai Dokumen Word (.docx)", "")
    tagged = [p for p in list(root.iter(W + "p")) if join_tags(p)]
    if not tagged:
        return None
    rows = {id(row): row for p in tagged if (row := _row_of(p)) is not None}
    for row in rows.values():
        put_text(row, _statements(_row_text(row), "tr", "baris tabel"))
    for paragraph in tagged:
        if _is_inside(paragraph, root):
            _normalise_paragraph(paragraph)
    source = etree.tostring(root, encoding="unicode").replace("\n", " ")
    source = _RUN.sub(_filled, _INSIDE.sub(lambda m: unescape(m[0]), source))
    return DECLARATION + re.sub(r"<w:p(?=[ >/])", "\n<w:p", source)


def _filled(run: re.Match[str]) -> str:
    """One expression instead of three: a third of the work to compile, and to render."""
    between, after = (
        run[name].replace("\\", "\\\\").replace("'", "\\'") for name in ("between", "after")
    )
    call = f"isian('{between}', '{after}', {run['leans']}, '{run['before'] or ''}')"
    return f"{EXPRESSION[0]}({run['value']})|{call}{EXPRESSION[1]}"


def paragraph_at(source: str, line: int) -> str:
    """What the planner wrote in the paragraph that became this line of the source."""
    lines = source.split("\n")
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    text = _FILLED.sub(f"{EXPRESSION[0]} \\1 {EXPRESSION[1]}", text)
    return unescape(_MARKUP.sub("", _SLOT.sub("", text)).translate(_SHOWN)).strip()


def _is_inside(element: Element, root: Element) -> bool:
    return element is root or any(e is root for e in element.iterancestors())


def _row_of(paragraph: Element) -> Element | None:
    """The row that a `{%tr %}` in this paragraph stands for."""
    if not any(tag.kind == "tr" for tag in tags_in(text_of(paragraph))):
        return None
    row = next(paragraph.iterancestors(W + "tr"), None)
    if row is None:
        raise TagError("tag {%tr %} hanya boleh di dalam tabel", text_of(paragraph))
    return row


def _row_text(row: Element) -> str:
    return "".join(text_of(p) for p in row.iter(W + "p"))


def _normalise_paragraph(paragraph: Element) -> None:
    text = text_of(paragraph)
    tags = list(tags_in(text))
    if any(tag.kind == "p" for tag in tags):
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            raise TagError("paragraf tag {%p %} memuat pemisah bagian (section break)", text)
        put_text(paragraph, _statements(text, "p", "paragraf"))
        return
    _check(tags, text)
    for tag in tags:
        if tag.kind == "gabung":
            cell = next(paragraph.iterancestors(W + "tc"), None)
            if cell is None:
                raise TagError("tag {%gabung %} hanya boleh di dalam sel tabel", text)
            _put_slot(_first(cell, "tcPr"), "vMerge", _BEFORE_MERGE, f"({tag.body})|gabung")
        elif tag.kind == "inden":
            _put_slot(_first(paragraph, "pPr"), "ind", _BEFORE_INDENT, f"({tag.body})|inden")
        elif tag.kind == "bagian":
            if next(paragraph.iterancestors(W + "tc"), None) is not None:
                raise TagError("tag {%bagian %} tidak boleh di dalam tabel", text)
            wrap_passage(paragraph, partial(_filtered, tag.body))
    runs = (next(t.iterancestors(W + "r"), None) for t in pieces_of(paragraph))
    for run in dict.fromkeys(r for r in runs if r is not None):
        _split_run(run)


def _statements(text: str, kind: str, place: str) -> str:
    """The tags that replace a whole paragraph or row. Raises: TagError when more stands there."""
    tags = list(tags_in(text))
    rest = "".join(part for part in split_at_tags(text) if not is_tag(part)).strip()
    if rest or any(tag.kind not in (kind, "comment") for tag in tags):
        raise TagError(f"tag {{%{kind} %}} harus sendirian di dalam {place}nya", text)
    return "".join(_statement(tag, text) for tag in tags if tag.kind == kind)


def _statement(tag: Tag, text: str) -> str:
    word = tag.body.split(maxsplit=1)[0] if tag.body else ""
    if word not in _ALLOWED:
        raise TagError(f"perintah '{word}' tidak dikenal (hanya {', '.join(_ALLOWED)})", text)
    return f"{STATEMENT[0]} {tag.body} {STATEMENT[1]}"


def _check(tags: list[Tag], text: str) -> None:
    """A loop or condition inside a paragraph ends inside it: else the XML would be torn."""
    if any(_OURS.search(tag.body) for tag in tags):
        raise TagError("saringan 'isian' tidak dikenal", text)
    depth = 0
    for tag in tags:
        if tag.kind == "statement":
            _statement(tag, text)
            word = tag.body.split(maxsplit=1)[0]
            depth += (word in ("for", "if")) - word.startswith("end")
            if depth < 0:
                break
    if depth:
        raise TagError("{% for/if %} dan {% endfor/endif %} tidak di dalam satu paragraf", text)


def _filtered(expression: str, name: str) -> str:
    return f"{EXPRESSION[0]}({expression})|{name}{EXPRESSION[1]}"


def _first(parent: Element, name: str) -> Element:
    """Its properties element, made when missing."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        parent.insert(0, found)
    return found


def _put_slot(properties: Element, replaced: str, before: list[str], expression: str) -> None:
    """An expression as text where the element `replaced` belongs; an old one goes."""
    for old in properties.findall(W + replaced):
        drop(old)
    slot = EXPRESSION[0] + expression + EXPRESSION[1]
    earlier = [e for e in properties if etree.QName(e).localname in before]
    if earlier:
        earlier[-1].tail = slot + (earlier[-1].tail or "")
    else:
        properties.text = slot + (properties.text or "")


def _split_run(run: Element) -> None:
    """Each expression in a run of its own, so that only a blank is highlighted."""
    if not any(is_tag(x) for t in run.findall(W + "t") for x in split_at_tags(t.text or "")):
        return
    parts = [_empty_run(run)]
    for child in list(run):
        if child.tag == W + "t":
            for text in split_at_tags(child.text or ""):
                _append_piece(parts, run, text)
        elif child.tag != W + "rPr":
            child.tail = None
            parts[-1].append(child)
    for part in parts:
        if part.text or any(child.tag != W + "rPr" or child.tail for child in part):
            run.addprevious(part)
    drop(run)


def _append_piece(parts: list[Element], run: Element, text: str) -> None:
    tag = read_tag(text) if is_tag(text) else None
    if tag is None:
        _append_text(parts[-1], text)
    elif tag.kind == "statement":
        _append_text(parts[-1], f"{STATEMENT[0]} {tag.body} {STATEMENT[1]}")
    elif tag.kind == "expression":
        parts += [_expression_run(run, tag.body), _empty_run(run)]
    elif tag.kind == "grafik":
        chart = _empty_run(run)
        put_text(etree.SubElement(chart, W + "t"), _filtered(tag.body, "grafik"))
        parts += [chart, _empty_run(run)]


def _empty_run(run: Element) -> Element:
    new = etree.Element(W + "r", nsmap={"w": W[1:-1]})
    properties = run.find(W + "rPr")
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def _append_text(run: Element, text: str) -> None:
    piece = etree.SubElement(run, W + "t")
    piece.text = text
    piece.set(XML_SPACE, "preserve")


def _expression_run(run: Element, expression: str) -> Element:
    new = _empty_run(run)
    properties = _first(new, "rPr")
    own = properties.find(W + "highlight")
    before = own.get(W + "val", "") if own is not None else ""
    asal = "" if before in ("", "none") else f'("{before}")'
    leans = _is_on(properties.find(W + "i"))
    for old in properties.findall(W + "iCs"):
        drop(old)
    _put_slot(properties, "highlight", _BEFORE_HIGHLIGHT, f"({expression})|sorot{asal}")
    _put_slot(properties, "i", _BEFORE_ITALICS, f"({expression})|miring({str(leans).lower()})")
    _append_text(new, f"{EXPRESSION[0]} {expression} {EXPRESSION[1]}")
    return new


def _is_on(switch: Element | None) -> bool:
    """Whether a property like `w:i` is there and not turned off (ECMA-376 part 1, 17.17.4)."""
    return switch is not None and switch.get(W + "val", "1") not in ("0", "false", "off")
