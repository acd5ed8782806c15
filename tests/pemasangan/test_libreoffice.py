import sys
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest

from pohon_xl.addin.mulai import run
from pohon_xl.addin.oxt import extension
from pohon_xl.cli.main import main
from pohon_xl.pemasangan import libreoffice

#: an unopkg that writes down what it is told, and keeps what it is given
PALSU = """#!/bin/sh
echo "$@" >> {folder}/catatan
for berkas in "$@"; do case "$berkas" in *.oxt) cp "$berkas" {folder}/;; esac; done
echo "{sebab}" >&2
exit {kode}
"""
TIDAK_ADA = "There is no such extension deployed: id.pohon_xl.PohonKinerja"


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    put_unopkg(tmp_path, monkeypatch, 0)
    return tmp_path


def put_unopkg(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int, sebab: str = "") -> None:
    program = folder / "unopkg"
    program.write_text(PALSU.format(folder=folder, kode=code, sebab=sebab))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_the_extension_and_its_python_are_installed_and_removed(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = rumah / "state" / "pohon_xl" / "libreoffice.txt"

    assert main(["pasang", "--libreoffice", "--python", str(python_with_us(rumah))]) == 0
    assert (rumah / "PohonKinerja.oxt").read_bytes().startswith(b"PK")
    assert settings.read_text().splitlines() == [str(python_with_us(rumah)), "penuh"]
    assert capsys.readouterr().out.strip() == str(settings)

    assert main(["copot", "--libreoffice"]) == 0
    assert not settings.exists()
    lines = (rumah / "catatan").read_text().splitlines()
    assert lines[0].startswith("add --force --suppress-license ")
    assert lines[1:] == [f"{verb} id.pohon_xl.PohonKinerja" for verb in ("list", "remove")]


def python_with_us(rumah: Path) -> Path:
    path = rumah / "python"
    path.write_text("#!/bin/sh\nexit 0\n")
    path.chmod(0o755)
    return path


def test_a_libreoffice_that_refuses_is_one_sentence(
    rumah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_unopkg(rumah, monkeypatch, 1)

    assert main(["pasang", "--libreoffice", "--python", str(python_with_us(rumah))]) == 2
    assert "tutup semua jendela LibreOffice" in capsys.readouterr().err
    assert not (rumah / "state").exists()
    assert main(["copot", "--libreoffice"]) == 2
    assert "tutup semua jendela LibreOffice" in capsys.readouterr().err
    assert main(["pasang", "--libreoffice", "--periksa"]) == 1
    assert "[galat] LibreOffice menolak" in capsys.readouterr().out


def test_buttons_that_are_not_there_need_no_removal(
    rumah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_unopkg(rumah, monkeypatch, 1, TIDAK_ADA)

    assert main(["copot", "--libreoffice"]) == 0
    assert capsys.readouterr().err == "Tombol di LibreOffice tidak terpasang.\n"
    assert (rumah / "catatan").read_text() == "list id.pohon_xl.PohonKinerja\n"


def test_a_python_with_packages_of_one_user_is_started_so_that_it_sees_them(rumah: Path) -> None:
    python = rumah / "python"
    python.write_text('#!/bin/sh\ntest "$1" != -I\n')
    python.chmod(0o755)

    assert main(["pasang", "--libreoffice", "--python", str(python)]) == 0
    assert started_by_the_extension() == [str(python), "-E", "-P", "-B", "-m"]
    assert main(["pasang", "--libreoffice", "--periksa"]) == 0

    python_with_us(rumah)
    assert main(["pasang", "--libreoffice", "--periksa"]) == 1
    assert main(["pasang", "--libreoffice", "--python", str(python)]) == 0
    assert started_by_the_extension() == [str(python), "-I", "-B", "-m"]


def started_by_the_extension() -> list[str]:
    """The beginning of what a click starts, as the script of the extension words it."""
    with zipfile.ZipFile(BytesIO(extension())) as package:
        script = package.read("python/pohon_kinerja.py").decode()
    modules = {"uno": ModuleType("uno"), "jembatan": SimpleNamespace(Jembatan=None)}
    scope: dict[str, Any] = {"__name__": "pohon_kinerja"}
    with patch.dict(sys.modules, modules):
        exec(script, scope)  # noqa: S102  (our own)
    command: list[str] = scope["command"](scope["interpreter"](), "periksa")
    return command[: command.index("-m") + 1]


def test_the_diagnosis_names_what_is_missing_in_libreoffice(
    rumah: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    python = python_with_us(rumah)
    main(["pasang", "--libreoffice", "--python", str(python)])
    capsys.readouterr()
    assert main(["pasang", "--libreoffice", "--periksa"]) == 0
    assert "[galat]" not in capsys.readouterr().out

    put_unopkg(rumah, monkeypatch, 1, TIDAK_ADA)
    python.unlink()
    assert main(["pasang", "--libreoffice", "--periksa"]) == 1
    told = capsys.readouterr().out
    assert "[galat] Tombol belum terpasang di LibreOffice" in told
    assert f"[galat] Python '{python}' tidak ditemukan" in told

    (rumah / "state" / "pohon_xl" / "libreoffice.txt").unlink()
    main(["pasang", "--libreoffice", "--periksa"])
    assert "libreoffice.txt' belum ada" in capsys.readouterr().out


def test_without_libreoffice_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_LAIN", ())

    assert main(["pasang", "--libreoffice", "--python", sys.executable]) == 2
    assert "unopkg) tidak ditemukan" in capsys.readouterr().err


def test_a_folder_of_excel_makes_no_sense_for_libreoffice(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pasang", "--libreoffice", "--folder", str(rumah)]) == 2
    assert "--folder hanya untuk Excel" in capsys.readouterr().err


def test_a_macro_in_libreoffice_is_told_of_the_extension_at_once(tmp_path: Path) -> None:
    answer = tmp_path / "hasil.txt"

    assert run(["--fungsi=periksa", "--host=libreoffice", f"--hasil={answer}"]) == 2
    status, _, text = answer.read_bytes().decode("utf-16-le").partition("\r\n")
    assert status == "galat"
    assert "pasang --libreoffice" in text
