"""The extension with our buttons into LibreOffice of this user, by its own program `unopkg`."""

import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from pohon_xl.addin.oxt import write_extension
from pohon_xl.errors import OutputError, SettingError
from pohon_xl.libreoffice.extension import (
    PENGATURAN,
    PENGENAL,
    remember_python,
    remembered_python,
)
from pohon_xl.pemasangan.diagnosa import Keadaan, Pemeriksaan
from pohon_xl.pemasangan.pasang import find_program
from pohon_xl.pemasangan.pengaturan import Isolasi, choose_python
from pohon_xl.settings import state_folder

_PROGRAM = ("unopkg", "unopkg.com")
_LAIN = (
    Path("C:/Program Files/LibreOffice/program/unopkg.com"),
    Path("C:/Program Files (x86)/LibreOffice/program/unopkg.com"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/unopkg"),
    Path("/opt/libreoffice/program/unopkg"),
    Path("/usr/lib/libreoffice/program/unopkg"),
)
_BATAS = 300  # seconds
_GAGAL = (
    "LibreOffice menolak ekstensi tombol (unopkg gagal); tutup semua jendela LibreOffice, pakai "
    "akun biasa (bukan root), lalu ulangi."
)


def install_extension(python: Path) -> Path:
    """Where LibreOffice reads which Python to start. Raises: SettingError, OutputError."""
    program = _unopkg()
    chosen = choose_python(python, libreoffice=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        extension = write_extension(Path(folder))
        _run(program, "add", "--force", "--suppress-license", str(extension))
    return remember_python(chosen.python, chosen.isolasi.value)


def remove_extension() -> bool:
    """Take it out, and forget its Python; False: there was none.

    Raises: SettingError, OutputError.
    """
    program = _unopkg()
    installed = _is_listed(program)
    if installed:
        _run(program, "remove", PENGENAL)
    with suppress(OSError):
        (state_folder() / PENGATURAN).unlink()
    return installed


def diagnose_extension() -> tuple[Pemeriksaan, ...]:
    """What keeps the buttons in LibreOffice from working. Reads only; starts two programs."""
    try:
        program = _unopkg()
    except SettingError as error:
        return (Pemeriksaan(Keadaan.GALAT, str(error)),)
    return Pemeriksaan(Keadaan.BAIK, f"LibreOffice: {program}"), _extension(program), _python()


def _extension(program: str) -> Pemeriksaan:
    try:
        if _is_listed(program):
            return Pemeriksaan(Keadaan.BAIK, "Tombol terpasang di LibreOffice.")
    except OutputError as error:
        return Pemeriksaan(Keadaan.GALAT, str(error))
    return Pemeriksaan(
        Keadaan.GALAT,
        "Tombol belum terpasang di LibreOffice; jalankan 'pohon-xl pasang --libreoffice'.",
    )


def _python() -> Pemeriksaan:
    try:
        name, isolasi = remembered_python()
        chosen = choose_python(Path(name), libreoffice=True)
    except (OSError, UnicodeDecodeError):
        path = state_folder() / PENGATURAN
        return Pemeriksaan(
            Keadaan.GALAT,
            f"Pengaturan '{path}' belum ada; jalankan 'pohon-xl pasang --libreoffice'.",
        )
    except SettingError as error:
        return Pemeriksaan(Keadaan.GALAT, str(error))
    if chosen.isolasi != (isolasi or Isolasi.PENUH):
        return Pemeriksaan(
            Keadaan.GALAT,
            "Cara menjalankan Python berubah; jalankan 'pohon-xl pasang --libreoffice' sekali "
            "lagi.",
        )
    return Pemeriksaan(Keadaan.BAIK, f"Python: {name}")


def _unopkg() -> str:
    found = find_program(*_PROGRAM) or next((str(p) for p in _LAIN if p.is_file()), None)
    if found is None:
        raise SettingError(
            "LibreOffice (program unopkg) tidak ditemukan; pasang LibreOffice, lalu ulangi."
        )
    return found


def _is_listed(program: str) -> bool:
    """Whether LibreOffice has it. Raises: OutputError when it refuses to say."""
    code, told = _start(program, "list", PENGENAL)
    if code and PENGENAL.encode() not in told:  # what it does not have it names
        raise OutputError(_GAGAL)
    return code == 0


def _run(program: str, *arguments: str) -> None:
    if _start(program, *arguments)[0]:
        raise OutputError(_GAGAL)


def _start(program: str, *arguments: str) -> tuple[int, bytes]:
    """Exit code and what it complains about."""
    try:
        done = subprocess.run(  # noqa: S603  (a list, no shell)
            [program, *arguments],
            capture_output=True,
            check=False,
            timeout=_BATAS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise OutputError(_GAGAL) from None
    return done.returncode, done.stderr
