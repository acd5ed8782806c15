"""The drawings in sheets of ours, as they are now: what each shape is called and what it says.

Names survive a save by Excel and LibreOffice (LibreOffice drops alt texts and glue), so a box
carries its code, the fingerprints of its lines and its place in points in its name:
`Kotak 1.1.2 #3f2a9c1b @40,200`.
"""

import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from pohon_xl.model.suntingan import Bentuk, Gambar
from pohon_xl.pola import pola
from pohon_xl.settings import PENANDA_LEMBAR
from pohon_xl.text.sidik_teks import PANJANG
from pohon_xl.workbook.paket import Paket, UnsafePart
from pohon_xl.workbook.salinan import Isi, stream_of
from pohon_xl.workbook.xlsx_parts import parse, read_buku, read_relations

_NAMA = pola(r"(Kotak [\d.]+|Judul|Legenda \d+) #([0-9a-f]*)(?: (\d+))?(?: @(\d+),(\d+))?")
_GARIS = pola(r"Garis ([\d.]+) ke ([\d.]+)")
_TANPA_SIDIK = pola(r"Kotak [\d.]*|Judul|Legenda \d+")  # of an earlier version
_SALINAN = pola(r"(.+) \(\d+\)")  # what Excel calls a copy of a sheet
_EMU = 12_700  # a point
_PEMBULATAN = 6.0  # points
_BENTUK = frozenset({"sp", "cxnSp", "pic", "graphicFrame"})
Point = tuple[float, float]
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, IndexError, OSError,
    EOFError, NotImplementedError, RuntimeError, StopIteration,
    UnsafePart,
)  # fmt: skip


def read_gambar(data: Isi) -> tuple[Gambar, ...]:
    """Each result sheet with a drawing, copies that she made of one left out.

    A package that is not understood has none: the readers of cells say what is wrong with it.
    """
    try:
        with Paket(stream_of(data)) as package:
            return tuple(_read(package))
    except _BROKEN:
        return ()


def _read(package: zipfile.ZipFile) -> Iterator[Gambar]:
    members = frozenset(package.namelist())
    part = _target(package, members, "", "officeDocument")
    relations = read_relations(package, part or "")
    buku = read_buku(package.read(part or ""), relations)
    names = {sheet.name for sheet in buku.sheets}
    for index, sheet in enumerate(buku.sheets):
        match = _SALINAN.fullmatch(sheet.name)
        is_copy = match is not None and match[1] in names
        if buku.local_names.get((PENANDA_LEMBAR, index)) == "hasil" and not is_copy:
            drawing = _target(package, members, relations[sheet.relation].target, "drawing")
            if drawing is not None:
                yield _gambar(sheet.name, package.read(drawing))


def _target(package: zipfile.ZipFile, members: frozenset[str], part: str, kind: str) -> str | None:
    folder, _, name = part.rpartition("/")
    if f"{folder}/_rels/{name}.rels".lstrip("/") not in members:
        return None
    found = (
        r.target for r in read_relations(package, part).values() if r.type.endswith(f"/{kind}")
    )
    return next(found, None)


def _gambar(lembar: str, xml: bytes) -> Gambar:
    shapes = _Shapes()
    parse(xml, shapes.start, shapes.end, shapes.text)
    bentuk: list[Bentuk] = []
    jumlah: int | None = None
    terhubung: set[str] = set()
    is_digeser = False
    for name, lines, place in shapes.found:
        if (line := _GARIS.fullmatch(name)) is not None:
            terhubung |= {line[1], line[2]}
        elif (ours := _NAMA.fullmatch(name)) is not None:
            bentuk.append(Bentuk(ours[1], lines, _parted(ours[2])))
            jumlah = int(ours[3]) if ours[3] else jumlah
            is_digeser |= _is_elsewhere(place, ours[4], ours[5])
        elif lines and not _TANPA_SIDIK.fullmatch(name):
            bentuk.append(Bentuk(name, lines))
    return Gambar(lembar, tuple(bentuk), jumlah, frozenset(terhubung), is_digeser)


def _is_elsewhere(now: Point | None, x: str | None, y: str | None) -> bool:
    """Programs round places to pixels."""
    if now is None or x is None or y is None:
        return False
    return max(abs(now[0] - int(x)), abs(now[1] - int(y))) > _PEMBULATAN


def _parted(sidik: str) -> tuple[str, ...]:
    return tuple(sidik[i : i + PANJANG] for i in range(0, len(sidik), PANJANG))


class _Shapes:
    """Name and filled paragraphs of each shape; of alternatives the first."""

    def __init__(self) -> None:
        self.found: list[tuple[str, tuple[str, ...], Point | None]] = []
        self._place: Point | None = None
        self._name: str | None = None
        self._lines: list[str] = []
        self._inside = self._skipped = 0
        self._is_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "Fallback":
            self._skipped += 1
        if self._skipped:
            return
        if tag in _BENTUK:
            self._inside += 1
            self._name, self._lines, self._place = None, [], None
        elif tag == "cNvPr" and self._inside and self._name is None:
            self._name = attributes.get("name", "")
        elif tag == "off" and self._inside and self._place is None:
            self._place = int(attributes["x"]) / _EMU, int(attributes["y"]) / _EMU
        elif tag == "p":
            self._lines.append("")
        elif tag in {"br", "tab"}:
            self.text(" ", always=True)
        self._is_text = tag == "t"

    def text(self, data: str, *, always: bool = False) -> None:
        """Characters between tags."""
        if self._lines and not self._skipped and (self._is_text or always):
            self._lines[-1] += data

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._is_text = False
        if tag == "Fallback":
            self._skipped -= 1
        elif tag in _BENTUK and not self._skipped:
            self._inside -= 1
            lines = (" ".join(line.split()) for line in self._lines)
            self.found.append(
                (self._name or "", tuple(line for line in lines if line), self._place)
            )
            self._lines = []
