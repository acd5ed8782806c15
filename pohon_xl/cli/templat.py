"""`pohon-xl templat`: an empty guided workbook."""

import argparse
from pathlib import Path

from pohon_xl import app


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file to make."""
    parser.add_argument(
        "berkas",
        type=Path,
        metavar="BERKAS.xlsx",
        help="buku kerja yang dibuat; dengan akhiran .xlsm: bertombol, memakai makro",
    )


def run(args: argparse.Namespace) -> int:
    """Make it, and say so."""
    if args.berkas.suffix.lower() == ".xlsm":
        from pohon_xl.pengemasan.buku_tombol import write_buku_tombol

        write_buku_tombol(args.berkas)
    else:
        app.write_templat(args.berkas)
    print(args.berkas)
    return 0
