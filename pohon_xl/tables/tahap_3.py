"""Tahap 3: conditions broken down, in the order that makes the tree."""

from collections.abc import Callable

from pohon_xl.model.baris import BarisUraian
from pohon_xl.model.fakta import Fakta, IsiGeser, SelMajemuk
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.tables.crosscutting import is_crosscutting, split_offices
from pohon_xl.tables.istilah import Kolom, levels_of
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.daftar import split_numbered
from pohon_xl.text.kata import words

LevelHint = Callable[[str], tuple[Level, ...]]


def read_tahap_3(
    tabel: Tabel, level_hint: LevelHint
) -> tuple[tuple[BarisUraian, ...], tuple[Fakta, ...]]:
    """The rows, shifted ones set right, and what was noticed.

    `level_hint` tells the levels that later stages give a text: a shifted row lost its own.
    """
    rows: list[BarisUraian] = []
    facts: list[Fakta] = []
    induk: Isi | None = None
    for row in tabel.rows():
        own = tabel.isi_merged(row, Kolom.INDUK)
        uraian, shift = _row(tabel, row, level_hint)
        if shift is None or own is None or shift.isi.at != own.at:
            induk = own or induk
        parts = split_numbered(induk.teks) if induk else ()
        if induk and parts and (not rows or rows[-1].induk != induk):
            facts.append(SelMajemuk(isi=induk, bagian=parts, jenis="kondisi"))
        facts += [shift] if shift else []
        uraian, fact = _crosscutting(uraian)
        facts += [fact] if fact else []
        rows.append(
            BarisUraian(
                at=uraian.at,
                induk=induk,
                induk_bagian=parts or ((induk.teks,) if induk else ()),
                kondisi=uraian.kondisi,
                level=uraian.level,
                keterangan=uraian.keterangan,
                is_crosscutting=uraian.is_crosscutting,
                crosscutting=uraian.crosscutting,
            )
        )
    return tuple(rows), tuple(facts)


def _row(tabel: Tabel, row: int, level_hint: LevelHint) -> tuple[BarisUraian, IsiGeser | None]:
    kondisi, keterangan = tabel.isi(row, Kolom.KONDISI), tabel.isi(row, Kolom.KETERANGAN)
    at = tabel.grid.at(row, tabel.kolom[Kolom.KONDISI])
    shift = _shifted(tabel, row, level_hint)
    if shift is not None:
        return BarisUraian(at, None, (), shift.isi, shift.level), shift
    levels = levels_of(keterangan.teks) if keterangan else ()
    level = levels[0] if len(levels) == 1 else None
    return BarisUraian(at, None, (), kondisi, level, keterangan), None


def _shifted(tabel: Tabel, row: int, level_hint: LevelHint) -> IsiGeser | None:
    """A row whose condition slid into the next column: certain only when it leaves no doubt.

    To the right: no words under Kondisi, and under Keterangan a sentence that is no level.
    To the left: a level under Kondisi, nothing under Keterangan, the sentence under Tahap 2.
    """
    kondisi, keterangan = tabel.isi(row, Kolom.KONDISI), tabel.isi(row, Kolom.KETERANGAN)
    place = tabel.grid.at(row, tabel.kolom[Kolom.KONDISI])
    shown = kondisi.teks if kondisi else ""
    if keterangan and not any(c.isalpha() for c in shown):
        sentence = len(words(keterangan.teks)) >= 2 and not levels_of(keterangan.teks)
        if sentence and not is_crosscutting(keterangan.teks):
            hint = level_hint(keterangan.teks)
            level = hint[0] if len(hint) == 1 else None
            return IsiGeser(place, keterangan, shown, place, level)
    levels = levels_of(shown)
    left = tabel.isi(row, Kolom.INDUK)
    if levels and left and not keterangan and Kolom.KETERANGAN in tabel.kolom:
        level = levels[0] if len(levels) == 1 else None
        return IsiGeser(left.at, left, shown, place, level)
    return None


def _crosscutting(uraian: BarisUraian) -> tuple[BarisUraian, SelMajemuk | None]:
    """The row with its partner offices, from under Kondisi or from under Keterangan."""
    for isi, is_condition in ((uraian.kondisi, True), (uraian.keterangan, False)):
        if isi is None or not is_crosscutting(isi.teks):
            continue
        offices, joined = split_offices(isi.teks)
        marked = BarisUraian(
            at=uraian.at,
            induk=None,
            induk_bagian=(),
            kondisi=uraian.kondisi,
            level=None if is_condition else uraian.level,
            keterangan=uraian.keterangan,
            is_crosscutting=True,
            crosscutting=offices,
        )
        fact = SelMajemuk(isi=isi, bagian=offices, jenis="perangkat daerah") if joined else None
        return marked, fact
    return uraian, None
