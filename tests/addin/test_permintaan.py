from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.addin.permintaan import (
    Permintaan,
    jawaban_bytes,
    permintaan_text,
    read_permintaan,
    write_jawaban,
)
from pohon_xl.errors import SettingError

NAMA = "Renja=2025 & uji (1) %TEMP% ^ 'a' \"b\" Ñandú 日本.xlsx"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16", "utf-8", "utf-8-sig"])
def test_awkward_names_arrive_whole(tmp_path: Path, encoding: str) -> None:
    sent = Permintaan(
        fungsi="abaikan", wb=NAMA, path=f"C:\\Renja\\{NAMA}", hwnd=-1312345, lembar="Tahap 3",
        sel="B13", jawaban="a=b; c & d", hasil=Path("C:/Temp/klik_1_hasil.txt"),
    )  # fmt: skip
    path = tmp_path / "klik.txt"
    path.write_bytes(permintaan_text(sent).replace("\n", "\r\n").encode(encoding))

    assert read_permintaan([f"--permintaan={path}"]) == sent


def test_the_same_can_be_said_on_a_command_line() -> None:
    got = read_permintaan(["--fungsi=periksa", f"--wb={NAMA}", "--hwnd=7"])

    assert got == Permintaan(fungsi="periksa", wb=NAMA, hwnd=7)


def _utf16(text: str) -> bytes:
    """As VBA holds it: Windows allows half a pair of surrogates in a file's name."""
    return text.encode("utf-16-le", "surrogatepass")


@given(st.text(st.characters(exclude_characters="\r\n\0")))
def test_any_name_survives_the_way_there(nama: str) -> None:
    with NamedTemporaryFile() as file:
        file.write(_utf16(permintaan_text(Permintaan("periksa", wb=nama))))
        file.flush()

        assert read_permintaan([f"--permintaan={file.name}"]).wb == nama


def test_a_line_break_in_an_answer_cannot_smuggle_in_another_key(tmp_path: Path) -> None:
    path = tmp_path / "klik.txt"
    path.write_text(permintaan_text(Permintaan("periksa", jawaban="ya\nfungsi=bersihkan")), "utf-8")

    assert read_permintaan([f"--permintaan={path}"]).fungsi == "periksa"


@pytest.mark.parametrize(
    "argv",
    [
        [], ["--wb=A.xlsx"], ["periksa"], ["--fungsi"], ["--fungsi=periksa", "--python=evil.exe"],
        ["--fungsi=periksa", "--hwnd=tiga"], ["--permintaan=/tidak/ada.txt"],
    ],
)  # fmt: skip
def test_a_request_that_makes_no_sense_is_refused_in_one_sentence(argv: list[str]) -> None:
    with pytest.raises(SettingError) as caught:
        read_permintaan(argv)

    assert str(caught.value).startswith("Permintaan add-in")


def test_a_key_said_twice_is_refused_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "klik.txt"
    path.write_text("fungsi=periksa\nfungsi=bersihkan\n", "utf-8")

    with pytest.raises(SettingError, match="dua kali"):
        read_permintaan([f"--permintaan={path}"])


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "klik.txt"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingError, match="tidak terbaca"):
        read_permintaan([f"--permintaan={path}"])


def test_the_answer_is_what_vba_holds_in_a_string() -> None:
    assert jawaban_bytes("Selesai.").decode("utf-16-le") == "selesai\r\nSelesai."
    assert jawaban_bytes("Gagal.", galat=True).decode("utf-16-le") == "galat\r\nGagal."


def test_an_answer_is_whole_as_soon_as_it_is_there(tmp_path: Path) -> None:
    hasil = tmp_path / "klik_hasil.txt"
    write_jawaban(Permintaan("periksa", hasil=hasil), "3 temuan.")
    write_jawaban(Permintaan("periksa"), "tidak ditunggu")

    assert hasil.read_bytes().decode("utf-16-le") == "selesai\r\n3 temuan."
    assert list(tmp_path.iterdir()) == [hasil]
