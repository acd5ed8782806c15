"""Finding the five Tahap in a workbook, by sheet names, titles, headings and contents."""

from collections.abc import Callable, Iterator

from pohon_xl.model.fakta import Fakta, JudulKosong, KolomTidakAda
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables.batas_tabel import last_row, row_stages, title_stages
from pohon_xl.tables.catatan import content_rows
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import KOLOM_LEVEL, KOLOM_WAJIB, Kolom
from pohon_xl.tables.judul import Judul, find_judul
from pohon_xl.tables.kolom_isian import isian_columns
from pohon_xl.tables.kosakata import Kosakata
from pohon_xl.tables.nomor_tahap import stages_in
from pohon_xl.tables.tabel import Tabel, column_texts, numbered_columns, untitled_columns
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import UKURAN, predikat_of


def find_tables(parts: tuple[Grid, ...], kosakata: Kosakata) -> tuple[Tabel, ...]:
    """Tables of Tahap 2 to 5, in sheet order; `parts` as `planner_parts` gives them."""
    drafts = _chosen([draft for part in parts for draft in _drafts(part, kosakata)])
    stages = {d.tabel.tahap for d in drafts if not d.may_join}
    return tuple(_settled(draft, stages) for draft in drafts)


def _settled(draft: "_Draft", stages: set[int]) -> Tabel:
    """Whether a table with komponen or jabatan is Tahap 5, or both, or Tahap 4 with remarks."""
    other = 5 if draft.named == (4,) else 4
    if draft.may_join and (draft.named == (4, 5) or other not in stages):
        return replace(draft.tabel, juga_tahap_4=True)
    if draft.may_join and draft.named == (4,):
        return replace(draft.tabel, tahap=4)
    return draft.tabel


def _chosen(drafts: list["_Draft"]) -> list["_Draft"]:
    """The tables a title or sheet name calls a stage, if there are any; else all that look like it.

    So an IKU or PK sheet of hers is no second Tahap 4.
    """
    strongest: dict[int, int] = {}
    for d in drafts:
        strongest[d.tabel.tahap] = max(d.strength, strongest.get(d.tabel.tahap, 0))
    sheets = {
        (d.tabel.tahap, d.tabel.grid.lembar)
        for d in drafts
        if d.strength == strongest[d.tabel.tahap]
    }
    return [d for d in drafts if (d.tabel.tahap, d.tabel.grid.lembar) in sheets]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A table, the stages its title names, and whether it may be Tahap 4 and 5 in one.

    `strength`: 3 where a title or name says the stage, 2 where only a number in front of the
    sheet's name does, less where headings and contents must tell.
    """

    tabel: Tabel
    named: tuple[int, ...]
    may_join: bool
    strength: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a table may stand: its headings, the last row it may have, what its title names."""

    grid: Grid
    judul: Judul
    last_row: int
    named: tuple[int, ...]
    kosakata: Kosakata

    @property
    def rows(self) -> range:
        return range(self.judul.last_row + 1, self.last_row + 1)

    def texts(self, column: int) -> list[str]:
        return column_texts(self.grid, self.rows, column)


def _drafts(grid: Grid, kosakata: Kosakata) -> Iterator[_Draft]:
    heads = find_judul(grid, kosakata) or _hinted_judul(grid, kosakata)
    above = 0
    for i, judul in enumerate(heads):
        below = heads[i + 1].row if i + 1 < len(heads) else max(grid.rows()) + 1
        last = last_row(grid, judul.last_row, below, is_last=i + 1 == len(heads))
        names_sheet = kosakata.names_stage(grid.lembar)
        title = title_stages(grid, above, judul.row, names_sheet=names_sheet)
        named = title or kosakata.stages_of_sheet(grid.lembar)
        sure = bool(title) or names_sheet
        for one in _stages_apart(judul):
            draft = _draft(_Place(grid, one, last, named, kosakata))
            above = max(draft.tabel.baris, default=judul.last_row)
            tahap = draft.tabel.tahap
            fits = tahap in named or (tahap > 3 and bool({4, 5} & {*named}))
            has_level = bool({Kolom.KETERANGAN, Kolom.RUJUKAN} & draft.tabel.kolom.keys())
            yield replace(draft, strength=(3 if sure else 2) if fits else int(has_level))


def _stages_apart(judul: Judul) -> list[Judul]:
    """Headings of Tahap 3 with indicators beside the conditions make two tables of one."""
    later = {t: k for t, k in judul.kolom.items() if t > 3}
    if not later or Kolom.INDUK not in judul.kolom.get(3, {}):
        return [judul]
    return [replace(judul, kolom={3: judul.kolom[3]}), replace(judul, kolom=later)]


def _hinted_judul(grid: Grid, kosakata: Kosakata) -> list[Judul]:
    """Incomplete headings where the sheet or a title names the stage they fit; the best only."""
    found = find_judul(grid, kosakata, complete=False)
    named = set(kosakata.stages_of_sheet(grid.lembar)) | {
        s for r in grid.rows() if r < 40 for s in row_stages(grid, r)
    }
    fitting = [
        replace(j, kolom=fit)
        for j in found
        if (fit := {t: k for t, k in j.kolom.items() if t in named})
        and (j.score > 1 or len(next(iter(j.texts.values())).split()) <= 12)
    ]
    titled = {j.row for j in fitting if any(map(stages_in, j.texts.values()))}
    return fitting and [max(fitting, key=lambda j: (j.row not in titled, j.score, -j.row))]


def _draft(place: _Place) -> _Draft:
    found = place.judul.kolom
    if 4 in found or 5 in found:
        return _performance_table(place)
    tahap = 3 if 3 in found and _is_tahap_3(place, found) else 2
    kolom = dict(found[tahap])
    facts: tuple[Fakta, ...] = ()
    if tahap == 3:
        kolom = _spread_kondisi(place, _with_level(place, kolom))
        more, found_levels = untitled_columns(
            place.grid, place.judul, place.rows, kolom, place.kosakata
        )
        if Kolom.KETERANGAN in more:
            kolom |= {Kolom.KETERANGAN: more[Kolom.KETERANGAN]}
            facts = tuple(f for f in found_levels if f.dianggap == Kolom.KETERANGAN.value)
    else:
        facts = _missing(place, tahap, kolom)
    return _Draft(_tabel(place, tahap, kolom, facts), place.named, may_join=False)


def _is_tahap_3(place: _Place, found: dict[int, dict[Kolom, int]]) -> bool:
    """By level columns or level words; else by name; else by how the CSF are worded."""
    kolom = found[3]
    if 2 not in found or any(k in kolom for k in KOLOM_LEVEL):
        return True
    level = _with_level(place, kolom).get(Kolom.KETERANGAN)
    if level and _holds_levels(place, level):
        return True
    if {2, 3} & set(place.named):
        return 3 in place.named
    texts = place.texts(kolom[Kolom.INDUK])
    worded = [t for t in texts if predikat_of((fold(t).split() or [""])[0])]
    return 2 * len(worded) > len(texts)


def _performance_table(place: _Place) -> _Draft:
    """Tahap 4 or 5, or both in one table."""
    found, named = place.judul.kolom, place.named
    kolom = _with_level(place, found.get(5, found.get(4, {})))
    more, facts = _untitled(place, kolom)
    has_mapping = bool({Kolom.KOMPONEN, Kolom.JABATAN} & (kolom.keys() | more.keys()))
    tahap = 5 if 5 in named or has_mapping else 4
    may_join = has_mapping and named != (5,)
    if tahap == 4:  # other untitled columns there belong to the planner
        more = {k: c for k, c in more.items() if k in (Kolom.INDIKATOR, Kolom.KETERANGAN)}
        facts = tuple(f for f in facts if any(f.dianggap == k.value for k in more))
    kolom |= more
    missing = _missing(place, tahap, kolom)
    is_named_4 = 4 in named and 5 not in named
    return _Draft(
        _tabel(place, tahap, kolom, (*facts, *missing)),
        (4,) if is_named_4 else (4, 5) if {4, 5} <= set(named) else named,
        may_join=may_join,
    )


def _untitled(
    place: _Place, kolom: dict[Kolom, int]
) -> tuple[dict[Kolom, int], tuple[JudulKosong, ...]]:
    kinds: tuple[tuple[Kolom, Callable[[str], object]], ...] = ()
    if Kolom.INDIKATOR not in kolom:
        kinds = ((Kolom.INDIKATOR, _says_measure),)
    return untitled_columns(place.grid, place.judul, place.rows, kolom, place.kosakata, kinds)


def _says_measure(text: str) -> bool:
    words = fold(text).split()
    return bool(words) and words[0] in UKURAN


def _with_level(place: _Place, kolom: dict[Kolom, int]) -> dict[Kolom, int]:
    """Of several columns called level or keterangan the one that holds most levels."""
    columns = [c for c in place.judul.level if c not in kolom.values()]
    if Kolom.KETERANGAN not in kolom or not columns:
        return dict(kolom)

    def hits(column: int) -> int:
        return sum(1 for t in place.texts(column) if place.kosakata.levels_of(t))

    best = max((kolom[Kolom.KETERANGAN], *columns), key=hits)
    return kolom | {Kolom.KETERANGAN: best}


def _holds_levels(place: _Place, column: int) -> bool:
    return any(place.kosakata.levels_of(t) for t in place.texts(column))


def _spread_kondisi(place: _Place, kolom: dict[Kolom, int]) -> dict[Kolom, int]:
    """One heading over several columns, conditions pushed in by columns: a column each level."""
    first = kolom.get(Kolom.KONDISI)
    if first is None:
        return kolom
    heading = place.judul.texts[first]
    columns = [c for c, t in place.judul.texts.items() if t == heading and c >= first]
    used = [c for c in columns if c == first or place.texts(c)]
    last = used[-1]
    if len(used) == 2 and Kolom.KETERANGAN not in kolom and _holds_levels(place, last):
        return kolom | {Kolom.KETERANGAN: last}
    if not 2 <= len(used) <= len(KOLOM_LEVEL) or any(
        c in kolom.values() for c in used if c != first
    ):
        return kolom
    spread = {k: c for k, c in kolom.items() if k is not Kolom.KONDISI}
    return spread | dict(zip(KOLOM_LEVEL, used, strict=False))


def _missing(place: _Place, tahap: int, kolom: dict[Kolom, int]) -> tuple[Fakta, ...]:
    at = place.grid.at(place.judul.row, min(kolom.values()))
    return tuple(KolomTidakAda(at, tahap, k.value) for k in KOLOM_WAJIB[tahap][0] if k not in kolom)


def _tabel(place: _Place, tahap: int, kolom: dict[Kolom, int], facts: tuple[Fakta, ...]) -> Tabel:
    columns = [c for k, c in kolom.items() if k is not Kolom.NOMOR or tahap == 2]
    columns += place.judul.indikator.values() if tahap == 3 else ()
    main = [kolom[k] for k in (Kolom.KINERJA, Kolom.INDIKATOR) if k in kolom]
    rows = content_rows(place.grid, columns, place.judul.last_row + 1, place.last_row, main)
    tabel = Tabel(
        grid=place.grid,
        tahap=tahap,
        judul=place.judul,
        last_row=max(rows, default=place.judul.last_row),
        kolom=kolom,
        baris=rows,
        fakta=facts,
        kosakata=place.kosakata,
        bernomor=numbered_columns(place.grid, place.rows, columns),
    )
    if tahap < 4:
        return tabel
    taken = frozenset(c for k, c in kolom.items() if k is not Kolom.NOMOR)
    isian = isian_columns(place.grid, place.judul, place.rows, taken)
    codes = {k.kolom for k in isian}
    kolom = {k: c for k, c in kolom.items() if c not in codes}
    tabel = replace(tabel, kolom=kolom, isian=isian)
    content = [row for row in rows if tabel.section(row) is None]
    while content and tabel.isi_merged(content[0], Kolom.KINERJA) is None:
        del content[0]  # an indicator of no performance
    return replace(tabel, baris=tuple(content))
