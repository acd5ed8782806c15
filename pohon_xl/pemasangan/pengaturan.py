"""addin.txt: which Python a click starts. Written here, read by macros/PohonJalan.bas."""

import subprocess
from enum import StrEnum
from pathlib import Path

from pohon_xl.errors import SettingError
from pohon_xl.rekaman import dataclass

#: run in the chosen Python: 0 all there, 7 without the library that talks to Excel
_UJI = (
    "import sys; from importlib.util import find_spec; import pohon_xl.addin.tombol; "
    "sys.exit(0 if sys.platform not in {perlu} or find_spec('xlwings') else 7)"
)
_XLWINGS = "xlwings>=0.37.5,<0.38"  # as in pyproject.toml
_EXCEL_ADA_DI = ("win32", "darwin")
_TANPA_XLWINGS = 7
_BATAS = 120  # seconds: a first start on a slow disk, virus scanner included


class Isolasi(StrEnum):
    """How a Python is kept from looking into foreign folders."""

    PENUH = "penuh"
    PENGGUNA = "pengguna"


_PILIHAN = {Isolasi.PENUH: ("-I", "-B"), Isolasi.PENGGUNA: ("-E", "-P", "-B")}


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """The interpreter by its whole path, and how it is isolated."""

    python: str
    isolasi: Isolasi

    def to_bytes(self) -> bytes:
        """UTF-16 with its mark: VBA reads it, and so does Notepad."""
        text = (
            f"python={self.python}\r\nisolasi={self.isolasi.value}\r\n"
            "; ditulis oleh 'pohon-xl pasang'; Python ini dijalankan oleh tombol di Excel\r\n"
        )
        return b"\xff\xfe" + text.encode("utf-16-le")


def read_pengaturan(path: Path) -> Pengaturan | None:
    """What is written there; None where nothing is or it makes no sense."""
    try:
        text = path.read_bytes().decode("utf-16")
    except (OSError, UnicodeDecodeError):
        return None
    pairs = dict(line.partition("=")[::2] for line in text.splitlines())
    known = {one.value: one for one in Isolasi}
    isolasi = known.get(pairs.get("isolasi", ""), Isolasi.PENUH)
    return Pengaturan(pairs["python"], isolasi) if pairs.get("python") else None


def choose_python(path: Path, *, libreoffice: bool = False) -> Pengaturan:
    """The settings for an interpreter, after it has shown that it knows pohon_xl.

    `libreoffice`: xlwings is needed on every system, not only where Excel exists.

    Raises: SettingError with one sentence.
    """
    _refuse_path(path)
    codes = []
    for isolasi in Isolasi:
        codes.append(_trial(path, isolasi, libreoffice=libreoffice))
        if codes[-1] == 0:
            return Pengaturan(str(path), isolasi)
    if _TANPA_XLWINGS in codes:
        raise SettingError(
            f"Python '{path}' belum memuat xlwings, yang dipakai tombol; jalankan dulu: "
            f'"{path}" -m pip install "{_XLWINGS}".'
        )
    raise SettingError(
        f"Python '{path}' tidak mengenal pohon_xl; jalankan dulu, di folder pohon_xl: \"{path}\" "
        '-m pip install ".[tombol]", atau sebutkan Python lain dengan --python.'
    )


def _refuse_path(path: Path) -> None:
    text = str(path)
    if not path.is_absolute() or not path.is_file():
        raise SettingError(
            f"Python '{path}' tidak ditemukan; sebutkan letaknya yang lengkap dengan --python."
        )
    if set(text) & set('"%\r\n'):
        raise SettingError(
            f"Letak Python '{path}' memuat tanda \" atau %, yang tidak dapat dijalankan dari "
            "Excel; pasang Python di folder lain."
        )
    if "\\WindowsApps\\" in text:
        raise SettingError(
            f"Python '{path}' berasal dari Microsoft Store, yang menyembunyikan berkasnya dari "
            "Excel; pasang Python dari python.org (tanpa hak administrator), lalu ulangi."
        )


def _trial(path: Path, isolasi: Isolasi, *, libreoffice: bool) -> int:
    """The exit code of a start exactly as a click starts it."""
    perlu = "(sys.platform,)" if libreoffice else repr(_EXCEL_ADA_DI)
    command = [str(path), *_PILIHAN[isolasi], "-c", _UJI.format(perlu=perlu)]
    try:
        done = subprocess.run(  # noqa: S603  (a list; the path was chosen by the user)
            command, capture_output=True, check=False, timeout=_BATAS, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return -1
    return done.returncode
