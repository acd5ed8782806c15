import pytest

from pohon_xl.plan.isian import angka_text, nip_text, pangkat_text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("1250", "1.250"), ("1.250", "1.250"), ("0,33", "0,33"), ("85,50", "85,50"), ("WTP", "WTP"),
        ("85.5", "85.5"), ("12 dokumen", "12 dokumen"), ("007", "007"), (None, None),
    ],
)  # fmt: skip
def test_plain_numbers_are_printed_the_indonesian_way(
    typed: str | None, printed: str | None
) -> None:
    assert angka_text(typed) == printed


def test_a_year_is_no_amount() -> None:
    assert angka_text("2027", "Tahun") == "2027"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pembina (IV/a)", "Pembina"), ("Penata Tingkat I ( III / d )", "Penata Tingkat I"),
        ("Pembina", "Pembina"), ("IV/a", "IV/a"), ("(IV/a)", "(IV/a)"), (None, None),
    ],
)  # fmt: skip
def test_a_signature_names_the_rank_alone(typed: str | None, printed: str | None) -> None:
    assert pangkat_text(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("190000000000000001", "19000000 000000 0 001"),
        ("19000000 000000 0 001", "19000000 000000 0 001"),
        ("19XXXXXXXXXXXXXXXX", "19XXXXXXXXXXXXXXXX"),
        ("-", "-"),
        (None, None),
    ],
)
def test_an_nip_is_grouped(typed: str | None, printed: str | None) -> None:
    assert nip_text(typed) == printed
