"""`pohon-xl dokumen`: only the Word documents."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.cli.laporan import report_built, report_read
from pohon_xl.errors import SettingError
from pohon_xl.pembandingan import compare_with
from pohon_xl.pendokumenan import JENIS_DOKUMEN


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File, folder, kinds."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "-o", dest="folder", type=Path, metavar="FOLDER", help="folder hasil (wajib saat membuat)"
    )
    parser.add_argument(
        "--periksa",
        type=Path,
        metavar="DOKUMEN.docx",
        help="jangan membuat: tunjukkan angka dokumen ini yang tidak lagi sama dengan buku kerja",
    )
    parser.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk hasil --periksa"
    )
    parser.add_argument(
        "--templat", type=Path, metavar="FOLDER", help="folder templat Word milik sendiri"
    )
    parser.add_argument(
        "--jenis", metavar="JENIS,...", help=f"hanya jenis ini: {', '.join(JENIS_DOKUMEN)}"
    )
    parser.add_argument("--tahun", type=int, metavar="N", help="tahun Perjanjian Kinerja")
    add_perubahan(parser)
    parser.add_argument("--pdf", action="store_true", help="buat pula PDF (perlu LibreOffice)")


def add_perubahan(parser: argparse.ArgumentParser) -> None:
    """The option that makes agreements revisions."""
    parser.add_argument(
        "--perubahan",
        type=Path,
        metavar="LAMA",
        help="buat PK Perubahan dengan yang berubah dari buku kerja LAMA",
    )


def run(args: argparse.Namespace) -> int:
    """Write and say what was made; or 0 or 1 by the numbers of a document."""
    from pohon_xl.renderers.kunci_folder import lock_folder

    if args.periksa:
        return _check(args)
    if args.folder is None:
        raise SettingError("Folder hasil belum disebut; tambahkan -o FOLDER.")
    jenis = None if args.jenis is None else _jenis(args.jenis)
    with lock_folder(args.folder):
        buku = app.open_buku(args.berkas, folder=args.folder, tahun=args.tahun, beside=True)
        built = app.build_documents(
            buku,
            args.folder,
            jenis=jenis,
            with_pdf=args.pdf,
            banding=compare_with(args.perubahan, buku) if args.perubahan else None,
            templat=args.templat,
        )
    report_read(buku)
    report_built(built)
    return 0


def _jenis(text: str) -> frozenset[str]:
    """The kinds of a list with commas. Raises: SettingError for none and for unknown ones."""
    asked = list(dict.fromkeys(j.strip().lower() for j in text.split(",") if j.strip()))
    unknown = [f"'{j}'" for j in asked if j not in JENIS_DOKUMEN]
    if unknown or not asked:
        problem = f"{', '.join(unknown)} tidak dikenal" if unknown else "belum disebut"
        raise SettingError(f"Jenis dokumen {problem}; pilihannya: {', '.join(JENIS_DOKUMEN)}.")
    return frozenset(asked)


def _check(args: argparse.Namespace) -> int:
    from pohon_xl.renderers.json_text import dump_json
    from pohon_xl.telusur import check_document, told_json, told_lines

    near = args.periksa.resolve().parent
    folder = near.parent if near.name == "dokumen" else near
    buku = app.open_buku(args.berkas, folder=folder, tahun=args.tahun, beside=True)
    found = check_document(args.periksa, buku.kertas)
    if args.format == "json":
        print(dump_json(told_json(found)), end="")
    else:
        print("\n".join(told_lines(found)))
    return 1 if found.usang or found.diubah_tangan else 0
