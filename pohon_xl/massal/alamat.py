"""From what the user typed to a folder: a path, or an address."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pohon_xl.errors import SettingError
from pohon_xl.massal.tempat import Tempat, TempatLokal


def open_tempat(alamat: str) -> Tempat:
    """A folder by its path or address. Raises: SettingError for an address nobody knows."""
    if "://" not in alamat:
        return TempatLokal(Path(alamat))
    parts = urlsplit(alamat)
    if parts.scheme == "file":
        path = unquote(parts.path)
        return TempatLokal(Path(path[1:] if path[2:3] == ":" else path))
    from pohon_xl.massal.tempat_jauh import open_jauh

    return open_jauh(alamat)


def refuse_missing(tempat: Tempat) -> None:
    """Say plainly that there is no such folder. Raises: SettingError."""
    if isinstance(tempat, TempatLokal):
        if os.path.isfile(tempat.folder):  # noqa: PTH113  (never raises)
            raise SettingError(
                f"'{tempat.alamat}' adalah berkas; sebutkan folder yang berisi buku kerja, atau "
                "pakai 'pohon-xl bangun' untuk satu berkas."
            )
        if not os.path.isdir(tempat.folder):  # noqa: PTH112
            raise SettingError(f"Folder '{tempat.alamat}' tidak ditemukan; periksa namanya.")
        if not os.access(tempat.folder, os.R_OK | os.X_OK):
            raise SettingError(
                f"Folder '{tempat.alamat}' tidak boleh dibaca; minta izin membacanya."
            )
