"""What is fuzzed: one part of the case is replaced by any bytes, then read, or written to.

An input is the number of the part (one byte) and its content. Only a sentence may come of it.
"""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

from pohon_xl.errors import WorkbookError
from pohon_xl.plan.flag import FlagPlan
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.sheets.semua import plan_sheets
from pohon_xl.sheets.tanda import plan_tanda
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import Source
from tests.support.kasus import CONTOH, kasus

SEEDS = Path(__file__).resolve().parents[1] / "data" / "fuzz"


@cache
def bagian() -> tuple[tuple[str, bytes], ...]:
    """The parts of the case that are XML, in order."""
    with zipfile.ZipFile(CONTOH) as package:
        names = sorted(n for n in package.namelist() if n.endswith((".xml", ".rels")))
        return tuple((n, package.read(n)) for n in names)


def paket(data: bytes) -> bytes:
    """The case with the part that the input replaces; an empty input is the case itself."""
    number = data[0] % len(bagian()) if data else -1
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for n, (name, content) in enumerate(bagian()):
            package.writestr(name, data[1:] if n == number else content)
    return stream.getvalue()


def baca(data: bytes) -> bool:
    """Read cells and tree; whether it could be read."""
    source = Source(Path("fuzz.xlsx"), paket(data))
    try:
        grids = read_grids(source)
    except WorkbookError:
        return False
    read_kertas_kerja("fuzz.xlsx", grids)
    return True


@cache
def _rencana() -> tuple[tuple[SheetPlan, ...], tuple[FlagPlan, ...]]:
    names = {f"Tahap {n}" for n in range(1, 6)}
    return plan_sheets(kasus(), (), ())[:2], tuple(plan_tanda(check_kertas_kerja(kasus()), names))


def tulis(data: bytes) -> bool:
    """Put sheets and flags into the package; whether that could be done. What comes is a zip."""
    plans, flags = _rencana()
    try:
        made = render_workbook(plans, paket(data), "fuzz.xlsx", flags)
    except WorkbookError:
        return False
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert package.testzip() is None
    return True


SASARAN = {"baca": baca, "tulis": tulis}
