from dataclasses import replace

from pohon_xl.documents.lkip_capaian import angka_of
from pohon_xl.documents.lkip_kalimat import (
    AngkaIndikator,
    kalimat_akhir,
    kalimat_capaian,
    kalimat_efisiensi,
    kalimat_ringkasan,
    kalimat_standar,
    kalimat_tren,
)
from pohon_xl.model.instansi import Instansi, Target
from pohon_xl.plan.kosong import Kosong
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


def test_a_predicate_is_compared_by_its_name() -> None:
    said = kalimat_tren(angka(target="WTP", realisasi="WTP", realisasi_lalu=("WDP", None, None)))

    assert said == "Realisasi Tingkat pengangguran adalah WDP pada tahun 2025 dan WTP tahun 2026."


def test_progress_to_the_end_of_the_renstra() -> None:
    assert "tingkat kemajuan 50,00%" in str(kalimat_akhir(angka(target_akhir="3")))


def test_standards_that_do_not_exist_are_told_as_such() -> None:
    said = kalimat_standar(angka(standar_nasional="5", standar_provinsi="-"))

    assert said == (
        "Realisasi Tingkat pengangguran 4,5% berada 0,5 poin persentase di bawah standar nasional "
        "5%. Tidak ada standar provinsi bagi Tingkat pengangguran."
    )


def test_what_is_missing_is_asked_for_instead_of_a_sentence() -> None:
    blank = angka(realisasi=None)
    asked = [f(blank) for f in (kalimat_capaian, kalimat_tren, kalimat_akhir, kalimat_standar)]

    assert all(isinstance(a, Kosong) for a in asked)


def test_efficiency_is_claimed_only_where_targets_were_met() -> None:
    assert "belum dapat dinyatakan" in str(kalimat_efisiensi((90.0, 100.0), 80.0))
    assert str(kalimat_efisiensi((100.0, 110.0), 95.0)).endswith("10,00 poin: efisien.")
    assert str(kalimat_efisiensi((100.0,), 104.5)).endswith("4,50 poin: tidak efisien.")
    assert isinstance(kalimat_efisiensi((100.0, None), 95.0), Kosong)
    assert isinstance(kalimat_efisiensi((100.0,), None), Kosong)


def test_a_summary_counts_what_cannot_be_computed_too() -> None:
    assert kalimat_ringkasan((100.0, 80.0, None), "sasaran strategis") == (
        "Dari 3 indikator sasaran strategis, 1 mencapai atau melampaui target, 1 belum mencapai "
        "target, dan 1 belum dapat dihitung. Rata-rata capaian indikator yang dapat dihitung "
        "90,00%."
    )
    assert isinstance(kalimat_ringkasan((None,), "sasaran"), Kosong)
