"""`pohon-xl templat`: an empty guided workbook."""

import argparse
from pathlib import Path

from pohon_xl import app


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file to make."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS.xlsx", help="buku kerja yang dibuat")


def run(args: argparse.Namespace) -> int:
    """Make it, and say so."""
    app.write_templat(args.berkas)
    print(args.berkas)
    return 0
