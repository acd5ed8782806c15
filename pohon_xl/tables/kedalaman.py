"""How deep the conditions of Tahap 3 sit where no column says it: number, indent, colour, group."""

from pohon_xl.model.fakta import Fakta, KodeAngka
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.daftar import parse_code, with_bracket

#: an outline deeper than this is no outline
_PALING_DALAM = 12


@dataclass(frozen=True, slots=True)
class Kedalaman:
    """`cara` names what told it (as shown to the user); depth by row, the shallowest is 1.

    Colours tell levels instead of depths.
    """

    cara: str = ""
    depths: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    fakta: tuple[Fakta, ...] = ()


def read_kedalaman(tabel: Tabel) -> Kedalaman:
    """By outline numbers, else indentation, colours that a legend explains, grouped rows."""
    facts: list[Fakta] = []
    depths = _by_codes(_codes(tabel, facts))
    if depths:
        return Kedalaman("nomor urut", depths, fakta=tuple(facts))
    column = tabel.kolom[Kolom.KONDISI]
    depths = _by_steps(
        {row: tabel.grid.indent(row, column) for row in tabel.baris if tabel.grid.text(row, column)}
    )
    if depths:
        return Kedalaman("indentasi", depths)
    levels = _by_fill(tabel)
    if levels:
        return Kedalaman("warna menurut legenda", levels=levels)
    depths = _by_steps(
        {row: tabel.grid.outline.get(row, 0) for row in tabel.baris if tabel.grid.text(row, column)}
    )
    return Kedalaman("baris yang dikelompokkan", depths) if depths else Kedalaman()


def has_colours(tabel: Tabel) -> bool:
    """Whether the conditions carry different colours."""
    column = tabel.kolom[Kolom.KONDISI]
    return len({tabel.grid.fill(row, column) for row in tabel.baris}) > 1


def lost_zeros(tabel: Tabel) -> list[Fakta]:
    """Numbers that fall back to the first where the tenth should follow: 1.9, then 1.1.

    For tables whose levels a column tells: numbers that begin anew below each CSF are no fault.
    """
    column = tabel.kolom.get(Kolom.NOMOR)
    facts: list[Fakta] = []
    latest: dict[tuple[str, ...], int] = {}
    if column is None:
        return facts
    for row in tabel.baris:
        cell = tabel.grid.cells.get((row, column))
        code = parse_code(tabel.grid.text(row, column))
        if len(code) < 2 or not code[-1].isdigit():
            continue
        place = latest.get(code[:-1], 0) + 1
        is_lost = cell is not None and isinstance(cell.value, float) and place % 10 == 0
        if is_lost and str(place).rstrip("0") == code[-1]:
            isi = Isi(tabel.grid.text(row, column), tabel.grid.at(row, column))
            facts.append(KodeAngka(isi, ".".join((*code[:-1], str(place)))))
            latest[code[:-1]] = place
        else:
            latest[code[:-1]] = int(code[-1])
    return facts


def _codes(tabel: Tabel, facts: list[Fakta]) -> dict[int, tuple[str, ...]]:
    """The outline number of each row: in front of the condition, else in the column of numbers."""
    codes = {row: code for row in tabel.baris if (code := tabel.code(row, Kolom.KONDISI))}
    if len(codes) * 2 > len(tabel.baris):
        return codes
    column = tabel.kolom.get(Kolom.NOMOR)
    if column is None:
        return codes
    found: dict[int, tuple[str, ...]] = {}
    seen: set[tuple[str, ...]] = set()
    for row in tabel.baris:
        text = tabel.grid.text(row, column)
        code = with_bracket(text, parse_code(text))
        cell = tabel.grid.cells.get((row, column))
        if code in seen and cell is not None and isinstance(cell.value, float):
            code = (*code[:-1], f"{code[-1]}0")  # 1.10 typed, 1.1 kept
            at = tabel.grid.at(row, column)
            facts.append(KodeAngka(Isi(tabel.grid.text(row, column), at), ".".join(code)))
        if code:
            found[row] = code
            seen.add(code)
    return found


def _by_codes(codes: dict[int, tuple[str, ...]]) -> dict[int, int]:
    """Depth by the number of parts; where parts are of several kinds (A, 1, a) by their nesting."""
    kinds = {_kind(code[0]) for code in codes.values()}
    if len(kinds) <= 1:
        depths = {row: len(code) for row, code in codes.items()}
    else:
        depths = _by_nesting({row: tuple(map(_kind, code)) for row, code in codes.items()})
    least = min(depths.values(), default=1)
    depths = {row: min(d - least + 1, _PALING_DALAM) for row, d in depths.items()}
    return depths if len(set(depths.values())) > 1 else {}


def _by_nesting(kinds: dict[int, tuple[str, ...]]) -> dict[int, int]:
    """A kind not met since the last shallower one opens a deeper step; a known one goes back."""
    open_kinds: list[tuple[str, ...]] = []
    depths: dict[int, int] = {}
    for row, kind in kinds.items():
        if kind in open_kinds:
            del open_kinds[open_kinds.index(kind) + 1 :]
        else:
            open_kinds.append(kind)
        depths[row] = len(open_kinds)
    return depths


def _kind(part: str) -> str:
    if part[-1] in "()":  # 1) and (1) go below 1.
        return f"{_kind(part[:-1])} {part[-1]}"
    if part.isdigit():
        return "angka"
    if len(part) > 1 or part in "IVX":
        return "romawi besar" if part.isupper() else "romawi kecil"
    return "huruf besar" if part.isupper() else "huruf kecil"


def _by_steps(indents: dict[int, int]) -> dict[int, int]:
    """Depth by how far a text is pushed in, compared with the rows above it."""
    if len(set(indents.values())) < 2:
        return {}
    steps: list[int] = []
    depths: dict[int, int] = {}
    for row, indent in indents.items():
        while steps and steps[-1] > indent:
            steps.pop()
        if not steps or steps[-1] < indent:
            steps.append(indent)
        depths[row] = min(len(steps), _PALING_DALAM)
    return depths if len(set(depths.values())) > 1 else {}


def _by_fill(tabel: Tabel) -> dict[int, Level]:
    """Levels by the colour of the condition, where a legend in the sheet explains it."""
    legend = _legend(tabel)
    column = tabel.kolom[Kolom.KONDISI]
    return {
        row: legend[fill]
        for row in tabel.baris
        if (fill := tabel.grid.fill(row, column)) and fill in legend
    }


def _legend(tabel: Tabel) -> dict[str, Level]:
    """Colour -> level, from level names outside the table that are coloured or beside a colour."""
    grid, content = tabel.grid, frozenset(tabel.baris)
    columns = frozenset(tabel.kolom.values())
    legend: dict[str, Level] = {}
    for row, column in grid.cells:
        if row in content and column in columns:
            continue
        levels = tabel.kosakata.levels_of(grid.text(row, column))
        if len(levels) == 1:
            beside = (grid.fill(row, c) for c in (column, column - 1, column + 1))
            fill = next((f for f in beside if f), None)
            if fill:
                legend.setdefault(fill, levels[0])
    return legend
