"""How well the rules find what evaluators find: `python -m tests.mutu` prints it, rule by rule.

tests/data/mutu holds workbooks of eighteen offices in the sheet language of tests/support/lembar.py
(fictional wording) and beside each the labels: `wajib` ya must be found at that row, tidak may be
found. Anything else that is reported counts against precision. `_benar` workbooks have no labels.
"""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

FOLDER = Path(__file__).resolve().parent / "data" / "mutu"
Place = tuple[str, str, int, str]


@dataclass(slots=True)
class Mutu:
    """Places (workbook, sheet, row, code): those to find, those that may be, those found."""

    wajib: set[Place] = field(default_factory=set)
    boleh: set[Place] = field(default_factory=set)
    found: set[Place] = field(default_factory=set)

    @property
    def missed(self) -> set[Place]:
        """Labelled wajib and not found."""
        return self.wajib - self.found

    @property
    def false_alarms(self) -> set[Place]:
        """Found and not labelled."""
        return self.found - self.wajib - self.boleh

    @property
    def recall(self) -> float:
        """Share of what must be found that is found."""
        return 1 - len(self.missed) / len(self.wajib) if self.wajib else 1.0

    @property
    def precision(self) -> float:
        """Share of what is found that is labelled."""
        return 1 - len(self.false_alarms) / len(self.found) if self.found else 1.0

    def of(self, kode: str) -> "Mutu":
        """The part of one rule."""
        return Mutu(*({p for p in s if p[3] == kode} for s in (self.wajib, self.boleh, self.found)))


def measure() -> Mutu:
    """Every labelled workbook, all rules."""
    mutu = Mutu()
    for path in sorted(FOLDER.glob("*.txt")):
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                place = (path.stem, row["lembar"], int(row["baris"]), row["kode"])
                (mutu.wajib if row["wajib"] == "ya" else mutu.boleh).add(place)
        for f in check_kertas_kerja(kertas_of(path.read_text(encoding="utf-8"), path.name)):
            mutu.found.add((path.stem, f.sel[0].lembar, f.sel[0].baris, f.kode))
    return mutu


def report(mutu: Mutu) -> str:
    """The table, then each fault missed and each false alarm by its place."""
    lines = [f"{'kode':6} {'wajib':>5} {'temu':>5} {'luput':>5} {'salah':>5} {'recall':>7} presisi"]
    parts = [(r.kode, mutu.of(r.kode)) for r in CATALOG]
    for kode, part in [*parts, ("semua", mutu)]:
        lines.append(
            f"{kode:6} {len(part.wajib):5} {len(part.found):5} {len(part.missed):5} "
            f"{len(part.false_alarms):5} {part.recall:7.1%} {part.precision:7.1%}"
        )
    per_book = Counter(stem for stem, *_ in mutu.found)
    lines += [f"{path.stem}: {per_book[path.stem]} temuan" for path in sorted(FOLDER.glob("*.txt"))]
    lines += [f"LUPUT  {' '.join(map(str, place))}" for place in sorted(mutu.missed)]
    lines += [f"SALAH  {' '.join(map(str, place))}" for place in sorted(mutu.false_alarms)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(measure()))  # noqa: T201
