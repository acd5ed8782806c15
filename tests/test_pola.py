"""A pattern compiled when asked answers as one compiled at once; the words it needs are needed."""

import copy
import gc
import re
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

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


def test_it_answers_as_a_plain_pattern() -> None:
    late, plain = pola(r"(\d+)-b", re.IGNORECASE), re.compile(r"(\d+)-b", re.IGNORECASE)

    for text in ("12-B", "x 3-b y", "tanpa"):
        for one in (late, plain):
            found = one.search(text)
            assert (found and found[1]) == ({"12-B": "12", "x 3-b y": "3"}.get(text))
        assert late.findall(text) == plain.findall(text)
        assert late.sub("z", text) == plain.sub("z", text)
    assert late.pattern == plain.pattern


def test_one_that_needs_words_has_the_other_questions_too() -> None:
    dana = pola(r"\bdana \w+", re.IGNORECASE, perlu="dana")

    assert dana.findall("dana desa, Dana BOS") == ["dana desa", "Dana BOS"]
    assert dana.pattern == r"\bdana \w+"


def test_bytes_have_patterns_too() -> None:
    assert pola(rb"a+").fullmatch(b"aaa")


def test_it_is_compiled_once_and_only_when_asked() -> None:
    with patch("pohon_xl.pola.re.compile", wraps=re.compile) as compiled:
        late = pola("a+b")
        assert compiled.call_count == 0
        assert late.match("aab")
        assert late.fullmatch("b") is None
        assert late.split("xaby") == ["x", "y"]
        assert compiled.call_count == 1


def test_it_can_be_copied_before_and_after() -> None:
    late = pola("a+b")

    assert copy.copy(late).match("aab")
    assert late.match("aab")
    assert copy.deepcopy(late).match("aab")
