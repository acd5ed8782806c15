"""Achievement and money spent as formulas: what they give is what LibreOffice works out."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pohon_xl.model.instansi import Anggaran, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.sheets.anggaran import plan_anggaran
from pohon_xl.sheets.target import plan_target
from pohon_xl.tables.anggaran import SERAPAN
from pohon_xl.tables.target import CAPAIAN
from tests.support.compare_xlsx import cell_values, convert
from tests.support.outline import kertas_from

NAIK, TURUN, ENTAH = "Persentase terampil", "Persentase penganggur", "Rasio serapan"
RENDAH, TINGGI = "makin rendah makin baik", "makin tinggi makin baik"
#: indicator, target, realisasi, arah, what is shown
CAPAIAN_UJI = (
    (NAIK, "85", "85,5", None, 100.59),
    (NAIK, "85%", "80 %", None, 94.12),
    (NAIK, "85%", "68%", None, 80),
    (NAIK, "1.250", "1.000", None, 80),
    (NAIK, "85.5", "80", None, ""),
    (NAIK, "85", "80", RENDAH, 105.88),
    (NAIK, "0", "80", None, ""),
    (NAIK, "-5", "80", None, ""),
    (NAIK, None, "80", None, ""),
    (NAIK, "85", None, None, ""),
    (NAIK, "WTP", "WTP", None, ""),
    (NAIK, "80-85", "82", None, ""),
    (NAIK, "12 bulan", "12 bulan", None, ""),
    (TURUN, "4", "5", RENDAH, 75),
    (TURUN, "4", "9", RENDAH, 0),
    (TURUN, "4", "0", RENDAH, 200),
    (ENTAH, "4", "4", None, ""),
    (ENTAH, "4", "2", TINGGI, 50),
    (ENTAH, "3", "1", "negatif", 166.67),
)
SERAPAN_UJI = ((300.0, 295.0, 98.33), (300.0, None, ""), (None, 5.0, ""), (0.0, 5.0, ""),
               (1_250_000_000.0, 1_000_000_000.0, 80), (3.0, 4.0, 133.33))  # fmt: skip


def target_of(rows: tuple[tuple[object, ...], ...]) -> KertasKerja:
    names = [f"Meningkatnya hal {n}" for n in range(len(rows))]
    text = "\n".join(f"    {name} | {row[0]}" for name, row in zip(names, rows, strict=True))
    kertas = kertas_from(f"\n{text}\n")
    nodes = list(kertas.pohon.walk())
    return replace(
        kertas,
        target=tuple(
            Target(s.kode, s.kinerja, str(row[0]), target=row[1], realisasi=row[2], arah=row[3])  # type: ignore[arg-type]
            for s, row in zip(nodes, rows, strict=True)
        ),
    )


def anggaran_of() -> KertasKerja:
    kertas = kertas_from("\n    Meningkatnya mutu\n      Terlatihnya guru\n        Mutu latihan\n")
    node = next(s for s in kertas.pohon.walk() if s.komponen is not None and not s.anak)
    rows = tuple(
        Anggaran(node.kode, node.kinerja, f"1.0{n}", "P", pagu=pagu, realisasi=realisasi)
        for n, (pagu, realisasi, _) in enumerate(SERAPAN_UJI)
    )
    return replace(kertas, anggaran=rows)


def shown(plan: SheetPlan, judul: str) -> dict[int, object]:
    column = next(c.column for c in plan.cells if c.row == 3 and c.value == judul)
    return {c.row: c.value for c in plan.cells if c.column == column and c.formula}


def recalculated(plan: SheetPlan, judul: str, folder: Path) -> dict[int, object]:
    """What LibreOffice makes of the formulas alone, their results taken away."""
    column = next(c for c in plan.cells if c.row == 3 and c.value == judul).column
    bare = tuple(replace(c, value=None) if c.formula else c for c in plan.cells)
    opened = convert({"a.xlsx": render_workbook((replace(plan, cells=bare),), None)}, folder)
    letters = chr(64 + column)
    values = cell_values(opened["a.xlsx"])[plan.name]
    return {row: values.get(f"{letters}{row}", "") for row in shown(plan, judul)}


def test_achievement_is_shown_by_direction_and_blank_where_nothing_can_be_said() -> None:
    plan = plan_target(target_of(CAPAIAN_UJI))

    assert list(shown(plan, CAPAIAN).values()) == [row[-1] for row in CAPAIAN_UJI]


def test_libreoffice_works_out_the_same_achievement(tmp_path: Path) -> None:
    plan = plan_target(target_of(CAPAIAN_UJI))

    assert recalculated(plan, CAPAIAN, tmp_path) == shown(plan, CAPAIAN)


def test_money_spent_is_shown_and_worked_out_the_same(tmp_path: Path) -> None:
    plan = plan_anggaran(anggaran_of())

    assert list(shown(plan, SERAPAN).values())[-6:] == [row[-1] for row in SERAPAN_UJI]
    assert recalculated(plan, SERAPAN, tmp_path) == shown(plan, SERAPAN)


@pytest.mark.parametrize(
    "plan", [plan_target(target_of(CAPAIAN_UJI)), plan_anggaran(anggaran_of())]
)
def test_formulas_need_nothing_that_excel_2013_lacks(plan: SheetPlan) -> None:
    functions = {"IF", "IFERROR", "OR", "AND", "ISNUMBER", "ISERROR", "FIND", "SEARCH", "MID",
                 "SUBSTITUTE", "ROUND", "MAX", "_xlfn.NUMBERVALUE"}  # fmt: skip
    used = {f for c in plan.cells if c.formula for f in re.findall(r"([\w.]+)\(", c.formula)}

    assert used
    assert used <= functions
    assert all(len(c.formula) < 1200 for c in plan.cells if c.formula)
