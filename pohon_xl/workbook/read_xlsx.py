"""Excel package to grids in one pass over each part, by expat: what a planner's file takes to open.

Three to five times faster than openpyxl, which also builds styles and charts nobody asked for.
Anything unusual raises `UnusualPackage`, and read_workbook.py lets openpyxl try. Source: ECMA-376
part 1, 18.2 (workbook), 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).
"""

import zipfile
import zlib
from collections.abc import Iterable
from xml.parsers import expat

from pohon_xl.settings import BATAS, PENANDA_LEMBAR, read_penanda
from pohon_xl.tables.grid import Grid
from pohon_xl.workbook.paket import Paket, TooMuch
from pohon_xl.workbook.salinan import Isi, stream_of
from pohon_xl.workbook.xlsx_lembar import (
    Lembar,
    TextTooLong,
    TooManyCells,
    TooManyMerges,
    read_lembar,
)
from pohon_xl.workbook.xlsx_parts import Buku, read_buku, read_relations, read_strings
from pohon_xl.workbook.xlsx_styles import Style, read_styles


class UnusualPackage(Exception):  # noqa: N818  (not an error yet: another reader may know it)
    """The package is not built as these readers expect."""


# what the parsers raise on parts that do not hold together
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, IndexError, OSError,
    EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip


def read_grids(data: Isi) -> tuple[Grid, ...]:
    """Every worksheet in tab order, hidden ones too; chart sheets are left out.

    Raises: UnusualPackage.
    """
    try:
        with Paket(stream_of(data)) as package:
            return _read(package)
    except _BROKEN as error:
        raise UnusualPackage(str(error)) from error


def _read(package: Paket) -> tuple[Grid, ...]:
    roots = read_relations(package, "").values()
    part = next((r.target for r in roots if r.type.endswith("/officeDocument")), "")
    relations = read_relations(package, part)
    buku = read_buku(package.read(part), relations)
    by_type = {r.type.rpartition("/")[2]: r.target for r in relations.values()}
    strings = (
        read_strings(package.pieces(by_type["sharedStrings"])) if "sharedStrings" in by_type else []
    )
    styles = read_styles(package.read(by_type["styles"]) if "styles" in by_type else b"", buku)
    grids = []
    count = 0
    if len(buku.sheets) > BATAS.lembar:
        raise TooMuch(f"berisi {len(buku.sheets)} lembar", "hapus lembar yang tidak perlu")
    for index, sheet in enumerate(buku.sheets):
        if not sheet.relation:  # a macro sheet of Excel 5 that a later one keeps by name only
            continue
        relation = relations[sheet.relation]
        if relation.type.endswith("/worksheet"):
            lembar = _read_sheet(package.pieces(relation.target), sheet.name, strings, styles)
            count += len(lembar.cells)
            if count > BATAS.sel:
                raise _too_many_cells()
            grids.append(_grid(buku, index, lembar))
    return tuple(grids)


def _read_sheet(xml: Iterable[bytes], name: str, strings: list[str], styles: list[Style]) -> Lembar:
    try:
        return read_lembar(xml, strings, styles)
    except TextTooLong as error:
        raise TooMuch(
            f'memuat {error.panjang} huruf di sel {error.alamat} lembar "{name}", lebih dari yang '
            f"dapat dimuat sel Excel ({BATAS.huruf})",
            "bagi isinya ke beberapa sel",
        ) from None
    except TooManyMerges:
        raise TooMuch(
            f'memuat sel gabungan yang bertumpuk-tumpuk di lembar "{name}"',
            "hapus lembar itu, atau salin isinya ke lembar baru",
        ) from None
    except TooManyCells:
        raise _too_many_cells() from None


def _too_many_cells() -> TooMuch:
    return TooMuch(f"berisi lebih dari {BATAS.sel} sel", "hapus lembar atau baris yang tidak perlu")


def _grid(buku: Buku, index: int, lembar: Lembar) -> Grid:
    sheet = buku.sheets[index]
    return Grid(
        lembar=sheet.name,
        cells=lembar.cells,
        merged=tuple(lembar.merged),
        hidden=sheet.hidden,
        hidden_rows=frozenset(lembar.hidden_rows),
        hidden_columns=frozenset(lembar.hidden_columns),
        peran=read_penanda(sheet.name, buku.local_names.get((PENANDA_LEMBAR, index))),
        fills=lembar.fills,
        outline=lembar.outline,
    )
