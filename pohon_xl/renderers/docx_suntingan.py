"""What a person did to a document of ours: passages she wrote, and changes outside them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.docx_blok import Blok, read_blocks, sidik_naskah
from pohon_xl.renderers.docx_peta import Peta, Tulisan, body_of


@dataclass(frozen=True, slots=True)
class Suntingan:
    """`naskah`: what stands in each passage she changed. `luar`: texts that are not ours.

    `kosong`: passages she emptied or took out. `ragu`: passages found by their neighbours alone.
    `dihapus`: fingerprints of other blocks of ours that she took out.
    """

    naskah: dict[str, tuple[Element, ...]]
    luar: tuple[str, ...] = ()
    kosong: tuple[str, ...] = ()
    ragu: tuple[str, ...] = ()
    dihapus: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.naskah or self.luar or self.kosong or self.dihapus)


def read_edits(root: Element, peta: Peta) -> Suntingan:
    """Her changes since we wrote the document."""
    bloks = read_blocks(body_of(root))
    bloks = _grown(bloks, peta.susunan)
    bloks, ragu = _aligned(bloks, peta.susunan)
    before = {t.tanda: t.sidik for t in peta.susunan if t.tanda}
    found = _groups(bloks)
    changed = {t: g for t, g in found.items() if sidik_naskah(g) != before.get(t)}
    told = {b.sidik for g in changed.values() for b in g}
    return Suntingan(
        naskah={t: tuple(b.element for b in g) for t, g in changed.items() if _says(g)},
        luar=tuple(text for text, sidik in _outside(bloks, peta.susunan) if sidik not in told),
        kosong=tuple(t for t in before if _is_gone(t, found, before, bloks)),
        ragu=tuple(t for t in ragu if t in changed),
        dihapus=_removed(bloks, peta.susunan),
    )


def _groups(bloks: tuple[Blok, ...]) -> dict[str, tuple[Blok, ...]]:
    found: dict[str, tuple[Blok, ...]] = {}
    for b in bloks:
        if b.tanda and not b.is_box:  # its paragraph has it
            found[b.tanda] = (*found.get(b.tanda, ()), b)
    return found


def _says(group: tuple[Blok, ...]) -> bool:
    return any(any(b.teks) for b in group)


def _is_gone(
    tanda: str, found: dict[str, tuple[Blok, ...]], before: dict[str, str], bloks: tuple[Blok, ...]
) -> bool:
    if tanda in found:
        return not _says(found[tanda])
    return not _stands(bloks, before[tanda])


def _stands(bloks: tuple[Blok, ...], sidik: str) -> bool:
    """Whether a passage without its marks is there word for word."""
    return any(sidik_naskah((b,)) == sidik for b in bloks if b.tanda is None)


def _grown(bloks: tuple[Blok, ...], susunan: tuple[Tulisan, ...]) -> tuple[Blok, ...]:
    """Paragraphs and tables she added right below a passage belong to it."""
    ours = {t.sidik for t in susunan}
    found: list[Blok] = []
    for b in bloks:
        above = found[-1].tanda if found else None
        is_new = b.tanda is None and b.sidik != "" and b.sidik not in ours
        found.append(replace(b, tanda=above) if is_new and above else b)
    return tuple(found)


def _aligned(
    bloks: tuple[Blok, ...], susunan: tuple[Tulisan, ...]
) -> tuple[tuple[Blok, ...], tuple[str, ...]]:
    """Passages whose marks a program lost, found between what still is as we wrote it."""
    marked = {b.tanda for b in bloks}
    lost = {t.tanda for t in susunan if t.tanda and t.tanda not in marked}
    if not lost:
        return bloks, ()
    now = [sidik_naskah((b,)) if b.sidik and not b.is_table else b.sidik for b in bloks]
    plain = [b.sidik for b in bloks]
    then = [t.sidik for t in susunan]
    known = set(then)
    keys = [p if p in known else n for p, n in zip(plain, now, strict=True)]
    found = list(bloks)
    ragu: dict[str, None] = {}
    for kind, a, b, c, d in SequenceMatcher(None, then, keys, autojunk=False).get_opcodes():
        if kind == "equal":
            for i, j in zip(range(a, b), range(c, d), strict=True):
                if susunan[i].tanda in lost:
                    found[j] = replace(found[j], tanda=susunan[i].tanda)
        else:
            for j, tanda in _assigned(susunan[a:b], range(c, d), lost):
                if found[j].tanda is None and found[j].sidik and not found[j].is_box:
                    found[j] = replace(found[j], tanda=tanda)
                    ragu[tanda] = None
    return tuple(found), tuple(ragu)


def _assigned(then: tuple[Tulisan, ...], now: range, lost: set[str]) -> Iterator[tuple[int, str]]:
    """Which of the new blocks stand for which lost passage: in order, the last takes the rest."""
    tags = [t.tanda for t in then]
    wanted = [t for t in tags if t in lost and t is not None]
    if not wanted:
        return
    if len(tags) == len(now):
        yield from ((j, t) for j, t in zip(now, tags, strict=True) if t in lost and t is not None)
        return
    for n, j in enumerate(now):
        yield j, wanted[min(n, len(wanted) - 1)]


def _removed(bloks: tuple[Blok, ...], susunan: tuple[Tulisan, ...]) -> tuple[str, ...]:
    """Blocks of ours of which nothing is left; what she reworded is told as hers."""
    then = [t for t in susunan if t.tanda is None and t.sidik]
    now = [b.sidik for b in bloks if b.tanda is None and b.sidik]
    here = set(now)
    if all(t.sidik in here for t in then):
        return ()
    steps = SequenceMatcher(None, [t.sidik for t in then], now, autojunk=False).get_opcodes()
    gone = (t.sidik for kind, a, b, _, _ in steps if kind == "delete" for t in then[a:b])
    return tuple(dict.fromkeys(sidik for sidik in gone if sidik not in here))


def _outside(bloks: tuple[Blok, ...], susunan: tuple[Tulisan, ...]) -> Iterator[tuple[str, str]]:
    """Texts outside passages that we did not write."""
    ours = {t.sidik for t in susunan}
    for b in bloks:
        if b.tanda is None and b.sidik and b.sidik not in ours:
            text = " | ".join(t for t in b.teks if t)
            yield f"kotak gambar: {text}" if b.is_box else text, b.sidik
