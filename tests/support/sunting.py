"""Edits in the drawings of a result: in its XML, as Excel saves it, and by LibreOffice."""

import json
import subprocess
import sys
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from pohon_xl.cli.main import main
from tests.support.corpus_xlsx import CONTOH, edited

SCRIPT = Path(__file__).with_name("sunting_libre.py")

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
#: sheet, box, old text, new text; see sunting_libre.py
Edit = tuple[str, str, str | None, str | None]


def result_of_case(folder: Path) -> Path:
    """The case built into a folder."""
    assert main(["bangun", str(CONTOH), "-o", str(folder), "--tanpa-dokumen"]) == 0
    return folder / CONTOH.name


def edit_xml(data: bytes, nama: str, lama: str, baru: str | None, which: int = 0) -> bytes:
    """That line of that box says something else, in the first drawing (or the one of `which`).

    `baru` None: the whole box goes.
    """
    parts = [n for n in zipfile.ZipFile(BytesIO(data)).namelist() if "drawings/pohon_xl_" in n]

    def change(name: str, old: bytes) -> bytes:
        if name != sorted(parts, key=lambda n: (len(n), n))[which]:
            return old
        root = etree.fromstring(old)
        (box,) = [
            sp
            for sp in root.iter(f"{DRAWING}sp")
            if str(next(sp.iter(f"{DRAWING}cNvPr")).get("name")).startswith(f"{nama} #")
        ]
        if baru is None:
            anchor = box.getparent()
            assert anchor is not None
            root.remove(anchor)
        else:
            (line,) = [t for t in box.iter(TEXT) if t.text == lama]
            line.text = baru
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return edited(data, change)


def move_xml(data: bytes, nama: str, points: int) -> bytes:
    """That box stands so much further right in the first drawing."""

    def change(name: str, old: bytes) -> bytes:
        if not name.endswith("drawings/pohon_xl_1.xml"):
            return old
        root = etree.fromstring(old)
        for anchor in root:
            shape = next(anchor.iter(f"{DRAWING}cNvPr"))
            if str(shape.get("name")).startswith(f"{nama} #"):
                for place in anchor.iter(f"{DRAWING}pos", TEXT.replace("}t", "}off")):
                    place.set("x", str(int(place.get("x", "0")) + points * 12_700))
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return edited(data, change)


def edit_in_libreoffice(source: Path, target: Path, edits: list[Edit]) -> None:
    """What LibreOffice saves after these edits."""
    list_file = target.with_suffix(".json")
    list_file.write_text(json.dumps(edits), encoding="utf-8")
    profile = target.parent / "profil_libre"
    subprocess.run([_python(), SCRIPT, profile, source, target, list_file], check=True, timeout=300)


@cache
def _python() -> str:
    """A Python that can talk to LibreOffice: that of the system, as a rule."""
    for python in ("/usr/bin/python3", sys.executable):
        found = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
        if found.returncode == 0:
            return python
    pytest.fail("LibreOffice for Python is needed: apt-get install python3-uno")
