"""At which performance a row of hers stands, though wording and codes change between runs.

Certain first: the same wording, then the same but for capitals, punctuation and spaces, last the
code alone where nothing contradicts it. A row that finds no place is `sisa`: kept, never guessed.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from pohon_xl.model.instansi import Anggaran, Pejabat, SelIsian, Target
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass, field
from pohon_xl.text.kata import fold, is_cut_off, is_same_text

Isian = Pejabat | Target | Anggaran
R = TypeVar("R", Pejabat, Target, Anggaran)


@dataclass(frozen=True, slots=True)
class Penempatan(Generic[R]):
    """Rows by code of their performance, in sheet order, and those of none."""

    di: dict[str, tuple[R, ...]] = field(default_factory=dict)
    sisa: tuple[R, ...] = ()


def says_anything(row: Isian) -> bool:
    """Whether it holds anything of hers, not only what we once wrote there."""
    if any(text for _, text in row.lain) or any(_is_kept(c) for c in row.sel):
        return True
    match row:
        case Pejabat():
            service = (row.status, row.mulai, row.sampai)
            return any((row.jenjang, row.jabatan, row.nama, row.pangkat, row.nip, *service))
        case Target():
            numbers = (row.kondisi_awal, row.target, row.target_akhir, *row.triwulan)
            iku = (row.definisi, row.sumber_data, row.penanggung_jawab, row.aspek, row.alasan)
            return any((row.satuan, row.realisasi, row.penjelasan, row.arah, *numbers, *iku))
        case Anggaran():
            money = row.pagu is not None or row.realisasi is not None
            return money or any((row.kode_rekening, row.nama, row.sumber_dana))


def _is_kept(sel: SelIsian) -> bool:
    """A number nobody could read, or a formula never calculated, is hers too."""
    return sel.angka is not None or sel.rumus is not None


def place_rows(pohon: Pohon, rows: Sequence[R], semua: Iterable[Isian] = ()) -> Penempatan[R]:
    """Rows of one input sheet; `semua` are the rows of all of them, which know the old codes."""
    if not rows:
        return Penempatan()
    nodes = {s.kode: s for s in pohon.walk()}
    groups: dict[tuple[str, str], list[R]] = {}
    for row in rows:
        groups.setdefault((row.kode, row.kinerja), []).append(row)
    speaking = [k for k, group in groups.items() if any(map(says_anything, group))]
    loud = set(speaking)
    silent = [k for k in groups if k not in loud]
    found = _by_wording(nodes, speaking)
    found |= _by_kode(nodes, [k for k in speaking if k not in found], found, [*semua, *rows])
    # rows that say nothing only keep her headings: never in the way of one that does
    taken = set(found.values())
    found |= {k: kode for k, kode in _by_wording(nodes, silent).items() if kode not in taken}
    di: dict[str, list[R]] = {}
    for key, kode in found.items():
        di.setdefault(kode, []).extend(groups[key])
    sisa = [row for key, group in groups.items() if key not in found for row in group]
    return Penempatan({kode: tuple(placed) for kode, placed in di.items()}, tuple(sisa))


def _by_wording(
    nodes: dict[str, Simpul], keys: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], str]:
    """Same wording at the same code; then, the code having moved, at the first free place of it."""
    found: dict[tuple[str, str], str] = {}
    free = dict(nodes)
    for same in (_as_written, fold):
        if len(found) == len(keys):
            break
        at: dict[str, list[str]] = {}
        for kode, simpul in nodes.items():
            at.setdefault(same(simpul.kinerja), []).append(kode)
        for key in (k for k in keys if k not in found):
            kode = key[0]
            if kode in free and same(nodes[kode].kinerja) == same(key[1]):
                found[key] = kode
        for kode in found.values():
            free.pop(kode, None)
        for key in (k for k in keys if k not in found):
            moved = next((k for k in at.get(same(key[1]), ()) if k in free), None)
            if moved is not None:
                found[key] = moved
                free.pop(moved)
    return found


def _as_written(text: str) -> str:
    return text


def _by_kode(
    nodes: dict[str, Simpul],
    keys: Sequence[tuple[str, str]],
    found: dict[tuple[str, str], str],
    semua: Iterable[Isian],
) -> dict[tuple[str, str], str]:
    """A reworded performance: its old wording is gone, its place has no row of its own."""
    if not keys:
        return {}
    present = {fold(s.kinerja) for s in nodes.values()}
    known = {(r.kode, fold(r.kinerja)) for r in semua if r.kode and r.kinerja}
    shifted = {
        _above(kode)
        for kode, text in known
        if text in present and (kode not in nodes or fold(nodes[kode].kinerja) != text)
    }
    taken = set(found.values())
    followed: dict[tuple[str, str], str] = {}
    for kode, text in keys:
        simpul = nodes.get(kode)
        if simpul is None or kode in taken or not text or fold(text) in present:
            continue
        new, above = simpul.kinerja, nodes.get(_above(kode))
        same_parent = above is None or (above.kode, fold(above.kinerja)) in known
        if (
            is_same_text(text, new)
            or is_cut_off(text, new)
            or is_cut_off(new, text)
            or (same_parent and _above(kode) not in shifted)
        ):
            followed[kode, text] = kode
            taken.add(kode)
    return followed


def _above(kode: str) -> str:
    return kode.rpartition(".")[0]


def place_target(simpul: Simpul, rows: Sequence[Target]) -> dict[str, tuple[Target, ...]]:
    """Rows of one performance by indicator: as written, folded, then the last one on both sides."""
    names = list(dict.fromkeys(i.teks for i in simpul.indikator))
    di: dict[str, tuple[Target, ...]] = {}
    rest = [r for r in rows if says_anything(r)]
    for same in (_as_written, fold):
        for name in names:
            own = tuple(r for r in rest if same(r.indikator) == same(name))
            if own and name not in di:
                di[name] = own
                rest = [r for r in rest if r not in own]
    left = [n for n in names if n not in di]
    if len(left) == 1 and len(rest) == 1:
        di[left[0]] = (rest[0],)
    for name in (n for n in names if n not in di):
        di[name] = tuple(r for r in rows if r.indikator == name and not says_anything(r))
    return di
