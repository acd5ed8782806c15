"""Achievement as formulas: Excel shows what the report says, or nothing where it says nothing."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.sheets.target import plan_target
from pohon_xl.tables.target import CAPAIAN, TERSEMBUNYI
from pohon_xl.text.ukuran import PENGGANTI
from tests.support.hitung_ulang import recalculated, shown
from tests.support.outline import kertas_from

NAIK, TURUN, ENTAH = "Persentase terampil", "Persentase penganggur", "Rasio serapan"
PUAS = "Nilai kepuasan masyarakat (IKM)"
RENDAH, TINGGI = "makin rendah makin baik", "makin tinggi makin baik"
#: indicator, target, realisasi, arah, what is shown
UJI = (
    (NAIK, "85", "85,5", None, 100.59),
    (NAIK, "85%", "80 %", None, 94.12),
    (NAIK, "85%", "68%", None, 80),
    (NAIK, "1.250", "1.000", None, 80),
    (NAIK, "85.5", "80", None, ""),
    (NAIK, "1.234.5", "80", None, ""),
    (NAIK, "85", "80", RENDAH, 105.88),
    (NAIK, "0", "80", None, ""),
    (NAIK, "-5", "80", None, ""),
    (NAIK, "5", "-2,5", None, -50),
    (NAIK, "0,5", "-0,5", None, -100),
    (NAIK, None, "80", None, ""),
    (NAIK, "85", None, None, ""),
    (NAIK, "80-90", "82", None, 100),
    (NAIK, "80 s.d. 90 %", "40", None, 50),
    (ENTAH, "80–90", "90", None, 100),
    (ENTAH, "80–90", "91", None, ""),
    (TURUN, "2 - 4", "5", None, 75),
    (NAIK, "90-80", "85", None, ""),
    (NAIK, "80-90", "80-85", None, ""),
    (NAIK, "≥ 80", "40", None, 50),
    (NAIK, "minimal 80", "40", None, 50),
    (NAIK, "12 bulan", "9 bulan", None, 75),
    (NAIK, "12 Dokumen", "12", None, 100),
    (NAIK, "12 bulan", "9 dokumen", None, ""),
    (NAIK, "10 m3", "5 m3", None, 50),
    (NAIK, "1e3", "1000", None, ""),
    (NAIK, "10 20", "10", None, ""),
    (NAIK, "8%5", "85", None, ""),
    (NAIK, "007", "7", None, ""),
    (NAIK, "WTP", "WTP", None, 100),
    (NAIK, "WTP", "WDP", None, 75),
    (NAIK, "WTP", "85", None, ""),
    (NAIK, "85", "WTP", None, ""),
    (NAIK, "BB", "B", None, 80),
    (NAIK, "A (Memuaskan)", "AA", None, 116.67),
    (NAIK, "Baik", "Sangat Baik", None, 125),
    (PUAS, "A", "B", None, 75),
    (PUAS, "AA", "A", None, 85.71),
    (NAIK, "WTP", "BB", None, ""),
    (NAIK, "Ada", "Ada", None, ""),
    (TURUN, "4", "5", RENDAH, 75),
    (TURUN, "4", "9", RENDAH, 0),
    (TURUN, "4", "0", RENDAH, 200),
    (ENTAH, "4", "4", None, 100),
    (ENTAH, "4", "2", TINGGI, 50),
    (ENTAH, "3", "1", "negatif", 166.67),
    (NAIK, "3", "1", "entahlah", ""),
)  # fmt: skip


def target_of(rows: tuple[tuple[object, ...], ...]) -> KertasKerja:
    names = [f"Meningkatnya hal {n}" for n in range(len(rows))]
    text = "\n".join(f"    {name} | {row[0]}" for name, row in zip(names, rows, strict=True))
    kertas = kertas_from(f"\n{text}\n")
    nodes = list(kertas.pohon.walk())
    return replace(
        kertas,
        target=tuple(
            Target(s.kode, s.kinerja, str(row[0]), *_said(row))  # type: ignore[arg-type]
            for s, row in zip(nodes, rows, strict=True)
        ),
    )


def _said(row: tuple[object, ...]) -> tuple[object, ...]:
    fields = {"target": row[1], "realisasi": row[2], "arah": row[3]}
    blank = Target("", "", "")
    names = [f for f in blank.__dataclass_fields__ if f not in {"kode", "kinerja", "indikator"}]
    return tuple(fields.get(name, getattr(blank, name)) for name in names)


def typed_at_random(count: int) -> Iterator[tuple[object, ...]]:
    """Texts near what is understood: pieces put together without sense, too."""
    dice = random.Random(4)  # noqa: S311  (the same texts each time)
    pieces = (
        "5", "85", "1.250", "0,5", "12,75", "1.00", "85.5", "12.500.000", "0", "007", "-", "–", " ",
        " ", "%", " %", " bulan", " dokumen", "m2", " m3", " s.d. ", " sampai ", "s/d", "≥",
        "WTP", "wdp", "BB", "Baik", "Sangat Baik", "(2025)", "e3", ",", ".", "/", "\n", "Rp",
        "minimal ", "1e3", "10:30", "1/2/2025", "true", "=", "~", "*", "|", "\u00a0", "9" * 15,
    )  # fmt: skip
    usual = ("85", "80-90", "12 bulan", "9 bulan", "WTP", "BB", "90%", "1.000", "-2,5", "100")
    for _ in range(count):
        said = [
            dice.choice(usual)
            if dice.random() < 0.3
            else "".join(dice.choices(pieces, k=dice.randint(1, 4)))
            for _ in range(2)
        ]
        arah = dice.choice((None, None, RENDAH, TINGGI, "naik", "semakin kecil", "tak tentu"))
        yield dice.choice((NAIK, TURUN, ENTAH, PUAS)), *said, arah


def test_achievement_is_shown_by_direction_and_blank_where_nothing_can_be_said() -> None:
    plan = plan_target(target_of(UJI))

    assert list(shown(plan, CAPAIAN).values()) == [row[-1] for row in UJI]


@pytest.mark.parametrize("rows", [UJI, tuple(typed_at_random(400))])
def test_libreoffice_works_out_the_same_step_by_step(
    rows: tuple[tuple[object, ...], ...], tmp_path: Path
) -> None:
    plan = plan_target(target_of(rows))
    columns = (*TERSEMBUNYI, CAPAIAN)
    found = recalculated(plan, tmp_path, *columns)
    wrong = [
        (rows[row - 4], name, found[name][row], value)
        for name in columns
        for row, value in shown(plan, name).items()
        if found[name][row] != value
    ]

    assert wrong == []


def test_formulas_need_nothing_that_excel_2013_lacks_and_fit_a_cell() -> None:
    functions = {
        "IF", "IFERROR", "OR", "AND", "NOT", "NA", "ISNUMBER", "COUNT", "FIND", "MID", "LEFT",
        "RIGHT", "LEN", "TRIM", "LOWER", "TEXT", "REPT", "INT", "TRUNC", "ABS", "CELL", "CHAR",
        "SUBSTITUTE", "SUMPRODUCT", "ROUND", "MAX", "MIN", "MOD", "MEDIAN", "_xlfn.NUMBERVALUE",
    }  # fmt: skip
    formulas = {c.formula for c in plan_target(target_of(UJI)).cells if c.formula}
    used = {
        f
        for text in formulas
        for f in re.findall(r"([\w.]+)\((?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)", text)
    }

    assert used
    assert used <= functions
    assert all(len(text) < 1400 for text in formulas)
    assert all(text.count("SUBSTITUTE") <= len(PENGGANTI) + 4 < 60 for text in formulas)
