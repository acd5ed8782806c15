"""`pohon-xl dokumen`: only the Word documents."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.cli.laporan import report_built, report_read
from pohon_xl.errors import SettingError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File, folder, kinds."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "-o", dest="folder", type=Path, metavar="FOLDER", required=True, help="folder hasil"
    )
    parser.add_argument(
        "--jenis", metavar="JENIS,...", help=f"hanya jenis ini: {', '.join(app.JENIS_DOKUMEN)}"
    )
    parser.add_argument("--tahun", type=int, metavar="N", help="tahun Perjanjian Kinerja")
    parser.add_argument("--pdf", action="store_true", help="buat pula PDF (perlu LibreOffice)")


def run(args: argparse.Namespace) -> int:
    """Write and say what was made."""
    jenis = frozenset(j.strip() for j in args.jenis.split(",") if j.strip()) if args.jenis else None
    unknown = sorted((jenis or frozenset()) - set(app.JENIS_DOKUMEN))
    if unknown:
        raise SettingError(
            f"Jenis dokumen {', '.join(unknown)} tidak dikenal; pilihannya: "
            f"{', '.join(app.JENIS_DOKUMEN)}."
        )
    buku = app.open_buku(args.berkas, folder=args.folder, tahun=args.tahun, beside=True)
    built = app.build_documents(buku, args.folder, jenis=jenis, with_pdf=args.pdf)
    report_read(buku)
    report_built(built)
    return 0
