"""From an edited box of the tree to the Tahap cells that word what it says."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isi_kotak import isi_cascading, isi_pohon
from pohon_xl.plan.isian import indikator_text
from pohon_xl.tables.pejabat import JABATAN
from pohon_xl.text.kata import fold
from pohon_xl.text.sidik_teks import sidik_teks

_USULAN = " (usulan)"


def lines_of(kertas: KertasKerja, simpul: Simpul) -> dict[str, tuple[str, str]]:
    """What boxes of this node say today: fingerprint -> role and text."""
    lines = (*isi_cascading(kertas, simpul), *isi_pohon(kertas, simpul))
    return {sidik_teks(text): (ragam, text) for ragam, text in lines}


def corrections(
    kertas: KertasKerja, simpul: Simpul, line: tuple[str, str], baru: str
) -> tuple[Perbaikan, ...]:
    """What makes the workbook say it too; () where no cell words just that line."""
    ragam, lama = line
    if ragam == "kinerja":
        return tuple(_kinerja(kertas, simpul, baru))
    if ragam in {"indikator", "indikator_usulan"}:
        return tuple(_indikator(kertas, simpul, lama, baru))
    if ragam == "jabatan":
        return tuple(_jabatan(kertas, simpul, lama, baru))
    return ()


def cell_of_line(simpul: Simpul, line: tuple[str, str]) -> Location | None:
    """The cell to look at for a line: that of its indicator, else of the performance."""
    ragam, text = line
    if ragam in {"indikator", "indikator_usulan"}:
        at = next((i.at for i in simpul.indikator if indikator_text(i) == text), None)
        if at is not None:
            return at
    return next(iter(simpul.sumber), None)


def _kinerja(kertas: KertasKerja, simpul: Simpul, baru: str) -> Iterator[Perbaikan]:
    """Every cell that words this performance, also where Tahap 3 repeats it as what is above."""
    for isi in _worded(kertas):
        codes = kertas.tautan.simpul_of.get(isi.at, ())
        same = fold(isi.teks) == fold(simpul.kinerja)
        if simpul.kode not in codes and (codes or not same):
            continue
        if same or (codes == (simpul.kode,) and simpul.kinerja not in isi.teks):
            yield Perbaikan(isi.at, isi.teks, baru)
        elif isi.teks.count(simpul.kinerja) == 1:
            yield Perbaikan(isi.at, isi.teks, isi.teks.replace(simpul.kinerja, baru))


def _worded(kertas: KertasKerja) -> Iterator[Isi]:
    """Each cell that holds a performance, once, in stage order."""
    cells = [
        *(row.outcome for row in kertas.outcome),
        *(row.kondisi for row in kertas.csf),
        *(isi for row in kertas.uraian for isi in (row.induk, row.kondisi)),
        *(row.kinerja for row in (*kertas.kinerja_4, *kertas.kinerja_5)),
    ]
    yield from {isi.at: isi for isi in cells if isi is not None}.values()


def _indikator(kertas: KertasKerja, simpul: Simpul, lama: str, baru: str) -> Iterator[Perbaikan]:
    """In Tahap 4 and 5; one still proposed keeps its parentheses."""
    text = lama.removesuffix(_USULAN)
    wanted = baru.removesuffix(_USULAN).strip()
    if baru.endswith(_USULAN):
        wanted = f"({wanted})"
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        if simpul.kode not in kertas.tautan.simpul_of.get(row.kinerja.at, ()):
            continue
        places = [isi.at for isi in row.indikator]
        for isi in row.indikator:
            said = isi.teks.strip().removeprefix("(").removesuffix(")")
            if fold(said) == fold(text) and places.count(isi.at) == 1:
                yield Perbaikan(isi.at, isi.teks, wanted)


def _jabatan(kertas: KertasKerja, simpul: Simpul, lama: str, baru: str) -> Iterator[Perbaikan]:
    """In sheet Pejabat, where it is from there."""
    row = kertas.pejabat_of(simpul)
    if row is not None and row.jabatan == lama:
        for sel in row.sel:
            if sel.judul == JABATAN and sel.at is not None and sel.rumus is None:
                yield Perbaikan(sel.at, lama, baru)
