"""`pohon-xl copot`: the buttons out of Excel (or LibreOffice) again."""

import argparse
import os
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From where."""
    parser.add_argument(
        "--libreoffice", action="store_true", help="copot tombol dari LibreOffice, bukan dari Excel"
    )
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="folder XLSTART, bila bukan yang biasa"
    )


def run(args: argparse.Namespace) -> int:
    """Remove them, and say what was removed."""
    if args.libreoffice:
        from pohon_xl.pemasangan.libreoffice import remove_extension

        told = "dicopot" if remove_extension() else "tidak terpasang"
        print(f"Tombol di LibreOffice {told}.", file=sys.stderr)
        return 0
    from pohon_xl.pemasangan.pasang import uninstall
    from pohon_xl.pemasangan.tempat import find_tempat

    removed = uninstall(find_tempat(sys.platform, os.environ, args.folder))
    for path in removed:
        print(path)
    if not removed:
        print("Tidak ada tombol yang terpasang.", file=sys.stderr)
    return 0
