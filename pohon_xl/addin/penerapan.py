"""Plans put into the open workbook: ours brought in from a file, hers only patched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from pohon_xl.addin.alamat import Sel
from pohon_xl.addin.bacaan import Bacaan
from pohon_xl.addin.huruf import units
from pohon_xl.addin.langsung import plan_langsung
from pohon_xl.addin.port import Pindahan, Port, Tambalan
from pohon_xl.addin.sesi import backup_once
from pohon_xl.errors import WorkbookError
from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.location import Location
from pohon_xl.plan.flag import FlagPlan
from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.plan.style import STYLES
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.xlsx_bertanda import Bertanda
from pohon_xl.renderers.xlsx_names import Place, fold_name, leftovers, retarget
from pohon_xl.renderers.xlsx_patch import Koreksi, corrected_cells
from pohon_xl.renderers.xlsx_text import cell_text, clean_text
from pohon_xl.renderers.xlsx_workbook import render_transfer
from pohon_xl.tables.grid import Grid

_PUTIH = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What a click wants changed.

    `flags` replace all flags of ours, None leaves them; `hapus` says which results of ours go when
    no plan renews them; `isian` are input sheets to take out.
    """

    plans: tuple[SheetPlan, ...] = ()
    flags: tuple[FlagPlan, ...] | None = None
    perbaikan: tuple[Perbaikan, ...] = ()
    hapus: Callable[[str], bool] = lambda _: False
    isian: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terapan:
    """What was done: the backup, if one was made now; whether sheets were written directly.

    `dibiarkan` are our sheets that could not be renewed that way; `tanpa_gambar` lack drawings.
    """

    cadangan: Path | None = None
    langsung: bool = False
    dibiarkan: tuple[str, ...] = ()
    tanpa_gambar: tuple[str, ...] = ()


def apply(port: Port, bacaan: Bacaan, wanted: Perubahan, sesi: str, status: str) -> Terapan:
    """All of it or nothing; the backup made first, if this is the session's first change.

    Raises: PohonError when the workbook cannot be changed; then it is as it was.
    """
    grids = bacaan.buku.grids
    peran = {grid.lembar: grid.peran for grid in grids}
    sheets = [(name, peran.get(name)) for name in port.sheet_names()]
    source = bacaan.buku.source
    data, places = render_transfer(
        tuple(map(_without_outer_formulas, wanted.plans)),
        sheets,
        source.stream() if source.is_package else None,
    )
    gone = [n for n in leftovers(places, sheets) if wanted.hapus(n)] + list(wanted.isian)
    patches = _patches(bacaan, wanted, places)
    replaced = [place.old for place in places if place.old is not None]
    touched = [*replaced, *gone, *(patch.lembar for patch in patches)]
    if (sebab := port.refusal(touched)) is not None:
        raise WorkbookError(sebab)
    salinan = bacaan.salinan.path
    done = Terapan(backup_once(port, salinan, sesi, datetime.now().astimezone()))
    berkas = salinan.with_name("pohon_xl_lembar_baru.xlsx")
    berkas.write_bytes(data)
    with port.change(status):
        if places and not port.bring(berkas, [_moved(p, wanted.plans) for p in places]):
            done = _written(port, places, wanted.plans, done)
        if gone:
            port.delete(gone)
        for patch in patches:
            port.patch(patch)
    return done


def _written(
    port: Port, places: Sequence[Place], plans: Sequence[SheetPlan], done: Terapan
) -> Terapan:
    """Directly. What holds more than that can make, drawings or her own looks, stays as it is."""
    renewed = [
        p for p in places if p.plan.made().cells and not (p.old is not None and _holds_more(p))
    ]
    names = {*port.sheet_names(), *(p.name for p in renewed)}
    port.write([(_moved(p, plans), plan_langsung(p.plan.made(), names)) for p in renewed])
    return replace(
        done,
        langsung=True,
        dibiarkan=tuple(p.name for p in places if p not in renewed),
        tanpa_gambar=tuple(p.name for p in renewed if p.plan.made().drawing is not None),
    )


def _holds_more(place: Place) -> bool:
    return place.plan.made().drawing is not None or place.plan.peran is Peran.MASUKAN


def _without_outer_formulas(plan: SheetPlan) -> SheetPlan:
    """Values only where a formula names another sheet: it would name one in the file."""
    if not any("!" in (cell.formula or "") for cell in plan.cells):
        return plan
    cells = (replace(c, formula=None) if "!" in (c.formula or "") else c for c in plan.cells)
    return replace(plan, cells=tuple(cells))


def _moved(place: Place, plans: Sequence[SheetPlan]) -> Pindahan:
    plan = next(p for p in plans if p.name == place.plan.name)
    return Pindahan(
        nama=place.name,
        lama=place.old,
        beku=plan.freeze,
        garis=plan.gridlines,
        peran=None if plan.peran is Peran.PERENCANA else plan.peran.value,
        rumus={
            (c.row, c.column): clean_text(c.formula).removeprefix("=")
            for c in plan.cells
            if c.formula and "!" in c.formula
        },
    )


def _patches(bacaan: Bacaan, wanted: Perubahan, places: Iterable[Place]) -> list[Tambalan]:
    """One for each sheet of hers that changes."""
    names = {fold_name(p.old): p.name for p in places if p.old is not None}
    stays = [g for g in bacaan.buku.grids if fold_name(g.lembar) not in names]
    parts = wanted.perbaikan
    corrected = corrected_cells(bacaan.buku.source.stream(), parts) if parts else {}
    patches = []
    for grid in stays:
        patch = _corrected(grid.lembar, corrected)
        patch = replace(patch, rumus=_pointing(grid, names))
        if grid.peran is None and wanted.flags is not None:
            marks = bacaan.salinan.tanda.get(grid.lembar)
            flags = [f for f in wanted.flags if f.at.lembar == grid.lembar]
            patch = _flagged(patch, flags, marks)
        if patch != Tambalan(grid.lembar):
            patches.append(patch)
    return patches


def of_several_fonts(bacaan: Bacaan, parts: Sequence[Perbaikan]) -> set[Location]:
    """Cells to be corrected in which letters have fonts of their own."""
    cells = corrected_cells(bacaan.buku.source.stream(), parts)
    return {at for at, one in cells.items() if len(one.lama) > 1}


def _corrected(lembar: str, cells: Mapping[Location, Koreksi]) -> Tambalan:
    """Word by word as in a file: line breaks and fonts around stay."""
    here = {(at.baris, at.kolom): one for at, one in cells.items() if at.lembar == lembar}
    texts = {at: "".join(one.baru) for at, one in here.items()}
    return Tambalan(
        lembar,
        teks={at: int(text) if here[at].angka else text for at, text in texts.items()},
        potongan={
            at: tuple((units(a), units(b)) for a, b in zip(one.lama, one.baru, strict=True))
            for at, one in here.items()
            if len(one.lama) > 1
        },
    )


def _pointing(grid: Grid, names: Mapping[str, str]) -> dict[Sel, str]:
    """Formulas that name a sheet we replace: they lose their way when the old one goes."""
    broken = dict.fromkeys(names, "\0")
    return {
        place: retarget(cell.formula, names)
        for place, cell in grid.cells.items()
        if cell.formula and "!" in cell.formula and retarget(cell.formula, broken) != cell.formula
    }


def _flagged(patch: Tambalan, flags: Sequence[FlagPlan], known: Bertanda | None) -> Tambalan:
    """Only notes that change are set; a cell with a note of hers keeps it and gets the colour."""
    marks = known or Bertanda()
    ours = marks.milik_kita
    hers = marks.catatan.keys() - ours.keys()
    texts = {(f.at.baris, f.at.kolom): cell_text("".join(n.text for n in f.note)) for f in flags}
    notes: dict[Sel, str | None] = dict.fromkeys(ours.keys() - texts.keys())
    notes |= {at: t for at, t in texts.items() if at not in hers and ours.get(at) != t}
    colours: dict[tuple[str, str], list[Sel]] = {}
    for flag in flags:
        look = STYLES[flag.style]
        key = look.fill or _PUTIH, look.color
        colours.setdefault(key, []).append((flag.at.baris, flag.at.kolom))
    same = marks.warna == texts.keys() and not notes and hers.isdisjoint(texts)
    return replace(
        patch,
        catatan=notes,
        catatan_lama=None if known is None else ours,
        warna=None if same else colours,
    )
