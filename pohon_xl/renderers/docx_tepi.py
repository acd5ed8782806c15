"""Headers, footers and page numbers of a document, section by section, and hers in the next draft.

What we wrote there is noted in the hidden map; so what differs is hers and not a new number. It
follows where its section can be told: the documents have as many, or she wrote one for all.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.docx_blok import sidik_of, text_of_block
from pohon_xl.renderers.docx_package import Member
from pohon_xl.renderers.docx_tags import W, parse

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PR = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RELS = "word/_rels/document.xml.rels"
_JENIS = ("header", "footer")
_SEBUTAN = {"header": "kepala halaman", "footer": "kaki halaman"}
_NOMOR = "gaya nomor halaman"
#: what follows in a section (ECMA-376 part 1, 17.6.17)
_SESUDAH_PERTAMA = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
                    "sectPrChange")  # fmt: skip
_SESUDAH_NOMOR = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", *_SESUDAH_PERTAMA)
_KOSONG = ""
_GAMBAR = "\ufffc"  # how docx_blok.py reads a picture


@dataclass(frozen=True, slots=True)
class Tepi:
    """A header or footer of one section: what it says, its fingerprint, its relationship."""

    teks: str
    sidik: str
    rid: str


@dataclass(frozen=True, slots=True)
class Seksi:
    """A section: headers and footers by (kind, type), the style of its numbers, a first page apart.

    One without a header of its own has that of the section before (ECMA-376 part 1, 17.10).
    """

    element: Element
    tepi: Mapping[tuple[str, str], Tepi]
    nomor: str
    pertama: bool

    def token(self) -> str:
        """As the map notes it."""
        pairs = sorted((f"{kind}.{name}", t.sidik) for (kind, name), t in self.tepi.items())
        said = [f"{name}={sidik}" for name, sidik in pairs if sidik]
        return ",".join((*said, f"nomor={self.nomor}", f"pertama={int(self.pertama)}"))


def read_seksi(members: Sequence[Member], root: Element) -> tuple[Seksi, ...]:
    """The sections in order."""
    parts = {m.name: m for m in members}
    targets: dict[str, str] | None = None
    found: list[Seksi] = []
    before: dict[tuple[str, str], Tepi] = {}
    for properties in root.iter(W + "sectPr"):
        if next(properties.iterancestors(W + "sectPrChange"), None) is not None:
            continue
        if any(properties.find(f"{W}{kind}Reference") is not None for kind in _JENIS):
            targets = _targets(parts.get(_RELS)) if targets is None else targets
            before = before | dict(_own(properties, parts, targets))
        pertama = _is_on(properties.find(W + "titlePg"))
        shown = {
            key: tepi for key, tepi in before.items()
            if key[1] == "default" or (key[1] == "first" and pertama)
        }  # fmt: skip
        found.append(Seksi(properties, shown, _number_style(properties), pertama))
    return tuple(found)


def _targets(rels: Member | None) -> dict[str, str]:
    if rels is None:
        return {}
    root = parse(rels.content())
    return {r.get("Id", ""): r.get("Target", "") for r in root.iter(_PR + "Relationship")}


def _own(
    properties: Element, parts: Mapping[str, Member], targets: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], Tepi]]:
    for kind in _JENIS:
        for reference in properties.iterfind(f"{W}{kind}Reference"):
            rid = reference.get(_R + "id", "")
            target = targets.get(rid, "")
            member = parts.get(target.lstrip("/") if target[:1] == "/" else f"word/{target}")
            said = tuple(_said(parse(member.content()))) if member else ()
            text = " ".join(line for line in said if line)
            yield (
                (kind, reference.get(W + "type", "default")),
                Tepi(text, sidik_of(said) if text else _KOSONG, rid),
            )


def _said(part: Element) -> Iterator[str]:
    """Each line: words and pictures as they are, a field by its name for its result."""
    for paragraph in part.iter(W + "p"):
        fields = [code.split()[0] for code in _codes(paragraph) if code.split()]
        text = text_of_block(_without_results(paragraph))
        if fields or text:
            yield " ".join((text, *(f"[{name.upper()}]" for name in fields))).strip()


def _codes(paragraph: Element) -> Iterator[str]:
    yield from (f.get(W + "instr", "") for f in paragraph.iter(W + "fldSimple"))
    code = "".join(t.text or "" for t in paragraph.iter(W + "instrText"))
    if code:
        yield code


def _without_results(paragraph: Element) -> Element:
    copy = deepcopy(paragraph)
    inside = 0
    for run in list(copy.iter(W + "r")):
        simple = next(run.iterancestors(W + "fldSimple"), None) is not None
        mark = run.find(W + "fldChar")
        kind = mark.get(W + "fldCharType", "") if mark is not None else ""
        inside += kind == "begin"
        if simple or inside:
            for text in list(run.iter(W + "t")):
                run.remove(text)
        inside -= kind == "end"
    return copy


def _number_style(properties: Element) -> str:
    """`lowerRoman/1`: how pages are numbered, and from where on ("" for on and on)."""
    found = properties.find(W + "pgNumType")
    if found is None:
        return "decimal/"
    return f"{found.get(W + 'fmt', 'decimal')}/{found.get(W + 'start', '')}"


def _is_on(found: Element | None) -> bool:
    return found is not None and found.get(W + "val", "1") not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Bawaan:
    """What of hers goes into which section of the new draft, and what cannot."""

    salin: tuple[tuple[Element, Seksi, tuple[str, str]], ...]
    nomor: tuple[tuple[Element, Element], ...]
    dibawa: tuple[str, ...]
    luar: tuple[str, ...]


def plan_bawaan(
    old: tuple[Seksi, ...], new: tuple[Seksi, ...], noted: tuple[str, ...] | None
) -> Bawaan:
    """`noted`: the sections as we wrote them; None for a draft from before they were noted.

    Of such a draft only what stands where we write nothing is known to be hers.
    """
    was = noted if noted is not None and len(noted) == len(new) else None
    written = [_read_token(t) for t in was] if was else [_read_token(s.token()) for s in new]
    if len(old) != len(new):
        return _for_all(old, new, written)
    salin: list[tuple[Element, Seksi, tuple[str, str]]] = []
    nomor: list[tuple[Element, Element]] = []
    told: dict[str, None] = {}
    left: dict[str, None] = {}
    for mine, hers, ours in zip(new, old, written, strict=True):
        for key in _changed(hers, ours):
            said = _named(hers, key)
            if was is None and ours.get(_key_name(key)):
                left[said] = None
            else:
                salin.append((mine.element, hers, key))
                told[said] = None
        if was and (
            hers.nomor != ours.get("nomor") or hers.pertama != (ours.get("pertama") == "1")
        ):
            nomor.append((mine.element, hers.element))
            told[_NOMOR] = None
    return Bawaan(tuple(salin), tuple(nomor), tuple(told), tuple(left))


def _for_all(
    old: tuple[Seksi, ...], new: tuple[Seksi, ...], written: Sequence[Mapping[str, str]]
) -> Bawaan:
    """Sections came or went: what all of hers share goes into all of ours, the rest is told."""
    ours = {sidik for one in written for name, sidik in one.items() if "." in name}
    salin: list[tuple[Element, Seksi, tuple[str, str]]] = []
    told: dict[str, None] = {}
    left: dict[str, None] = {}
    for hers in old:
        for key, tepi in hers.tepi.items():
            if not tepi.sidik or tepi.sidik in ours:
                continue
            shared = {s.tepi[key].sidik if key in s.tepi else "" for s in old} == {tepi.sidik}
            (told if shared else left)[_named(hers, key)] = None
            if shared and hers is old[0]:
                salin += [(s.element, hers, key) for s in new]
    count = f"pemisah bagian (section break): {len(old)} bagian, di draf baru {len(new)}"
    return Bawaan(tuple(salin), (), tuple(told), (*left, count))


def _changed(hers: Seksi, ours: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, tepi in hers.tepi.items():
        if tepi.sidik != ours.get(_key_name(key), ""):
            yield key


def _key_name(key: tuple[str, str]) -> str:
    return ".".join(key)


def _named(seksi: Seksi, key: tuple[str, str]) -> str:
    text = seksi.tepi[key].teks.replace(_GAMBAR, "[gambar]")
    return f"{_SEBUTAN[key[0]]}: {text or 'dikosongkan'}"


def _read_token(token: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in token.split(","))


def carry_tepi(bawaan: Bawaan, relation: Callable[[str], str | None]) -> None:
    """Put it into the new draft; `relation` copies a part and gives its new relationship."""
    copied: dict[str, str | None] = {}
    for section, hers, (kind, name) in bawaan.salin:
        rid = hers.tepi[kind, name].rid
        if rid not in copied:
            copied[rid] = relation(rid)
        new = copied[rid]
        if new is None:
            continue
        for old in section.findall(f"{W}{kind}Reference"):
            if old.get(W + "type", "default") == name:
                section.remove(old)
        reference = etree.Element(W + f"{kind}Reference")
        reference.set(W + "type", name)
        reference.set(_R + "id", new)
        section.insert(0, reference)
    for section, hers_section in bawaan.nomor:
        for name, behind in (("pgNumType", _SESUDAH_NOMOR), ("titlePg", _SESUDAH_PERTAMA)):
            _replace(section, hers_section, name, behind)


def _replace(section: Element, hers: Element, name: str, behind: Sequence[str]) -> None:
    """Her element of that name in place of ours, before what must follow it."""
    for old in section.findall(W + name):
        section.remove(old)
    found = hers.find(W + name)
    if found is None:
        return
    after = next((e for e in section if e.tag in {W + n for n in behind}), None)
    if after is None:
        section.append(deepcopy(found))
    else:
        after.addprevious(deepcopy(found))
