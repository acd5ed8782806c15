"""Flags as short as tests want them."""

from pohon_xl.model.location import Location, parse_alamat
from pohon_xl.plan.flag import FlagPlan, NoteText
from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_package import open_package


def flag(lembar: str, alamat: str, style: str = "galat", text: str = "salah") -> FlagPlan:
    """A flag whose note begins with a bold code."""
    note = (NoteText("pohon_xl: L-04 teks berbeda", bold=True), NoteText(f"\n{text}"))
    return FlagPlan(Location(lembar, *parse_alamat(alamat)), style, note, 255.0, 60.0)


def flags_everywhere(data: bytes) -> tuple[FlagPlan, ...]:
    """Cells of every tab, chart sheets and sheets of ours too, of all severities."""
    return tuple(
        flag(sheet.name, alamat, style, f"{style} & <{alamat}>")
        for sheet in open_book(open_package(data)).sheets()
        for alamat, style in (
            ("A1", "galat"),
            ("A2", "peringatan"),
            ("A3", "saran"),
            ("A4", "saran"),
            ("C7", "galat"),
        )
    )
