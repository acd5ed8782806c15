import pytest

from pohon_xl.model.logo import logo_of
from tests.support.logo_uji import jpeg, png


@pytest.mark.parametrize(("data", "jenis"), [(png(30, 40), "png"), (jpeg(30, 40), "jpeg")])
def test_kind_and_size_are_read_from_the_bytes(data: bytes, jenis: str) -> None:
    logo = logo_of(data)

    assert logo is not None
    assert (logo.jenis, logo.width, logo.height) == (jenis, 30, 40)


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", jpeg()[:20], png(0, 5), b"<svg/>"],
)
def test_what_is_no_such_picture_is_none(data: bytes) -> None:
    assert logo_of(data) is None
