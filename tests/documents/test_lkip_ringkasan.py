from pohon_xl.documents.lkip_ringkasan import kalimat_efisiensi, kalimat_ringkasan
from pohon_xl.model.location import Location
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sumber import Kalimat

AT = (Location("Target", 4, 6), Location("Target", 4, 12))


def numbers(said: object) -> dict[str, str]:
    """What the sentence alone says, by name."""
    assert isinstance(said, Kalimat)
    return {one.nama: str(one) for one in said.angka}


def test_efficiency_is_claimed_only_where_targets_were_met() -> None:
    assert "belum dapat dinyatakan" in str(kalimat_efisiensi((90.0, 100.0), 80.0))
    assert str(kalimat_efisiensi((100.0, 110.0), 95.0)).endswith("10,00 poin: efisien.")
    assert str(kalimat_efisiensi((100.0,), 104.5)).endswith("4,50 poin: tidak efisien.")
    assert isinstance(kalimat_efisiensi((100.0, None), 95.0), Kosong)
    assert isinstance(kalimat_efisiensi((100.0,), None), Kosong)


def test_the_lead_is_what_a_reader_works_out_from_the_two_numbers() -> None:
    said = kalimat_efisiensi((112.345001,), 76.674999, "Meningkatnya mutu", AT)

    assert "112,35% dengan serapan anggaran 76,67%" in str(said)
    assert str(said).endswith("35,68 poin: efisien.")
    assert numbers(said) == {
        "rata-rata capaian: Meningkatnya mutu": "112,35",
        "selisih capaian dan serapan: Meningkatnya mutu": "35,68",
    }
    assert str(kalimat_efisiensi((100.0,), 100.001)).endswith("sama dengan rata-rata capaian.")


def test_a_summary_counts_what_cannot_be_computed_too() -> None:
    said = kalimat_ringkasan((100.0, 80.0, None), "sasaran strategis", AT)

    assert said == (
        "Dari 3 indikator sasaran strategis, 1 mencapai atau melampaui target, 1 belum mencapai "
        "target, dan 1 belum dapat dihitung. Rata-rata capaian indikator yang dapat dihitung "
        "90,00%."
    )
    assert numbers(said)["rata-rata capaian sasaran strategis"] == "90,00"
    assert isinstance(kalimat_ringkasan((None,), "sasaran"), Kosong)


def test_a_summary_says_no_noughts() -> None:
    assert kalimat_ringkasan((100.0, 124.0), "sasaran strategis") == (
        "Seluruh indikator sasaran strategis (2 indikator) mencapai atau melampaui target. "
        "Rata-rata capaiannya 112,00%."
    )
    assert kalimat_ringkasan((90.0, 40.0), "sasaran") == (
        "Seluruh indikator sasaran (2 indikator) belum mencapai target. Rata-rata capaiannya "
        "65,00%."
    )
    assert kalimat_ringkasan((90.0, 120.0), "sasaran") == (
        "Dari 2 indikator sasaran, 1 mencapai atau melampaui target dan 1 belum mencapai target. "
        "Rata-rata capaiannya 105,00%."
    )


def test_one_indicator_is_no_mean() -> None:
    assert kalimat_ringkasan((95.48,), "sasaran strategis") == (
        "Indikator sasaran strategis belum mencapai target dengan capaian 95,48%."
    )
