"""How a sheet of LibreOffice is printed, by Excel's own names and values."""

from itertools import count
from typing import Any

from pohon_xl.libreoffice.engine_rules import addresses
from pohon_xl.model.location import parse_alamat

_STYLE = "com.sun.star.style.PageStyle"
_PAPERS = {9: (21000, 29700), 8: (29700, 42000), 14: (21590, 33020)}  # 1/100 mm
_LANDSCAPE = 2  # xlLandscape
_LAST_ROW = 1_048_576


class PageSetupApi:
    """Set in the order paper, orientation, the rest; the page style is the sheet's own."""

    _sheet: Any
    _style: Any
    _paper: tuple[int, int]

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_sheet", sheet)
        object.__setattr__(self, "_style", _own_style(sheet))
        object.__setattr__(self, "_paper", _PAPERS[9])

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        cells = self._sheet.sheet
        if name == "PaperSize":
            object.__setattr__(self, "_paper", _PAPERS[value])
        elif name == "Orientation":
            width, height = self._paper[:: -1 if value == _LANDSCAPE else 1]
            sizes = {"Height": height, "IsLandscape": value == _LANDSCAPE, "Width": width}
            self._style.setPropertyValues(list(sizes), list(sizes.values()))
        elif name == "Zoom":
            if value:
                self._style.PageScale = value
        elif name in {"FitToPagesWide", "FitToPagesTall"}:
            setattr(
                self._style, f"ScaleToPages{'X' if name == 'FitToPagesWide' else 'Y'}", int(value)
            )
        elif name == "PrintArea":
            cells.setPrintAreas(self._areas(value))
        else:
            self._repeat(name == "PrintTitleRows", value)

    def _repeat(self, rows: bool, value: str) -> None:
        (area,) = self._areas(_whole(value, rows=rows))
        kind = "Rows" if rows else "Columns"
        getattr(self._sheet.sheet, f"setTitle{kind}")(area)
        getattr(self._sheet.sheet, f"setPrintTitle{kind}")(True)

    def _areas(self, address: str) -> list[Any]:
        first, _, last = address.replace("$", "").partition(":")
        area = (*parse_alamat(first), *parse_alamat(last or first))
        return list(addresses(self._sheet.index - 1, [area]))


def _whole(value: str, *, rows: bool) -> str:
    """`$1:$3` as `A1:AMJ3`, `$A:$B` as `A1:B1048576`."""
    first, last = value.replace("$", "").split(":")
    return f"A{first}:AMJ{last}" if rows else f"{first}1:{last}{_LAST_ROW}"


def _own_style(sheet: Any) -> Any:  # noqa: ANN401
    """A new one: a new sheet shares that of all others."""
    family = sheet.book.document.StyleFamilies.getByName("PageStyles")
    taken = family.getElementNames()
    name = next(n for n in map("pohon_xl {}".format, count(1)) if n not in taken)
    family.insertByName(name, sheet.book.document.createInstance(_STYLE))
    sheet.sheet.PageStyle = name
    return family.getByName(name)
