"""docs/evaluasi.md: notes of evaluators, and the findings that say the same."""

import re
from pathlib import Path

from pohon_xl.rules.catalog import BY_KODE

HALAMAN = Path(__file__).resolve().parents[2] / "docs" / "evaluasi.md"


def test_each_of_the_ten_notes_names_findings_that_exist() -> None:
    rows = [line.split("|") for line in HALAMAN.read_text(encoding="utf-8").splitlines()]
    notes = [row[2] for row in rows if len(row) == 4][2:]
    named = [re.findall(r"[TLK]\d?-\d\d", note) for note in notes]

    assert len(notes) == 10
    assert all(named)
    assert {kode for codes in named for kode in codes} - BY_KODE.keys() == set()
