"""`pohon-xl banding`: what changed between two versions of a workbook."""

import argparse
import sys
from pathlib import Path

from pohon_xl.app import Hasil
from pohon_xl.cli.laporan import report_built, report_read
from pohon_xl.pembandingan import compare_books, write_berita_acara


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two files, a folder for the Berita Acara, a format."""
    parser.add_argument("lama", type=Path, metavar="LAMA", help="buku kerja versi lama")
    parser.add_argument("baru", type=Path, metavar="BARU", help="buku kerja versi baru")
    parser.add_argument(
        "-o",
        dest="folder",
        type=Path,
        metavar="FOLDER",
        help="tulis Berita Acara perubahan IKU dan konsep keputusannya ke folder ini",
    )
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk laporan")


def run(args: argparse.Namespace) -> int:
    """Print what changed; 0 whether anything did or not."""
    result = compare_books(args.lama, args.baru, args.folder)
    names = str(args.lama), str(args.baru)
    if args.format == "json":
        from pohon_xl.renderers.banding_json import banding_data
        from pohon_xl.renderers.json_text import dump_json

        print(dump_json(banding_data(*names, result.banding)), end="")
    else:
        from pohon_xl.renderers.banding_text import render_banding

        print(render_banding(*names, result.banding), end="")
    if args.folder is not None:
        from pohon_xl.renderers.kunci_folder import lock_folder

        report_read(result.baru)
        with lock_folder(args.folder):
            hasil = write_berita_acara(result, args.folder)
        _report(hasil)
    return 0


def _report(hasil: Hasil) -> None:
    """All on stderr: stdout holds the comparison."""
    for path in hasil.written:
        print(path, file=sys.stderr)
    report_built(Hasil((), hasil.kept, pesan=hasil.pesan))
