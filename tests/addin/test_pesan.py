from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.addin.pesan import BARIS, HURUF, fit, listed

TEXTS = st.text(st.sampled_from("ab \n\u2022"), max_size=2500)


@given(TEXTS)
def test_every_text_has_room_in_a_box(text: str) -> None:
    found = fit(text)

    assert len(found) <= HURUF
    assert found.count("\n") < BARIS


def test_a_short_text_is_left_alone() -> None:
    assert fit("Temuan: 1 galat.\n\nCadangan: a.xlsx") == "Temuan: 1 galat.\n\nCadangan: a.xlsx"


def test_of_a_long_text_the_last_paragraph_stays_whole() -> None:
    lines = [f"{n}. Terlaksananya pelatihan berbasis kompetensi" for n in range(60)]
    last = "Selengkapnya di 'C:\\Renja\\banding.txt'."

    found = fit("\n".join(lines) + f"\n\n{last}")
    assert found.startswith(lines[0])
    assert found.endswith(f"\u2026\n\n{last}")
    assert set(found.split("\n")) <= {*lines, "\u2026", "", last}


def test_of_many_names_some_are_shown_and_the_others_counted() -> None:
    names = [f"pk_{n}.docx" for n in range(30)]

    assert listed(names[:3], 12) == "pk_0.docx\npk_1.docx\npk_2.docx"
    assert listed(names, 12).split("\n") == [*names[:11], "dan 19 lainnya"]
