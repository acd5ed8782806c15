"""Indented text -> KertasKerja: the language of tests that start from a finished tree.

    Menurunnya pengangguran | Tingkat pengangguran
      Meningkatnya serapan kerja | (Persentase terserap)
      Meningkatnya pendidikan > DINAS PENDIDIKAN; DINAS SOSIAL

Two spaces a level; `|` before indicators, `;` between them, parentheses for a proposed one;
`>` before the partner offices of a crosscutting performance.
"""

from dataclasses import replace
from textwrap import dedent

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import JENJANG_BAKU, KOMPONEN_BAKU, Level
from pohon_xl.model.location import Location
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul


def kertas_from(outline: str, **fields: object) -> KertasKerja:
    """A KertasKerja with that tree; other fields as given."""
    kertas = KertasKerja(berkas="uji.xlsx", pohon=pohon_from(outline))
    return replace(kertas, **fields)  # type: ignore[arg-type]


def pohon_from(outline: str) -> Pohon:
    """The tree an outline draws."""
    lines = [line for line in dedent(outline).splitlines() if line.strip()]
    rows = [
        ((len(line) - len(line.lstrip())) // 2, line.strip(), n) for n, line in enumerate(lines, 4)
    ]
    return Pohon(_children(rows, 0, ""))


def _children(rows: list[tuple[int, str, int]], depth: int, prefix: str) -> tuple[Simpul, ...]:
    starts = [i for i, row in enumerate(rows) if row[0] == depth]
    anak = []
    for number, start in enumerate(starts, 1):
        end = next((i for i in starts if i > start), len(rows))
        kode = f"{prefix}{number}"
        below = _children(rows[start + 1 : end], depth + 1, f"{kode}.")
        anak.append(_simpul(kode, rows[start], below))
    return tuple(anak)


def _simpul(kode: str, row: tuple[int, str, int], anak: tuple[Simpul, ...]) -> Simpul:
    depth, line, number = row
    line, _, partners = line.partition(" > ")
    kinerja, _, indikator = line.partition(" | ")
    level = list(Level)[depth]
    crosscutting = tuple(p.strip() for p in partners.split(";") if p.strip())
    return Simpul(
        kode=kode,
        kinerja=kinerja.strip(),
        level=level,
        indikator=tuple(
            Indikator(
                teks=text.strip().strip("()"),
                at=Location("Tahap 4", number, 3),
                usulan=text.strip().startswith("("),
            )
            for text in indikator.split(";")
            if text.strip()
        ),
        crosscutting=crosscutting,
        komponen=None if crosscutting else KOMPONEN_BAKU[level],
        jenjang=None if crosscutting else JENJANG_BAKU[level],
        sumber=(Location("Tahap 3", number, 2), Location("Tahap 4", number, 2)),
        anak=anak,
    )
