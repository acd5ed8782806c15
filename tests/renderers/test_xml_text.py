from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.renderers.xml_text import escape, quoteattr

TEXTS = st.text(st.sampled_from("ab&<>\"'\n\r\t é")) | st.text()


@given(TEXTS)
def test_texts_are_written_as_the_standard_library_writes_them(text: str) -> None:
    assert escape(text) == saxutils.escape(text)
    assert quoteattr(text) == saxutils.quoteattr(text)
