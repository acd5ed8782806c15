"""Which of several outcomes a table serves: by what it says, else by where it stands."""

import re
from collections.abc import Collection, Sequence

from pohon_xl.model.baris import BarisOutcome
from pohon_xl.model.fakta import OutcomeTidakJelas
from pohon_xl.model.isi import Isi
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.indeks import Indeks
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.kata import fold

_AWALAN = pola(r"\W*(?:csf|outcome|hasil)\b(?:\s*\d+)?[\s:.\u2013-]*", re.IGNORECASE)

#: sheet number, row
_Tempat = tuple[int, int]


@dataclass(slots=True)
class Cabang:
    """The outcomes of a workbook, each once, and every place that says one."""

    outcome: list[BarisOutcome] = field(default_factory=list)
    mentions: list[tuple[_Tempat, int]] = field(default_factory=list)
    fakta: list[OutcomeTidakJelas] = field(default_factory=list)
    _indeks: Indeks | None = None

    def add(self, row: BarisOutcome, place: _Tempat | None = None) -> None:
        """Remember an outcome, or that a known one is said again here.

        `place`: where it heads what follows; one in a column speaks of its own row alone.
        """
        number = self._number(row.outcome.teks)
        if number is None:
            number = len(self.outcome)
            self.outcome.append(row)
            self._indeks = None
        if place is not None:
            self.mentions.append((place, number))

    def named(self, text: str) -> Isi | None:
        """The outcome a text names, alone or behind "CSF" or "Outcome 1:"."""
        number = self._number(text)
        return None if number is None else self.outcome[number].outcome

    def _number(self, text: str) -> int | None:
        if not self.outcome:
            return None
        if self._indeks is None:
            self._indeks = Indeks([o.outcome.teks for o in self.outcome])
        for wording in dict.fromkeys((text, _AWALAN.sub("", text, count=1))):
            same = self._indeks.same(wording) if wording else []
            if same:
                return same[0]
        return None

    def of_tables(self, tables: Sequence[Tabel], sheets: dict[str, int]) -> dict[int, Isi | None]:
        """By place in `tables`: the outcome of a Tahap 2 or 3 table; None where rows must tell."""
        found: dict[int, Isi | None] = {}
        if len(self.outcome) < 2:
            return found
        places = {
            i: (sheets[t.grid.lembar], t.judul.row)
            for i, t in enumerate(tables)
            if t.tahap in (2, 3)
        }
        if self._head_tables(places.values()):
            found = {i: self._before(at) for i, at in places.items()}
        else:
            for tahap in (2, 3):
                own = [i for i in places if tables[i].tahap == tahap]
                if len(own) == len(self.outcome):
                    found |= {i: self.outcome[n].outcome for n, i in enumerate(own)}
        for i in places:
            found[i] = self._in_heading(tables[i]) or found.get(i)
            if tables[i].tahap == 2 and found[i] is None and not self._rows_tell(tables[i]):
                self.fakta.append(OutcomeTidakJelas(tables[i].at))
        return found

    def _head_tables(self, places: Collection[_Tempat]) -> bool:
        """Whether tables stand between outcomes; a Tahap 1 behind them all heads none."""
        heads = [at for at, _ in self.mentions]
        return any(min(heads) < at < max(heads) for at in places) if heads else False

    def _before(self, place: _Tempat) -> Isi:
        """The outcome said last above a table."""
        above = [m for m in self.mentions if m[0] < place] or self.mentions[:1]
        return self.outcome[max(above)[1]].outcome

    def _in_heading(self, tabel: Tabel) -> Isi | None:
        heads = (
            tabel.judul.texts.get(tabel.kolom[k], "")
            for k in (Kolom.CSF, Kolom.INDUK)
            if k in tabel.kolom
        )
        return next((o for text in heads if (o := self.named(text))), None)

    def _rows_tell(self, tabel: Tabel) -> bool:
        if Kolom.OUTCOME in tabel.kolom:
            return True
        return any(self.section(tabel, row) for row in tabel.baris)

    def section(self, tabel: Tabel, row: int) -> Isi | None:
        """A row of a table that holds nothing but the name of an outcome: a heading of its own."""
        filled = [t for c in tabel.grid.columns_of(row) if (t := tabel.grid.text(row, c))]
        return self.named(filled[0]) if len(filled) == 1 and len(self.outcome) > 1 else None


def same_outcome(left: Isi | None, right: Isi | None) -> bool:
    """Whether both are said to serve one outcome, or one of them does not say."""
    return left is None or right is None or fold(left.teks) == fold(right.teks)
