"""All that was read from one workbook."""

from dataclasses import dataclass, field
from typing import TypeVar

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.fakta import Bacaan, Fakta
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.tautan import Tautan

_Row = TypeVar("_Row", Pejabat, Target, Anggaran)


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """Rows of the five Tahap, the tree built from them, and what the planner filled in.

    Of the sheets with a Tahap every filled cell is either among the `sel_dibaca` or listed in
    `tidak_dibaca`. `*_sendiri`: what this office makes of a level, where sheet Instansi says so.
    """

    berkas: str
    outcome: tuple[BarisOutcome, ...] = ()
    csf: tuple[BarisCsf, ...] = ()
    uraian: tuple[BarisUraian, ...] = ()
    kinerja_4: tuple[BarisKinerja, ...] = ()
    kinerja_5: tuple[BarisKinerja, ...] = ()
    pohon: Pohon = field(default_factory=Pohon)
    tautan: Tautan = field(default_factory=Tautan)
    fakta: tuple[Fakta, ...] = ()
    bacaan: tuple[Bacaan, ...] = ()
    tidak_dibaca: tuple[Isi, ...] = ()
    sel_dibaca: int = 0
    instansi: Instansi = field(default_factory=Instansi)
    pejabat: tuple[Pejabat, ...] = ()
    target: tuple[Target, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    abaikan: tuple[Abaikan, ...] = ()
    lembar: tuple[str, ...] = ()
    jenjang_sendiri: tuple[tuple[Level, Jenjang], ...] = ()
    komponen_sendiri: tuple[tuple[Level, Komponen], ...] = ()

    @property
    def perangkat_daerah(self) -> str | None:
        """The office: as sheet Instansi says, else as Tahap 1 says."""
        if self.instansi.perangkat_daerah:
            return self.instansi.perangkat_daerah
        return next((o.perangkat_daerah.teks for o in self.outcome if o.perangkat_daerah), None)

    @property
    def cakupan(self) -> float:
        """The share of the filled cells, in sheets with a Tahap, that was read: 0 to 1."""
        filled = self.sel_dibaca + len(self.tidak_dibaca)
        return self.sel_dibaca / filled if filled else 1.0

    def jenjang_of(self, simpul: Simpul) -> Jenjang | None:
        """The rank that signs: as sheet Pejabat overrides it, else as Tahap 5 and the level say."""
        row = self.pejabat_of(simpul)
        return row.jenjang if row is not None and row.jenjang is not None else simpul.jenjang

    def pejabat_of(self, simpul: Simpul) -> Pejabat | None:
        """Who signs for it, if sheet Pejabat has its row."""
        return next(iter(self._rows_of(self.pejabat, simpul)), None)

    def target_of(self, simpul: Simpul, indikator: str) -> Target | None:
        """Its numbers, if sheet Target has its row."""
        rows = tuple(t for t in self.target if t.indikator == indikator)
        return next(iter(self._rows_of(rows, simpul)), None)

    def anggaran_of(self, simpul: Simpul) -> tuple[Anggaran, ...]:
        """Its programs, kegiatan or sub kegiatan, in sheet order."""
        return self._rows_of(self.anggaran, simpul)

    def _rows_of(self, rows: tuple[_Row, ...], simpul: Simpul) -> tuple[_Row, ...]:
        """Rows of the same wording and code; of the same wording alone when the code has moved.

        A code that belongs to another performance of that wording is no moved one: its money
        would count twice.
        """
        same = tuple(r for r in rows if r.kinerja == simpul.kinerja)
        exact = tuple(r for r in same if r.kode == simpul.kode)
        if exact or not same:
            return exact
        taken = {s.kode for s in self.pohon.walk() if s.kinerja == simpul.kinerja}
        return tuple(r for r in same if r.kode not in taken)
