"""Documents as they come out of a printer: pages with words and their places."""

import re
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path

from pohon_xl.rekaman import dataclass
from tests.support.konversi import convert_files
from tests.support.soffice_makro import program

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True, slots=True)
class Cetakan:
    """One page in points: its size, and each word with left, top, right, bottom."""

    width: float
    height: float
    words: tuple[tuple[str, float, float, float, float], ...]

    @property
    def text(self) -> str:
        """All words in reading order."""
        return " ".join(word for word, *_ in self.words)


def print_documents(files: Mapping[str, bytes], folder: Path) -> dict[str, tuple[Cetakan, ...]]:
    """Pages of each document, by LibreOffice and pdftotext, in one call."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    convert_files([folder / name for name in files], "pdf", folder)
    return {name: _pages((folder / name).with_suffix(".pdf")) for name in files}


def _pages(pdf: Path) -> tuple[Cetakan, ...]:
    done = subprocess.run(
        [program("pdftotext", "poppler-utils"), "-bbox", str(pdf), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return tuple(
        Cetakan(
            float(width),
            float(height),
            tuple(
                (unescape(word), *(float(x) for x in places))  # type: ignore[misc]
                for *places, word in _WORD.findall(inside)
            ),
        )
        for width, height, inside in _PAGE.findall(done.stdout)
    )
