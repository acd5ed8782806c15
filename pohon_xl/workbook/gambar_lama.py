"""The drawings in sheets of ours, as they are now: what each shape is called and what it says.

Names survive a save by Excel and LibreOffice (LibreOffice drops alt texts and glue), so a box
carries its code, the fingerprints of its lines and its place in points in its name:
`Kotak 1.1.2 #3f2a9c1b @40,200,165,58 9c41` (left, top, width, height; how it looks).
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from xml.parsers import expat

from pohon_xl.model.suntingan import Bentuk, Gambar
from pohon_xl.pola import pola
from pohon_xl.settings import PENANDA_LEMBAR
from pohon_xl.text.sidik_teks import PANJANG
from pohon_xl.workbook.bentuk_gambar import BentukGambar, read_bentuk
from pohon_xl.workbook.paket import Paket, UnsafePart
from pohon_xl.workbook.salinan import Isi, stream_of
from pohon_xl.workbook.xlsx_parts import read_buku, read_relations

_NAMA = pola(r"(Kotak [\d.]+|Judul|Legenda \d+) #([0-9a-f]*)(?: (\d+))?(?: @([\d,]+)(?: (\w+))?)?")
_GARIS = pola(r"Garis ([\d.]+) ke ([\d.]+)")
_TANPA_SIDIK = pola(r"Kotak [\d.]*|Judul|Legenda \d+")  # of an earlier version
_SALINAN = pola(r"(.+) \(\d+\)")  # what Excel calls a copy of a sheet
_PEMBULATAN = 6.0  # points
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, IndexError, OSError,
    EOFError, NotImplementedError, RuntimeError, StopIteration,
    UnsafePart,
)  # fmt: skip


def read_gambar(data: Isi) -> tuple[Gambar, ...]:
    """Each result sheet with a drawing; copies that she made of one without their boxes.

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
        if buku.local_names.get((PENANDA_LEMBAR, index)) != "hasil":
            continue
        drawing = _target(package, members, relations[sheet.relation].target, "drawing")
        if drawing is not None and is_copy:
            yield Gambar(sheet.name, (), is_diubah=True)
        elif drawing is not None:
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
    shapes = read_bentuk(xml)
    bentuk: list[Bentuk] = []
    jumlah: int | None = None
    garis: set[tuple[str, str]] = set()
    is_diubah = False
    for one in shapes:
        ours = _NAMA.fullmatch(one.nama)
        line = _GARIS.fullmatch(one.nama)
        if line is not None:
            garis.add((line[1], line[2]))
        if ours is not None:
            bentuk.append(Bentuk(ours[1], one.paragraf, _parted(ours[2])))
            jumlah = int(ours[3]) if ours[3] else jumlah
            is_diubah |= _is_changed(one, ours)
        elif one.paragraf and not _TANPA_SIDIK.fullmatch(one.nama):
            bentuk.append(Bentuk(one.nama, one.paragraf))
        elif line is None:
            is_diubah = True  # a picture, an arrow: nothing that could be told in words
    codes = {b.kode for b in bentuk if b.kode}
    above = {(kode.rpartition(".")[0], kode) for kode in codes}
    is_diubah |= any(pair[0] in codes and pair not in garis for pair in above)
    is_diubah |= _is_glued_elsewhere(shapes)
    return Gambar(lembar, tuple(bentuk), jumlah, frozenset(chain(*garis)), is_diubah)


def _is_changed(now: BentukGambar, then: re.Match[str]) -> bool:
    """Elsewhere, of another size, or in other colours and letters; programs round to pixels."""
    if then[4] is None or now.tempat is None:
        return False
    drawn = [float(v) for v in then[4].split(",")]
    is_moved = any(abs(a - b) > _PEMBULATAN for a, b in zip(now.tempat, drawn, strict=False))
    return is_moved or (then[5] is not None and then[5] != now.rupa)


def _is_glued_elsewhere(shapes: Sequence[BentukGambar]) -> bool:
    """Whether a line was led to another box than the one it is named after."""
    codes = {one.id: m[1].removeprefix("Kotak ") for one in shapes if (m := _NAMA.match(one.nama))}
    for one in shapes:
        line = _GARIS.fullmatch(one.nama)
        glued = zip(one.ujung, line.groups(), strict=False) if line is not None else ()
        if any(end in codes and codes[end] != kode for end, kode in glued):
            return True
    return False


def _parted(sidik: str) -> tuple[str, ...]:
    return tuple(sidik[i : i + PANJANG] for i in range(0, len(sidik), PANJANG))
