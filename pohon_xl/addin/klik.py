"""One click: the open workbook, what was asked, and in which session."""

from collections.abc import Sequence
from pathlib import Path

from pohon_xl.addin.bacaan import Bacaan
from pohon_xl.addin.penerapan import Perubahan, apply
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Port
from pohon_xl.errors import OutputError
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.rekaman import dataclass

_TINGKAT = ("galat", "peringatan", "saran")


@dataclass(frozen=True, slots=True)
class Klik:
    """What every function of a button is given; it returns the text of a box, '' for none.

    `sesi` names the running program; `log` is where the click may leave files of its own.
    """

    port: Port
    permintaan: Permintaan
    sesi: str
    log: Path

    def apply(self, bacaan: Bacaan, wanted: Perubahan, status: str) -> str:
        """Change the workbook; the sentence about the backup, '' when there is none new."""
        backup = apply(self.port, bacaan, wanted, self.sesi, status)
        return "" if backup is None else f"\n\nCadangan sebelum diubah: {backup.name}"

    def folder(self) -> Path:
        """Where documents go: a folder beside the workbook, of its name."""
        if self.port.folder is None:
            raise OutputError(
                f"Buku kerja '{self.port.name}' belum disimpan di komputer ini; simpan dulu "
                "(Ctrl+S), lalu ulangi."
            )
        return self.port.folder / f"{Path(self.port.name).stem} - hasil"


def counted(bacaan: Bacaan) -> str:
    """`3 galat, 12 peringatan, 4 saran`."""
    open_ones = [f for f in bacaan.temuan if f.status == "terbuka"]
    counts = {t: sum(f.tingkat.value == t for f in open_ones) for t in _TINGKAT}
    return ", ".join(f"{n} {t}" for t, n in counts.items())


def named(plans: Sequence[SheetPlan]) -> str:
    """Sheets in a sentence."""
    return ", ".join(f'"{plan.name}"' for plan in plans)
