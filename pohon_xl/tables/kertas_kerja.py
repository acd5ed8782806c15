"""The whole workbook: grids of all sheets to one KertasKerja."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.fakta import Bacaan, Fakta
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.isian import read_isian
from pohon_xl.tables.kerangka import build_kerangka
from pohon_xl.tables.pohon import build_pohon
from pohon_xl.tables.tabel import Tabel
from pohon_xl.tables.tahap_1 import read_tahap_1
from pohon_xl.tables.tahap_2 import read_tahap_2
from pohon_xl.tables.tahap_3 import LevelHint, read_tahap_3
from pohon_xl.tables.tahap_4 import read_tahap_4
from pohon_xl.tables.tahap_5 import read_tahap_5
from pohon_xl.tables.temukan import find_tables, is_planner_sheet
from pohon_xl.text.kata import is_same_text


@dataclass(slots=True)
class _Reading:
    """What has been read so far; frozen into a KertasKerja at the end."""

    outcome: list[BarisOutcome] = field(default_factory=list)
    csf: list[BarisCsf] = field(default_factory=list)
    uraian: list[BarisUraian] = field(default_factory=list)
    kinerja: dict[int, list[BarisKinerja]] = field(default_factory=lambda: {4: [], 5: []})
    fakta: list[Fakta] = field(default_factory=list)
    bacaan: list[Bacaan] = field(default_factory=list)
    places: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def note(self, bacaan: Sequence[Bacaan], lembar: str, places: set[tuple[int, int]]) -> None:
        """Remember how a range was understood and which cells it took."""
        self.bacaan += bacaan
        self.places.setdefault(lembar, set()).update(places)


def read_kertas_kerja(berkas: str, grids: tuple[Grid, ...]) -> KertasKerja:
    """Everything the workbook says about the five Tahap and the input sheets. Never raises."""
    tables = find_tables(grids)
    reading = _Reading()
    _read_outcomes(reading, grids, tables)
    for tabel in (t for t in tables if t.tahap in (4, 5)):
        read = read_tahap_4 if tabel.tahap == 4 else read_tahap_5
        reading.kinerja[tabel.tahap] += read(tabel)
    _read_conditions(reading, tables)
    for tabel in tables:
        reading.fakta += tabel.judul_kosong
        reading.note((tabel.bacaan(),), tabel.grid.lembar, tabel.cells_read())
    outcome, csf, uraian = tuple(reading.outcome), tuple(reading.csf), tuple(reading.uraian)
    kinerja_4, kinerja_5 = tuple(reading.kinerja[4]), tuple(reading.kinerja[5])
    pohon, tautan = build_pohon(build_kerangka(outcome, csf, uraian), kinerja_4, kinerja_5)
    instansi, pejabat, target, anggaran = read_isian(grids)
    return KertasKerja(
        berkas=berkas,
        outcome=outcome,
        csf=csf,
        uraian=uraian,
        kinerja_4=kinerja_4,
        kinerja_5=kinerja_5,
        pohon=pohon,
        tautan=tautan,
        fakta=tuple(reading.fakta),
        bacaan=tuple(sorted(reading.bacaan, key=lambda b: b.tahap)),
        tidak_dibaca=_unread(reading, grids),
        instansi=instansi,
        pejabat=pejabat,
        target=target,
        anggaran=anggaran,
        lembar=tuple(g.lembar for g in grids),
    )


def _read_outcomes(reading: _Reading, grids: tuple[Grid, ...], tables: tuple[Tabel, ...]) -> None:
    """Outcomes stand in a sheet of their own or above the first other table of a sheet."""
    for grid in (g for g in grids if is_planner_sheet(g)):
        first = min(
            (t.header_row for t in tables if t.grid is grid),
            default=max(grid.rows(), default=0) + 1,
        )
        rows, bacaan, places = read_tahap_1(grid, first - 1)
        reading.outcome += rows
        if rows:
            reading.note(bacaan, grid.lembar, places)


def _read_conditions(reading: _Reading, tables: tuple[Tabel, ...]) -> None:
    for tabel in tables:
        if tabel.tahap == 2:
            rows, facts = read_tahap_2(tabel)
            reading.csf += rows
            reading.fakta += facts
        elif tabel.tahap == 3:
            uraian, shifts = read_tahap_3(tabel, _level_hint(reading))
            reading.uraian += uraian
            reading.fakta += shifts


def _level_hint(reading: _Reading) -> LevelHint:
    def hint(teks: str) -> tuple[Level, ...]:
        """What Tahap 4, else Tahap 5, says about the level of this text."""
        for row in (*reading.kinerja[4], *reading.kinerja[5]):
            if row.levels and is_same_text(row.kinerja.teks, teks):
                return row.levels
        return ()

    return hint


def _unread(reading: _Reading, grids: tuple[Grid, ...]) -> tuple[Isi, ...]:
    """Filled cells of the sheets with a Tahap that belong to no table, in reading order."""
    return tuple(
        Isi(text, grid.at(row, column))
        for grid in grids
        if grid.lembar in reading.places
        for row, column in sorted(grid.cells)
        if (row, column) not in reading.places[grid.lembar] and (text := grid.text(row, column))
    )
