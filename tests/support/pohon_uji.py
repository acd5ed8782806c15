"""Trees of many shapes, and the ranges a planned sheet fills: for laws that hold of every tree."""

from collections.abc import Callable

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import Merge, SheetPlan
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

PANJANG = "Terlaksananya koordinasi dan sinkronisasi " * 7


def many_operasional() -> KertasKerja:
    """25 of them below one kondisi antara."""
    below = "".join(
        f"        Terlaksananya pelatihan {i} | Jumlah peserta {i}\n" for i in range(25)
    )
    return kertas_from(f"A | X\n  B | X\n    C | X\n      D | X\n{below}")


def wide_tree() -> KertasKerja:
    """15 kondisi antara utama with 16 operasional each: more than a page is wide."""
    return even_tree(csf=3, antara=4)


def huge_tree() -> KertasKerja:
    """About 1,100 performances: even one CSF is more than a page holds."""
    return even_tree(csf=5, antara=9)


def even_tree(csf: int, antara: int) -> KertasKerja:
    """Five kondisi antara utama below each CSF, four operasional below each antara."""
    lines = ["Menurunnya pengangguran | Tingkat pengangguran"]
    for c in range(csf):
        lines.append(f"  Meningkatnya sasaran {c} | Persentase {c}")
        for a in range(5):
            lines.append(f"    Meningkatnya program {c}.{a} | Persentase program {c}.{a}")
            for k in range(antara):
                lines.append(f"      Tersedianya kegiatan {c}.{a}.{k} | Persentase")
                lines += [f"        Terlaksananya sub {c}.{a}.{k}.{o} | Jumlah" for o in range(4)]
    return kertas_from("\n".join(lines))


def long_texts() -> KertasKerja:
    """Every text of about 300 characters."""
    return kertas_from(
        f"{PANJANG} | {PANJANG}\n  {PANJANG} | ({PANJANG})\n    {PANJANG}\n  Z > {PANJANG}"
    )


TREES: dict[str, Callable[[], KertasKerja]] = {
    "kecil": kertas_kosong,
    "terisi": kertas_terisi,
    "kasus": kasus,
    "banyak operasional": many_operasional,
    "lebar": wide_tree,
    "teks panjang": long_texts,
    "dua outcome": lambda: kertas_from("A | X\n  B | Y\nC | Z"),
    "tanpa outcome": lambda: kertas_from("A"),
}


def areas(plan: SheetPlan, *, filled: bool = False) -> list[Merge]:
    """The range of each cell, merged or single; with `filled`, only of those that say something."""
    spans = {(m.row, m.column): m for m in plan.merges}
    return [
        spans.get((c.row, c.column), Merge(c.row, c.column, c.row, c.column))
        for c in plan.cells
        if c.value is not None or not filled
    ]
