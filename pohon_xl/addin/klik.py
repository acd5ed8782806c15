"""One click: the open workbook, what was asked, and in which session."""

from collections.abc import Sequence
from pathlib import Path

from pohon_xl import app
from pohon_xl.addin.bacaan import Bacaan
from pohon_xl.addin.penerapan import Perubahan, Terapan, apply
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Port
from pohon_xl.errors import OutputError
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.rekaman import dataclass

_BUKU = {".xlsx", ".xlsm"}
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
        """Change the workbook; what there is to say of the way it went, '' for nothing."""
        done = apply(self.port, bacaan, wanted, self.sesi, status)
        told = "" if done.cadangan is None else f"\n\nCadangan sebelum diubah: {done.cadangan.name}"
        return told + (self._directly(bacaan, done) if done.langsung else "")

    def _directly(self, bacaan: Bacaan, done: Terapan) -> str:
        """What writing directly cannot make, and the whole result as a file if she wants it."""
        told = (
            "\n\nProgram ini menolak menyalin lembar dari buku kerja lain, jadi lembar ditulis "
            "langsung, tanpa kepala dan kaki halaman cetak."
        )
        if done.tanpa_gambar:
            told += f" Tanpa gambar: {', '.join(done.tanpa_gambar)}."
        if done.dibiarkan:
            told += f" Tidak dibuat atau dibiarkan seperti semula: {', '.join(done.dibiarkan)}."
        if not (done.tanpa_gambar or done.dibiarkan) or self.port.folder is None:
            return told
        folder = self.folder()
        question = f"{told.strip()}\n\nTulis hasil lengkap sebagai berkas di folder '{folder}'?"
        if self.port.ask(question) != "yes":
            return told
        return f"{told}\n\nHasil lengkap: {self._as_file(bacaan, folder)}"

    def _as_file(self, bacaan: Bacaan, folder: Path) -> Path:
        from pohon_xl.renderers.kunci_folder import lock_folder

        with lock_folder(folder):
            hasil = app.build(bacaan.buku, folder, with_documents=False)
        return next(path for path in hasil.written if path.suffix in _BUKU)

    def folder(self) -> Path:
        """Where documents go: a folder beside the workbook, of its name."""
        if self.port.folder is None:
            raise OutputError(self.port.no_folder)
        return self.port.folder / f"{Path(self.port.name).stem} - hasil"


def counted(bacaan: Bacaan) -> str:
    """`3 galat, 12 peringatan, 4 saran`."""
    open_ones = [f for f in bacaan.temuan if f.status == "terbuka"]
    counts = {t: sum(f.tingkat.value == t for f in open_ones) for t in _TINGKAT}
    return ", ".join(f"{n} {t}" for t, n in counts.items())


def named(plans: Sequence[SheetPlan]) -> str:
    """Sheets in a sentence."""
    return ", ".join(f'"{plan.name}"' for plan in plans)
