"""`pohon-xl templat`: an empty guided workbook."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.errors import SettingError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file to make."""
    parser.add_argument(
        "--word",
        type=Path,
        metavar="FOLDER",
        help="tulis templat Word ke folder ini untuk diubah tampilannya, beserta daftar namanya",
    )
    parser.add_argument(
        "berkas",
        nargs="?",
        type=Path,
        metavar="BERKAS.xlsx",
        help="buku kerja yang dibuat; dengan akhiran .xlsm: bertombol, memakai makro",
    )


def run(args: argparse.Namespace) -> int:
    """Make it, and say so."""
    if args.word is not None:
        from pohon_xl.templat_sendiri import write_templates

        for path in write_templates(args.word):
            print(path)
    if args.berkas is None:
        if args.word is None:
            raise SettingError("Nama berkas belum disebut, mis. pohon-xl templat kosong.xlsx.")
        return 0
    if args.berkas.suffix.lower() == ".xlsm":
        from pohon_xl.pengemasan.buku_tombol import write_buku_tombol

        write_buku_tombol(args.berkas)
    else:
        app.write_templat(args.berkas)
    print(args.berkas)
    return 0
