from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.location import Location
from pohon_xl.rules.kunci import Bacaan, right_wordings

AT = Location("Tahap 4", 1, 1)


def bacaan(*pairs: tuple[str, str]) -> Bacaan:
    return right_wordings(Perbaikan(AT, lama, baru) for lama, baru in pairs)


def test_a_wrong_wording_and_the_right_one_have_the_same_key() -> None:
    known = bacaan(("Terlaksanya uji kerja", "Terlaksananya uji kerja"))

    assert known.key("Tahap 4 Terlaksanya Uji Kerja, jumlah") == (
        "tahap 4 terlaksananya uji kerja jumlah"
    )
    assert known.key("Tahap 4 Terlaksananya uji kerja, jumlah") == known.key(
        "Tahap 4 Terlaksanya Uji Kerja, jumlah"
    )


def test_a_text_cut_off_does_not_grow_within_the_whole_one() -> None:
    known = bacaan(("jabatan kepada pencari", "jabatan kepada pencari kerja"))

    assert known.key("jabatan kepada pencari kerja") == "jabatan kepada pencari kerja"
    assert known.key("jabatan kepada pencari") == "jabatan kepada pencari kerja"


def test_a_text_whose_beginning_was_lost_is_known_too() -> None:
    known = bacaan(("kepada pencari kerja", "jabatan kepada pencari kerja"))

    assert known.key("jabatan kepada pencari kerja") == known.key("kepada pencari kerja")


def test_short_texts_are_left_alone() -> None:
    assert bacaan(("kerja", "tenaga kerja ahli")).key("uji kerja") == "uji kerja"
