from pohon_xl.text.sidik_teks import PANJANG, sidik_teks


def test_spaces_and_unseen_letters_are_no_edit() -> None:
    assert sidik_teks(" Mutu\u00a0 jalan\n") == sidik_teks("Mutu jal\u00adan\u200b")


def test_letters_and_signs_are() -> None:
    texts = ["Mutu jalan", "mutu jalan", "Mutu jalan.", "Mutu jalan (usulan)", ""]
    found = {sidik_teks(text) for text in texts}

    assert len(found) == len(texts)
    assert {len(sidik) for sidik in found} == {PANJANG}


def test_composed_letters_equal_their_parts() -> None:
    assert sidik_teks("caf\u00e9") == sidik_teks("cafe\u0301")
