"""JSON of ours is letter for letter what the standard module writes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.renderers.json_text import dump_json, indented

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_what_is_printed_is_what_json_would_print(value: object) -> None:
    assert dump_json(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@given(values)
def test_a_list_that_is_stored_has_its_keys_in_order(value: object) -> None:
    assert indented(value, 1, sort_keys=True) == json.dumps(
        value, ensure_ascii=False, indent=1, sort_keys=True
    )


@pytest.mark.parametrize("value", [{1: "a"}, {"a": {None: 1}}, object(), {"a": {1, 2}}])
def test_what_json_has_no_word_for_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        dump_json(value)
