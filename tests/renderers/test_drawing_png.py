import re
import struct
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from pohon_xl.drawings.cascading import draw_cascading
from pohon_xl.drawings.pohon_kinerja import draw_pohon_utuh
from pohon_xl.errors import TemplateError
from pohon_xl.plan.drawing import HURUF, TEPI, DrawingPlan
from pohon_xl.plan.huruf import Huruf
from pohon_xl.renderers.drawing_png import Fon, _candidates, _folders, _fonts, find_fon, render_png
from pohon_xl.renderers.drawing_svg import render_svg
from tests.support.kasus import kasus


def size_of(picture: bytes) -> tuple[int, int]:
    """Pixels, from the head of a PNG."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_a_picture_has_the_size_of_its_drawing() -> None:
    plan = draw_pohon_utuh(kasus())
    width, height = size_of(render_png(plan, dpi=144))

    assert abs(width - (plan.width + 24) * 2) <= 1
    assert abs(height - (plan.height + 24) * 2) <= 2


def test_word_is_told_how_many_pixels_an_inch_has() -> None:
    picture = render_png(draw_pohon_utuh(kasus()), dpi=200)

    assert picture[37:41] == b"pHYs"
    assert struct.unpack(">II", picture[41:49]) == (7874, 7874)


def test_the_same_plan_gives_the_same_picture() -> None:
    plan = draw_pohon_utuh(kasus())

    assert render_png(plan) == render_png(plan)


def test_letters_are_drawn() -> None:
    plan = draw_pohon_utuh(kasus())
    mute = replace(plan, boxes=tuple(replace(b, paragraf=()) for b in plan.boxes))

    assert len(render_png(plan, 100)) > 2 * len(render_png(mute, 100))


def test_every_line_of_carlito_is_as_narrow_as_planned(tmp_path: Path) -> None:
    fon = only("Carlito", tmp_path)
    plans = (draw_pohon_utuh(kasus()), *draw_cascading(kasus()))
    wider = [line for plan in plans for line in too_wide(plan, fon)]

    assert fon.share == 1.0
    assert wider == []


@pytest.mark.parametrize("family", ["Liberation Sans", "DejaVu Sans"])
def test_lines_of_a_wider_family_are_pressed_to_their_planned_length(
    family: str, tmp_path: Path
) -> None:
    fon = only(family, tmp_path)
    plan = draw_pohon_utuh(kasus())
    lengths = re.findall(r'textLength="([0-9.]+)"', render_svg(plan, fon.family, fon.share))
    planned = [HURUF[p.ragam].width(t) for b in plan.boxes for p in b.paragraf for t in p.lines]

    assert fon.family == family
    assert [float(n) for n in lengths] == [round(n, 1) for n in planned]


def test_a_picture_is_drawn_with_any_family(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = draw_pohon_utuh(kasus())
    usual = render_png(plan, 100)
    only("DejaVu Sans", tmp_path)
    monkeypatch.setattr("pohon_xl.renderers.drawing_png._folders", lambda: (tmp_path,))
    other = render_png(plan, 100)

    assert other != usual
    assert len(other) > len(usual) / 2


def test_a_computer_without_fonts_is_told_which_to_install(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="fonts-crosextra-carlito"):
        find_fon((tmp_path,))


def test_a_huge_drawing_keeps_within_bounds() -> None:
    plan = replace(draw_pohon_utuh(kasus()), width=9_000.0, height=9_000.0)
    width, height = size_of(render_png(plan, dpi=200))

    assert 50_000_000 < width * height <= 60_000_000


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_every_system_has_places_for_fonts(platform: str) -> None:
    found = list(_candidates(platform, Path("/rumah")))

    assert any("rumah" in place.parts for place in found)
    assert len(found) > 1


def only(family: str, folder: Path) -> Fon:
    """The family as the only one in the folder."""
    stem = family.replace(" ", "").lower()
    found = {name: file for name, file in _fonts(_folders()).items() if name.startswith(stem)}
    if not found:
        pytest.fail(
            f"{family} is needed: apt-get install fonts-crosextra-carlito fonts-liberation "
            "fonts-dejavu-core fonts-dejavu-extra"
        )
    for file in found.values():
        (folder / file.name).symlink_to(file)
    return find_fon((folder,))


def too_wide(plan: DrawingPlan, fon: Fon) -> list[str]:
    """Lines wider than the inside of their box."""
    return [
        line
        for box in plan.boxes
        for p in box.paragraf
        for line in p.lines
        if real_width(line, HURUF[p.ragam], fon) > box.width - 2 * TEPI[0]
    ]


def real_width(text: str, huruf: Huruf, fon: Fon) -> float:
    """Points, by the font itself."""
    widths, per_em = advances(fon.files[huruf.bold + 2 * huruf.italic])
    return sum(widths.get(c, per_em) for c in text) / per_em * huruf.size * fon.share


@cache
def advances(file: Path) -> tuple[dict[str, int], int]:
    font = TTFont(file)
    widths = {chr(c): font["hmtx"][glyph][0] for c, glyph in font.getBestCmap().items()}
    return widths, font["head"].unitsPerEm
