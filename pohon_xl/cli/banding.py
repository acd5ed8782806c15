"""`pohon-xl banding`: what changed between two versions of a workbook."""

import argparse
from pathlib import Path

from pohon_xl.pembandingan import compare_books


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two files and a format."""
    parser.add_argument("lama", type=Path, metavar="LAMA", help="buku kerja versi lama")
    parser.add_argument("baru", type=Path, metavar="BARU", help="buku kerja versi baru")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk laporan")


def run(args: argparse.Namespace) -> int:
    """Print what changed; 0 whether anything did or not."""
    result = compare_books(args.lama, args.baru)
    names = str(args.lama), str(args.baru)
    if args.format == "json":
        from pohon_xl.renderers.banding_json import banding_data
        from pohon_xl.renderers.json_text import dump_json

        print(dump_json(banding_data(*names, result.banding)), end="")
        return 0
    from pohon_xl.renderers.banding_text import render_banding

    print(render_banding(*names, result.banding), end="")
    return 0
