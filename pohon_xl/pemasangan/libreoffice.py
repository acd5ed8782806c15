"""The extension with our buttons into LibreOffice of this user, by its own program `unopkg`."""

import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from pohon_xl.addin.oxt import write_extension
from pohon_xl.errors import OutputError, SettingError
from pohon_xl.libreoffice.extension import PENGATURAN, PENGENAL, remember_python
from pohon_xl.pemasangan.diagnosa import Keadaan, Pemeriksaan
from pohon_xl.pemasangan.pasang import find_program
from pohon_xl.pemasangan.pengaturan import choose_python
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
    return remember_python(chosen.python)


def remove_extension() -> None:
    """Take it out, and forget its Python. Raises: SettingError, OutputError."""
    _run(_unopkg(), "remove", PENGENAL)
    with suppress(OSError):
        (state_folder() / PENGATURAN).unlink()


def diagnose_extension() -> tuple[Pemeriksaan, ...]:
    """What keeps the buttons in LibreOffice from working. Reads only; starts two programs."""
    try:
        program = _unopkg()
    except SettingError as error:
        return (Pemeriksaan(Keadaan.GALAT, str(error)),)
    try:
        _run(program, "list", PENGENAL)
        extension = Pemeriksaan(Keadaan.BAIK, "Tombol terpasang di LibreOffice.")
    except OutputError:
        extension = Pemeriksaan(
            Keadaan.GALAT,
            "Tombol belum terpasang di LibreOffice; jalankan 'pohon-xl pasang --libreoffice'.",
        )
    return Pemeriksaan(Keadaan.BAIK, f"LibreOffice: {program}"), extension, _python()


def _python() -> Pemeriksaan:
    path = state_folder() / PENGATURAN
    try:
        python = Path(path.read_text(encoding="utf-8").partition("\n")[0].strip())
        choose_python(python, libreoffice=True)
    except (OSError, UnicodeDecodeError):
        return Pemeriksaan(
            Keadaan.GALAT,
            f"Pengaturan '{path}' belum ada; jalankan 'pohon-xl pasang --libreoffice'.",
        )
    except SettingError as error:
        return Pemeriksaan(Keadaan.GALAT, str(error))
    return Pemeriksaan(Keadaan.BAIK, f"Python: {python}")


def _unopkg() -> str:
    found = find_program(*_PROGRAM) or next((str(p) for p in _LAIN if p.is_file()), None)
    if found is None:
        raise SettingError(
            "LibreOffice (program unopkg) tidak ditemukan; pasang LibreOffice, lalu ulangi."
        )
    return found


def _run(program: str, *arguments: str) -> None:
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
    if done.returncode != 0:
        raise OutputError(_GAGAL)
