"""Buttons of group Bangun: sheets in the open workbook."""

from collections.abc import Callable

from pohon_xl.addin.bacaan import read_open
from pohon_xl.addin.klik import Klik, counted, named
from pohon_xl.addin.penerapan import Perubahan
from pohon_xl.addin.rencana import flags_of, planned
from pohon_xl.errors import WorkbookError
from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import Peran


def pohon(klik: Klik) -> str:
    """The tree."""
    return _build(klik, lambda name: name.startswith("Pohon"))


def cascading(klik: Klik) -> str:
    """The cascading, drawn and as a table."""
    return _build(klik, lambda name: name.startswith("Cascading"))


def pk(klik: Klik) -> str:
    """One sheet for each rank."""
    return _build(klik, lambda name: name.startswith("PK "))


def iku(klik: Klik) -> str:
    """Main indicators."""
    return _build(klik, lambda name: name == "IKU")


def rencana_aksi(klik: Klik) -> str:
    """Targets by quarter."""
    return _build(klik, lambda name: name == "Rencana Aksi")


def semua(klik: Klik) -> str:
    """All sheets, the input sheets, and the flags."""
    with read_open(klik.port) as bacaan:
        plans = planned(bacaan, lambda _: True)
        wanted = Perubahan(plans, flags_of(bacaan), hapus=lambda _: True)
        backup = klik.apply(bacaan, wanted, "Pohon Kinerja: membangun semua lembar…")
    names = set(klik.port.sheet_names())
    made = sum(plan.peran is Peran.HASIL and plan.name in names for plan in plans)
    return f"{made} lembar hasil dibangun. Temuan: {counted(bacaan)}.{backup}"


def _build(klik: Klik, wanted: Callable[[str], bool]) -> str:
    """Sheets of one kind; those of an earlier click that are no longer needed go."""
    with read_open(klik.port) as bacaan:
        plans = planned(bacaan, wanted)
        if not plans:
            raise WorkbookError(
                "Belum ada yang dapat disusun dari buku kerja ini; klik Periksa dan lihat lembar "
                "Temuan untuk yang masih kurang."
            )
        change = Perubahan(plans, hapus=wanted)
        backup = klik.apply(bacaan, change, "Pohon Kinerja: menyusun lembar…")
        klik.port.show(Location(plans[0].name, 1, 1))
        return f"Lembar {named(plans)} sudah disusun.{backup}"
