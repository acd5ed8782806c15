"""Money spent as a formula: what it gives is what LibreOffice works out."""

from dataclasses import replace
from pathlib import Path

from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.sheets.anggaran import plan_anggaran
from pohon_xl.tables.anggaran import SERAPAN
from tests.support.hitung_ulang import recalculated, shown
from tests.support.outline import kertas_from

SERAPAN_UJI = ((300.0, 295.0, 98.33), (300.0, None, ""), (None, 5.0, ""), (0.0, 5.0, ""),
               (1_250_000_000.0, 1_000_000_000.0, 80), (3.0, 4.0, 133.33))  # fmt: skip


def anggaran_of() -> KertasKerja:
    kertas = kertas_from("\n    Meningkatnya mutu\n      Terlatihnya guru\n        Mutu latihan\n")
    node = next(s for s in kertas.pohon.walk() if s.komponen is not None and not s.anak)
    rows = tuple(
        Anggaran(node.kode, node.kinerja, f"1.0{n}", "P", pagu=pagu, realisasi=realisasi)
        for n, (pagu, realisasi, _) in enumerate(SERAPAN_UJI)
    )
    return replace(kertas, anggaran=rows)


def test_money_spent_is_shown_and_worked_out_the_same(tmp_path: Path) -> None:
    plan = plan_anggaran(anggaran_of())

    assert list(shown(plan, SERAPAN).values())[-6:] == [row[-1] for row in SERAPAN_UJI]
    assert recalculated(plan, tmp_path, SERAPAN)[SERAPAN] == shown(plan, SERAPAN)
