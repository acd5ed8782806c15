"""`pohon-xl bangun`: the workbook with our sheets, the Word drafts, the findings."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.cli.dokumen import add_perubahan
from pohon_xl.cli.laporan import report_built, report_read
from pohon_xl.pembandingan import compare_with


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File, folder, and what to leave out."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "-o", dest="folder", type=Path, metavar="FOLDER", required=True, help="folder hasil"
    )
    parser.add_argument("--tahun", type=int, metavar="N", help="tahun Perjanjian Kinerja")
    parser.add_argument("--tanpa-dokumen", action="store_true", help="jangan buat dokumen Word")
    add_perubahan(parser)
    parser.add_argument(
        "--templat", type=Path, metavar="FOLDER", help="folder templat Word milik sendiri"
    )
    parser.add_argument("--pdf", action="store_true", help="buat pula PDF (perlu LibreOffice)")


def run(args: argparse.Namespace) -> int:
    """Build and say what was made."""
    from pohon_xl.renderers.kunci_folder import lock_folder

    with lock_folder(args.folder):
        buku = app.open_buku(args.berkas, folder=args.folder, tahun=args.tahun)
        built = app.build(
            buku,
            args.folder,
            with_documents=not args.tanpa_dokumen,
            with_pdf=args.pdf,
            banding=compare_with(args.perubahan, buku) if args.perubahan else None,
            templat=args.templat,
        )
    report_read(buku)
    report_built(built)
    return 0
