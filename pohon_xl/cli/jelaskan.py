"""`pohon-xl jelaskan`: the page of a rule."""

import argparse

from pohon_xl.errors import SettingError
from pohon_xl.rules.catalog import BY_KODE
from pohon_xl.rules.page import index, page


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The code."""
    parser.add_argument("kode", nargs="?", metavar="KODE", help="mis. L-04; kosong: daftar aturan")


def run(args: argparse.Namespace) -> int:
    """Print one page, or the list of rules."""
    if args.kode is None:
        print(index(), end="")
        return 0
    found = BY_KODE.get(args.kode.upper())
    if found is None:
        raise SettingError(
            f"Kode '{args.kode}' tidak dikenal; jalankan 'pohon-xl jelaskan' untuk daftar kode."
        )
    print(page(found), end="")
    return 0
