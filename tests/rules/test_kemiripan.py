from itertools import combinations, product
from random import Random

import pytest

from pohon_xl.rules import kemiripan
from pohon_xl.rules.kemiripan import NearestText, is_family, is_near_condition, near_texts
from pohon_xl.text.kata import content_words


def test_texts_that_differ_by_typing_errors_are_paired_with_the_first() -> None:
    texts = [
        "Terlaksananya pelatihan kader posyandu",
        "Tersedianya obat di puskesmas",
        "Terlaksananya pelatihan kader posyadu",
        "TERLAKSANANYA PELATIHAN KADER POSYANDU",
    ]

    assert set(near_texts(texts)) == {(0, 2), (0, 3)}


def test_a_differing_content_word_or_number_keeps_texts_apart() -> None:
    texts = [
        "Terlaksananya Pencegahan Perselisihan Hubungan Industrial",
        "Terlaksananya Penyelesaian Perselisihan Hubungan Industrial",
        "Terbangunnya ruas jalan nomor 101",
        "Terbangunnya ruas jalan nomor 102",
    ]

    assert list(near_texts(texts)) == []


BENDA = """
guru siswa sekolah jalan jembatan puskesmas bidan petani nelayan pasar koperasi industri taman
sungai irigasi sampah listrik arsip pemuda olahraga lansia balita remaja buruh terminal pelabuhan
hutan ternak kebun sawah gudang pupuk
""".split()


def test_few_texts_are_compared_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    compare = kemiripan._is_same

    def counting(left: list[str], right: list[str], wrong: int) -> bool:
        compared.append(1)
        return compare(left, right, wrong)

    monkeypatch.setattr(kemiripan, "_is_same", counting)
    things = list(product(BENDA, repeat=4))
    chosen = [things[i * 7919 % len(things)] for i in range(8000)]

    assert list(near_texts([f"Terlaksananya pembinaan {' '.join(t)}" for t in chosen])) == []
    assert len(compared) < 8000 * 20


def test_numbered_rows_of_one_long_sentence_are_not_compared_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0
    is_same = kemiripan._is_same

    def counted(left: list[str], right: list[str], wrong: int) -> bool:
        nonlocal asked
        asked += 1
        return is_same(left, right, wrong)

    monkeypatch.setattr(kemiripan, "_is_same", counted)
    rest = "layanan perizinan bagi pelaku usaha kecil menengah besar di semua wilayah kecamatan"
    texts = [f"Meningkatnya mutu {n} {rest}" for n in range(1_000)]
    list(near_texts(texts))

    assert asked <= 3 * 100 * len(texts)


def test_numbered_rows_of_a_short_sentence_are_not_compared_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kemiripan, "_is_same", lambda *_: pytest.fail("compared"))

    assert list(near_texts([f"Meningkatnya mutu bidang {n}" for n in range(300)])) == []


def test_no_pair_is_lost_that_comparing_each_with_each_would_find() -> None:
    rnd = Random(5)  # noqa: S311
    words = "posyandu posyadu kader kadr pelatihan pelatihn obat 7 8".split()
    texts = list(
        dict.fromkeys(" ".join(rnd.choices(words, k=rnd.randint(1, 8))) for _ in range(600))
    )
    split = [content_words(t) for t in texts]
    firsts = [i for i, s in enumerate(split) if "".join(s) not in map("".join, split[:i])]
    pairs = {
        (i, k)
        for i, k in combinations(firsts, 2)
        if len(split[i]) == len(split[k]) and kemiripan._is_same(split[i], split[k], 1)
    }

    assert pairs
    assert {(i, k) for i, k in near_texts(texts) if k in firsts} == pairs


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Terselenggaranya pengukuran kompetensi", "Terlaksananya pengukuran kompetensi"),
        ("Meningkatnya kompetensi guru", "Terlaksananya peningkatan kompetensi guru"),
        (
            "Terselenggaranya konsultasi bagi perusahaan kecil",
            "Terlaksananya konsultasi bagi pengusaha kecil",
        ),
    ],
)
def test_changing_the_first_word_alone_does_not_make_another_condition(
    left: str, right: str
) -> None:
    assert is_near_condition(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Terbangunnya ruang kelas", "Terehabilitasinya ruang kelas"),
        ("Meningkatnya angka kelahiran hidup", "Menurunnya angka kelahiran hidup"),
        ("Terlaksananya pelatihan guru SD", "Terlaksananya pelatihan guru SMP"),
        ("Terbangunnya jembatan", "Terpeliharanya jembatan"),
    ],
)
def test_another_work_or_another_thing_is_another_condition(left: str, right: str) -> None:
    assert not is_near_condition(left, right)


@pytest.mark.parametrize(
    ("left", "right", "family"),
    [
        ("1.1", "1.1.1", True),
        ("1.1.1", "1.1", True),
        ("1.1.1", "1.1.2", True),
        ("1.1.1", "1.2.1", False),
        ("1.1", "1.1.1.1", False),
    ],
)
def test_family_is_parent_and_child_or_siblings(left: str, right: str, family: bool) -> None:
    assert is_family(left, right) is family


def test_what_was_meant_is_the_text_with_most_words_in_common_if_there_is_one() -> None:
    seek = NearestText(["Terlaksananya pelatihan guru kelas", "Tersedianya buku pelajaran"])

    assert seek.nearest("Terlaksananya pelatihan kepala sekolah dan guru") == 0
    assert seek.nearest("Terbangunnya pagar sekolah") is None
    assert (
        NearestText(["Tersedianya buku A", "Tersedianya buku B"]).nearest("Tersedianya buku")
        is None
    )
