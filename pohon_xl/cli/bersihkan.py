"""`pohon-xl bersihkan`: the workbook without our flags and sheets."""

import argparse
import sys
from pathlib import Path

from pohon_xl import pembersihan
from pohon_xl.cli.laporan import report_built


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File, target, and whether entries go too."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja hasil bangun")
    parser.add_argument(
        "-o", dest="tujuan", type=Path, metavar="BERKAS", required=True, help="berkas yang bersih"
    )
    parser.add_argument(
        "--juga-isian",
        action="store_true",
        help="hapus juga lembar isian yang sudah Anda isi (biasanya dipertahankan)",
    )


def run(args: argparse.Namespace) -> int:
    """Clean, then say what went, what stayed and why."""
    done = pembersihan.clean(args.berkas, args.tujuan, with_entries=args.juga_isian)
    report_built(done.hasil)
    for line in _account(done):
        print(f"pohon-xl: {line}", file=sys.stderr)
    return 0


def _account(done: pembersihan.HasilPembersihan) -> list[str]:
    lines = []
    if done.removed:
        lines.append(f"lembar yang dihapus: {', '.join(done.removed)}.")
    if done.kept:
        lines.append(
            f"lembar isian yang sudah Anda isi dipertahankan: {', '.join(done.kept)}; tambahkan "
            "--juga-isian untuk menghapusnya."
        )
    if done.whole:
        lines.append("semua bagian Anda persis seperti sebelum dibangun, byte demi byte.")
    else:
        lines.append("bagian Anda sendiri dibiarkan seperti adanya.")
    return lines
