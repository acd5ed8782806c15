"""Tahap 3: conditions broken down, in the order that makes the tree."""

import re
from collections.abc import Callable, Iterator

from pohon_xl.model.baris import BarisUraian
from pohon_xl.model.fakta import Fakta, IsiGeser, LevelTidakTerbaca, SelMajemuk
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables.crosscutting import is_crosscutting, may_mark, split_mark, split_offices
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.kedalaman import Kedalaman, has_colours, lost_zeros, read_kedalaman
from pohon_xl.tables.matriks import is_matriks, read_matriks
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.kata import words
from pohon_xl.text.predikat import predikat_of

_JARAK_JUDUL = 5  # rows above the headings in which a title stands
_AWALAN_CSF = pola(r"(?:csf|kondisi)\b(?:\s*\d+)?\s*[:.\u2013-]\s*", re.IGNORECASE)
_TINGKAT = (Level.OUTCOME, Level.CSF, Level.ANTARA_UTAMA, Level.ANTARA, Level.OPERASIONAL)
_Raw = tuple[Isi | None, BarisUraian]


@dataclass(frozen=True, slots=True)
class Petunjuk:
    """What other stages say of a text: its levels in Tahap 4 or 5; whether Tahap 1 or 2 has it."""

    levels: Callable[[str], tuple[Level, ...]]
    is_outcome: Callable[[str], bool]
    is_csf: Callable[[str], bool]
    has_csf: bool


@dataclass(frozen=True, slots=True)
class Uraian:
    """The rows of a Tahap 3 table, what was noticed, and what told their levels."""

    rows: tuple[BarisUraian, ...]
    fakta: tuple[Fakta, ...]
    cara: str


def read_tahap_3(tabel: Tabel, petunjuk: Petunjuk) -> Uraian:
    """The rows, shifted ones set right, their levels told by whatever the planner used."""
    facts: list[Fakta] = []
    if is_matriks(tabel):
        return _finished(tabel, read_matriks(tabel), facts, "satu kolom untuk setiap level")
    if _has_levels(tabel):
        facts += lost_zeros(tabel)
        return _finished(tabel, _by_level(tabel, petunjuk, {}, facts), facts, "kolom level")
    depth = read_kedalaman(tabel)
    facts += depth.fakta
    if depth.depths:
        return _finished(tabel, _by_depth(tabel, petunjuk, depth), facts, depth.cara)
    if not depth.levels and tabel.baris:
        at = tabel.grid.at(tabel.judul.row, tabel.kolom[Kolom.KONDISI])
        facts.append(LevelTidakTerbaca(at, "warna" if has_colours(tabel) else ""))
    raw = _by_level(tabel, petunjuk, depth.levels, facts)
    return _finished(tabel, raw, facts, depth.cara)


def _has_levels(tabel: Tabel) -> bool:
    column = tabel.kolom.get(Kolom.KETERANGAN)
    return column is not None and any(
        tabel.kosakata.levels_of(tabel.grid.text(row, column)) for row in tabel.baris
    )


def _by_level(
    tabel: Tabel, petunjuk: Petunjuk, levels: dict[int, Level], facts: list[Fakta]
) -> Iterator[_Raw]:
    """One row of the sheet, one condition; its level stands beside it or is given by row."""
    induk = _above_table(tabel, petunjuk)
    if induk is not None:
        yield induk, BarisUraian(induk.at, None, (), None, None)
    for row in tabel.baris:
        section = tabel.section(row) or _csf_alone(tabel, row)
        if section is not None:
            induk = _csf_of(section)
            yield induk, BarisUraian(induk.at, None, (), None, None)
            continue
        own = tabel.isi_merged(row, Kolom.INDUK)
        uraian, shift = _row(tabel, row, petunjuk)
        if shift is None or own is None or shift.isi.at != own.at:
            induk = own or induk
        facts += [shift] if shift else []
        level = uraian.level or levels.get(row) or _level_said(tabel, uraian, petunjuk)
        if level in (Level.OUTCOME, Level.CSF) and uraian.kondisi is not None:
            induk = uraian.kondisi if level is Level.CSF else None
            if induk is not None:
                yield induk, BarisUraian(uraian.at, None, (), None, None, uraian.keterangan)
            continue
        yield induk, replace(uraian, level=level)


def _level_said(tabel: Tabel, uraian: BarisUraian, petunjuk: Petunjuk) -> Level | None:
    """Of a row without a level, among the conditions: what Tahap 1 or 2 has is that again."""
    kondisi, beside = uraian.kondisi, uraian.keterangan
    if kondisi is None or Kolom.INDUK in tabel.kolom:
        return None
    if (
        beside is not None
        and any(map(str.isalnum, beside.teks))
        and not is_crosscutting(beside.teks)
    ):
        return None
    if petunjuk.is_csf(kondisi.teks):
        return Level.CSF
    return Level.OUTCOME if petunjuk.is_outcome(kondisi.teks) else None


def _csf_alone(tabel: Tabel, row: int) -> Isi | None:
    """A row that says nothing but "CSF 1: ..." where no column holds the CSF."""
    filled = [c for c in tabel.grid.columns_of(row) if tabel.grid.text(row, c)]
    if Kolom.INDUK in tabel.kolom or len(filled) != 1:
        return None
    text = tabel.grid.text(row, filled[0])
    is_csf = text[:3].casefold() == "csf" and _AWALAN_CSF.match(text)
    return Isi(split_mark(text)[0], tabel.grid.at(row, filled[0])) if is_csf else None


def _above_table(tabel: Tabel, petunjuk: Petunjuk) -> Isi | None:
    """The CSF condition in a title above a table without a column for it: "CSF 1: ..."."""
    if Kolom.INDUK in tabel.kolom:
        return None
    grid, first = tabel.grid, tabel.judul.row
    for row in reversed(grid.rows_between(first - _JARAK_JUDUL, first - 1)):
        filled = [c for c in grid.columns_of(row) if grid.text(row, c).strip(" :")]
        text = grid.text(row, filled[-1]).strip(" :") if 1 <= len(filled) <= 2 else ""
        wording = _AWALAN_CSF.sub("", text, count=1) or text
        label = text if len(filled) == 1 else f"{grid.text(row, filled[0])}:" if filled else ""
        is_sentence = predikat_of((words(wording) or [""])[0]) is not None
        if text and (petunjuk.is_csf(wording) or (_AWALAN_CSF.match(label) and is_sentence)):
            return Isi(split_mark(wording)[0], grid.at(row, filled[-1]))
    return None


def _csf_of(section: Isi) -> Isi:
    """The condition a heading across the table names: "CSF 1: Meningkatnya ..."."""
    return replace(section, teks=_AWALAN_CSF.sub("", section.teks, count=1) or section.teks)


def _by_depth(tabel: Tabel, petunjuk: Petunjuk, depth: Kedalaman) -> Iterator[_Raw]:
    """Depths become levels; conditions of CSF depth are the parents of those below them."""
    first = _first_level(tabel, petunjuk, depth)
    induk = _above_table(tabel, petunjuk)
    waiting: Isi | None = None
    for row in tabel.baris:
        own, kondisi = tabel.isi_merged(row, Kolom.INDUK), tabel.isi(row, Kolom.KONDISI)
        induk = own or induk
        step = first + depth.depths[row] - 1 if row in depth.depths else None
        if step is not None and step <= 1 and kondisi is not None:
            if waiting is not None:
                yield waiting, BarisUraian(waiting.at, None, (), None, None)
            induk = waiting = kondisi if step == 1 else None
            continue
        waiting = None
        at = kondisi.at if kondisi else tabel.grid.at(row, tabel.kolom[Kolom.KONDISI])
        level = None if step is None else _TINGKAT[min(step, 4)]
        keterangan = tabel.isi(row, Kolom.KETERANGAN)
        deeper = step if step is not None and step > 4 else None
        yield induk, BarisUraian(at, None, (), kondisi, level, keterangan, kedalaman=deeper)
    if waiting is not None:
        yield waiting, BarisUraian(waiting.at, None, (), None, None)


def _first_level(tabel: Tabel, petunjuk: Petunjuk, depth: Kedalaman) -> int:
    """What the shallowest conditions are, as a place in _TINGKAT."""
    if any(tabel.isi(row, Kolom.INDUK) for row in tabel.baris):
        return 2
    top = [
        isi.teks
        for row in tabel.baris
        if depth.depths.get(row) == 1 and (isi := tabel.isi(row, Kolom.KONDISI))
    ]
    if top and all(petunjuk.is_outcome(t) for t in top):
        return 0
    is_csf = not petunjuk.has_csf or any(petunjuk.is_csf(t) for t in top)
    return 1 if is_csf or max(depth.depths.values()) > 3 else 2


def _row(tabel: Tabel, row: int, petunjuk: Petunjuk) -> tuple[BarisUraian, IsiGeser | None]:
    kondisi, keterangan = tabel.isi(row, Kolom.KONDISI), tabel.isi(row, Kolom.KETERANGAN)
    at = tabel.grid.at(row, tabel.kolom[Kolom.KONDISI])
    shift = _shifted(tabel, row, petunjuk)
    if shift is not None:
        return BarisUraian(at, None, (), shift.isi, shift.level), shift
    levels = tabel.kosakata.levels_of(keterangan.teks) if keterangan else ()
    level = levels[0] if len(levels) == 1 else None
    return BarisUraian(at, None, (), kondisi, level, keterangan), None


def _shifted(tabel: Tabel, row: int, petunjuk: Petunjuk) -> IsiGeser | None:
    """A row whose condition slid into the next column: certain only when it leaves no doubt.

    To the right: no words under Kondisi, and under Keterangan a sentence that is no level.
    Swapped: a level under Kondisi, the sentence under Keterangan.
    To the left: a level under Kondisi, nothing under Keterangan, the sentence under Tahap 2.
    """
    kondisi, keterangan = tabel.isi(row, Kolom.KONDISI), tabel.isi(row, Kolom.KETERANGAN)
    place = tabel.grid.at(row, tabel.kolom[Kolom.KONDISI])
    shown = kondisi.teks if kondisi else ""
    levels = tabel.kosakata.levels_of(shown)
    if keterangan and (levels or not any(c.isalpha() for c in shown)):
        sentence = len(words(keterangan.teks)) >= 2
        is_level = bool(tabel.kosakata.levels_of(keterangan.teks))
        if sentence and not is_level and not is_crosscutting(keterangan.teks):
            hint = levels or petunjuk.levels(keterangan.teks)
            level = hint[0] if len(hint) == 1 else None
            return IsiGeser(place, keterangan, shown, place, level)
    left = tabel.isi(row, Kolom.INDUK)
    if levels and left and not keterangan and Kolom.KETERANGAN in tabel.kolom:
        level = levels[0] if len(levels) == 1 else None
        return IsiGeser(left.at, left, shown, place, level)
    return None


def _finished(tabel: Tabel, raw: Iterator[_Raw], facts: list[Fakta], cara: str) -> Uraian:
    """Rows with their CSF condition, partner offices and the parts of cells that hold several."""
    rows: list[BarisUraian] = []
    for induk, one in raw:
        parts = tabel.parts(induk) if induk else ()
        if induk and parts and (not rows or rows[-1].induk != induk):
            facts.append(SelMajemuk(isi=induk, bagian=parts, jenis="kondisi"))
        marked, fact = _crosscutting(tabel, one)
        facts += [fact] if fact else []
        whole = marked.kondisi
        several = tabel.parts(whole) if whole and not is_crosscutting(whole.teks) else ()
        if whole and several:
            facts.append(SelMajemuk(isi=whole, bagian=several, jenis="kondisi"))
        rows.append(
            replace(
                marked,
                induk=induk,
                induk_bagian=parts or ((induk.teks,) if induk else ()),
                bagian=several,
                mitra=tabel.mitra(whole) if several else (),
                induk_mitra=tabel.mitra(induk),
            )
        )
    return Uraian(tuple(rows), tuple(facts), cara)


def _crosscutting(tabel: Tabel, uraian: BarisUraian) -> tuple[BarisUraian, SelMajemuk | None]:
    """The row with its partner offices, from under Kondisi or from under Keterangan."""
    for isi, is_condition in ((uraian.kondisi, True), (uraian.keterangan, False)):
        if isi is None:
            continue
        shown = tabel.grid.text(isi.at.baris, isi.at.kolom)
        within = split_mark(shown)[1] if may_mark(shown) else ""
        if within and not tabel.parts(isi):
            offices, joined = split_offices(within)
            marked = replace(uraian, is_crosscutting=True, crosscutting=offices)
            return marked, SelMajemuk(isi, offices, "perangkat daerah") if joined else None
        if not is_crosscutting(isi.teks):
            continue
        offices, joined = split_offices(isi.teks)
        marked = replace(
            uraian,
            level=None if is_condition else uraian.level,
            is_crosscutting=True,
            crosscutting=offices,
        )
        fact = SelMajemuk(isi=isi, bagian=offices, jenis="perangkat daerah") if joined else None
        return marked, fact
    beside = tabel.partners(uraian.at.baris) if uraian.at.lembar == tabel.grid.lembar else None
    if beside is not None:
        return replace(uraian, is_crosscutting=True, crosscutting=beside), None
    return uraian, None
