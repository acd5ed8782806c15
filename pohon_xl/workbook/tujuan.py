"""Where a result must not be written: over her own file, or under a name that misleads."""

import os
from contextlib import suppress
from pathlib import Path

from pohon_xl.errors import SettingError


def refuse_source_folder(source: Path, target: Path) -> None:
    """The planner's file is never changed in place. Raises: SettingError."""
    with suppress(OSError):  # no such file, or no name a file can have: told when writing
        if target.samefile(source):
            raise SettingError(
                f"Folder hasil '{target.parent}' adalah folder berkas itu sendiri, dan berkas Anda "
                "tidak pernah ditimpa; jalankan dari berkas aslinya (isian di hasil lama ikut "
                "terbaca) atau pilih folder lain dengan -o."
            )


def refuse_target(source: Path, target: Path) -> None:
    """A copy is another file, and Excel opens it only under a name of the same kind.

    Raises: SettingError.
    """
    if os.path.isdir(target):  # noqa: PTH112  (never raises, whatever the name)
        raise SettingError(
            f"'{target}' adalah folder; sebutkan nama berkas hasil, mis. -o "
            f"'{target / source.name}'."
        )
    if target.suffix.lower() != source.suffix.lower():
        raise SettingError(
            f"Nama berkas hasil '{target}' harus berakhiran {source.suffix} seperti berkas asalnya."
        )
    with suppress(OSError):  # no such file, or no name a file can have: told when writing
        if target.samefile(source):
            raise SettingError(
                f"'{target}' adalah berkas aslinya; beri nama lain dengan -o supaya berkas asli "
                "tidak tertimpa."
            )
