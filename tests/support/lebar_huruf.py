"""`make huruf`: letter widths of Carlito, metric twin of Calibri, as a table in the code.

A computer that builds a tree may have neither font, so the widths travel with the program.
"""

from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path("/usr/share/fonts/truetype/crosextra")
TABEL = Path(__file__).resolve().parents[2] / "pohon_xl" / "plan" / "lebar_huruf.py"
RAGAM = {
    "BIASA": "Carlito-Regular.ttf",
    "TEBAL": "Carlito-Bold.ttf",
    "MIRING": "Carlito-Italic.ttf",
    "TEBAL_MIRING": "Carlito-BoldItalic.ttf",
}
#: printable Latin-1 and the signs that office programs put in while typing
HURUF = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "‐‑–—‘’‚“”„†•…‰′″‹›€™−≈≠≤≥")]


def table() -> str:
    """The module's text."""
    fonts = {name: TTFont(FOLDER / file) for name, file in RAGAM.items()}
    cmaps = {name: font.getBestCmap() for name, font in fonts.items()}
    chars = [c for c in HURUF if all(c in cmap for cmap in cmaps.values())]
    unit = {font["head"].unitsPerEm for font in fonts.values()}.pop()
    lines = [
        '"""Advance widths of Carlito (as wide as Calibri); made by `make huruf`, not by hand."""',
        "",
        f"PER_EM = {unit}",
        f"HURUF = {''.join(map(chr, chars))!r}  # noqa: E501",
    ]
    for name, font in fonts.items():
        widths = [font["hmtx"][cmaps[name][c]][0] for c in chars]
        lines.append(f'{name} = "{" ".join(map(str, widths))}"  # noqa: E501')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABEL.write_text(table(), encoding="utf-8", newline="\n")
