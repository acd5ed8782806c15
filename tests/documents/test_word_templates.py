import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from lxml import etree

from pohon_xl.documents.berita_acara_iku import BeritaAcaraContext
from pohon_xl.documents.crosscutting import CrosscuttingContext
from pohon_xl.documents.iku import IkuContext
from pohon_xl.documents.iku_keputusan import IkuKeputusanContext
from pohon_xl.documents.lkip import LkipContext
from pohon_xl.documents.pk import PkContext
from pohon_xl.documents.pohon_kinerja import PohonKinerjaContext
from pohon_xl.documents.rencana_aksi import RencanaAksiContext
from pohon_xl.documents.skp import SkpContext
from pohon_xl.documents.surat_crosscutting import SuratContext
from pohon_xl.renderers.docx_template import template_names
from tests.support.compare_docx import open_docx, parts_of

FOLDER = Path(__file__).resolve().parents[2] / "word_templates"
TEMPLATES = sorted(FOLDER.glob("*.docx"))
SCRIPTS = sorted(p.stem for p in FOLDER.glob("susun_*.py") if "def main(" in p.read_text("utf-8"))
CONTEXTS = {
    "lkip": LkipContext,
    "iku": IkuContext,
    "iku_keputusan": IkuKeputusanContext,
    "berita_acara_iku": BeritaAcaraContext,
    "rencana_aksi": RencanaAksiContext,
    "crosscutting": CrosscuttingContext,
    "surat_crosscutting": SuratContext,
    "skp_jpt": SkpContext,
    "skp_ja_jf": SkpContext,
    "pohon_kinerja": PohonKinerjaContext,
}
#: what a plan gives although only a restyled template, or the list of origins, may want it
SHARED: dict[str, set[str]] = {"pohon_kinerja": {"kantor"}}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_a_template_asks_for_exactly_what_its_plan_gives(path: Path) -> None:
    context = PkContext if path.stem.startswith("pk_") else CONTEXTS[path.stem]

    assert template_names(path) <= {f.name for f in fields(context)}
    assert {f.name for f in fields(context)} - template_names(path) <= SHARED.get(path.stem, set())


@pytest.mark.parametrize("script", SCRIPTS)
def test_templates_are_what_their_scripts_write(script: str, tmp_path: Path) -> None:
    command = [sys.executable, "-B", str(FOLDER / f"{script}.py"), str(tmp_path)]
    subprocess.run(command, check=True)
    made = sorted(tmp_path.glob("*.docx"))

    assert made
    for path in made:
        assert parts_of(path.read_bytes()) == parts_of((FOLDER / path.name).read_bytes()), path.name


def test_every_template_has_a_script_that_writes_it() -> None:
    agreements = {"pk_administrator", "pk_jf", "pk_jpt", "pk_pelaksana", "pk_pengawas"}

    assert {p.stem for p in TEMPLATES} == agreements | CONTEXTS.keys()


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
        if any(c.text == "(1)" for row in table.rows[:2] for c in row.cells):
            assert all("<w:tblHeader/>" in row._tr.xml for row in table.rows[:2])


@pytest.mark.parametrize("stem", ["pk_jpt", "pk_administrator", "pk_pengawas", "pk_jf"])
def test_no_line_below_the_signatures_of_an_agreement_makes_a_page(stem: str) -> None:
    document = open_docx((FOLDER / f"{stem}.docx").read_bytes())
    signed = [t for t in document.tables if "PIHAK KEDUA" in t._tbl.xml][1:]

    below = [t._tbl.getnext() for t in signed]

    assert len(below) == 2  # of an agreement, and of its revision
    for paragraph in below:
        assert paragraph is not None
        assert 'w:lineRule="exact"' in etree.tostring(paragraph).decode()
        assert 'w:line="40"' in etree.tostring(paragraph).decode()
