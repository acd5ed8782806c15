"""What is kept between clicks: a folder of our own, and which workbooks have a backup already.

Each click is a process of its own. A session is one run of Excel or LibreOffice on one day.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pohon_xl.addin.port import Port
from pohon_xl.errors import OutputError, cause_of
from pohon_xl.settings import state_folder

_BERKAS = "sesi.json"
_MAX = 50  # sessions remembered


def backup_once(port: Port, salinan: Path, sesi: str, now: datetime) -> Path | None:
    """A copy beside the workbook before its first change of a session; None: there is one.

    Raises: OutputError when it cannot be written: then nothing of hers is touched.
    """
    if port.folder is None:
        raise OutputError(port.no_folder)
    key = f"{sesi} {now:%Y-%m-%d} {port.folder / port.name}"
    known = _read()
    done = known.get(key)
    if done is not None and Path(done).exists():
        return None
    stem, dot, suffix = port.name.rpartition(".")
    target = port.folder / f"{stem} (cadangan {now:%Y-%m-%d %H.%M.%S}){dot}{suffix}"
    _copy(_native(port, salinan, suffix), target)
    _write({**known, key: str(target)})
    return target


def _native(port: Port, salinan: Path, suffix: str) -> Path:
    """The copy to keep, in the workbook's own format: what is read may be another."""
    own = salinan.with_suffix(f".{suffix}")
    if own.suffix.lower() != salinan.suffix.lower():
        port.copy_to(own)
        return own
    return salinan


def _copy(source: Path, target: Path) -> None:
    from pohon_xl.renderers.atomic import write_atomic

    try:
        write_atomic(target, source.read_bytes())
    except OSError as error:
        raise OutputError(
            f"Cadangan '{target}' tidak dapat ditulis ({cause_of(error)}); buku kerja Anda tidak "
            "diubah. Simpan di folder yang dapat ditulis, lalu ulangi."
        ) from None


def _read() -> dict[str, str]:
    """In doubt nothing is known: one backup too many does no harm."""
    try:
        found = json.loads((state_folder() / _BERKAS).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): str(value) for key, value in found.items()}


def _write(sesi: dict[str, str]) -> None:
    from pohon_xl.renderers.atomic import write_atomic

    folder = state_folder()
    with suppress(OSError, OutputError):
        folder.mkdir(parents=True, exist_ok=True)
        last = dict(list(sesi.items())[-_MAX:])
        write_atomic(folder / _BERKAS, json.dumps(last, indent=1).encode())
