import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from pohon_xl.plan.kosong import Kosong
from pohon_xl.renderers.jinja_env import (
    EXPRESSION,
    STATEMENT,
    highlight,
    indent,
    merge_down,
    word_env,
    word_text,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def render(expression: str, **values: object) -> str:
    return word_env().from_string(EXPRESSION[0] + expression + EXPRESSION[1]).render(values)


def test_user_text_is_escaped() -> None:
    assert render("x", x="A & B <80> </w:t>") == "A &amp; B &lt;80&gt; &lt;/w:t&gt;"


def test_tags_inside_user_text_are_text() -> None:
    assert render("x", x="{{ 7*7 }} {% for %}") == "{{ 7*7 }} {% for %}"


def test_braces_of_a_template_mean_nothing_outside_the_private_delimiters() -> None:
    assert word_env().from_string("{{ x }} {% y %} {# z #}").render() == "{{ x }} {% y %} {# z #}"


def test_line_breaks_and_tabs_become_those_of_word() -> None:
    text = word_text("a\r\nb\tc\rd")

    assert text.count("<w:br/>") == 2
    assert text.count("<w:tab/>") == 1


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_at_all_is_well_formed_xml(text: str) -> None:
    etree.fromstring(f"<w:r {W}><w:t>{word_text(text)}</w:t></w:r>".encode())


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {"a": 1}, object()])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(jinja2.TemplateRuntimeError, match="bukan teks"):
        render("x", x=value)


@pytest.mark.parametrize("expression", ["nama", "x.nama", "x.items", "x.y.z"])
def test_a_name_that_is_not_given_is_an_error_in_indonesian(expression: str) -> None:
    with pytest.raises(jinja2.UndefinedError, match="tidak dikenal"):
        render(expression, x={"kode": "1"})


def test_an_entry_wins_over_a_method_of_the_same_name() -> None:
    assert render("x.items", x={"items": "isi"}) == "isi"


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__.__mro__",
        "x.__class__",
        "range(9)",
        "cycler('a')",
        "lipsum()",
        "x|attr('__class__')",
        "x.label.__init__.__globals__",
    ],
)
def test_the_sandbox_lets_nothing_out(expression: str) -> None:
    with pytest.raises(jinja2.TemplateError):
        render(expression, x=Kosong("a"))


def test_a_condition_on_a_missing_name_is_an_error_too() -> None:
    source = f"{STATEMENT[0]} if nama {STATEMENT[1]}x{STATEMENT[0]} endif {STATEMENT[1]}"

    with pytest.raises(jinja2.UndefinedError, match="nama 'nama' tidak dikenal"):
        word_env().from_string(source).render()


def test_only_a_blank_is_highlighted_and_a_highlight_of_the_template_stays() -> None:
    assert highlight(Kosong("a")) == '<w:highlight w:val="yellow"/>'
    assert highlight("a") == Markup("")
    assert highlight("a", "cyan") == '<w:highlight w:val="cyan"/>'


def test_merges_and_indents_refuse_what_they_do_not_know() -> None:
    assert merge_down("restart") == '<w:vMerge w:val="restart"/>'
    assert merge_down("") == Markup("")
    assert indent(2) == '<w:ind w:left="568"/>'
    with pytest.raises(jinja2.TemplateRuntimeError):
        merge_down("mulai")
    with pytest.raises(jinja2.TemplateRuntimeError):
        indent("2")
