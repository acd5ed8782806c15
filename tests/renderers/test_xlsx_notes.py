"""Our notes beside hers in one comments part."""

from lxml import etree

from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import content, notes_of, root, stored
from tests.support.corpus_xlsx import corpus, edited
from tests.support.flags import flag
from tests.support.plans_xlsx import PLANS

HERS = "xl/comments1.xml"


def flagged(name: str = "kaya.xlsx", *cells: str) -> bytes:
    flags = [flag("Tahap 1", cell) for cell in cells or ("C7",)]
    return render_workbook(PLANS, corpus()[name], flags=flags)


def without_asal(data: bytes) -> bytes:
    """As a program leaves it that keeps notes but not our part."""
    return edited(data, lambda n, d: None if n == "pohon_xl/asal.bin" else d)


def test_our_author_comes_after_hers() -> None:
    authors = [a.text for a in root(flagged(), HERS).iter("{*}author")]

    assert authors[-1] == "pohon_xl"
    assert len(authors) == 2


def test_the_first_line_is_bold_and_says_who_speaks() -> None:
    comment = list(root(flagged(), HERS).iter("{*}comment"))[-1]
    runs = list(comment.iter("{*}r"))

    assert [run.find("{*}rPr/{*}b") is not None for run in runs] == [True, False]
    assert "".join(map(str, runs[0].itertext())).startswith("pohon_xl: ")


def test_a_sheet_whose_flags_all_lie_on_her_notes_gets_no_note() -> None:
    rendered = flagged("kaya.xlsx", "A2")

    assert content(rendered, HERS) == content(corpus()["kaya.xlsx"], HERS)
    assert b"pohon_xl" in content(rendered, "xl/worksheets/sheet1.xml")


def test_known_by_their_author_ours_go_and_hers_stay() -> None:
    cleaned = clean_workbook(without_asal(flagged()), "", ()).data

    assert set(notes_of(cleaned, "Tahap 1")) == {"A2"}
    assert etree.tostring(root(cleaned, HERS), method="c14n") == etree.tostring(
        root(corpus()["kaya.xlsx"], HERS), method="c14n"
    )
    assert content(cleaned, "xl/drawings/vmlDrawing1.vml").count(b"<v:shape ") == 1


def test_known_by_their_first_words_ours_go_when_the_author_was_forgotten() -> None:
    forgotten = edited(
        without_asal(flagged()),
        lambda n, d: d.replace(b"<author>pohon_xl<", b"<author> <") if n == HERS else d,
    )

    assert set(notes_of(clean_workbook(forgotten, "", ()).data, "Tahap 1")) == {"A2"}


def test_authors_behind_ours_keep_their_notes() -> None:
    moved = edited(
        without_asal(flagged()),
        lambda n, d: (
            d.replace(b"</author></authors>", b"</author><author>Lain</author></authors>").replace(
                b'ref="A2" authorId="0"', b'ref="A2" authorId="2"'
            )
            if n == HERS
            else d
        ),
    )

    assert notes_of(clean_workbook(moved, "", ()).data, "Tahap 1")["A2"][0] == "Lain"


def test_a_part_that_held_only_our_notes_goes_with_its_drawing() -> None:
    flagged_alone = render_workbook(PLANS, corpus()["aneh.xlsx"], flags=[flag("Cascading", "A1")])
    cleaned = clean_workbook(without_asal(flagged_alone), "", ()).data

    assert stored(cleaned).keys() - stored(corpus()["aneh.xlsx"]).keys() == {"xl/styles.xml"}
    assert b"legacyDrawing" not in content(cleaned, "lembar/satu.xml")


def test_a_sheet_whose_drawing_is_missing_still_gets_its_colour() -> None:
    broken = edited(
        corpus()["kaya.xlsx"], lambda n, d: None if n == "xl/drawings/vmlDrawing1.vml" else d
    )
    rendered = render_workbook(PLANS, broken, flags=[flag("Tahap 1", "C7")])

    assert b"pohon_xl" in content(rendered, "xl/worksheets/sheet1.xml")
    assert b"pohon_xl" not in content(rendered, HERS)


def test_her_own_note_about_us_stays() -> None:
    about_us = edited(
        corpus()["kaya.xlsx"],
        lambda n, d: d.replace(b"catatan Bu", b"pohon_xl: catatan Bu") if n == HERS else d,
    )
    named = edited(about_us, lambda n, d: name_author(d) if n == HERS else d)

    assert notes_of(clean_workbook(named, "", ()).data, "Tahap 1")["A2"][1].startswith("pohon_xl:")


def name_author(data: bytes) -> bytes:
    return data.replace(b"<author></author>", b"<author>NAMA PEJABAT</author>").replace(
        b"<author/>", b"<author>NAMA PEJABAT</author>"
    )
