"""Drawings of an earlier result to edits: what their boxes say otherwise than we wrote."""

from collections.abc import Iterator

from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.suntingan import Bentuk, Gambar, Suntingan, Ubahan
from pohon_xl.text.sidik_teks import sidik_teks


def read_suntingan(gambar: tuple[Gambar, ...], pohon: Pohon) -> tuple[Suntingan, ...]:
    """Every edit, by sheet and box; none for boxes whose Tahap cells changed but not they."""
    if not gambar:
        return ()
    nodes = {s.kode: s for s in pohon.walk()}
    by_sidik: dict[str, list[Simpul]] = {}
    for simpul in nodes.values():
        by_sidik.setdefault(sidik_teks(simpul.kinerja), []).append(simpul)
    found: dict[Suntingan, None] = {}
    for one in gambar:
        ours, hers = _originals(one)
        for bentuk in ours:
            kode = _node(bentuk, nodes, by_sidik)
            found |= dict.fromkeys(_edits(one.lembar, bentuk, kode))
        found |= dict.fromkeys(
            Suntingan(one.lembar, b.nama, Ubahan.KOTAK_BARU, baru=_joined(b.paragraf)) for b in hers
        )
        found |= dict.fromkeys(_lost(one, ours))
    return tuple(found)


def _originals(gambar: Gambar) -> tuple[list[Bentuk], list[Bentuk]]:
    """Our boxes and hers: of several with one name the unchanged one is ours, else the first."""
    named: dict[str, list[Bentuk]] = {}
    hers = []
    for bentuk in gambar.bentuk:
        if bentuk.sidik is None:
            hers.append(bentuk)
        else:
            named.setdefault(bentuk.nama, []).append(bentuk)
    ours = [next((b for b in same if _is_unchanged(b)), same[0]) for same in named.values()]
    copies = [b for same in named.values() for b in same if not any(b is one for one in ours)]
    return ours, [*hers, *copies]


def _is_unchanged(bentuk: Bentuk) -> bool:
    return tuple(map(sidik_teks, bentuk.paragraf)) == bentuk.sidik


def _node(
    bentuk: Bentuk, nodes: dict[str, Simpul], by_sidik: dict[str, list[Simpul]]
) -> str | None:
    """The node a box speaks of: by its code and a line it had or has, else by its performance."""
    said = {*(bentuk.sidik or ()), *map(sidik_teks, bentuk.paragraf)}
    simpul = nodes.get(bentuk.kode)
    if simpul and not said.isdisjoint(_lines(simpul)):
        return simpul.kode
    same = [s for sidik in bentuk.sidik or () for s in by_sidik.get(sidik, ())]
    return same[0].kode if len(same) == 1 else None


def _lines(simpul: Simpul) -> Iterator[str]:
    yield sidik_teks(simpul.kinerja)
    for indikator in simpul.indikator:
        yield sidik_teks(indikator.teks)
        yield sidik_teks(f"{indikator.teks} (usulan)")


def _edits(lembar: str, bentuk: Bentuk, kode: str | None) -> Iterator[Suntingan]:
    """Line by line; a line broken in two is one that says both."""
    if _is_unchanged(bentuk):
        return
    before = bentuk.sidik or ()
    now = _rejoined(before, bentuk.paragraf)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, before, tuple(map(sidik_teks, now)), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        gone, come = before[i1:i2], now[j1:j2]
        if tag == "equal":
            continue
        if len(gone) == 1 and come:
            come = (_joined(come),)
        both = min(len(gone), len(come)) if len(gone) == len(come) or len(gone) == 1 else 0
        for lama, baru in zip(gone[:both], come[:both], strict=True):
            yield Suntingan(lembar, bentuk.nama, Ubahan.DIGANTI, kode, lama, baru)
        for lama in gone[both:]:
            yield Suntingan(lembar, bentuk.nama, Ubahan.DIHAPUS, kode, lama)
        for baru in come[both:]:
            yield Suntingan(lembar, bentuk.nama, Ubahan.DITAMBAH, kode, baru=baru)


def _rejoined(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of ours that she only broke into several are whole again."""
    lines: list[str] = []
    start = 0
    while start < len(now):
        ends = range(len(now), start + 1, -1)
        whole = (e for e in ends if sidik_teks(_joined(now[start:e])) in before)
        end = next(whole, start + 1)
        lines.append(_joined(now[start:end]))
        start = end
    return tuple(lines)


def _lost(gambar: Gambar, ours: list[Bentuk]) -> Iterator[Suntingan]:
    """Boxes that lines still lead to; where lines are gone too, how many are missing."""
    present = {b.kode for b in ours if b.kode}
    known = sorted(gambar.terhubung - present)
    for kode in known:
        yield Suntingan(gambar.lembar, f"Kotak {kode}", Ubahan.KOTAK_HILANG, kode)
    missing = (gambar.jumlah or 0) - len(present) - len(known)
    if missing > 0:
        yield Suntingan(gambar.lembar, f"{missing} kotak", Ubahan.KOTAK_HILANG)


def _joined(lines: tuple[str, ...]) -> str:
    return " ".join(" ".join(lines).split())
