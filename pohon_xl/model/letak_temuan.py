"""At which performance a finding stands."""

from collections.abc import Iterator, Sequence

from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul

#: a finding about more rows of an input sheet speaks of the column, not of a performance
_BARIS_TERBANYAK = 2
_Baris = tuple[str, int]


def findings_of_nodes(
    kertas: KertasKerja, findings: Sequence[Finding]
) -> dict[str, tuple[Finding, ...]]:
    """By code of the performance, in tree order; those without findings are left out.

    The cell to mend decides: it is one of the performance, else its row is (where a row words
    several, the lowest), else that row of an input sheet was filled in for it.
    """
    cells: dict[Location, list[str]] = {}
    rows: dict[_Baris, list[tuple[int, str]]] = {}
    for s in kertas.pohon.walk():
        for at in _cells(s):
            cells.setdefault(at, []).append(s.kode)
        for at in s.sumber:
            rows.setdefault((at.lembar, at.baris), []).append((at.kolom, s.kode))
    filled = dict(_filled(kertas))
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for kode in _codes(finding, cells, rows, filled):
            found.setdefault(kode, []).append(finding)
    ordered = (s.kode for s in kertas.pohon.walk())
    return {kode: tuple(found[kode]) for kode in ordered if kode in found}


def _cells(s: Simpul) -> tuple[Location, ...]:
    return (*s.sumber, *(i.at for i in s.indikator))


def _codes(
    finding: Finding,
    cells: dict[Location, list[str]],
    rows: dict[_Baris, list[tuple[int, str]]],
    filled: dict[_Baris, str],
) -> list[str]:
    at = finding.sel[0]
    if at in cells:
        return list(dict.fromkeys(cells[at]))
    if (here := rows.get((at.lembar, at.baris))) is not None:
        lowest = max(kolom for kolom, _ in here)
        return list(dict.fromkeys(kode for kolom, kode in here if kolom == lowest))
    named = dict.fromkeys((one.lembar, one.baris) for one in finding.sel)
    if len(named) > _BARIS_TERBANYAK:
        return []
    return list(dict.fromkeys(filled[row] for row in named if row in filled))


def _filled(kertas: KertasKerja) -> Iterator[tuple[_Baris, str]]:
    """Rows of the input sheets with the code of their performance."""
    for tempat in (kertas.tempat_pejabat, kertas.tempat_target, kertas.tempat_anggaran):
        for kode, placed in tempat.di.items():
            for row in placed:
                for place in row.letak_sel.rows():
                    yield place, kode
