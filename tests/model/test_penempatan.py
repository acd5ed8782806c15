from dataclasses import replace

import pytest

from pohon_xl.model.instansi import Anggaran, Pejabat, SelIsian, Target
from pohon_xl.model.penempatan import place_rows, place_target, says_anything
from tests.support.outline import pohon_from

POHON = pohon_from("""
    Menurunnya pengangguran | Tingkat pengangguran
      Meningkatnya serapan kerja | Persentase terserap
        Meningkatnya kualitas tenaga kerja | Persentase terampil; Persentase bersertifikat
        Meningkatnya penempatan kerja | Persentase ditempatkan
    """)


def official(kode: str, kinerja: str, nama: str = "NAMA PEJABAT") -> Pejabat:
    return Pejabat(kode, kinerja, nama=nama)


def places(*rows: Pejabat) -> dict[str, list[str]]:
    placed = place_rows(POHON, rows)
    return {kode: [str(r.nama) for r in found] for kode, found in placed.di.items()} | {
        "sisa": [str(r.nama) for r in placed.sisa]
    }


@pytest.mark.parametrize(
    "wording",
    [
        "Meningkatnya Kualitas Tenaga Kerja",
        "meningkatnya kualitas  tenaga kerja.",
        "Meningkatnya kwalitas tenaga kerja",
        "Meningkatnya kualitas tenaga kerja daerah",
    ],
)
def test_a_row_follows_its_performance_when_the_wording_changes_a_little(wording: str) -> None:
    assert places(official("1.1.1", wording)) == {"1.1.1": ["NAMA PEJABAT"], "sisa": []}


def test_a_wholly_new_wording_keeps_the_row_where_the_performance_above_is_the_same() -> None:
    above = official("1.1", "Meningkatnya serapan kerja", "KADIS")
    reworded = official("1.1.1", "Tercapainya mutu sumber daya manusia", "KABID")

    assert places(above, reworded) == {"1.1": ["KADIS"], "1.1.1": ["KABID"], "sisa": []}


def test_not_where_the_performance_above_is_another() -> None:
    above = official("1.1", "Meningkatnya mutu jalan", "KADIS")
    other = official("1.1.1", "Tercapainya mutu sumber daya manusia", "KABID")

    assert places(official("1.9", "X", "LAIN"), other)["sisa"] == ["LAIN", "KABID"]
    assert "1.1.1" not in places(replace(above, kode="1.1.9"), other)


def test_not_where_codes_have_shifted_beside_it() -> None:
    above = official("1.1", "Meningkatnya serapan kerja", "KADIS")
    gone = official("1.1.1", "Tercapainya mutu sumber daya manusia", "HILANG")
    moved = official("1.1.3", "Meningkatnya penempatan kerja", "KABID")

    assert places(above, gone, moved) == {"1.1": ["KADIS"], "1.1.2": ["KABID"], "sisa": ["HILANG"]}


def test_a_place_with_a_row_of_its_own_takes_no_other() -> None:
    own = official("1.1.1", "Meningkatnya kualitas tenaga kerja", "PUNYA")
    old = official("1.1.1", "Meningkatnya kwalitas tenaga kerja", "LAMA")

    assert places(own, old) == {"1.1.1": ["PUNYA"], "sisa": ["LAMA"]}


def test_a_blank_row_is_never_in_the_way() -> None:
    blank = Pejabat("1.1.1", "Meningkatnya kualitas tenaga kerja")
    old = official("1.1.1", "Meningkatnya kwalitas tenaga kerja", "LAMA")

    assert places(blank, old)["1.1.1"] == ["LAMA"]


def test_indicators_are_matched_within_their_performance() -> None:
    node = next(s for s in POHON.walk() if s.kode == "1.1.1")
    rows = (
        Target("1.1.1", node.kinerja, "persentase TERAMPIL", target="1"),
        Target("1.1.1", node.kinerja, "Jumlah sertifikat", target="2"),
    )
    found = {name: [t.target for t in own] for name, own in place_target(node, rows).items()}

    assert found == {"Persentase terampil": ["1"], "Persentase bersertifikat": ["2"]}


def test_two_that_changed_are_not_guessed() -> None:
    node = next(s for s in POHON.walk() if s.kode == "1.1.1")
    rows = (
        Target("1.1.1", node.kinerja, "Jumlah lulusan", target="1"),
        Target("1.1.1", node.kinerja, "Jumlah sertifikat", target="2"),
    )

    assert set(place_target(node, rows).values()) == {()}


def test_a_formula_never_calculated_is_hers_too() -> None:
    row = Anggaran("1", "A", sel=(SelIsian("Pagu (Rp)", rumus="F6+F7"),))

    assert says_anything(row)
    assert not says_anything(Anggaran("1", "A"))
