"""Old and foreign workbooks (.xls, .xlsb, .ods) to grids, by calamine in a process of its own.

It gives values and (for .xls) merged cells; rupa_ods.py adds those of .ods and what is hidden.
Formulas, error values, colours and indentation are not known, and nothing of ours can be put in.
"""

import json
import os
import subprocess
import sys
from datetime import datetime, time
from pathlib import Path
from typing import Any

from pohon_xl.rekaman import replace
from pohon_xl.tables.grid import Cell, Grid, Rect, Scalar
from pohon_xl.text.tanggal import format_tanggal
from pohon_xl.workbook import calamine_proses
from pohon_xl.workbook.rupa_ods import RupaOds, read_rupa
from pohon_xl.workbook.source import Format, Source, broken, locked

_BATAS_DETIK = 60


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet in tab order, hidden ones too.

    Raises: WorkbookError when the file cannot be understood or asks for a password.
    """
    program = Path(calamine_proses.__file__)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  (our own program, the file on its stdin)
            [sys.executable, str(program)],
            input=source.stream().read(),
            capture_output=True,
            check=False,
            env=environment,
            timeout=_BATAS_DETIK,
        )
    except subprocess.TimeoutExpired:
        raise broken(source.path) from None
    if done.returncode == calamine_proses.SANDI:
        raise locked(source.path)
    if done.returncode != 0:
        raise broken(source.path)
    looks = read_rupa(source.data) if source.format is Format.ODS else {}
    return tuple(
        _dressed(_grid(sheet), looks.get(sheet["nama"])) for sheet in json.loads(done.stdout)
    )


def _dressed(grid: Grid, rupa: RupaOds | None) -> Grid:
    if rupa is None:
        return grid
    return replace(
        grid,
        merged=tuple(rupa.merged),
        hidden_rows=frozenset(rupa.hidden_rows),
        hidden_columns=frozenset(rupa.hidden_columns),
    )


def _grid(sheet: dict[str, Any]) -> Grid:
    top, left = sheet["awal"]
    return Grid(
        lembar=sheet["nama"],
        cells={
            (row, column): Cell(_scalar(value))
            for row, values in enumerate(sheet["baris"], top + 1)
            for column, value in enumerate(values, left + 1)
            if value != ""
        },
        merged=tuple(
            Rect(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
            for first, last in sheet["gabungan"]
        ),
        hidden=sheet["tersembunyi"],
    )


def _scalar(value: str | float | bool | dict[str, str]) -> Scalar:
    if isinstance(value, dict):
        ((kind, iso),) = value.items()
        if kind == "hari" and ":" in iso:  # a time of day
            return iso
        moment = datetime.fromisoformat(iso)
        hour = "" if moment.time() == time(0) else f" {moment:%H:%M}"
        return f"{format_tanggal(moment.date())}{hour}"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
