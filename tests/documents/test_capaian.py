import pytest

from pohon_xl.documents.capaian import Capaian, capaian_of
from pohon_xl.model.capaian import kategori_of
from pohon_xl.model.instansi import Target
from pohon_xl.plan.kosong import Kosong
from tests.support.outline import kertas_from


def hasil(
    target: str | None,
    realisasi: str | None,
    arah: str | None = None,
    *,
    akhir: str | None = None,
    indikator: str = "Jumlah kasus",
) -> Capaian:
    """Of an indicator whose words alone do not tell the direction, unless given another."""
    kinerja = "Terciptanya keadaan"
    row = Target("1", kinerja, indikator, None, None, target, akhir, realisasi=realisasi, arah=arah)
    kertas = kertas_from(f"{kinerja} | {indikator}", target=(row,))
    simpul = kertas.pohon.akar[0]
    return capaian_of(kertas, simpul, simpul.indikator[0])


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "expected"),
    [
        ("4,0", "4,5", "makin rendah makin baik", "87,50"),
        ("4,0", "4,5", "Positif", "112,50"),
        ("80", "90%", "naik", "112,50"),
        ("4", "9", "turun", "0,00"),
    ],
)
def test_the_direction_a_planner_states_decides_the_formula(
    target: str, realisasi: str, arah: str, expected: str
) -> None:
    assert hasil(target, realisasi, arah).capaian == expected


def test_a_percentage_against_a_fraction_is_not_ten_thousand_percent() -> None:
    kinerja, indikator = "Meningkatnya serapan", "Persentase terserap"
    row = Target("1", kinerja, indikator, "%", target="0,855", realisasi="90", arah="naik")
    kertas = kertas_from(f"{kinerja} | {indikator}", target=(row,))
    simpul = kertas.pohon.akar[0]

    assert capaian_of(kertas, simpul, simpul.indikator[0]).capaian == Kosong("capaian")


def test_a_target_met_exactly_needs_no_direction() -> None:
    assert hasil("85", "85,0").capaian == "100,00"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah"),
    [
        ("4,0", "4,5", None),
        ("4,0", "4,5", "entahlah"),
        ("85.5", "80", "naik"),
        ("-1", "1", "naik"),
        (None, "1", "naik"),
        ("85", None, "naik"),
    ],
)
def test_what_would_have_to_be_guessed_stays_a_blank(
    target: str | None, realisasi: str | None, arah: str | None
) -> None:
    found = hasil(target, realisasi, arah)

    assert (found.capaian, found.kategori) == (Kosong("capaian"), Kosong("kategori"))


def test_a_direction_clear_from_the_wording_is_assumed_and_told_as_an_assumption() -> None:
    found = hasil("4,0", "4,5", indikator="Tingkat pengangguran terbuka")

    assert found.capaian == "87,50"
    assert found.rumus == "(2 × target − realisasi) ÷ target × 100"
    assert found.arah == Kosong("arah; sementara dianggap makin rendah makin baik")


def test_what_she_says_wins_over_the_wording() -> None:
    found = hasil("4,0", "4,5", "makin tinggi makin baik", indikator="Tingkat pengangguran")

    assert (found.capaian, found.arah) == ("112,50", "makin tinggi makin baik")


def test_what_she_says_unreadably_is_not_replaced_by_an_assumption() -> None:
    assert hasil("4", "5", "entahlah", indikator="Persentase X").capaian == Kosong("capaian")


def test_progress_compares_with_the_end_of_the_renstra() -> None:
    found = hasil(None, "45", "naik", akhir="60")

    assert (found.capaian, found.kemajuan) == (Kosong("capaian"), "75,00")


def test_a_word_is_divided_by_its_step_on_a_scale_that_is_printed() -> None:
    found = hasil("WTP", "WDP")

    assert found.capaian == "75,00"
    assert "opini BPK: WTP = 4, WDP = 3" in str(found.rumus)
    assert hasil("WTP", None).capaian == Kosong("capaian")
    assert hasil("Istimewa", "WTP").rumus == Kosong("rumus capaian")


def test_nothing_is_divided_by_nought_and_the_draft_says_so() -> None:
    found = hasil("0", "1", "naik")

    assert (found.capaian, found.kategori) == ("tidak dapat dihitung", "-")
    assert found.rumus == "target 0 tidak dapat menjadi pembagi"


@pytest.mark.parametrize(
    ("percent", "kategori"),
    [
        (90.01, "Sangat Tinggi"),
        (90.004, "Tinggi"),
        (75.5, "Tinggi"),
        (75, "Sedang"),
        (65, "Rendah"),
        (50, "Sangat Rendah"),
        (0, "Sangat Rendah"),
    ],
)
def test_the_category_has_no_gaps_and_agrees_with_the_printed_number(
    percent: float, kategori: str
) -> None:
    assert kategori_of(percent) == kategori
