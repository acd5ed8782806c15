"""`python -m pohon_xl.pengemasan FOLDER`: the built files and their SHA-256, for `make addin`.

With `--naskah FOLDER`: renew the texts of macros/ that follow from the table of buttons, and the
published SHA-256 of the add-in they make.
"""

import hashlib
import sys
from pathlib import Path

from pohon_xl.errors import PohonError
from pohon_xl.pengemasan.addin_package import NAMA_ADDIN, build_addin
from pohon_xl.pengemasan.buku_tombol import NAMA_BUKU, build_buku_tombol
from pohon_xl.pengemasan.sumber import write_generated
from pohon_xl.renderers.atomic import write_atomic

DAFTAR = "SHA256SUMS"


def published_sum() -> str:
    """The line by which an office allows the add-in; the same wherever it is built."""
    return _lines({NAMA_ADDIN: build_addin()})


def _lines(files: dict[str, bytes]) -> str:
    return "".join(f"{hashlib.sha256(d).hexdigest()}  {name}\n" for name, d in files.items())


def write_all(folder: Path) -> tuple[Path, ...]:
    """Both files and the list of hashes, as `sha256sum --check` reads it. Raises: OutputError."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {NAMA_ADDIN: build_addin(), NAMA_BUKU: build_buku_tombol()}
    for name, data in (files | {DAFTAR: _lines(files).encode()}).items():
        write_atomic(folder / name, data)
    return tuple(folder / name for name in (*files, DAFTAR))


def main(argv: list[str]) -> int:
    """The exit code."""
    try:
        if len(argv) == 2 and argv[0] == "--naskah":
            write_generated(Path(argv[1]))
            (Path(argv[1]) / DAFTAR).write_bytes(published_sum().encode())
            return 0
        if len(argv) != 1 or argv[0].startswith("-"):
            sys.stderr.write("pemakaian: python -m pohon_xl.pengemasan FOLDER\n")
            return 2
        sys.stdout.write("".join(f"{path}\n" for path in write_all(Path(argv[0]))))
    except PohonError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
