"""A pattern compiled when asked answers as one compiled at once."""

import copy
import re
from unittest.mock import patch

from pohon_xl.pola import pola


def test_it_answers_as_a_plain_pattern() -> None:
    late, plain = pola(r"(\d+)-b", re.IGNORECASE), re.compile(r"(\d+)-b", re.IGNORECASE)

    for text in ("12-B", "x 3-b y", "tanpa"):
        for one in (late, plain):
            found = one.search(text)
            assert (found and found[1]) == ({"12-B": "12", "x 3-b y": "3"}.get(text))
        assert late.findall(text) == plain.findall(text)
        assert late.sub("z", text) == plain.sub("z", text)
    assert late.pattern == plain.pattern


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
