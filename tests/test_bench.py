"""`make bench` takes minutes; here only that its page and its parts fit together."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.bench import templat_lkip
from tests.bench.__main__ import GROUPS, HALAMAN, HASIL, with_table
from tests.bench.proses import CONTOH, built
from tests.bench.sebanyak import noted, write
from tests.bench.templat_pk import by_docxtpl, by_pohon_xl, context, write_templat
from tests.bench.ukur import Row, measured, python


def test_the_page_shows_what_was_measured_last() -> None:
    page = HALAMAN.read_text(encoding="utf-8")

    assert page == with_table(page, HASIL.read_text(encoding="utf-8")), "jalankan `make bench`"


def test_every_measured_row_belongs_to_a_group_that_still_exists() -> None:
    rows = json.loads(HASIL.read_text(encoding="utf-8"))["baris"]

    assert {row["kelompok"] for row in rows.values()} <= GROUPS.keys()
    assert all(row["rasio"] > 0 for row in rows.values())


def test_a_program_that_fails_is_no_fast_one() -> None:
    row = Row("a", python("raise SystemExit(1)"), python("pass"), rounds=0)

    with pytest.raises(RuntimeError, match="gagal"):
        measured(row)


def test_more_work_is_a_greater_ratio() -> None:
    row = Row("a", python("print(50.0)"), python("print(5.0)"), rounds=1, what="langkah", share=2)

    assert measured(row) == 5


def test_a_small_program_is_not_as_large_as_the_one_that_starts_it() -> None:
    held = b"x" * (60 << 20)
    row = Row("a", python("pass"), python("b'x' * (40 << 20)"), rounds=0, what="memori")

    assert measured(row) < 0.5, len(held)


def test_both_ways_write_the_same_pk(tmp_path: Path) -> None:
    import docx

    texts = []
    for way in (by_docxtpl, by_pohon_xl):
        path = tmp_path / f"{way.__name__}.docx"
        write_templat(path)
        way(path, context("Meningkatnya layanan", "Indeks"))
        document = docx.Document(str(path.with_suffix(".hasil.docx")))
        cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
        texts.append([*(p.text for p in document.paragraphs), *cells])

    assert texts[0] == texts[1]


def test_the_lkip_of_docxtpl_is_as_much_work_as_ours(tmp_path: Path) -> None:
    """Paragraphs, tables, rows, pictures: ours has at least as many."""
    import docx

    path = tmp_path / "lkip.docx"
    templat_lkip.write_templat(path)
    counts = []
    for way in (templat_lkip.by_pohon_xl, templat_lkip.by_docxtpl):
        document = docx.Document(BytesIO(way(path, 7)))
        rows = sum(len(table.rows) for table in document.tables)
        drawn = len(document.element.body.xpath(".//w:drawing"))
        words = "".join(p.text for p in document.paragraphs)
        assert "DINAS 7" in words
        counts.append((len(document.paragraphs), len(document.tables), rows, drawn))

    assert counts[0] == (137, 24, 150, 2)
    assert all(ours >= theirs for ours, theirs in zip(*counts, strict=True)), counts
    assert counts[1] == (137, 24, 144, 2)


def test_the_yardstick_of_cells_writes_as_many_cells_in_as_many_styles_as_the_result(
    tmp_path: Path,
) -> None:
    wanted = noted(CONTOH, built(tmp_path))
    cells, copy = tmp_path / "sel.json", tmp_path / "tiruan.xlsx"
    cells.write_text(json.dumps(wanted), encoding="utf-8")
    write(str(CONTOH), str(cells), str(copy), 1)
    found = noted(CONTOH, copy)

    assert found["rupa"] == wanted["rupa"]
    assert counts(found) == counts(wanted)
    assert sum(counts(wanted).values()) > 4_000


def counts(cells: dict[str, Any]) -> dict[str, int]:
    return {name: len(rows) for name, rows in cells["lembar"].items()}
