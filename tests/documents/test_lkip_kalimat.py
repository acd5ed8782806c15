from dataclasses import replace

from pohon_xl.documents.lkip_capaian import angka_of
from pohon_xl.documents.lkip_kalimat import (
    AngkaIndikator,
    kalimat_akhir,
    kalimat_capaian,
    kalimat_standar,
    kalimat_tren,
)
from pohon_xl.model.instansi import Instansi, SelIsian, Target
from pohon_xl.model.location import Location
from pohon_xl.plan.kosong import Kosong
from pohon_xl.tables.target import REALISASI, REALISASI_LALU, STANDAR_NASIONAL
from tests.support.outline import kertas_from

DASAR = Target(
    "1", "Menurunnya pengangguran", "Tingkat pengangguran", "%", target="4", realisasi="4,5"
)


def angka(**given: object) -> AngkaIndikator:
    row = replace(DASAR, **given)  # type: ignore[arg-type]
    kertas = kertas_from(
        "Menurunnya pengangguran | Tingkat pengangguran",
        target=(row,),
        instansi=Instansi(tahun=2026),
    )
    simpul = kertas.pohon.akar[0]
    return angka_of(kertas, simpul, simpul.indikator[0])


def test_the_year_is_told_with_achievement_category_and_direction() -> None:
    assert kalimat_capaian(angka()) == (
        "Realisasi Tingkat pengangguran tahun 2026 adalah 4,5% dari target 4%, sehingga capaiannya "
        "87,50% (kategori Tinggi; makin rendah makin baik): belum mencapai target."
    )


def test_a_target_of_nought_is_told_in_words() -> None:
    assert kalimat_capaian(angka(target="0", realisasi="0")) == (
        "Realisasi Tingkat pengangguran tahun 2026 adalah 0% dari target 0%; capaian tidak "
        "dihitung dalam persen karena target 0, dan realisasi sesuai target."
    )


def test_a_rise_of_something_bad_is_no_success() -> None:
    said = kalimat_tren(angka(realisasi_lalu=("4,25", None, "5")))

    assert said == (
        "Realisasi Tingkat pengangguran tahun 2026 naik 0,25 poin persentase dari 4,25% pada tahun "
        "2025 menjadi 4,5%; karena makin rendah makin baik, kinerja memburuk. Sebelumnya: 5% "
        "(tahun 2023)."
    )


def test_the_same_as_last_year_is_neither() -> None:
    assert kalimat_tren(angka(realisasi_lalu=("4,50", None, None))) == (
        "Realisasi Tingkat pengangguran tahun 2026 tetap 4,5% seperti tahun 2025."
    )


def test_predicates_of_one_scale_rise_and_fall() -> None:
    better = kalimat_tren(angka(target="WTP", realisasi="WTP", realisasi_lalu=("WDP", None, None)))
    worse = kalimat_tren(angka(target="A", realisasi="B", realisasi_lalu=("BB", None, None)))

    assert better == (
        "Realisasi Tingkat pengangguran tahun 2026 naik dari WDP pada tahun 2025 menjadi WTP; "
        "kinerja membaik."
    )
    assert str(worse).endswith("turun dari BB pada tahun 2025 menjadi B; kinerja memburuk.")
    assert kalimat_standar(angka(realisasi="BB", standar_nasional="B")) == (
        "Realisasi Tingkat pengangguran BB berada di atas standar nasional B."
    )


def test_words_of_no_scale_are_compared_by_their_name() -> None:
    other = kalimat_tren(angka(realisasi="Tersedia", realisasi_lalu=("Belum", None, None)))
    same = kalimat_tren(angka(realisasi="Tersedia", realisasi_lalu=("tersedia", None, None)))

    assert other == (
        "Realisasi Tingkat pengangguran adalah Belum pada tahun 2025 dan Tersedia tahun 2026."
    )
    assert str(same).endswith("tahun 2026 tetap Tersedia seperti tahun 2025.")


def test_a_difference_in_a_sentence_knows_both_its_cells() -> None:
    at = {
        name: Location("Target", 4, n)
        for n, name in enumerate((REALISASI, REALISASI_LALU[0], STANDAR_NASIONAL), 5)
    }
    sel = tuple(SelIsian(name, cell) for name, cell in at.items())
    row = angka(realisasi_lalu=("4,25", None, None), standar_nasional="5", sel=sel)
    (gap,), (below,) = (k.angka for k in (kalimat_tren(row), kalimat_standar(row)))  # type: ignore[union-attr]

    assert (gap, gap.nama) == (
        "0,25", "selisih dengan realisasi tahun 2025 · Tingkat pengangguran"
    )  # fmt: skip
    assert gap.sel == (at[REALISASI], at[REALISASI_LALU[0]])
    assert (below, below.sel) == ("0,5", (at[REALISASI], at[STANDAR_NASIONAL]))


def test_progress_to_the_end_of_the_renstra() -> None:
    assert "tingkat kemajuan 50,00%" in str(kalimat_akhir(angka(target_akhir="3")))


def test_standards_that_do_not_exist_are_told_as_such() -> None:
    said = kalimat_standar(angka(standar_nasional="5", standar_provinsi="-"))

    assert said == (
        "Realisasi Tingkat pengangguran 4,5% berada 0,5 poin persentase di bawah standar nasional "
        "5%; karena makin rendah makin baik, itu lebih baik. Tidak ada standar provinsi bagi "
        "Tingkat pengangguran."
    )


def test_what_is_missing_is_asked_for_instead_of_a_sentence() -> None:
    blank = angka(realisasi=None)
    asked = [f(blank) for f in (kalimat_capaian, kalimat_tren, kalimat_akhir, kalimat_standar)]

    assert all(isinstance(a, Kosong) for a in asked)
