"""What a box says, how tall that is, and the boxes below it."""

from collections.abc import Callable, Iterator

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.suntingan import Teks, edited
from pohon_xl.plan.drawing import HURUF, SELA, TEPI, Paragraf
from pohon_xl.plan.huruf import Terukur
from pohon_xl.plan.isi_kotak import is_own
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass, field
from pohon_xl.text.sidik_teks import sidik_teks

IsiOf = Callable[[KertasKerja, Simpul], list[Teks]]
_AMAN = 1.5  # points: programs round the height of a line


@dataclass(frozen=True, slots=True, eq=False)
class Kotak:
    """A performance as drawn; `look` is a name in LOOKS.

    `teks`: a paragraph each, before it is known how wide the box is: what it says (a name in
    HURUF), its text. `sidik` are fingerprints of the texts before the planner edited them.
    """

    kode: str
    look: str
    teks: tuple[Teks, ...]
    alt: str
    anak: tuple["Kotak", ...] = ()
    sidik: str = ""
    heights: dict[float, float] = field(default_factory=dict, init=False)  # measured once
    stacks: dict[float, float] = field(default_factory=dict, init=False)
    dealt: dict[tuple[int, float], float] = field(default_factory=dict, init=False)
    terukur: list[tuple[Terukur, float]] = field(default_factory=list, init=False)

    def walk(self) -> Iterator["Kotak"]:
        """Itself and all boxes below it."""
        yield self
        for anak in self.anak:
            yield from anak.walk()

    def height(self, width: float) -> float:
        """Points that its text needs in a box of that width."""
        if width not in self.heights:
            self.heights[width] = _height(self._measured(), width)
        return self.heights[width]

    @property
    def widest(self) -> float:
        """Points of a box in which no text of it turns."""
        return max([text.whole for text, _ in self._measured()]) + 2 * TEPI[0] + _AMAN

    def _measured(self) -> list[tuple[Terukur, float]]:
        if not self.terukur:
            self.terukur.extend(_measured(self.teks))
        return self.terukur


def box_height(teks: tuple[Teks, ...], width: float) -> float:
    """Points that these texts need in a box of that width."""
    return _height(_measured(teks), width)


def _measured(teks: tuple[Teks, ...]) -> list[tuple[Terukur, float]]:
    """Each text, and the points of a line of it."""
    letters = ((HURUF[ragam], text) for ragam, text in teks)
    return [(huruf.measured(text), huruf.line) for huruf, text in letters]


def _height(terukur: list[tuple[Terukur, float]], width: float) -> float:
    room, lines = width - 2 * TEPI[0], 0.0
    for text, line in terukur:
        lines += line if text.whole <= room else text.line_count(room) * line
    return lines + SELA * (len(terukur) - 1) + 2 * TEPI[1] + _AMAN


def paragraf(teks: tuple[Teks, ...], width: float) -> tuple[Paragraf, ...]:
    """The texts as their lines turn in a box of that width."""
    room = width - 2 * TEPI[0]
    return tuple(Paragraf(ragam, text, HURUF[ragam].wrap(text, room)) for ragam, text in teks)


def kotak_of(kertas: KertasKerja, simpul: Simpul, isi_of: IsiOf) -> Kotak:
    """The box of a performance and all boxes below it."""
    lines = [(ragam, text) for ragam, text in isi_of(kertas, simpul) if text.strip()]
    lines = lines or [("kosong", str(Kosong("kinerja")))]
    teks = edited(lines, [e for e in kertas.suntingan if e.kode == simpul.kode])
    return Kotak(
        kode=simpul.kode,
        look=simpul.level.value if is_own(simpul) else "crosscutting",
        teks=teks,
        alt=f"{simpul.level.sebutan} {simpul.kode}: {'. '.join(text for _, text in teks)}",
        anak=tuple(kotak_of(kertas, a, isi_of) for a in simpul.anak),
        sidik="".join(sidik_teks(text) for _, text in lines),
    )
