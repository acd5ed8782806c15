"""`pohon-xl pohon`: the tree as read."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.drawings.pohon_kinerja import draw_pohon_utuh
from pohon_xl.renderers.drawing_svg import render_svg
from pohon_xl.renderers.json_text import dump_json
from pohon_xl.renderers.pohon_json import pohon_data
from pohon_xl.renderers.pohon_text import render_pohon


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File and format."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "--format", choices=("teks", "json", "svg"), default="teks", help="bentuk pohon"
    )


def run(args: argparse.Namespace) -> int:
    """Print it."""
    buku = app.open_buku(args.berkas)
    if args.format == "json":
        print(dump_json(pohon_data(buku.kertas)), end="")
    elif args.format == "svg":
        print(render_svg(draw_pohon_utuh(buku.kertas)), end="")
    else:
        print(render_pohon(buku.kertas), end="")
    return 0
