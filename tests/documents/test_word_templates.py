import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from pohon_xl.documents.lkip import LkipContext
from pohon_xl.documents.pk import PkContext
from pohon_xl.renderers.docx_template import template_names
from tests.support.compare_docx import open_docx, parts_of

FOLDER = Path(__file__).resolve().parents[2] / "word_templates"
TEMPLATES = sorted(FOLDER.glob("*.docx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_a_template_asks_for_exactly_what_its_plan_gives(path: Path) -> None:
    context = LkipContext if path.stem == "lkip" else PkContext

    assert template_names(path) == {f.name for f in fields(context)}


@pytest.mark.parametrize("script", ["susun_pk", "susun_lkip"])
def test_templates_are_what_their_scripts_write(script: str, tmp_path: Path) -> None:
    command = [sys.executable, "-B", str(FOLDER / f"{script}.py"), str(tmp_path)]
    subprocess.run(command, check=True)
    made = sorted(tmp_path.glob("*.docx"))

    assert made
    for path in made:
        assert parts_of(path.read_bytes()) == parts_of((FOLDER / path.name).read_bytes()), path.name


def test_every_template_has_a_script_that_writes_it() -> None:
    assert [p.stem for p in TEMPLATES] == [
        "lkip",
        "pk_administrator",
        "pk_jf",
        "pk_jpt",
        "pk_pelaksana",
        "pk_pengawas",
    ]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_a_template_is_slim_indonesian_and_modern(path: Path) -> None:
    parts = parts_of(path.read_bytes())

    assert path.stat().st_size < 30_000
    assert 'w:lang w:bidi="ar-SA" w:eastAsia="id-ID" w:val="id-ID"' in parts["word/styles.xml"]
    assert 'w:name="compatibilityMode"' in parts["word/settings.xml"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_no_row_splits_over_pages_and_headings_repeat(path: Path) -> None:
    document = open_docx(path.read_bytes())

    for table in document.tables:
        for row in table.rows:
            xml = row._tr.xml
            assert "<w:cantSplit/>" in xml or re.search(r"\{%tr [^}]*%\}", xml)
        if table.style is not None and table.style.name == "Table Grid":
            assert all("<w:tblHeader/>" in row._tr.xml for row in table.rows[:2])
