"""Sheets as text -> grids -> KertasKerja: the language of rule pages and reader tests.

    # Tahap 3
    CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
    Meningkatnya mutu | Tersedianya guru | kondisi antara utama
     ^ | Terlatihnya guru | kondisi antara

`# name` starts a sheet, `|` parts columns, a blank line is an empty row, `^` is merged with the
cell above, a whole number is a number, `=A1` a formula nobody calculated, `#REF!` an error value.
`# Gambar: name` is the drawing of an earlier run: code of a box, what it said, what it says,
lines parted by ` / `.
"""

from textwrap import dedent

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.suntingan import Bentuk, Gambar
from pohon_xl.tables.grid import Cell, Grid, Rect
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.text.sidik_teks import sidik_teks

_GAMBAR = "Gambar: "


def kertas_of(text: str, berkas: str = "uji.xlsx") -> KertasKerja:
    """What the readers make of these sheets."""
    grids = grids_of(text)
    sheets = tuple(g for g in grids if not g.lembar.startswith(_GAMBAR))
    drawings = tuple(_gambar(g) for g in grids if g.lembar.startswith(_GAMBAR))
    return read_kertas_kerja(berkas, sheets, drawings)


def _gambar(grid: Grid) -> Gambar:
    """An earlier drawing: its boxes, what they said and what they say."""
    rows = [[grid.text(row, column) for column in (1, 2, 3)] for row in list(grid.rows())[1:]]
    boxes = [
        Bentuk(f"Kotak {name}", _lines(kini), tuple(map(sidik_teks, _lines(semula))))
        if semula
        else Bentuk(name, _lines(kini))
        for name, semula, kini in rows
        if kini
    ]
    gone = frozenset(name for name, semula, kini in rows if semula and not kini)
    return Gambar(grid.lembar.removeprefix(_GAMBAR), tuple(boxes), None, gone)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split(" / "))


def grids_of(text: str) -> tuple[Grid, ...]:
    """One grid a sheet; rows count from 1 below its name."""
    sheets: list[tuple[str, list[str]]] = []
    for line in dedent(text).strip("\n").splitlines():
        if line.startswith("# "):
            sheets.append((line[2:].strip(), []))
        else:
            sheets[-1][1].append(line)
    return tuple(_grid(name, lines) for name, lines in sheets)


def _grid(name: str, lines: list[str]) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    merged: dict[tuple[int, int], int] = {}
    for row, line in enumerate(lines, 1):
        for column, part in enumerate(line.split("|"), 1):
            value = part.strip()
            if value == "^":
                top = max(r for r, c in cells if c == column)
                merged[top, column] = row
            elif value:
                cells[row, column] = _cell(value)
    areas = tuple(Rect(top, column, last, column) for (top, column), last in merged.items())
    return Grid(lembar=name, cells=cells, merged=areas)


def _cell(value: str) -> Cell:
    if value.startswith("="):
        return Cell(None, formula=value[1:])
    if value.startswith("#"):
        return Cell(value, is_error=True)
    return Cell(int(value) if value.isdecimal() else value)
