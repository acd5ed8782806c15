"""The macros in a real LibreOffice: the buttons start Python, and the command line is right."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.addin.permintaan import Permintaan, read_permintaan
from pohon_xl.addin.tombol import TOMBOL, Tombol
from pohon_xl.pengemasan.buku_tombol import build_buku_tombol
from pohon_xl.pengemasan.ribbon import form_sub, ribbon_module, ribbon_sub
from pohon_xl.pengemasan.vba_project import Modul
from tests.support.soffice_makro import program, run_subs, screen, soffice, wait_for

NAMA = "Renja=2025 & uji (1) %HOME% 'a' Ñandú.xlsm"

#: writes down what it was started with, and answers as Python would
PALSU = """#!/bin/sh
printf '%s\\n' "$@" > '{catatan}.tmp'
pwd >> '{catatan}.tmp'
for satu in "$@"; do case "$satu" in --permintaan=*) minta="${{satu#--permintaan=}}";; esac; done
cp "$minta" '{catatan}.minta.tmp'
mv '{catatan}.minta.tmp' '{catatan}.minta'
hasil="${{minta%.txt}}_hasil.txt"
printf 'selesai\\r\\n' | iconv -f utf-8 -t utf-16le > "$hasil.tmp"
mv '{catatan}.tmp' '{catatan}'
mv "$hasil.tmp" "$hasil"
"""


@pytest.fixture
def rumah(tmp_path: Path) -> Path:
    """A home with settings that name an interpreter under an awkward name."""
    python = tmp_path / "Python & kawan (3)" / "python"
    python.parent.mkdir()
    python.write_text(PALSU.format(catatan=tmp_path / "catatan"))
    python.chmod(0o755)
    folder = tmp_path / "pohon_xl"
    folder.mkdir()
    (folder / "addin.txt").write_bytes(f"python={python}\r\n".encode("utf-16"))
    return tmp_path


def env(rumah: Path) -> dict[str, str]:
    return {"XDG_STATE_HOME": str(rumah), "LOCALAPPDATA": "", "HOME": str(rumah)}


def request(rumah: Path) -> Permintaan:
    wait_for(rumah / "catatan.minta")
    return read_permintaan([f"--permintaan={rumah / 'catatan.minta'}"])


def test_a_real_click_on_a_button_of_the_sheet_starts_python(rumah: Path) -> None:
    path = rumah / NAMA
    path.write_bytes(build_buku_tombol())
    xdotool = program("xdotool", "xdotool")
    with screen() as display:
        seen = {**env(rumah), "DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"}
        with soffice(str(path), env=seen):
            for _ in range(60):  # the workbook comes up in its own time; a click too early is lost
                time.sleep(1)
                subprocess.run(
                    [xdotool, "mousemove", "160", "293", "click", "1"],
                    check=True,
                    env={**os.environ, "DISPLAY": display},
                )
                if (rumah / "catatan").exists():
                    break
            lines = wait_for(rumah / "catatan").decode().splitlines()

    assert lines[:4] == ["-I", "-B", "-m", "pohon_xl.addin.mulai"]
    assert len(lines) == 6
    got = request(rumah)
    assert (got.fungsi, got.host, got.wb) == ("periksa", "libreoffice", NAMA)
    assert (got.path, got.lembar) == (str(path), "Mulai")
    assert got.sel in {"A1", "B8"}  # B8 lies below the button; an early click selects it


DRIVER = """Attribute VB_Name = "Pengemudi"
Option Explicit
Public Sub Semua()
    Dim n As Integer
    Sheets(1).Range("A1:D60").ClearContents
%s
End Sub
Public Sub Perintah()
    Dim python As String
    python = "python=C:\\a & b (1)\\python.exe"
    Sheets(1).Range("A1").Value = PerintahPython(python, "C:\\x y\\k.txt")
    Sheets(1).Range("A2").Value = PerintahPython("python=python.exe", "k.txt")
    Sheets(1).Range("A3").Value = PerintahPython("python=/a%%b/python", "k.txt")
    Sheets(1).Range("A4").Value = FolderPohon()
    TulisTeks FolderPohon() & "u.txt", "Ñandú " & ChrW$(&H65E5) & "=&%%"
    Sheets(1).Range("A5").Value = BacaTeks(FolderPohon() & "u.txt")
    HapusBerkas FolderPohon() & "u.txt"
    Sheets(1).Range("A6").Value = BacaTeks(FolderPohon() & "u.txt")
    Sheets(1).Range("A7").Value = "selesai"
End Sub
"""


def callback(tombol: Tombol) -> str:
    return f"{ribbon_sub(tombol)} Sheets(1)"


def driven(rumah: Path, sub: str, call: Callable[[Tombol], str] = form_sub) -> list[list[str]]:
    calls = "".join(
        f'    {call(t)}\n    Sheets(1).Range("B{n}").Value = "{t.id}"\n'
        for n, t in enumerate(TOMBOL, 1)
        if not t.tanya
    )
    path = rumah / "kemudi.xlsm"
    # LibreOffice has no ribbon, so a callback gets another object of Excel than its control
    ribbon = ribbon_module().replace("As IRibbonControl", "As Object")
    others = Modul("PohonPita", ribbon), Modul("Pengemudi", DRIVER % calls)
    path.write_bytes(build_buku_tombol(*others))
    cells, faults = run_subs(path, [f"PohonXL.Pengemudi.{sub}"], env(rumah))
    assert faults == []
    return cells


@pytest.mark.parametrize("call", [form_sub, callback], ids=["lembar", "pita"])
def test_every_macro_compiles_and_runs_to_its_end(
    rumah: Path, call: Callable[[Tombol], str]
) -> None:
    cells = driven(rumah, "Semua", call)

    ran = [row[1] for row in cells if row[1]]
    assert ran == [t.id for t in TOMBOL if not t.tanya]
    assert request(rumah).fungsi == TOMBOL[-1].id
    assert [p.name for p in (rumah / "pohon_xl").iterdir()] == ["addin.txt"]


def test_texts_and_the_command_line_are_what_a_second_interpreter_says(rumah: Path) -> None:
    first = [row[0] for row in driven(rumah, "Perintah")]

    assert first[:7] == [
        '"C:\\a & b (1)\\python.exe" -I -B -m pohon_xl.addin.mulai "--permintaan=C:\\x y\\k.txt"',
        "",
        "",
        f"{rumah}/pohon_xl/",
        "Ñandú 日=&%",
        "",
        "selesai",
    ]
