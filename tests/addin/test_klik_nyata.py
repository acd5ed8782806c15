"""Real clicks on the buttons of the extension, in a LibreOffice with a window."""

import os
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from pohon_xl import app
from tests.support.foto_xlsx import foto
from tests.support.layar_calc import layar_calc

pytestmark = pytest.mark.live

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def written(texts: list[str]) -> list[str]:
    """Without the way lines are broken."""
    return sorted(re.sub(r"\s+", "", text) for text in texts)


def shapes_in(path: Path) -> list[str]:
    """Texts of the shapes of the whole tree: the drawing of that title with the most of them."""
    drawings = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/drawings/[^/]+\.xml", name):
                shapes = etree.fromstring(package.read(name)).iter(f"{XDR}sp")
                texts = ["".join(t.text or "" for t in one.iter(f"{A}t")) for one in shapes]
                drawings.append([text for text in texts if text.strip()])
    return max(
        (one for one in drawings if any(t.startswith("POHON KINERJA") for t in one)), key=len
    )


def test_clicks_on_periksa_and_semua_fill_the_workbook_before_her(
    buku: Path, tmp_path: Path
) -> None:
    source = buku.read_bytes()
    wanted = tmp_path / "berkas" / buku.name
    app.build(app.open_buku(buku), wanted.parent, with_documents=False)
    gambar = Path(os.environ.get("POHON_GAMBAR") or tmp_path / "gambar")

    with layar_calc(buku, gambar) as layar:
        told = layar.click_and_read("Periksa")
        checked = foto(layar.save_copy(tmp_path / "periksa.xlsx"))
        layar.show("Temuan")
        layar.picture("temuan")
        layar.show("Tahap 3")
        layar.picture("tanda")
        built = layar.click_and_read("Semua")
        result = foto(layar.save_copy(tmp_path / "semua.xlsx"))
        layar.show("Pohon Kinerja")
        layar.picture("pohon_kinerja")
        tabs, shapes = layar.sheets(), layar.shapes("Pohon Kinerja")

    expected = foto(wanted)
    assert expected["Temuan"]["cells"]["D4"]["value"] in told
    assert list(checked) == [*(f"Tahap {n}" for n in range(1, 6)), "Temuan"]
    assert checked["Temuan"]["cells"] == expected["Temuan"]["cells"]
    assert "T0-04" in checked["Tahap 3"]["cells"]["B16"]["note"]
    for sheet in (f"Tahap {n}" for n in range(1, 6)):
        assert checked[sheet] == result[sheet] == expected[sheet], sheet

    assert "lembar hasil dibangun" in built
    assert set(tabs) == set(expected)
    assert {name: sheet["cells"] for name, sheet in result.items()} == {
        name: sheet["cells"] for name, sheet in expected.items()
    }
    assert written(shapes) == written(shapes_in(wanted))

    assert buku.read_bytes() == source  # nothing is saved for her
    assert len(list(buku.parent.glob("*(cadangan *).xlsx"))) == 1
    assert {p.stem for p in gambar.glob("*.png")} >= {"temuan", "tanda", "pohon_kinerja"}
