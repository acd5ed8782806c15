"""A new draft with what she wrote in the old one; every sentence of hers has a place in it."""

import re
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.renderers.docx_blok import Blok, read_blocks, text_of_block
from pohon_xl.renderers.docx_catatan import notes_of_hers
from pohon_xl.renderers.docx_gaya import carry_gaya
from pohon_xl.renderers.docx_package import Member, write_members
from pohon_xl.renderers.docx_peta import (
    Peta,
    body_of,
    read_document,
    read_map,
    with_more,
)
from pohon_xl.renderers.docx_pindah import Pemindah
from pohon_xl.renderers.docx_suntingan import Suntingan, read_edits
from pohon_xl.renderers.docx_tags import W, salvage
from pohon_xl.renderers.docx_tepi import carry_tepi, plan_bawaan, read_seksi
from pohon_xl.text.kata import words

JUDUL_SISA = "Bagian yang tidak lagi punya tempat"
_CATATAN_SISA = (
    "Teks berikut ditulis di dokumen sebelumnya, tetapi indikator atau sasarannya tidak ada lagi "
    "di buku kerja. Pindahkan yang masih perlu, lalu hapus sisanya."
)
_MIRIP = 0.5  # the share of words that two headings must have in common
_UNREADABLE = (BadZipFile, etree.XMLSyntaxError, zlib.error, StopIteration, ValueError, KeyError)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What became of her edits. Passages by their headings, numbers as (name, old, new)."""

    terbaca: bool = True
    dibawa: tuple[str, ...] = ()
    dipindah: tuple[tuple[str, str], ...] = ()
    tanpa_tempat: tuple[str, ...] = ()
    ragu: tuple[str, ...] = ()
    kosong: tuple[str, ...] = ()
    luar: tuple[str, ...] = ()
    dihapus: tuple[str, ...] = ()
    rusak: bool = False
    diperbarui: tuple[str, ...] = ()
    angka: tuple[tuple[str, str, str], ...] = ()
    basi: tuple[tuple[str, str, str], ...] = ()
    judul: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        lists = (
            self.dibawa,
            self.dipindah,
            self.tanpa_tempat,
            self.kosong,
            self.luar,
            self.dihapus,
        )
        return not self.terbaca or self.rusak or any(lists)


@dataclass(slots=True)
class _Tempat:
    """Where each passage of hers goes: to a control of the new draft, or to its end."""

    di: dict[str, str]
    sisa: list[str]


def carry_over(old: bytes, new: bytes) -> tuple[bytes, Perubahan]:
    """The new draft with her passages, and what there is to tell. Both are packages of ours."""
    try:
        old_members, old_root, rusak = _read_old(old)
        members, root = read_document(new)
        now = read_map(members)
        kept = read_map(old_members)
        before = kept or now  # where a program lost the map, the new one serves
        seksi = read_seksi(old_members, old_root), read_seksi(members, root)
    except _UNREADABLE:
        return new, Perubahan(terbaca=False)
    if before is None or now is None:
        return new, Perubahan(terbaca=False)
    edits = read_edits(old_root, before)
    tepi = plan_bawaan(*seksi, kept.tepi if kept else None)
    luar = (*edits.luar, *tepi.luar, *notes_of_hers(old_members, members))
    members, gaya = carry_gaya(old_members, members, kept.gaya if kept else None)
    edits = replace(edits, luar=luar)
    if not edits and not tepi.dibawa and not gaya and not rusak:
        return new, Perubahan()
    judul = now.judul | before.judul | _aliases(old_root)
    tempat = _places(edits, before, now, judul)
    dihapus = _removed_texts(edits, root)
    carrier = Pemindah(old_members, members)
    _fill(root, edits, tempat, carrier)
    carry_tepi(tepi, carrier.relation)
    added = _append_rest(root, edits, tempat.sisa, judul, carrier)
    members = with_more(carrier.finish(members, root), added)
    told = _told(edits, tempat, (before, now), judul)
    told = replace(told, dibawa=(*told.dibawa, *tepi.dibawa, *gaya), dihapus=dihapus, rusak=rusak)
    return write_members(members), told


def _read_old(data: bytes) -> tuple[tuple[Member, ...], Element, bool]:
    """Her document; True where only part of it could be read."""
    try:
        return (*read_document(data), False)
    except etree.XMLSyntaxError:
        return (*read_document(data, salvage), True)


def _removed_texts(edits: Suntingan, root: Element) -> tuple[str, ...]:
    """What stands in the new draft again though she took it out, where it says the same."""
    said = {b.sidik: " | ".join(t for t in b.teks if t) for b in read_blocks(body_of(root))}
    return tuple(said[sidik] for sidik in edits.dihapus if sidik in said)


def _aliases(root: Element) -> dict[str, str]:
    """Headings of passages as their controls name them."""
    found: dict[str, str] = {}
    for properties in root.iter(W + "sdtPr"):
        tag, alias = properties.find(W + "tag"), properties.find(W + "alias")
        if tag is not None and alias is not None:
            found[tag.get(W + "val", "")] = alias.get(W + "val", "")
    return found


def _places(edits: Suntingan, before: Peta, now: Peta, judul: dict[str, str]) -> _Tempat:
    """The same passage; else one of its kind that is new and named with nearly the same words."""
    free = [t for t in now.judul if t not in before.judul and t not in edits.naskah]
    tempat = _Tempat({}, [])
    for tanda in edits.naskah:
        if tanda in now.judul:
            tempat.di[tanda] = tanda
            continue
        near = _nearest(judul.get(tanda, ""), [t for t in free if _kind(t) == _kind(tanda)], now)
        if near is None:
            tempat.sisa.append(tanda)
        else:
            tempat.di[tanda] = near
            free.remove(near)
    return tempat


def _kind(tanda: str) -> str:
    return tanda.split("_")[1]


def _nearest(judul: str, free: list[str], now: Peta) -> str | None:
    said = set(words(judul.partition(":")[2]))
    scores = sorted(
        ((len(said & other) / len(said | other), t)
         for t in free if (other := set(words(now.judul[t].partition(":")[2])))),
        reverse=True,
    )  # fmt: skip
    if not scores or scores[0][0] < _MIRIP:
        return None
    is_tied = len(scores) > 1 and scores[1][0] == scores[0][0]
    return None if is_tied else scores[0][1]


def _fill(root: Element, edits: Suntingan, tempat: _Tempat, carrier: Pemindah) -> None:
    controls = dict(_controls(root))
    for tanda, target in tempat.di.items():
        inside = controls[target].find(W + "sdtContent")
        if inside is None:
            continue
        marks = list(inside.iter(W + "bookmarkStart", W + "bookmarkEnd"))
        for child in list(inside):
            inside.remove(child)
        copies = carrier.copy(edits.naskah[tanda])
        inside.extend(copies)
        _mark(copies, marks)


def _mark(copies: list[Element], marks: list[Element]) -> None:
    """The bookmark of the passage around its new paragraphs."""
    paragraphs = [p for c in copies for p in c.iter(W + "p")]
    if not paragraphs or len(marks) != 2:
        return
    properties = paragraphs[0].find(W + "pPr")
    if properties is None:
        paragraphs[0].insert(0, marks[0])
    else:
        properties.addnext(marks[0])
    paragraphs[-1].append(marks[1])


def _controls(root: Element) -> Iterator[tuple[str, Element]]:
    for control in root.iter(W + "sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None:
            yield tag.get(W + "val", ""), control


def _append_rest(
    root: Element, edits: Suntingan, sisa: list[str], judul: dict[str, str], carrier: Pemindah
) -> tuple[Blok, ...]:
    """Passages without a place at the end, in controls of their own; the blocks that are ours."""
    if not sisa:
        return ()
    from pohon_xl.renderers.docx_bagian import control_properties

    body = body_of(root)
    last = body[-1] if len(body) and body[-1].tag == W + "sectPr" else None
    ours = [_paragraph(JUDUL_SISA, "Heading2"), _paragraph(_CATATAN_SISA, "BodyText")]
    made = list(ours)
    for tanda in sisa:
        caption = _paragraph(judul.get(tanda) or tanda, "Caption")
        properties = control_properties(tanda, judul.get(tanda) or tanda)
        control = etree.fromstring(
            f'<w:sdt xmlns:w="{W[1:-1]}">{properties}<w:sdtContent/></w:sdt>'
        )
        control[-1].extend(carrier.copy(edits.naskah[tanda]))
        ours.append(caption)
        made += [caption, control]
    for element in made:
        if last is None:
            body.append(element)
        else:
            last.addprevious(element)
    return tuple(Blok(p, (text_of_block(p),), None) for p in ours)


def _paragraph(text: str, style: str) -> Element:
    paragraph = etree.Element(W + "p")
    properties = etree.SubElement(paragraph, W + "pPr")
    etree.SubElement(properties, W + "pStyle").set(W + "val", style)
    etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = text
    return paragraph


def _told(
    edits: Suntingan,
    tempat: _Tempat,
    maps: tuple[Peta, Peta],
    judul: dict[str, str],
) -> Perubahan:
    before, now = maps
    changed = changed_numbers(before.angka, now.angka)
    said = {t: " ".join(text_of_block(e) for e in edits.naskah[t]) for t in edits.naskah}
    own = {t.tanda: t.sidik for t in before.susunan if t.tanda}
    new = {t.tanda: t.sidik for t in now.susunan if t.tanda}
    return Perubahan(
        dibawa=tuple(_named(judul, t) for t, target in tempat.di.items() if t == target),
        dipindah=tuple(
            (_named(judul, t), _named(now.judul, target))
            for t, target in tempat.di.items()
            if t != target
        ),
        tanpa_tempat=tuple(_named(judul, t) for t in tempat.sisa),
        ragu=tuple(_named(judul, t) for t in edits.ragu),
        kosong=tuple(_named(judul, t) for t in edits.kosong if t in now.judul),
        luar=edits.luar,
        diperbarui=tuple(
            _named(judul, t) for t in tempat.di if t in own and t in new and own[t] != new[t]
        ),
        angka=changed,
        basi=tuple(
            (_named(judul, t), lama, baru)
            for t, text in said.items()
            for _, lama, baru in changed
            if lama and re.search(rf"(?<![\d.,]){re.escape(lama)}(?![\d]|[.,]\d)", text)
        ),
    )


def _named(judul: dict[str, str], tanda: str) -> str:
    return judul.get(tanda) or tanda


def changed_numbers(
    before: dict[str, tuple[str, str, str]], now: dict[str, tuple[str, str, str]]
) -> tuple[tuple[str, str, str], ...]:
    """Numbers as (name, old, new); "" for one that was or is not there."""
    names = dict.fromkeys((*before, *now))
    pairs = ((n, before.get(n, ("",))[0], now.get(n, ("",))[0]) for n in names)
    return tuple(p for p in pairs if p[1] != p[2])
