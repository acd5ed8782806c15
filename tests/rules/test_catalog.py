import re
from pathlib import Path

import pytest

import pohon_xl.rules
from pohon_xl.rules.catalog import BY_KODE, CATALOG
from pohon_xl.rules.page import index, page, readme
from pohon_xl.rules.rule import Rule
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

FOLDER = Path(pohon_xl.rules.__file__).parent
each_rule = pytest.mark.parametrize("r", CATALOG, ids=lambda r: r.kode)


def example(r: Rule, name: str) -> str:
    match = re.search(rf"^{name}:\n\n((?:    .*\n|\n)+)", r.halaman + "\n", re.MULTILINE)

    assert match, f"{r.kode} tidak mempunyai bagian '{name}'"
    return match[1]


@each_rule
def test_the_bad_example_of_a_page_is_found_with_its_code(r: Rule) -> None:
    findings = check_kertas_kerja(kertas_of(example(r, "Contoh salah")))

    assert r.kode in {f.kode for f in findings}


@each_rule
def test_the_good_example_of_a_page_is_free_of_it(r: Rule) -> None:
    findings = check_kertas_kerja(kertas_of(example(r, "Contoh benar")))

    assert r.kode not in {f.kode for f in findings}


@each_rule
def test_a_page_has_its_sections_in_order(r: Rule) -> None:
    sections = re.findall(r"^(Mengapa|Contoh salah|Contoh benar|Sumber):", r.halaman, re.MULTILINE)

    assert sections == ["Mengapa", "Contoh salah", "Contoh benar", "Sumber"]
    assert r.judul.endswith(".")


def test_every_rule_file_is_in_the_catalog_under_the_name_of_its_file() -> None:
    files = {p.stem for p in FOLDER.glob("*/*.py") if p.stem != "__init__"}

    assert files == {f"{r.kode}-{r.nama}".replace("-", "_").lower() for r in CATALOG}


def test_the_catalog_is_in_code_order_and_no_code_stands_twice() -> None:
    def order(kode: str) -> tuple[int, str]:
        return "TLKG".index(kode[0]), kode

    codes = [r.kode for r in CATALOG]

    assert codes == sorted(set(codes), key=order)
    assert BY_KODE.keys() == set(codes)


def test_the_readme_of_the_rules_is_what_the_code_says() -> None:
    written = (FOLDER / "README.md").read_text(encoding="utf-8")

    assert written == readme(), "jalankan `make docs`"


def test_jelaskan_shows_code_reason_and_source_of_a_rule() -> None:
    text = page(BY_KODE["L-07"])

    assert text.startswith("L-07 indikator-berbeda (galat)\n")
    assert "Mengapa:" in text
    assert "PermenPANRB" in text
    assert len(index().splitlines()) == len(CATALOG)
