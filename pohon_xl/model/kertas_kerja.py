"""All that was read from one workbook."""

from dataclasses import dataclass, field

from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.fakta import Bacaan, Fakta
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.model.isi import Isi
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.tautan import Tautan


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """Rows of the five Tahap, the tree built from them, and what the planner filled in."""

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
    instansi: Instansi = field(default_factory=Instansi)
    pejabat: tuple[Pejabat, ...] = ()
    target: tuple[Target, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    lembar: tuple[str, ...] = ()

    @property
    def perangkat_daerah(self) -> str | None:
        """The office: as sheet Instansi says, else as Tahap 1 says."""
        if self.instansi.perangkat_daerah:
            return self.instansi.perangkat_daerah
        return next((o.perangkat_daerah.teks for o in self.outcome if o.perangkat_daerah), None)

    def pejabat_of(self, simpul: Simpul) -> Pejabat | None:
        """Who signs for it, if sheet Pejabat has its row (same wording; kode breaks ties)."""
        rows = [p for p in self.pejabat if p.kinerja == simpul.kinerja]
        return next((p for p in rows if p.kode == simpul.kode), rows[0] if rows else None)

    def target_of(self, simpul: Simpul, indikator: str) -> Target | None:
        """Its numbers, if sheet Target has its row."""
        rows = [t for t in self.target if t.kinerja == simpul.kinerja and t.indikator == indikator]
        return next((t for t in rows if t.kode == simpul.kode), rows[0] if rows else None)

    def anggaran_of(self, simpul: Simpul) -> tuple[Anggaran, ...]:
        """Its programs, kegiatan or sub kegiatan, in sheet order."""
        rows = tuple(a for a in self.anggaran if a.kinerja == simpul.kinerja)
        exact = tuple(a for a in rows if a.kode == simpul.kode)
        return exact or rows
