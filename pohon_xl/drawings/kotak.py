"""What a box says, how tall that is, and the boxes below it."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.drawing import HURUF, TEPI, Paragraf, text_height
from pohon_xl.plan.isian import indikator_text, target_of, target_with_satuan
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass, field

#: a paragraph before it is known how wide its box is: what it says (a name in HURUF), its text
Teks = tuple[str, str]
IsiOf = Callable[[KertasKerja, Simpul], list[Teks]]
_DIINGAT = 1 << 16  # heights: a tree and its branches hold the same boxes
_AMAN = 1.5  # points: programs round the height of a line


@dataclass(frozen=True, slots=True, eq=False)
class Kotak:
    """A performance as drawn; `look` is a name in LOOKS."""

    kode: str
    look: str
    teks: tuple[Teks, ...]
    alt: str
    anak: tuple["Kotak", ...] = ()
    heights: dict[float, float] = field(default_factory=dict, init=False)  # measured once
    stacks: dict[float, float] = field(default_factory=dict, init=False)

    def walk(self) -> Iterator["Kotak"]:
        """Itself and all boxes below it."""
        yield self
        for anak in self.anak:
            yield from anak.walk()

    def height(self, width: float) -> float:
        """Points that its text needs in a box of that width."""
        if width not in self.heights:
            self.heights[width] = box_height(self.teks, width)
        return self.heights[width]


@lru_cache(maxsize=_DIINGAT)
def box_height(teks: tuple[Teks, ...], width: float) -> float:
    """Points that these texts need in a box of that width."""
    return text_height(paragraf(teks, width)) + 2 * TEPI[1] + _AMAN


def paragraf(teks: tuple[Teks, ...], width: float) -> tuple[Paragraf, ...]:
    """The texts as their lines turn in a box of that width."""
    room = width - 2 * TEPI[0]
    return tuple(Paragraf(ragam, text, HURUF[ragam].wrap(text, room)) for ragam, text in teks)


def kotak_of(kertas: KertasKerja, simpul: Simpul, isi_of: IsiOf) -> Kotak:
    """The box of a performance and all boxes below it."""
    teks = tuple((ragam, text) for ragam, text in isi_of(kertas, simpul) if text.strip())
    return Kotak(
        kode=simpul.kode,
        look=simpul.level.value if is_own(simpul) else "crosscutting",
        teks=teks or (("kosong", str(Kosong("kinerja"))),),
        alt=f"{simpul.level.sebutan} {simpul.kode}: {'. '.join(text for _, text in teks)}",
        anak=tuple(kotak_of(kertas, a, isi_of) for a in simpul.anak),
    )


def is_own(simpul: Simpul) -> bool:
    """Whether the office itself answers for it, alone or with others."""
    return simpul.komponen is not None or not simpul.crosscutting


def indikator_lines(kertas: KertasKerja, simpul: Simpul) -> list[Teks]:
    """Each indicator, below it its target where known; a blank where there is no indicator."""
    lines: list[Teks] = []
    for indikator in simpul.indikator:
        ragam = "indikator_usulan" if indikator.usulan else "indikator"
        lines.append((ragam, indikator_text(indikator)))
        if target_of(kertas, simpul, indikator):
            tahun = kertas.instansi.tahun
            label = f"Target {tahun}" if tahun else "Target"
            lines.append(("target", f"{label}: {target_with_satuan(kertas, simpul, indikator)}"))
    if not lines and is_own(simpul):
        lines.append(("kosong", str(Kosong("indikator"))))
    return lines


def mitra(simpul: Simpul) -> list[Teks]:
    """The partner offices."""
    offices = "; ".join(simpul.crosscutting)
    return [("crosscutting", f"CROSSCUTTING: {offices}")] if offices else []
