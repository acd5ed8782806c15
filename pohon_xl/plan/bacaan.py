"""How a workbook was understood, in words: columns, hidden parts, repairs, what was not read."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pohon_xl.model.fakta import Bacaan, IsiGeser, JudulKosong, SelMajemuk
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location, column_letters

_MAX_RENTANG = 12


def account(kertas: KertasKerja) -> Iterator[str]:
    """Sentences about the whole workbook: repairs, coverage, and what was left out by sheet."""
    repaired = "; ".join(_repairs(kertas))
    if repaired:
        yield f"Disesuaikan saat dibaca: {repaired}."
    filled = kertas.sel_dibaca + len(kertas.tidak_dibaca)
    yield f"Cakupan: {kertas.sel_dibaca} dari {filled} sel berisi terbaca."
    for lembar, group in groupby(kertas.tidak_dibaca, key=lambda isi: isi.at.lembar):
        ranges = list(_ranges(isi.at for isi in group))
        more = len(ranges) - _MAX_RENTANG
        rest = f" dan {more} rentang lain (lihat --format json)" if more > 0 else ""
        yield f'Tidak dibaca di lembar "{lembar}": {", ".join(ranges[:_MAX_RENTANG])}{rest}.'


def details(bacaan: Bacaan) -> Iterator[str]:
    """What a range was read as: its columns, how levels were told, what Excel hides of it."""
    yield ", ".join(f"{letters} = {name}" for letters, name in bacaan.kolom)
    if bacaan.cara:
        yield f"level dibaca dari: {bacaan.cara}"
    hidden = ["lembar ini"] if bacaan.lembar_tersembunyi else []
    if bacaan.baris_tersembunyi:
        hidden.append(f"{len(bacaan.baris_tersembunyi)} baris")
    if bacaan.kolom_tersembunyi:
        hidden.append(f"kolom {', '.join(bacaan.kolom_tersembunyi)}")
    if hidden:
        yield f"tersembunyi di Excel tetapi dibaca: {', '.join(hidden)}"


def _repairs(kertas: KertasKerja) -> Iterator[str]:
    for kind, sentence in (
        (IsiGeser, "baris bergeser dibaca di tempatnya"),
        (SelMajemuk, "sel berisi beberapa isi dipisahkan"),
        (JudulKosong, "kolom tanpa judul dikenali dari isinya"),
    ):
        count = sum(isinstance(fakta, kind) for fakta in kertas.fakta)
        if count:
            yield f"{count} {sentence}"


def _ranges(places: Iterable[Location]) -> Iterator[str]:
    """A1, B3:B7: cells below each other together, column by column."""
    ordered = sorted((at.kolom, at.baris) for at in places)
    for _, run in groupby(enumerate(ordered), key=lambda p: (p[1][0], p[1][1] - p[0])):
        cells = [place for _, place in run]
        first, last = (f"{column_letters(c)}{r}" for c, r in (cells[0], cells[-1]))
        yield first if first == last else f"{first}:{last}"
