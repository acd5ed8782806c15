from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.addin.pratinjau import changed, preview
from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.location import Location

PANJANG = (
    "1. Meningkatnya Investasi pada berbagai Sektor. 2.Meningkatnya Kontribusi Industri, "
    "pariwisata, pertanian dan perdagangan terhadap PDRB"
)
WORDS = st.lists(st.sampled_from("mutu tenaga kerja di kabupaten yang".split()), max_size=40)


def part(row: int, lama: str, baru: str) -> Perbaikan:
    return Perbaikan(Location("Tahap 3", row, 2), lama, baru)


def test_short_texts_are_shown_whole() -> None:
    assert "Tahap 3 B5: 0 \u2192 Meningkatnya mutu" in preview(
        [part(5, "0", "Meningkatnya mutu")], ""
    )
    assert "(kosong) \u2192 PK JPT" in preview([part(5, " ", "PK JPT")], "")


def test_of_long_texts_what_changes_is_seen_with_the_words_around() -> None:
    lama, baru = changed(PANJANG, PANJANG.replace("2.M", "2. M"))

    assert lama == "\u2026pada berbagai Sektor. 2.Meningkatnya Kontribusi\u2026"
    assert baru == "\u2026pada berbagai Sektor. 2. Meningkatnya Kontribusi\u2026"


@given(WORDS, WORDS)
def test_two_texts_that_differ_look_different(one: list[str], other: list[str]) -> None:
    lama, baru = " ".join(one), " ".join(other)

    shown = changed(lama, baru)
    assert (shown[0] == shown[1]) == (lama == baru)
    assert all(len(text) <= 160 for text in shown)


def test_corrections_that_have_no_room_are_counted_and_their_place_said() -> None:
    text = preview([part(n, "a", "b") for n in range(1, 26)], "klik Periksa dulu")

    assert text.startswith("25 sel akan diperbaiki:")
    assert "dan 15 sel lain; klik Periksa dulu" in text
    assert text.endswith("Terapkan?")
