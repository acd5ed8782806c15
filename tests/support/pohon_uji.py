"""Trees of many shapes, and the ranges a planned sheet fills: for laws that hold of every tree."""

from collections.abc import Callable, Iterator

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


def long_office(csf: int = 3) -> KertasKerja:
    """Sentences of 90 to 290 letters, as in the plans of real offices; about 40 below each CSF."""
    lines = [f"{_sentence('Menurunnya', 0)} | {_sentence('Tingkat', 1)}"]
    for depth, count in _below(csf):
        number = len(lines)
        texts = _sentence(_WORDS[depth], number), _sentence("Persentase", number + 3)
        lines.append(f"{'  ' * depth}{texts[0]} | {texts[1]} {count}")
    return kertas_from("\n".join(lines))


_WORDS = ("", "Meningkatnya", "Meningkatnya", "Terselenggaranya", "Terlaksananya")


def _below(csf: int) -> Iterator[tuple[int, int]]:
    for c in range(csf):
        yield 1, c
        for a in range(4):
            yield 2, a
            for k in range(2 + (c + a) % 2):
                yield 3, k
                for o in range(2 + (a + k) % 3):
                    yield 4, o


def _sentence(first: str, number: int) -> str:
    """Of a length that differs from number to number."""
    kata = PANJANG.split()
    return " ".join([first, *kata, *kata][: 9 + number * 7 % 19])


TREES: dict[str, Callable[[], KertasKerja]] = {
    "kecil": kertas_kosong,
    "terisi": kertas_terisi,
    "kasus": kasus,
    "banyak operasional": many_operasional,
    "lebar": wide_tree,
    "teks panjang": long_texts,
    "kantor": long_office,
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
