"""A mark on a cell of the planner's own: a colour over hers, and a note to hover over."""

from collections.abc import Iterable

from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass

#: the style of a note's letters
CATATAN = "catatan"
#: author of our notes, and how each begins: LibreOffice forgets authors when it saves
PENULIS = "pohon_xl"
#: formula of our colours: always true, and nobody else's
RUMUS_TANDA = f'LEN("{PENULIS}")>0'


@dataclass(frozen=True, slots=True)
class NoteText:
    """A stretch of a note; line ends are in the text."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class FlagPlan:
    """One marked cell: fill and letters as in that style; the note's box in points.

    The note begins with `PENULIS` and a colon.
    """

    at: Location
    style: str
    note: tuple[NoteText, ...]
    width: float
    height: float


def dump_flags(flags: Iterable[FlagPlan]) -> str:
    """Golden text: a line for the cell, then its note, indented."""
    lines = []
    for flag in flags:
        lines.append(f"{flag.at} [{flag.style}] {flag.width:g} x {flag.height:g}")
        text = "".join(f"*{n.text}*" if n.bold else n.text for n in flag.note)
        lines += [f"    {line}".rstrip() for line in text.split("\n")]
    return "\n".join(lines) + "\n"
