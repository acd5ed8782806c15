import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pohon_xl
from tests.support.readme import README, filled

ROOT = Path(pohon_xl.__file__).parent
REPO = ROOT.parent
MODULES = sorted(ROOT.rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def own_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines without the docstring: a rule's page is not code."""
    first = node.body[0]
    is_page = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    page = (first.end_lineno or 0) - first.lineno + 1 if is_page else 0
    return (node.end_lineno or 0) - node.lineno + 1 - page


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_fits_in_three_hundred_lines_and_a_function_in_forty(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    long = [
        f"{node.name}: {own_lines(node)}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, FUNCTIONS) and own_lines(node) > 40
    ]

    assert len(text.splitlines()) <= 300
    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or path.stem == "__main__"


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    vague = {"utils", "util", "helpers", "common", "misc", "manager", "service"}

    assert not {p.stem for p in MODULES} & vague


def test_every_word_document_has_code_template_test_and_golden_of_one_stem() -> None:
    templates = {p.stem for p in (REPO / "word_templates").glob("*.docx")}

    assert templates
    for stem in templates:
        assert (ROOT / "documents" / f"{stem}.py").exists(), stem
        assert list((REPO / "tests" / "golden" / "documents").glob(f"{stem}*.txt")), stem
        assert (REPO / "tests" / "documents" / f"test_{stem}.py").exists(), stem


SHARED_SHEETS = {"__init__", "semua"}


def test_every_sheet_has_a_golden_or_serves_one_that_has() -> None:
    goldens = {p.stem for p in (REPO / "tests" / "golden" / "sheets").glob("*.txt")}
    plans = {
        p.stem
        for p in (ROOT / "sheets").glob("*.py")
        if re.search(rf"^def plan_{p.stem}\(", p.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert len(plans) >= 12
    assert {stem for stem in plans if not any(g.startswith(stem) for g in goldens)} == set()


def test_generated_parts_of_the_readme_are_what_the_code_says() -> None:
    text = README.read_text(encoding="utf-8")

    assert text == filled(text), "jalankan `make docs`"


def test_pictures_named_in_the_readme_exist() -> None:
    named = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README.read_text(encoding="utf-8"))

    assert len(named) >= 3
    assert [n for n in named if not (REPO / n).exists()] == []


def test_the_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program], cwd=REPO, capture_output=True, check=False, encoding="utf-8")

    assert done.returncode == 0, done.stdout
