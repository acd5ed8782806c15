"""`pohon-xl pasang`: the buttons into Excel (or LibreOffice) of this user."""

import argparse
import os
import sys
from pathlib import Path

from pohon_xl.errors import SettingError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to install where, or only a diagnosis."""
    parser.add_argument(
        "--periksa",
        action="store_true",
        help="jangan pasang apa pun; katakan apa yang menghalangi tombol",
    )
    parser.add_argument(
        "--libreoffice", action="store_true", help="pasang tombol di LibreOffice, bukan di Excel"
    )
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="folder XLSTART, bila bukan yang biasa"
    )
    parser.add_argument(
        "--python",
        type=Path,
        default=Path(sys.executable),
        metavar="BERKAS",
        help="Python yang dijalankan tombol (biasanya Python yang menjalankan perintah ini)",
    )


def run(args: argparse.Namespace) -> int:
    """Exit code 0 done or nothing wrong, 1 the diagnosis found what keeps buttons from working."""
    if args.periksa:
        return _periksa(args)
    if args.libreoffice:
        return _libreoffice(args)
    from pohon_xl.pemasangan.pasang import install
    from pohon_xl.pemasangan.pengaturan import choose_python
    from pohon_xl.pemasangan.tempat import find_tempat

    tempat = find_tempat(sys.platform, os.environ, args.folder)
    for path in install(tempat, choose_python(args.python.absolute())):
        print(path)
    print(
        "Tombol terpasang. Tutup semua jendela Excel lalu buka lagi: ada tab Pohon Kinerja.",
        file=sys.stderr,
    )
    return 0


def _periksa(args: argparse.Namespace) -> int:
    from pohon_xl.pemasangan.diagnosa import Keadaan, diagnose
    from pohon_xl.pemasangan.libreoffice import diagnose_extension
    from pohon_xl.pemasangan.registri import read_registri
    from pohon_xl.pemasangan.tempat import find_tempat

    if args.libreoffice:
        lines = diagnose_extension()
    else:
        lines = diagnose(find_tempat(sys.platform, os.environ, args.folder), read_registri)
    for line in lines:
        print(f"[{line.keadaan.value}] {line.pesan}")
    return 1 if any(line.keadaan is Keadaan.GALAT for line in lines) else 0


def _libreoffice(args: argparse.Namespace) -> int:
    from pohon_xl.pemasangan.libreoffice import install_extension

    if args.folder is not None:
        raise SettingError("Opsi --folder hanya untuk Excel; hapus opsi itu bersama --libreoffice.")
    print(install_extension(args.python.absolute()))
    print("Tombol terpasang. Tutup LibreOffice lalu buka lagi.", file=sys.stderr)
    return 0
