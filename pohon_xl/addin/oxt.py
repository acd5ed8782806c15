"""The LibreOffice extension of our buttons: `python -m pohon_xl.addin.oxt FOLDER`."""

import sys
from pathlib import Path

from pohon_xl import __version__
from pohon_xl.addin.tombol import TOMBOL, Kelompok
from pohon_xl.libreoffice.extension import NAMA_BERKAS, build_extension

#: groups whose buttons also stand in the toolbar; the menu has all
_TOOLBAR = (Kelompok.BACA, Kelompok.BANGUN)


def extension() -> bytes:
    """Menu of all buttons by group, toolbar of those for daily work."""
    menu = [
        (group.value, [(t.id, t.label) for t in TOMBOL if t.kelompok is group])
        for group in Kelompok
    ]
    toolbar = [(t.id, t.label) for t in TOMBOL if t.kelompok in _TOOLBAR]
    return build_extension(menu, toolbar, __version__)


def write_extension(folder: Path) -> Path:
    """The file in that folder. Raises: OutputError."""
    from pohon_xl.renderers.atomic import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAMA_BERKAS
    write_atomic(target, extension())
    return target


if __name__ == "__main__":
    print(write_extension(Path(sys.argv[1] if len(sys.argv) > 1 else "dist")))  # noqa: T201
