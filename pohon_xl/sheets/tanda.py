"""Marks in the planner's own sheets: each cell to mend, coloured by its gravest finding."""

from collections.abc import Collection, Sequence

from pohon_xl.model.finding import Finding
from pohon_xl.model.location import Location
from pohon_xl.plan.flag import CATATAN, PENULIS, FlagPlan, NoteText
from pohon_xl.plan.ukuran import line_count, line_height

_WIDTH = 255.0  # points
_MAX_HEIGHT = 330.0  # a higher box leaves a small screen
_POINTS_A_UNIT = 5.25  # of the unit of column widths
_TAHOMA = 1.2  # times as wide as the letters that `ukuran` knows
_MARGINS = 10.0


def plan_tanda(findings: Sequence[Finding], lembar: Collection[str]) -> tuple[FlagPlan, ...]:
    """Open findings at the cell to mend, as long as that cell is in one of these sheets.

    Sheets of our own carry no marks: they are made anew each run, or yellow already.
    """
    cells: dict[Location, list[Finding]] = {}
    for finding in findings:
        if finding.status == "terbuka" and finding.sel and finding.sel[0].lembar in lembar:
            cells.setdefault(finding.sel[0], []).append(finding)
    return tuple(
        _flag(at, sorted(group, key=lambda f: f.tingkat.rank)) for at, group in cells.items()
    )


def box_of(text: str) -> tuple[float, float]:
    """Width and height in points that a note of this text needs."""
    return _WIDTH, min(_height((NoteText(text),)), _MAX_HEIGHT)


def _flag(at: Location, findings: list[Finding]) -> FlagPlan:
    """All findings of a cell in one note; those that no screen has room for are counted."""
    shown = len(findings)
    while shown > 1 and _height(_note(findings, shown)) > _MAX_HEIGHT:
        shown -= 1
    note = _note(findings, shown)
    return FlagPlan(at, findings[0].tingkat.value, note, _WIDTH, min(_height(note), _MAX_HEIGHT))


def _note(findings: list[Finding], shown: int) -> tuple[NoteText, ...]:
    parts: list[NoteText] = []
    for number, finding in enumerate(findings[:shown], 1):
        speaker = f"{PENULIS}: " if number == 1 else ""
        head = f"{speaker}{finding.kode} {finding.sebutan} ({finding.tingkat.value})"
        gap = "\n\n" if number < len(findings) else ""
        parts.append(NoteText(head, bold=True))
        parts.append(NoteText(f"\n{finding.pesan}\nSaran: {finding.saran}{gap}"))
    if rest := len(findings) - shown:
        parts.append(NoteText(f"{rest} temuan lain di sel ini: lihat lembar Temuan."))
    return tuple(parts)


def _height(note: tuple[NoteText, ...]) -> float:
    text = "".join(part.text for part in note)
    lines = line_count(text, _WIDTH / _POINTS_A_UNIT / _TAHOMA, CATATAN)
    return round(lines * line_height(CATATAN) + _MARGINS, 2)
