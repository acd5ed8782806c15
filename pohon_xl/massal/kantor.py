"""What the summary of many workbooks needs to know of one: counts, chain, and who expects what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from pohon_xl.documents.kesiapan import Kesiapan
from pohon_xl.massal.kesiapan import (
    KEADAAN,
    Dokumen,
    Isian,
    dokumen_of,
    facts_from,
    isian_of,
    keadaan,
    kesiapan_kantor,
)
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass

#: the links of the chain, in the order a reader follows them
RANTAI = ("indikator", "komponen", "jabatan", "operasional")


@dataclass(frozen=True, slots=True)
class Kinerja:
    """A performance of the office's own; `sel` as `Tahap 3!B12`."""

    kode: str
    teks: str
    level: str
    sel: str


@dataclass(frozen=True, slots=True)
class Harapan:
    """What the office expects of others: the condition, and the partners as written."""

    teks: str
    mitra: tuple[str, ...]
    sel: str


@dataclass(frozen=True, slots=True)
class Kantor:
    """`kode` are (code, severity, number of open findings); `rantai` (link, has it, should).

    `dokumen`, `isian`: its documents, and what is blank in them.
    """

    perangkat_daerah: str
    wilayah: str
    tahun: int | None
    diabaikan: int
    kode: tuple[tuple[str, str, int], ...]
    rantai: tuple[tuple[str, int, int], ...]
    kinerja: tuple[Kinerja, ...]
    harapan: tuple[Harapan, ...]
    dokumen: tuple[Dokumen, ...] = ()
    isian: tuple[Isian, ...] = ()

    def count(self, tingkat: Severity) -> int:
        """Open findings of that severity."""
        return sum(n for _, severity, n in self.kode if severity == tingkat.value)

    @property
    def kesiapan(self) -> str:
        """Whether its documents may be signed, as `periksa` says of each; one of `SIAP`."""
        return kesiapan_kantor(self.dokumen, self.count(Severity.GALAT))

    @property
    def siap(self) -> int:
        """How many of its documents may be signed."""
        galat = self.count(Severity.GALAT)
        return sum(1 for d in self.dokumen if keadaan((d,), galat) == KEADAAN[0])

    @property
    def kosong(self) -> int:
        """Blanks in all its documents together."""
        return sum(d.kosong for d in self.dokumen)

    @property
    def kelengkapan(self) -> float:
        """The share of the chain that is there, 0 to 1; 0 where no performance was read."""
        wanted = sum(should for _, _, should in self.rantai)
        return sum(has for _, has, _ in self.rantai) / wanted if wanted else 0.0


def kantor_of(
    kertas: KertasKerja, findings: Sequence[Finding], kesiapan: Sequence[Kesiapan] = ()
) -> Kantor:
    """The facts of one workbook; `kesiapan` is that of its documents."""
    counts = Counter((f.kode, f.tingkat) for f in findings if f.status == "terbuka")
    nodes = tuple(kertas.pohon.walk())
    own = [s for s in nodes if not s.crosscutting]
    return Kantor(
        perangkat_daerah=kertas.perangkat_daerah or "",
        wilayah=kertas.instansi.pemerintah_daerah or "",
        tahun=kertas.instansi.tahun,
        diabaikan=sum(1 for f in findings if f.status != "terbuka"),
        kode=tuple(
            (kode, tingkat.value, n)
            for (kode, tingkat), n in sorted(
                counts.items(), key=lambda item: (item[0][1].rank, item[0][0])
            )
        ),
        rantai=_rantai(kertas, own),
        kinerja=tuple(Kinerja(s.kode, s.kinerja, s.level.sebutan, _sel(s)) for s in own),
        harapan=tuple(Harapan(s.kinerja, s.crosscutting, _sel(s)) for s in nodes if s.crosscutting),
        dokumen=dokumen_of(kesiapan),
        isian=isian_of(kesiapan),
    )


def _rantai(kertas: KertasKerja, own: list[Simpul]) -> tuple[tuple[str, int, int], ...]:
    """The outcome is signed by the head as a whole, and an operational condition ends the chain."""
    signed = [s for s in own if s.level is not Level.OUTCOME]
    upper = [s for s in own if s.level is not Level.OPERASIONAL and not _is_shared(s)]
    return (
        ("indikator", _count(s.indikator for s in own), len(own)),
        ("komponen", _count(s.komponen for s in own), len(own)),
        ("jabatan", _count(kertas.jenjang_of(s) for s in signed), len(signed)),
        ("operasional", _count(_reaches_operasional(s) for s in upper), len(upper)),
    )


def _is_shared(simpul: Simpul) -> bool:
    """Whether all that is below it is left to other offices."""
    return bool(simpul.anak) and all(a.crosscutting for a in simpul.anak)


def _reaches_operasional(simpul: Simpul) -> bool:
    return any(s.level is Level.OPERASIONAL for s in simpul.walk())


def _count(values: Iterable[object]) -> int:
    return sum(1 for value in values if value)


def _sel(simpul: Simpul) -> str:
    return f"{simpul.sumber[0].lembar}!{simpul.sumber[0].alamat}" if simpul.sumber else ""


def kantor_from(data: dict[str, Any] | None) -> Kantor | None:
    """As it was before it became JSON. Raises: KeyError, TypeError, ValueError."""
    if data is None:
        return None
    dokumen, isian = facts_from(data)
    return Kantor(
        perangkat_daerah=str(data["perangkat_daerah"]),
        wilayah=str(data["wilayah"]),
        tahun=data["tahun"],
        diabaikan=int(data["diabaikan"]),
        kode=tuple((str(k), str(t), int(n)) for k, t, n in data["kode"]),
        rantai=tuple((str(k), int(a), int(b)) for k, a, b in data["rantai"]),
        kinerja=tuple(Kinerja(**k) for k in data["kinerja"]),
        harapan=tuple(Harapan(h["teks"], tuple(h["mitra"]), h["sel"]) for h in data["harapan"]),
        dokumen=dokumen,
        isian=isian,
    )
