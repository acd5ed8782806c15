"""`pohon-xl pohon`: the tree as read."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.renderers.json_text import dump_json
from pohon_xl.renderers.pohon_json import pohon_data
from pohon_xl.renderers.pohon_text import render_pohon


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File and format."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk pohon")


def run(args: argparse.Namespace) -> int:
    """Print it."""
    buku = app.open_buku(args.berkas)
    if args.format == "json":
        print(dump_json(pohon_data(buku.kertas)), end="")
    else:
        print(render_pohon(buku.kertas), end="")
    return 0
