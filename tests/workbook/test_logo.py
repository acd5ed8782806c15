from pathlib import Path

import pytest

from pohon_xl.workbook.logo import read_logo
from tests.support.logo_uji import png


@pytest.fixture
def meja(tmp_path: Path) -> Path:
    folder = tmp_path / "meja"
    (folder / "gambar").mkdir(parents=True)
    (folder / "logo.png").write_bytes(png())
    (folder / "gambar" / "logo.png").write_bytes(png())
    (folder / "catatan.png").write_text("bukan gambar")
    (tmp_path / "rahasia.png").write_bytes(png())
    return folder


@pytest.mark.parametrize("name", ["logo.png", " logo.png ", "gambar/logo.png", "gambar\\logo.png"])
def test_a_picture_beside_the_workbook_or_below_is_read(meja: Path, name: str) -> None:
    logo, told = read_logo(meja, name)

    assert logo is not None
    assert told is None


@pytest.mark.parametrize(
    "name", ["../rahasia.png", "/etc/passwd", "C:\\logo.png", "gambar/../../x"]
)
def test_what_lies_elsewhere_is_never_read(meja: Path, name: str) -> None:
    logo, told = read_logo(meja, name)

    assert logo is None
    assert told is not None
    assert "di luar folder buku kerja" in told


def test_a_link_out_of_the_folder_is_not_followed(meja: Path) -> None:
    (meja / "tautan.png").symlink_to(meja.parent / "rahasia.png")

    assert read_logo(meja, "tautan.png")[0] is None


@pytest.mark.parametrize(
    ("name", "problem"), [("tidak ada.png", "tidak ditemukan"), ("catatan.png", "bukan gambar")]
)
def test_a_name_that_leads_to_no_picture_is_told(meja: Path, name: str, problem: str) -> None:
    logo, told = read_logo(meja, name)

    assert logo is None
    assert told is not None
    assert problem in told


def test_no_name_no_logo(meja: Path) -> None:
    assert read_logo(meja, None) == (None, None)
