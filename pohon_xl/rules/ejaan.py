"""Spelling of what a planner wrote in the Tahap sheets: its texts, its own words, its errors."""

from collections.abc import Iterator

from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.sekali import once
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.crosscutting import mark_of, split_mark
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.ejaan import Milik, cased, frequent_words, misspelt_words
from pohon_xl.text.kata import fold

_TANDA = "crosscutting"


@dataclass(frozen=True, slots=True)
class Salah:
    """A word as written, what it may be meant for in the writer's case, and if that is sure."""

    kata: str
    usul: tuple[str, ...]
    pasti: bool


def spelling_errors(text: str, milik: Milik = frozenset()) -> tuple[Salah, ...]:
    """The misspelt words of a text, its crosscutting mark first."""
    mark = mark_of(text)
    found = []
    spelt = fold(mark).replace(" ", "") if mark else ""
    if mark is not None and spelt not in {_TANDA, "cc"}:
        found.append(Salah(mark, (cased(_TANDA, mark),), pasti=True))
    inside = mark.split() if mark else []
    found += [
        Salah(s.kata, tuple(cased(u, s.kata) for u in s.usul), s.pasti)
        for s in misspelt_words(text, milik)
        if s.kata not in inside
    ]
    return tuple(found)


def correct_spelling(text: str, milik: Milik = frozenset()) -> str:
    """The text with each word set right of which it is certain what was meant."""
    for salah in spelling_errors(text, milik):
        if salah.pasti:
            text = text.replace(salah.kata, salah.usul[0], 1)
    return text


@once
def words_of_office(kertas: KertasKerja) -> Milik:
    """What this workbook uses too often to be a typing error."""
    return frequent_words(frozenset(isi.teks for isi in written_texts(kertas)))


def written_texts(kertas: KertasKerja) -> Iterator[Isi]:
    """The sentences of all Tahap in sheet order, each cell once; levels and terms left out."""
    seen: set[Isi] = set()
    for isi in _cells(kertas):
        if isi is not None and isi not in seen:
            seen.add(isi)
            yield isi
            mark = split_mark(scalar_text(kertas.teks_sel.get(isi.at)))[1]
            if mark and Isi(mark, isi.at) not in seen:
                seen.add(Isi(mark, isi.at))
                yield Isi(mark, isi.at)


def _cells(kertas: KertasKerja) -> Iterator[Isi | None]:
    yield from (row.outcome for row in kertas.outcome)
    for csf in kertas.csf:
        yield from (csf.csf, csf.kondisi)
    for row in kertas.uraian:
        is_mark = row.keterangan is not None and mark_of(row.keterangan.teks) is not None
        yield from (row.induk, row.kondisi, row.keterangan if is_mark else None)
    for kinerja in (*kertas.kinerja_4, *kertas.kinerja_5):
        yield kinerja.kinerja
        yield from kinerja.indikator
