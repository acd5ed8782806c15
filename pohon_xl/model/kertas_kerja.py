"""All that was read from one workbook."""

from typing import Any

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.fakta import Bacaan, Fakta
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.model.location import Location
from pohon_xl.model.penempatan import Isian, Penempatan, R, place_rows, place_target
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.status import serving
from pohon_xl.model.suntingan import Suntingan
from pohon_xl.model.tautan import Tautan
from pohon_xl.rekaman import dataclass, field


@dataclass(frozen=True, slots=True, weakref_slot=True)
class KertasKerja:
    """Rows of the five Tahap, the tree built from them, and what the planner filled in.

    Of the sheets with a Tahap every filled cell is either among the `sel_dibaca` or listed in
    `tidak_dibaca`. `label` are the offices that sheets name above their tables. `*_sendiri`: what
    this office makes of a level, where sheet Instansi says so.
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
    label: tuple[Isi, ...] = ()
    sel_dibaca: int = 0
    instansi: Instansi = field(default_factory=Instansi)
    pejabat: tuple[Pejabat, ...] = ()
    target: tuple[Target, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    abaikan: tuple[Abaikan, ...] = ()
    suntingan: tuple[Suntingan, ...] = ()
    lembar: tuple[str, ...] = ()
    jenjang_sendiri: tuple[tuple[Level, Jenjang], ...] = ()
    komponen_sendiri: tuple[tuple[Level, Komponen], ...] = ()
    #: the stored text of cells of which only a part was read (tables/sel_utuh.py)
    teks_sel: dict[Location, str] = field(default_factory=dict, compare=False, repr=False)
    #: what was worked out from the rest, by who worked it out (model/sekali.py and below)
    ingatan: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def tempat_pejabat(self) -> Penempatan[Pejabat]:
        """Where the rows of sheet Pejabat stand in the tree."""
        return self._placed("pejabat", self.pejabat)

    @property
    def tempat_target(self) -> Penempatan[Target]:
        """Where the rows of sheet Target stand in the tree."""
        return self._placed("target", self.target)

    @property
    def tempat_anggaran(self) -> Penempatan[Anggaran]:
        """Where the rows of sheet Anggaran stand in the tree."""
        return self._placed("anggaran", self.anggaran)

    def _placed(self, name: str, rows: tuple[R, ...]) -> Penempatan[R]:
        placed: Penempatan[R] | None = self.ingatan.get(name)
        if placed is None:
            semua: tuple[Isian, ...] = (*self.pejabat, *self.target, *self.anggaran)
            placed = self.ingatan[name] = place_rows(self.pohon, rows, semua)
        return placed

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
        """Who signs for it on the day of signing, if sheet Pejabat has its row."""
        return serving(self.tempat_pejabat.di.get(simpul.kode, ()), self.instansi.tanggal)

    def target_of(self, simpul: Simpul, indikator: str) -> Target | None:
        """Its numbers, if sheet Target has its row."""
        return next(iter(self.targets_of(simpul).get(indikator, ())), None)

    def targets_of(self, simpul: Simpul) -> dict[str, tuple[Target, ...]]:
        """The rows of sheet Target by indicator of this performance."""
        known: dict[int, tuple[Simpul, dict[str, tuple[Target, ...]]]]
        known = self.ingatan.setdefault("target menurut indikator", {})
        if id(simpul) not in known:  # kept with the node: nothing else gets its id meanwhile
            rows = self.tempat_target.di.get(simpul.kode, ())
            known[id(simpul)] = simpul, place_target(simpul, rows)
        return known[id(simpul)][1]

    def anggaran_of(self, simpul: Simpul) -> tuple[Anggaran, ...]:
        """Its programs, kegiatan or sub kegiatan, in sheet order."""
        return self.tempat_anggaran.di.get(simpul.kode, ())
