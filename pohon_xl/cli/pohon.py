"""`pohon-xl pohon`: the tree as read."""

import argparse
from pathlib import Path

from pohon_xl import app
from pohon_xl.drawings.pohon_kinerja import draw_pohon_utuh
from pohon_xl.errors import SettingError
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.renderers.drawing_png import render_png
from pohon_xl.renderers.drawing_svg import render_svg
from pohon_xl.renderers.json_text import dump_json
from pohon_xl.renderers.pohon_json import pohon_data
from pohon_xl.renderers.pohon_text import render_pohon


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File and format."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "--format", choices=("teks", "json", "svg", "png"), default="teks", help="bentuk pohon"
    )
    parser.add_argument(
        "-o", dest="hasil", type=Path, metavar="BERKAS", help="tulis ke berkas (wajib untuk png)"
    )


def run(args: argparse.Namespace) -> int:
    """Print it, or write it to a file."""
    if args.format == "png" and args.hasil is None:
        raise SettingError("Gambar PNG memerlukan nama berkas; tambahkan mis. -o pohon.png.")
    buku = app.open_buku(args.berkas)
    if args.hasil is None:
        print(_text(buku.kertas, args.format), end="")
        return 0
    print(app.write_report(args.hasil, _content(buku.kertas, args.format), [args.berkas]))
    return 0


def _content(kertas: KertasKerja, bentuk: str) -> bytes:
    if bentuk == "png":
        return render_png(draw_pohon_utuh(kertas))
    return _text(kertas, bentuk).encode()


def _text(kertas: KertasKerja, bentuk: str) -> str:
    if bentuk == "json":
        return dump_json(pohon_data(kertas))
    if bentuk == "svg":
        return render_svg(draw_pohon_utuh(kertas))
    return render_pohon(kertas)
