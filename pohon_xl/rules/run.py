"""All findings of a workbook, in sheet order, each with its stable id."""

from collections import Counter
from hashlib import blake2s

from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.abaikan import mark_ignored
from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.kunci import KODE_BACAAN, Bacaan, right_wordings
from pohon_xl.rules.rule import Problem, Rule
from pohon_xl.rules.sel_utuh import of_whole_cell


def check_kertas_kerja(kertas: KertasKerja) -> tuple[Finding, ...]:
    """Every finding, by sheet (in tab order), row, column, then code; ignored ones as such."""
    seen: Counter[str] = Counter()
    problems = [(r, problem) for r in CATALOG for problem in r.check(kertas)]
    bacaan = right_wordings(
        one for r, problem in problems if r.kode in KODE_BACAAN for one in problem.perbaikan
    )
    found = [_finding(kertas, r, problem, (bacaan, seen)) for r, problem in problems]
    findings = mark_ignored(found, kertas.abaikan)
    findings += [
        _finding(kertas, r, problem, (bacaan, seen))
        for r in CATALOG
        if r.check_findings
        for problem in r.check_findings(kertas, tuple(findings))
    ]
    order = {lembar: i for i, lembar in enumerate(kertas.lembar)}

    def place(finding: Finding) -> tuple[int, int, int, str]:
        first = finding.sel[0]
        return order.get(first.lembar, len(order)), first.baris, first.kolom, finding.kode

    return tuple(sorted(findings, key=place))


def _finding(
    kertas: KertasKerja, r: Rule, problem: Problem, known: tuple[Bacaan, Counter[str]]
) -> Finding:
    """The id hashes code and content; the second equal fault counts on, in reading order."""
    bacaan, seen = known
    key = f"{r.kode}|{bacaan.key(problem.kunci)}"
    seen[key] += 1
    if seen[key] > 1:
        key += f"|{seen[key]}"
    return Finding(
        id=blake2s(key.encode(), digest_size=4).hexdigest(),
        kode=r.kode,
        nama=r.nama,
        tingkat=problem.tingkat or r.tingkat,
        sel=problem.sel,
        pesan=problem.pesan,
        saran=problem.saran,
        perbaikan=tuple(of_whole_cell(kertas, one) for one in problem.perbaikan),
    )
