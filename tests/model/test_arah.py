import pytest

from pohon_xl.model.arah import Arah, propose_arah, read_arah


@pytest.mark.parametrize(
    "text", ["makin tinggi makin baik", "Naik", "POSITIF", "Semakin besar semakin baik", "maximize"]
)
def test_more_is_better_in_the_words_planners_use(text: str) -> None:
    assert read_arah(text) is Arah.NAIK


@pytest.mark.parametrize("text", ["makin rendah makin baik", "turun", "Negatif", "lebih kecil"])
def test_less_is_better_in_the_words_planners_use(text: str) -> None:
    assert read_arah(text) is Arah.TURUN


def test_other_words_say_neither() -> None:
    assert read_arah("entahlah") is None


@pytest.mark.parametrize(
    ("indikator", "kinerja", "expected"),
    [
        ("Persentase tenaga kerja terserap", "Meningkatnya penyerapan", Arah.NAIK),
        ("Tingkat Pengangguran Terbuka", "Menurunnya pengangguran", Arah.TURUN),
        ("Prevalensi stunting", "Membaiknya gizi", Arah.TURUN),
        ("Persentase Tenaga Kerja Informal", "Meningkatnya penyerapan", Arah.TURUN),
        ("Jumlah perselisihan yang diselesaikan", "Terselesaikannya kasus", Arah.NAIK),
        ("Persentase keluarga miskin yang mandiri", "Meningkatnya kemandirian", Arah.NAIK),
        ("Jumlah Kasus Perselisihan", "Terciptanya hubungan harmonis", None),
        ("Jumlah kasus", "Menurunnya kasus kekerasan", Arah.TURUN),
        ("Jumlah pungutan", "Berkurangnya beban", None),
        ("Rasio guru dan murid", "Meningkatnya mutu", None),
        ("Waktu tunggu rawat jalan", "Meningkatnya pelayanan", Arah.TURUN),
        ("Persentase pasien dengan waktu tunggu sesuai standar", "Meningkatnya mutu", Arah.NAIK),
        ("", "", None),
    ],
)
def test_only_what_the_wording_leaves_no_doubt_about_is_proposed(
    indikator: str, kinerja: str, expected: Arah | None
) -> None:
    assert propose_arah(indikator, kinerja) is expected
