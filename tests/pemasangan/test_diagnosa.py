import struct
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from pohon_xl.pemasangan import diagnosa
from pohon_xl.pemasangan.diagnosa import Keadaan, Pemeriksaan, diagnose
from pohon_xl.pemasangan.pasang import install
from pohon_xl.pemasangan.pengaturan import Isolasi, Pengaturan
from pohon_xl.pemasangan.registri import read_registri
from pohon_xl.pemasangan.tempat import Tempat

OFFICE = r"SOFTWARE\Microsoft\Office\16.0"
POLICY = r"SOFTWARE\Policies\Microsoft\Office\16.0\Excel\Security"
Nilai = dict[tuple[str, str, str], str | int]
EXCEL: Nilai = {
    ("HKLM", rf"{OFFICE}\Excel\InstallRoot", "Path"): r"C:\Program Files\Office16",
    ("HKLM", rf"{OFFICE}\Outlook", "Bitness"): "x86",
}


@pytest.fixture
def tempat(tmp_path: Path) -> Tempat:
    """Installed, with a Python that accepts everything."""
    python = tmp_path / "python.exe"
    python.write_text("#!/bin/sh\nexit 0\n")
    python.chmod(0o755)
    place = Tempat(tmp_path / "XLSTART", tmp_path / "pohon_xl")
    install(place, Pengaturan(str(python), Isolasi.PENUH))
    return place


def lines(tempat: Tempat, values: Nilai) -> list[Pemeriksaan]:
    return list(diagnose(tempat, lambda hive, key, name: values.get((hive, key, name))))


def told(tempat: Tempat, values: Nilai, keadaan: Keadaan) -> str:
    return "\n".join(p.pesan for p in lines(tempat, values) if p.keadaan is keadaan)


def test_where_all_is_well_it_says_so(tempat: Tempat) -> None:
    found = lines(tempat, EXCEL)

    assert {p.keadaan for p in found} == {Keadaan.BAIK}
    text = "\n".join(p.pesan for p in found)
    assert "Excel 2016 atau lebih baru, 32 bit" in text
    assert str(tempat.addin) in text


def test_an_add_in_that_went_away_by_itself_may_lie_with_the_antivirus(tempat: Tempat) -> None:
    tempat.addin.unlink()
    assert "mungkin ditahan antivirus" in told(tempat, EXCEL, Keadaan.GALAT)

    tempat.pengaturan.unlink()
    assert "belum dipasang" in told(tempat, EXCEL, Keadaan.GALAT)


def test_a_folder_whose_name_macros_cannot_write_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "ᮞᮥᮔ᮪ᮓ" / "pohon_xl"

    assert diagnosa._letak(folder, "utf-8") == ()
    [found] = diagnosa._letak(folder, "cp1252")
    assert found.keadaan is Keadaan.GALAT
    assert "tidak dikenal makro Excel" in found.pesan


def test_the_width_of_python_is_read_from_the_program_itself(tmp_path: Path) -> None:
    program = tmp_path / "python64.exe"
    program.write_bytes(b"MZ".ljust(0x3C, b"\0") + struct.pack("<I4sH", 0x40, b"PE\0\0", 0x8664))

    assert diagnosa._bits(program) == "64 bit"
    (tmp_path / "naskah.exe").write_text("#!/bin/sh")
    assert diagnosa._bits(tmp_path / "naskah.exe") == ""
    assert diagnosa._bits(tmp_path / "tidak ada") == ""


def test_a_missing_add_in_missing_settings_and_a_missing_python_are_each_told(
    tempat: Tempat, tmp_path: Path
) -> None:
    (tmp_path / "python.exe").unlink()
    assert "python.exe' tidak ditemukan" in told(tempat, EXCEL, Keadaan.GALAT)

    tempat.pengaturan.write_bytes(b"rusak")
    assert "belum ada atau rusak" in told(tempat, EXCEL, Keadaan.GALAT)

    tempat.addin.unlink()
    assert "belum dipasang" in told(tempat, EXCEL, Keadaan.GALAT)


def test_a_changed_add_in_is_noticed(tempat: Tempat) -> None:
    tempat.addin.write_bytes(tempat.addin.read_bytes() + b"x")

    assert "versi lain atau sudah diubah" in told(tempat, EXCEL, Keadaan.PERHATIAN)


def test_the_mark_of_the_internet_is_noticed(tempat: Tempat) -> None:
    Path(f"{tempat.addin}:Zone.Identifier").write_text("[ZoneTransfer]\r\nZoneId=3\r\n")

    assert "dari internet" in told(tempat, EXCEL, Keadaan.GALAT)


@pytest.mark.parametrize(
    ("value", "keadaan", "words"),
    [
        ((("HKCU", POLICY, "VBAWarnings"), 4), Keadaan.GALAT, "mematikan semua makro"),
        ((("HKLM", POLICY, "VBAWarnings"), 4), Keadaan.GALAT, "mematikan semua makro"),
        ((("HKCU", POLICY, "VBAWarnings"), 3), Keadaan.PERHATIAN, "bertanda tangan"),
        (
            (("HKCU", rf"{POLICY}\Trusted Locations", "AllLocationsDisabled"), 1),
            Keadaan.PERHATIAN,
            "lokasi tepercaya",
        ),
        (
            (("HKCU", rf"{OFFICE}\Excel\Security", "VBAWarnings"), 4),
            Keadaan.PERHATIAN,
            "Anda sendiri",
        ),
        ((("HKLM", *diagnosa._ASR), "1"), Keadaan.GALAT, "Defender"),
    ],
)
def test_policies_that_stop_macros_are_named_with_whom_to_ask(
    tempat: Tempat, value: tuple[tuple[str, str, str], str | int], keadaan: Keadaan, words: str
) -> None:
    assert words in told(tempat, {**EXCEL, value[0]: value[1]}, keadaan)


def test_no_excel_and_an_old_excel_are_told_apart(tempat: Tempat) -> None:
    assert "tidak ditemukan di registri" in told(tempat, {}, Keadaan.PERHATIAN)
    old: Nilai = {("HKCR", r"Excel.Application\CurVer", ""): "Excel.Application.14"}
    assert "lebih lama dari 2013" in told(tempat, old, Keadaan.PERHATIAN)


def test_elsewhere_than_on_windows_the_registry_is_empty() -> None:
    assert read_registri("HKCU", "SOFTWARE", "x") is None


def test_the_command_ends_with_one_when_something_keeps_buttons_from_working(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))

    assert main(["pasang", "--periksa", "--folder", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "[galat] Add-in belum dipasang" in out
    assert list(tmp_path.iterdir()) == []
