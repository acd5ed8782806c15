import random

import pytest

from pohon_xl.text import kosakata
from pohon_xl.text.ejaan import correct_words, frequent_words, misspelt_words, near_words
from tests.mutu import FOLDER
from tests.support.lembar import grids_of


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Terlaksanya pelatihan guru", "Terlaksananya pelatihan guru"),
        ("CROSCUTTING DINAS KESEHATAN", "CROSSCUTTING DINAS KESEHATAN"),
        ("Jumlah pengankatan pegawai", "Jumlah pengangkatan pegawai"),
        ("Persentase peningkatn pelayanan", "Persentase peningkatan pelayanan"),
        ("Menigkatnya mutu", "Meningkatnya mutu"),
        ("Tersusunya dokumen", "Tersusunnya dokumen"),
        ("Menurunnya pengganguran", "Menurunnya pengangguran"),
        ("Tersedianya sarana danprasarana", "Tersedianya sarana dan prasarana"),
        ("Meningkatnya kwalitas pelayanan", "Meningkatnya kualitas pelayanan"),
        ("Terpenuhinya kebutuhan dilapangan", "Terpenuhinya kebutuhan di lapangan"),
        ("Tersebarnya konten di meda sosial", "Tersebarnya konten di media sosial"),
        (
            "Persentase Layanan Yang Menggunkan Aplikasi",
            "Persentase Layanan Yang Menggunakan Aplikasi",
        ),
    ],
)
def test_a_typing_error_is_set_right_in_the_case_it_is_written(text: str, right: str) -> None:
    assert correct_words(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Terlaksananya Festival Budaya Saijaan",
        "Meningkatnya kunjungan ke Loksado dan Paringin",
        "Jumlah SiLPA, RKPDes dan DTKS yang diverifikasi",
        "Persentase jalan dengan IRI < 4 pada ruas Batulicin",
        "Terselenggaranya familiarization trip dan table top",
        "Load factor dan response time angkutan",
        "Tersalurkannya pupuk NPK 15-15-15 ke Barabai",
        "Terlaksana konsultasi produktivitas",
        "Terbukanya lapangan kerja dan terisinya jabatan",
        "Terdampinginya IKM sasirangan binaan H. Nama Pejabat",
        "https://contoh.go.id dan surel_kantor@contoh.go.id",
        "Terbinanya pondok pesantren Al-Hikmahh dan SP4N-LAPOR",
        "Tersedianya menu café dan jalan Bâtu Mandi",
        "",
    ],
)
def test_names_places_abbreviations_and_foreign_terms_are_left_alone(text: str) -> None:
    assert misspelt_words(text) == ()


def test_where_it_is_not_sure_what_was_meant_nothing_is_changed() -> None:
    text = "Terselenggaranya pengawetan arsip dengan fumigsai"
    unsure = [s for s in misspelt_words("Pemantulan pelayana") if not s.pasti]

    assert correct_words(text) == text
    assert all(len(s.usul) >= 1 for s in unsure)


def test_a_word_the_office_uses_often_is_hers() -> None:
    texts = frozenset(f"Terkelolanya sasirangam {n}" for n in ("lama", "baru", "unggulan"))

    assert "sasirangam" in frequent_words(texts)
    assert misspelt_words("Terbinanya perajin sasirangam", frequent_words(texts)) == ()


def test_what_is_usual_in_planning_is_found_with_one_letter_lost_swapped_or_doubled() -> None:
    chance = random.Random(5)  # noqa: S311
    words = [w for w in sorted(kosakata.lazim()) if len(w) >= 8]
    right = 0
    for word in words:
        i = chance.randrange(1, len(word) - 1)
        typo = chance.choice(
            (word[:i] + word[i + 1 :], word[:i] + word[i + 1] + word[i] + word[i + 2 :])
        )
        right += typo == word or correct_words(typo) == word

    assert right / len(words) > 0.85


def test_correct_offices_have_no_misspelling() -> None:
    texts = [
        cell.value
        for path in sorted(FOLDER.glob("*_benar.txt"))
        for grid in grids_of(path.read_text(encoding="utf-8"))
        for cell in grid.cells.values()
        if isinstance(cell.value, str)
    ]

    assert len(texts) > 500
    assert [s for text in texts for s in misspelt_words(text)] == []


def test_a_word_too_long_to_be_one_is_near_none_and_costs_nothing() -> None:
    """A cell of 32,000 letters without a blank asked for gigabytes."""
    assert near_words("meningkatnya" * 2_700) == ()
    assert near_words("meningkatna") == ("meningkatnya",)
