"""The whole workbook: grids of all sheets to one KertasKerja."""

from collections.abc import Collection, Iterator, Sequence

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.fakta import Bacaan, Fakta
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.suntingan import Gambar
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.tables.abaikan import read_abaikan
from pohon_xl.tables.bagian import planner_parts
from pohon_xl.tables.cabang import Cabang
from pohon_xl.tables.cakupan import read_cakupan
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.indeks import Indeks
from pohon_xl.tables.isian import ABAIKAN, awal_berbeda, masukan_of, read_isian
from pohon_xl.tables.isian_awal import awal_of
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.kerangka import build_kerangka
from pohon_xl.tables.kosakata import Kosakata, read_kosakata
from pohon_xl.tables.matriks import read_indikator
from pohon_xl.tables.pohon import build_pohon
from pohon_xl.tables.salinan import drop_copies
from pohon_xl.tables.sel_utuh import whole_texts
from pohon_xl.tables.suntingan import read_suntingan
from pohon_xl.tables.tabel import Tabel
from pohon_xl.tables.tahap_1 import Hasil, read_tahap_1
from pohon_xl.tables.tahap_2 import read_tahap_2
from pohon_xl.tables.tahap_3 import Petunjuk, read_tahap_3
from pohon_xl.tables.tahap_4 import read_tahap_4
from pohon_xl.tables.tahap_5 import read_tahap_5
from pohon_xl.tables.temukan import find_tables


@dataclass(slots=True)
class _Reading:
    """What has been read so far; frozen into a KertasKerja at the end."""

    cabang: Cabang = field(default_factory=Cabang)
    csf: list[BarisCsf] = field(default_factory=list)
    uraian: list[BarisUraian] = field(default_factory=list)
    kinerja: dict[int, list[BarisKinerja]] = field(default_factory=lambda: {4: [], 5: []})
    fakta: list[Fakta] = field(default_factory=list)
    bacaan: list[Bacaan] = field(default_factory=list)
    places: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def take(self, lembar: str, places: Collection[tuple[int, int]]) -> None:
        """Remember which cells of a sheet were read."""
        self.places.setdefault(lembar, set()).update(places)


def read_kertas_kerja(
    berkas: str, grids: tuple[Grid, ...], gambar: tuple[Gambar, ...] = ()
) -> KertasKerja:
    """Everything the workbook says about the five Tahap and the input sheets. Never raises.

    `gambar` are drawings that an earlier run made of them.
    """
    instansi, pejabat, target, anggaran = read_isian(grids)
    kosakata = read_kosakata(instansi.lain)
    reading = _read_stages(grids, kosakata)
    outcome, csf, uraian = tuple(reading.cabang.outcome), tuple(reading.csf), tuple(reading.uraian)
    kinerja_4, kinerja_5 = tuple(reading.kinerja[4]), tuple(reading.kinerja[5])
    roots = build_kerangka(outcome, csf, uraian)
    pohon, tautan = build_pohon(roots, kinerja_4, kinerja_5, kosakata)
    read = read_cakupan(reading.places, grids)
    kertas = KertasKerja(
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
        tidak_dibaca=read.tidak_dibaca,
        label=read.label,
        sel_dibaca=read.sel_dibaca,
        instansi=instansi,
        pejabat=pejabat,
        target=target,
        anggaran=anggaran,
        abaikan=_read_abaikan(grids),
        suntingan=read_suntingan(gambar, pohon),
        lembar=tuple(g.lembar for g in grids),
        jenjang_sendiri=tuple(kosakata.jenjang.items()),
        komponen_sendiri=tuple(kosakata.komponen.items()),
        teks_sel=whole_texts(grids, (*outcome, *csf, *uraian, *kinerja_4, *kinerja_5)),
    )
    return _with_awal(kertas, grids)


def _with_awal(kertas: KertasKerja, grids: tuple[Grid, ...]) -> KertasKerja:
    """Targets and programs that Tahap 4 and 5 name, where the input sheets say nothing."""
    awal = awal_of(kertas)
    if not awal:
        return kertas
    _, _, target, anggaran = read_isian(grids, awal)
    fakta = (*kertas.fakta, *awal_berbeda(grids, awal))
    return replace(kertas, target=target, anggaran=anggaran, fakta=fakta)


def _read_stages(grids: tuple[Grid, ...], kosakata: Kosakata) -> _Reading:
    """The five Tahap; a sheet called one counts as such although nothing of it is understood."""
    parts = planner_parts(grids, kosakata)
    tables, copies = drop_copies(find_tables(parts, kosakata))
    sheets = {grid.lembar: i for i, grid in enumerate(grids)}
    named = (part.lembar for part in parts if kosakata.names_stage(part.lembar))
    known = (*named, *(copy.at.lembar for copy in copies))
    reading = _Reading(fakta=[*copies], places={lembar: set() for lembar in known})
    _read_outcomes(reading, parts, tables, sheets, kosakata)
    _read_performances(reading, tables)
    _read_conditions(reading, tables, sheets)
    return reading


def _read_outcomes(
    reading: _Reading,
    parts: tuple[Grid, ...],
    tables: tuple[Tabel, ...],
    sheets: dict[str, int],
    kosakata: Kosakata,
) -> None:
    """Outcomes stand wherever no other table stands: above, between, in a sheet of their own.

    Where a part of the workbook is Tahap 1, the others only repeat what is said there.
    """
    found = [(grid, part) for grid in parts for part in _outcome_parts(grid, tables, kosakata)]
    own = any(part.is_tahap_1 for _, part in found)
    for grid, part in sorted(found, key=lambda f: not f[1].is_tahap_1):
        known = len(reading.cabang.outcome)
        for row in part.rows:
            if part.is_tahap_1 or not own or reading.cabang.named(row.outcome.teks):
                reading.cabang.add(row, (sheets[grid.lembar], row.outcome.at.baris))
                reading.take(grid.lembar, part.places)
        if len(reading.cabang.outcome) > known:
            reading.bacaan.append(part.bacaan(grid))
    if not reading.cabang.outcome:  # no Tahap 1, but perhaps a column of outcomes in Tahap 2 or 3
        for tabel in tables:
            said = (tabel.isi_merged(row, Kolom.OUTCOME) for row in tabel.baris)
            for isi in filter(None, said):
                reading.cabang.add(BarisOutcome(isi))


def _outcome_parts(grid: Grid, tables: tuple[Tabel, ...], kosakata: Kosakata) -> Iterator[Hasil]:
    """What Tahap 1 says above, between and below the other tables of a sheet."""
    bounds = sorted((t.judul.row, t.last_row) for t in tables if t.grid is grid)
    top = 1
    for header, last in (*bounds, (max(grid.rows(), default=0) + 1, 0)):
        found = read_tahap_1(grid, top, header - 1, kosakata)
        if found.rows:
            yield replace(found, is_tahap_1=found.is_tahap_1 or not bounds)
        top = max(top, last + 1)


def _read_performances(reading: _Reading, tables: tuple[Tabel, ...]) -> None:
    for tabel in (t for t in tables if t.tahap in (4, 5)):
        if tabel.tahap == 4 or tabel.juga_tahap_4:
            reading.kinerja[4] += read_tahap_4(tabel)
            reading.bacaan.append(tabel.bacaan(4))
        if tabel.tahap == 5:
            reading.kinerja[5] += read_tahap_5(tabel)
            reading.bacaan.append(tabel.bacaan(5))
        _note(reading, tabel)
    if not reading.kinerja[4]:  # indicators beside the conditions of Tahap 3 stand for Tahap 4
        for tabel in (t for t in tables if t.tahap == 3 and t.judul.indikator):
            reading.kinerja[4] += read_indikator(tabel)
            reading.bacaan.append(tabel.bacaan(4))
            reading.take(tabel.grid.lembar, tabel.cells_read(4))


def _read_conditions(reading: _Reading, tables: tuple[Tabel, ...], sheets: dict[str, int]) -> None:
    conditions = [t for t in tables if t.tahap in (2, 3)]
    outcome_of = reading.cabang.of_tables(conditions, sheets)
    for i, tabel in enumerate(conditions):
        if tabel.tahap == 2:
            rows, facts, used = read_tahap_2(tabel, reading.cabang, outcome_of.get(i))
            reading.csf += rows
            reading.bacaan.append(used.bacaan(2))
            _note(reading, used, facts)
    petunjuk = _petunjuk(reading)
    for i, tabel in enumerate(conditions):
        if tabel.tahap == 3:
            found = read_tahap_3(tabel, petunjuk)
            said = _outcomes_of_rows(reading, tabel)
            reading.uraian += (
                replace(r, outcome=said.get(r.at.baris, outcome_of.get(i))) for r in found.rows
            )
            reading.bacaan.append(tabel.bacaan(3, found.cara))
            heads = (r.induk.at for r in found.rows if r.induk)
            reading.take(tabel.grid.lembar, {(at.baris, at.kolom) for at in heads})
            _note(reading, tabel, found.fakta)
    reading.fakta += reading.cabang.fakta


def _outcomes_of_rows(reading: _Reading, tabel: Tabel) -> dict[int, Isi]:
    """By row, what a column of outcomes says; blank cells go on with the one above."""
    said: dict[int, Isi] = {}
    last: Isi | None = None
    for row in tabel.baris if Kolom.OUTCOME in tabel.kolom else ():
        isi = tabel.isi_merged(row, Kolom.OUTCOME)
        last = (reading.cabang.named(isi.teks) if isi else None) or last
        if last is not None:
            said[row] = last
    return said


def _note(reading: _Reading, tabel: Tabel, facts: Sequence[Fakta] = ()) -> None:
    """What was noticed about a table, and which cells it took."""
    reading.fakta += (*tabel.fakta, *facts, *tabel.faults())
    reading.take(tabel.grid.lembar, tabel.cells_read())


def _petunjuk(reading: _Reading) -> Petunjuk:
    """What is known of a text before Tahap 3 is read; Tahap 4 knows its level before Tahap 5."""
    rows = [r for r in (*reading.kinerja[4], *reading.kinerja[5]) if r.levels]
    by_text = Indeks([r.kinerja.teks for r in rows])
    conditions = Indeks([r.kondisi.teks for r in reading.csf if r.kondisi])

    def levels(teks: str) -> tuple[Level, ...]:
        same = by_text.same(teks)
        return rows[same[0]].levels if same else ()

    return Petunjuk(
        levels=levels,
        is_outcome=lambda teks: reading.cabang.named(teks) is not None,
        is_csf=lambda teks: bool(conditions.same(teks)),
        has_csf=bool(reading.csf),
    )


def _read_abaikan(grids: tuple[Grid, ...]) -> tuple[Abaikan, ...]:
    """Exceptions of all sheets that hold them, each once."""
    sheets = masukan_of(grids).get(ABAIKAN, ())
    return tuple(dict.fromkeys(a for grid in sheets for a in read_abaikan(grid)))
