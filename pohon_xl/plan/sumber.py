"""Where a number of a document comes from: every one can be traced to sheets and cells."""

from collections.abc import Iterator
from typing import Self

from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.location import Location
from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass, fields, is_dataclass


class Terlacak(str):
    """A text of a document that knows its origin.

    `nama` says what it is and of what, the same at every run (`target 2026 · Persentase ...`);
    `sel` are the cells it was read or computed from; `rumus` how, "" for as typed.
    """

    __slots__ = ("nama", "rumus", "sel")

    nama: str
    sel: tuple[Location, ...]
    rumus: str

    def __new__(cls, teks: str, nama: str, sel: tuple[Location, ...] = (), rumus: str = "") -> Self:
        """The text itself, with its origin."""
        made = super().__new__(cls, teks)
        made.nama, made.sel, made.rumus = nama, tuple(dict.fromkeys(sel)), rumus
        return made


class Kalimat(str):
    """A text that knows the numbers it alone says, as `angka`."""

    __slots__ = ("angka",)

    angka: tuple[Terlacak, ...]

    def __new__(cls, teks: str, *angka: Terlacak | None) -> Self:
        """The text itself, with its numbers; None stands for one that it does not say."""
        made = super().__new__(cls, teks)
        made.angka = tuple(one for one in angka if one is not None)
        return made


@dataclass(frozen=True, slots=True)
class SumberAngka:
    """One line of the list of origins."""

    nama: str
    teks: str
    sel: tuple[Location, ...]
    rumus: str

    @property
    def tempat(self) -> str:
        """`Target!F5, Target!M5`."""
        return ", ".join(f"{at.lembar}!{at.alamat}" for at in self.sel)


def sumber_of(context: object) -> tuple[SumberAngka, ...]:
    """Every traced text in a document's values, each name once, in order of appearance."""
    found: dict[str, list[Terlacak]] = {}
    for one in _walk(context):
        said = found.setdefault(one.nama, [])
        if str(one) not in map(str, said):
            said.append(one)
    return tuple(
        SumberAngka(name if n == 1 else f"{name} ({n})", str(one), one.sel, one.rumus)
        for name, said in found.items()
        for n, one in enumerate(said, 1)
    )


def _walk(value: object) -> Iterator[Terlacak]:
    if isinstance(value, Terlacak):
        yield value
    elif isinstance(value, Kalimat):
        yield from value.angka
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif is_dataclass(value) and not isinstance(value, Kosong | Gambar):
        for f in fields(value):
            yield from _walk(getattr(value, f.name))


def cells_of(sel: tuple[SelIsian, ...], *judul: str) -> tuple[Location, ...]:
    """The places of the cells under these headings, and of the Tahap cells they repeat."""
    cells = (c for c in sel if c.judul in judul)
    return tuple(at for c in cells for at in (c.at, c.asal) if at is not None)
