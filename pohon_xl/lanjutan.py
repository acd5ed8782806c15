"""What a run carries on from an earlier one: her entries, and what she did to its result.

The yellow cells exist only in our result, so the next run from her original reads them there.
"""

from pathlib import Path
from typing import BinaryIO

from pohon_xl.model.fakta import IsianBerbeda
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.suntingan import Gambar
from pohon_xl.plan.builder import Sketsa
from pohon_xl.plan.sheet import CellValue, Peran, SheetDraft, SheetPlan
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.isi import hash_of
from pohon_xl.renderers.jejak import Asal, is_other_office, read_jejak
from pohon_xl.tables.grid import Cell, Grid, Rect
from pohon_xl.tables.isian import (
    awal_berbeda,
    isian_berbeda,
    masukan_of,
    our_names,
    read_isian,
)
from pohon_xl.tables.isian_awal import awal_of
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.tables.sidik import sidik_of, sidik_of_grid
from pohon_xl.text.kata import fold
from pohon_xl.workbook.gambar_lama import read_gambar
from pohon_xl.workbook.hasil_lama import HasilLama, find_hasil_lama
from pohon_xl.workbook.salinan import pieces
from pohon_xl.workbook.source import Source

_DISEBUT = 5


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """The earlier result, if there is one, with sentences to tell.

    `ubahan` are its sheets, but those to fill in, that are not as we wrote them. Where nobody noted
    how that was (`is_tercatat`), they are her sheets that say something else than her workbook.
    `is_terbaca`: no entry of it gave way to another.
    """

    hasil: HasilLama | None = None
    pesan: tuple[str, ...] = ()
    ubahan: tuple[Grid, ...] = ()
    is_tercatat: bool = False
    is_terbaca: bool = False

    @property
    def package(self) -> BinaryIO | None:
        """The earlier result, to take over what she made of its input sheets."""
        return self.hasil.source.stream() if self.hasil and self.hasil.source.is_package else None

    def with_entries(self, grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
        """Her sheets and the filled-in ones of the result, those saved last first."""
        filled = _filled(self.hasil, grids) if self.hasil else ()
        is_newer = self.hasil is not None and self.hasil.lebih_baru
        return (*filled, *grids) if is_newer else (*grids, *filled)

    def drawings(self, source: Source, grids: tuple[Grid, ...]) -> tuple[Gambar, ...]:
        """What earlier runs drew, as it is now: in her workbook itself and in the result."""
        before = ((self.hasil.source, self.hasil.grids),) if self.hasil else ()
        return tuple(
            gambar
            for one, sheets in ((source, grids), *before)
            if one.is_package and any(g.peran == Peran.HASIL.value for g in sheets)
            for gambar in read_gambar(one.data)
        )

    def with_inputs_to_come(self, kertas: KertasKerja, grids: tuple[Grid, ...]) -> KertasKerja:
        """As the workbook will read once the input sheets of this run are in it.

        Findings speak of blanks in them: the first run must say what every later one says. So the
        sheets to come are read first, as the next run reads the result that this one saves.
        """
        from pohon_xl.sheets.semua import plan_masukan
        from pohon_xl.sheets.terisi import changed_plans

        entries, ours = self.with_entries(grids), our_names(grids)
        plans = [replace(p, name=ours[p.name]) for p in plan_masukan(kertas, Sketsa)]
        names = dict.fromkeys((*kertas.lembar, *(p.name for p in plans)))
        kertas = replace(kertas, lembar=tuple(names))
        new = {fold(p.name): _grid(p) for p in changed_plans(plans, entries)}
        if not new:
            return kertas
        others = (g for g in entries if g.peran is None or fold(g.lembar) not in new)
        to_come, awal = (*new.values(), *others), awal_of(kertas)
        instansi, pejabat, target, anggaran = read_isian(to_come, awal)
        others_said = (f for f in kertas.fakta if not isinstance(f, IsianBerbeda))
        return replace(
            kertas,
            fakta=(*others_said, *awal_berbeda(to_come, awal)),
            instansi=replace(instansi, tahun=kertas.instansi.tahun),
            pejabat=pejabat,
            target=target,
            anggaran=anggaran,
        )

    def terbaca(self, target: Path) -> dict[str, str]:
        """Name and hash of the result at `target`, if all she did there is in the new one."""
        known = self.is_tercatat and self.ubahan == () and self.is_terbaca
        if self.hasil is None or not known or self.hasil.source.path != target:
            return {}
        if self._redrawn():
            return {}
        return {target.name: hash_of(pieces(self.hasil.source.stream()))}

    def _redrawn(self) -> list[str]:
        """Sheets where what she moved, coloured or added to a drawing is not in the new one."""
        found = read_gambar(self.hasil.source.data) if self.hasil else ()
        return [gambar.lembar for gambar in found if gambar.is_diubah]

    def told_changes(self, source: Path, kept: tuple[Path, ...]) -> tuple[str, ...]:
        """What of her changes to the result cannot follow into the next one."""
        redrawn = self._redrawn() if kept else []
        names = ", ".join(f'"{name}"' for name in redrawn)
        drawn = (
            f"letak, warna, ukuran, garis atau bentuk lain yang Anda ubah di gambar lembar {names} "
            f"tidak ikut ke gambar baru; gambar lamanya ada di '{kept[0].parent}'."
            if redrawn
            else ""
        )
        return (*self._told_sheets(source, kept), *([drawn] if drawn else []))

    def _told_sheets(self, source: Path, kept: tuple[Path, ...]) -> tuple[str, ...]:
        """What she changed in her own sheets of the result: she has to copy it."""
        hers = [g.lembar for g in self.ubahan if g.peran is None]
        if self.hasil is None or not hers:
            return ()
        old = self.hasil.source.path
        place = next((p for p in kept if p.suffix == old.suffix), old)
        names = ", ".join(f'"{name}"' for name in hers)
        where = f"salin dari '{place}' ke '{source}'"
        message = (
            f"lembar {names} Anda ubah atau tambahkan di hasil lama dan tidak ikut ke hasil baru; "
            f"{where}."
            if self.is_tercatat
            else f"lembar {names} di hasil lama berbeda dari berkas asli dan tidak ikut ke hasil "
            f"baru; bila itu koreksi Anda, {where}."
        )
        return (message,)


def find_lanjutan(
    source: Source, grids: tuple[Grid, ...], folder: Path, *, beside: bool = False
) -> Lanjutan:
    """The earlier result in the folder; one of another office is none (`build` refuses it)."""
    lama, pesan = find_hasil_lama(source.path, folder, beside=beside)
    if lama is None:
        return Lanjutan(pesan=pesan)
    asal = read_jejak(lama.source.path.parent).asal
    if asal and is_other_office(asal, asal_of(read_kertas_kerja(source.path.name, grids))):
        return Lanjutan()
    beda = _berbeda(lama, grids)
    if beda:
        used = lama.source.path if lama.lebih_baru else source.path
        message = (
            f"{len(beda)} isian berbeda antara '{source.path}' dan hasil lama "
            f"'{lama.source.path}' ({_some(beda)}); yang dipakai dari '{used}' karena disimpan "
            "lebih akhir."
        )
        pesan = (*pesan, message)
    known = asal.lembar.get(lama.source.path.name) if asal else None
    return Lanjutan(
        hasil=lama,
        pesan=pesan,
        ubahan=_ubahan(lama, grids, known),
        is_tercatat=known is not None,
        is_terbaca=lama.lebih_baru or not beda,
    )


def _grid(plan: SheetPlan) -> Grid:
    """A planned sheet as it will be read."""
    filled = (c for c in plan.cells if c.value is not None or c.formula)
    return Grid(
        lembar=plan.name,
        cells={(c.row, c.column): Cell(_stored(c.value), c.formula) for c in filled},
        merged=tuple(Rect(m.row, m.column, m.last_row, m.last_column) for m in plan.merges),
        peran=plan.peran.value,
    )


def _stored(value: CellValue) -> CellValue:
    """Excel keeps whole numbers without a fraction."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _filled(lama: HasilLama, grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """Our input sheets of the result, under the names that ours have in her workbook."""
    ours = our_names(grids)
    return tuple(
        replace(grid, lembar=ours[jenis])
        for jenis, found in lama.masukan().items()
        for grid in found
    )


def _berbeda(lama: HasilLama, grids: tuple[Grid, ...]) -> tuple[Location, ...]:
    own = masukan_of(grids).values()
    hers = tuple(grid for found in own for grid in found)
    filled = _filled(lama, grids)
    return isian_berbeda((*filled, *hers) if lama.lebih_baru else (*hers, *filled))


def _ubahan(
    lama: HasilLama, grids: tuple[Grid, ...], known: frozenset[str] | None
) -> tuple[Grid, ...]:
    others = tuple(g for g in lama.grids if g.cells and g.peran != Peran.MASUKAN.value)
    if known is None:
        known = frozenset(map(sidik_of_grid, grids))
        others = tuple(g for g in others if g.peran is None)
    return tuple(g for g in others if sidik_of_grid(g) not in known)


def asal_of(kertas: KertasKerja) -> Asal:
    """Whose workbook it is, for the list in the folder of results."""
    offices = [o.perangkat_daerah.teks for o in kertas.outcome if o.perangkat_daerah]
    named = kertas.instansi.perangkat_daerah
    return Asal(
        buku=kertas.berkas,
        perangkat_daerah=frozenset(map(fold, [*offices, *([named] if named else [])])),
        kinerja=frozenset(fold(s.kinerja) for s in kertas.pohon.walk()),
    )


class SidikLembar:
    """Fingerprints of the sheets in the workbook we write, taken when each is planned."""

    def __init__(self) -> None:
        self.ours: set[str] = set()

    def noting(self, draft: SheetDraft) -> SheetDraft:
        """The same sheet; a result leaves its fingerprint here."""
        is_result = draft.peran is Peran.HASIL
        return replace(draft, plan=lambda: self._noted(draft)) if is_result else draft

    def with_hers(self, grids: tuple[Grid, ...]) -> frozenset[str]:
        """Those of our results and of all sheets of hers."""
        hers = (sidik_of_grid(g) for g in grids if g.peran != Peran.MASUKAN.value)
        return frozenset((*self.ours, *hers))

    def _noted(self, draft: SheetDraft) -> SheetPlan:
        plan = draft.made()
        self.ours.add(sidik_of((c.row, c.column, c.value, c.formula) for c in plan.cells))
        return plan


def _some(places: tuple[Location, ...]) -> str:
    shown = ", ".join(f"{at.lembar} {at.alamat}" for at in places[:_DISEBUT])
    return shown if len(places) <= _DISEBUT else f"{shown}, dan lainnya"
