"""`pohon-xl contoh`: the sample workbook and all that is made of it."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.cli.laporan import report_built, report_read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder."""
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path("contoh"), metavar="FOLDER",
        help="folder tujuan (biasanya: contoh)",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Put the sample there, build beside it, say what was made."""
    from pohon_xl.renderers.kunci_folder import lock_folder

    folder = args.folder / "hasil"
    with lock_folder(folder):
        sample = app.write_sample(args.folder)
        buku = app.open_buku(sample, folder=folder)
        built = app.build(buku, folder)
    report_read(buku)
    report_built(built, first=(sample,))
    return 0
