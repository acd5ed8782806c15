"""Which findings the rows of sheet Abaikan mean, and what becomes of them."""

from collections.abc import Sequence

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.finding import Finding
from pohon_xl.pola import pola
from pohon_xl.rekaman import replace
from pohon_xl.text.kata import fold

DIABAIKAN = "diabaikan"
_SEL = pola(r"(?:(?P<lembar>.+)!)?\$?(?P<kolom>[A-Za-z]{1,3})\$?(?P<baris>[0-9]+)")


def mark_ignored(findings: Sequence[Finding], rows: Sequence[Abaikan]) -> list[Finding]:
    """The findings, ignored where a row with a reason means them; the first such row counts."""
    reasoned = [row for row in rows if row.alasan]
    return [_marked(f, reasoned) for f in findings] if reasoned else list(findings)


def _marked(finding: Finding, rows: Sequence[Abaikan]) -> Finding:
    row = next((r for r in rows if means(r, finding)), None)
    return finding if row is None else replace(finding, status=DIABAIKAN, alasan=row.alasan)


def is_pointing(row: Abaikan) -> bool:
    """Whether it says enough to mean a finding: an id, or a code and a cell."""
    return bool(row.temuan or (row.kode and row.sel))


def means(row: Abaikan, finding: Finding) -> bool:
    """By its id alone where one is given (Excel drops zeros in front of digits); else by place.

    Without a sheet, the cell of that address in any sheet.
    """
    if row.temuan:
        return row.temuan.casefold().zfill(len(finding.id)) == finding.id
    place = _SEL.fullmatch(row.sel.strip()) if row.sel else None
    if place is None or not row.kode or row.kode.strip().upper() != finding.kode:
        return False
    lembar = row.lembar or (place["lembar"] or "").strip("'")
    address = f"{place['kolom'].upper()}{int(place['baris'])}"
    at = finding.sel[0]
    return at.alamat == address and (not lembar or fold(lembar) == fold(at.lembar))


def wording(row: Abaikan) -> str:
    """The row as a sentence names it."""
    lembar = f"{row.lembar}!" if row.lembar and row.sel else row.lembar or ""
    names = (row.temuan, row.kode, f"{lembar}{row.sel or ''}")
    return " ".join(name for name in names if name)
