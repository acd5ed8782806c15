"""Runs the function of a button and turns every error into the text of a box."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from importlib import import_module
from pathlib import Path

from pohon_xl.addin.galat import is_busy
from pohon_xl.addin.klik import Klik
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.pesan import fit
from pohon_xl.addin.port import Port
from pohon_xl.addin.tombol import Tombol, find_tombol
from pohon_xl.errors import PohonError, SettingError
from pohon_xl.settings import state_folder

_SIBUK = (
    "Excel sedang sibuk atau sebuah sel sedang diisi; tekan Enter atau Esc, lalu ulangi klik Anda. "
    "Tidak ada yang diubah."
)


def run_click(permintaan: Permintaan, find: Callable[[], Port]) -> tuple[str, int]:
    """Text of the box and exit code; no exception leaves here."""
    try:
        tombol = _tombol(permintaan)
        port = find()
        if tombol.perlu_buku:
            _ = port.name
        klik = Klik(port, permintaan, _sesi(permintaan), state_folder())
        with _told(port, tombol):
            pesan = function_of(tombol)(klik)
    except PohonError as error:
        return fit(str(error)), 2
    except Exception as error:  # noqa: BLE001  (the one place: told, logged, never thrown)
        if is_busy(error):
            return _SIBUK, 2
        return _own_fault(permintaan), 3
    return fit(pesan), 0


@contextmanager
def _told(port: Port, tombol: Tombol) -> Iterator[None]:
    """The button in the status bar for as long as it works."""
    if not tombol.perlu_buku:
        yield
        return
    port.progress(f"Pohon Kinerja: {tombol.label}\u2026")
    try:
        yield
    finally:
        with suppress(Exception):  # what there is to say is said already
            port.progress(None)


def function_of(tombol: Tombol) -> Callable[[Klik], str]:
    """What runs: only what the table of buttons names."""
    module, _, name = tombol.fungsi.partition(".")
    function: Callable[[Klik], str] = getattr(import_module(f"pohon_xl.addin.{module}"), name)
    return function


def _tombol(permintaan: Permintaan) -> Tombol:
    tombol = find_tombol(permintaan.fungsi)
    if tombol is None:
        raise SettingError(
            f"Tombol '{permintaan.fungsi}' tidak dikenal versi pohon_xl ini; pasang ulang "
            "dengan 'pohon-xl pasang'."
        )
    return tombol


def _sesi(permintaan: Permintaan) -> str:
    return f"{permintaan.host} {permintaan.hwnd}"


def _own_fault(permintaan: Permintaan) -> str:
    log = _log(permintaan)
    return (
        f"Terjadi kesalahan di pohon_xl sendiri dan buku kerja dikembalikan seperti semula; "
        f"rinciannya di '{log}'. Kirim berkas itu kepada pengelola pohon_xl."
    )


def _log(permintaan: Permintaan) -> Path:
    import tempfile
    import traceback

    now = datetime.now().astimezone()
    text = f"{now:%Y-%m-%d %H:%M:%S %z}\n{permintaan}\n\n{traceback.format_exc()}"
    for folder in (state_folder() / "log", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"klik_{now:%Y%m%d_%H%M%S}.log"
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return Path("(tidak dapat ditulis)")
