import pytest

from pohon_xl.model.aspek import Aspek, aspek_of


@pytest.mark.parametrize(
    ("text", "aspek"),
    [("kualitas", Aspek.KUALITAS), (" Waktu ", Aspek.WAKTU), (None, Aspek.KUANTITAS)],
)
def test_an_aspect_is_read_and_a_blank_one_is_quantity(text: str | None, aspek: Aspek) -> None:
    assert aspek_of(text) is aspek
