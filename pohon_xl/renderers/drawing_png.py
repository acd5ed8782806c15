"""A drawing as PNG, for whoever pastes pictures: the SVG of the same plan, by resvg.

The fonts are chosen here: on a computer without any, resvg would leave all letters out and say
nothing.
"""

import os
import struct
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pohon_xl.errors import TemplateError
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.drawing_svg import render_svg, size_of_svg

#: more than this nobody can print, and it would fill the memory of an old computer
_MAX_PIXELS = 60_000_000
_INCH_POINTS = 72
_HEAD_END = 33  # of a PNG: signature and the chunk IHDR


@dataclass(frozen=True, slots=True)
class Fon:
    """A family on this computer: the files of its cuts, and how much smaller than Calibri.

    Texts were measured in Calibri; a wider family is drawn smaller so that no line leaves its box.
    """

    family: str
    files: tuple[Path, ...]
    share: float


#: family, share, its files as Windows, Linux and Mac name them; the first that is whole is used
_FAMILIES: tuple[tuple[str, float, str], ...] = (
    ("Carlito", 1.0, "Carlito-{Regular,Bold,Italic,BoldItalic}.ttf"),
    ("Calibri", 1.0, "calibri{,b,i,z}.ttf"),
    ("Liberation Sans", 0.88, "LiberationSans-{Regular,Bold,Italic,BoldItalic}.ttf"),
    ("Arial", 0.88, "arial{,bd,i,bi}.ttf"),
    ("Arial", 0.88, "Arial{, Bold, Italic, Bold Italic}.ttf"),
    ("DejaVu Sans", 0.82, "DejaVuSans{,-Bold,-Oblique,-BoldOblique}.ttf"),
)
_SPARE = "dejavusans.ttf"  # has nearly every letter that others lack


def render_png(plan: DrawingPlan, dpi: int = 200) -> bytes:
    """The drawing in its own size at so many pixels an inch; fewer where it would be too large.

    Raises: TemplateError when this computer has none of the fonts.
    """
    import resvg_py

    fon = find_fon(_folders())
    width, height = size_of_svg(plan)
    pixels = width * height * (dpi / _INCH_POINTS) ** 2
    dpi = min(dpi, int(dpi * (_MAX_PIXELS / pixels) ** 0.5))
    picture = resvg_py.svg_to_bytes(
        svg_string=render_svg(plan, fon.family, fon.share),
        width=round(width / _INCH_POINTS * dpi),
        dpi=96,  # what a point is; 0 would be nothing
        skip_system_fonts=True,
        font_files=[str(file) for file in fon.files],
        font_family=fon.family,
        sans_serif_family=fon.family,
    )
    return _with_density(bytes(picture), dpi)


def find_fon(folders: tuple[Path, ...]) -> Fon:
    """The best family with all its cuts in these folders. Raises: TemplateError."""
    present = _fonts(folders)
    for family, share, pattern in _FAMILIES:
        wanted = _cuts(pattern)
        files = tuple(present[n] for n in wanted if n in present)
        if len(files) == len(wanted):
            spare = (present[_SPARE],) if _SPARE in present else ()
            return Fon(family, (*files, *spare), share)
    raise TemplateError(
        "Gambar PNG memerlukan huruf Calibri, Carlito, Arial, Liberation Sans atau DejaVu Sans "
        "yang tidak ada di komputer ini; pasang salah satunya (Linux: paket "
        "fonts-crosextra-carlito) lalu ulangi."
    )


def _cuts(pattern: str) -> list[str]:
    """Upright, bold, italic and both, in lower case."""
    stem, _, rest = pattern.lower().partition("{")
    cuts, _, suffix = rest.partition("}")
    return [f"{stem}{cut}{suffix}" for cut in cuts.split(",")]


@cache
def _fonts(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Lower-case name -> file; of two the one in the earlier folder."""
    found: dict[str, Path] = {}
    for folder in folders:
        for root, _, names in os.walk(folder):
            for name in names:
                if name.lower().endswith(".ttf"):
                    found.setdefault(name.lower(), Path(root, name))
    return found


def _folders() -> tuple[Path, ...]:
    return tuple(_candidates(sys.platform, Path.home()))


def _candidates(platform: str, home: Path) -> Iterator[Path]:
    if platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif platform == "darwin":
        yield home / "Library/Fonts"
        yield Path("/Library/Fonts")
        yield Path("/System/Library/Fonts")
        yield Path("/Applications/Microsoft Excel.app/Contents/Resources/DFonts")
    else:
        yield home / ".local/share/fonts"
        yield home / ".fonts"
        yield Path("/usr/local/share/fonts")
        yield Path("/usr/share/fonts")


def _with_density(picture: bytes, dpi: int) -> bytes:
    """With the chunk pHYs, so that Word and printers show it in its own size."""
    per_metre = round(dpi / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    return picture[:_HEAD_END] + chunk + picture[_HEAD_END:]
