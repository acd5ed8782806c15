"""Patterns that say which words they need are found in no text without one of them."""

import gc
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pohon_xl
from pohon_xl.pola import Pola, pola

PAKET = Path(pohon_xl.__file__).parent


def needy() -> list[Pola]:
    """Every pattern of the package with `perlu`."""
    for path in PAKET.rglob("*.py"):
        if "perlu=" in path.read_text(encoding="utf-8") and path.name != "pola.py":
            import_module(".".join(("pohon_xl", *path.relative_to(PAKET).with_suffix("").parts)))
    found = [one for one in gc.get_objects() if type(one) is Pola and one.perlu]
    return sorted(found, key=lambda one: str(one._text))


def test_there_are_such_patterns_in_several_modules() -> None:
    assert len(needy()) >= 10


@pytest.mark.parametrize("one", needy(), ids=lambda one: str(one._text)[:30])
def test_every_text_it_is_found_in_has_a_word_it_needs(one: Pola) -> None:
    compiled = re.compile(one._text, one._flags)

    @settings(max_examples=300, deadline=None)
    @given(st.from_regex(compiled))
    def law(text: str) -> None:
        assert any(word in text.casefold() for word in one.perlu)

    law()


def test_the_answer_without_such_a_word_is_no_and_nothing_is_compiled() -> None:
    dana = pola(r"\bdana \w+", re.IGNORECASE, perlu="dana")

    assert dana.search("Meningkatnya mutu sekolah") is None
    assert "search" not in vars(dana)


def test_with_such_a_word_it_answers_as_any_pattern() -> None:
    dana = pola(r"\bdana \w+", re.IGNORECASE, perlu="dana")
    found = dana.search("Tersedianya DANA desa")

    assert found is not None
    assert found[0] == "DANA desa"
    assert dana.search("danau") is None
