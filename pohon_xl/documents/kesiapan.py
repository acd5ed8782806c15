"""Ready to sign? What each document still lacks, and where that is filled in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from pohon_xl.documents.semua import plan_documents
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.rekaman import dataclass, fields, is_dataclass

USULAN = "indikator masih usulan"
_WORD = "dokumen Word"
#: a blank whose label begins like this is filled in that sheet
_TEMPAT = (
    ("Target", (r"target|satuan|realisasi|capaian|kategori|arah|rumus|tingkat kemajuan|standar|"
               r"triwulan|tw [iv]+\b|formulasi|definisi|sumber data|penyebab|solusi|perbandingan|"
               r"uraian capaian|indikator masih|alasan")),
    ("Anggaran", (r"pagu|jumlah anggaran|jumlah realisasi|serapan|sumber dana|anggaran|"
                 r"nama (sub )?(program|kegiatan)|penjelasan serapan")),
    ("Instansi", (r"tahun|tempat|tanggal(?! penetapan| laporan)|alamat|pemerintah|nama perangkat|"
                 r"urusan|logo|(nama|jabatan) (kepala daerah|atasan)|telepon|kop")),
    ("Pejabat", r"nama|jabatan|nip|pangkat|penanggung jawab|masa jabatan|status"),
    ("Tahap 4", r"indikator kinerja"),
)  # fmt: skip


#: a head of region signs without them
_TIDAK_DICETAK = ("pangkat kepala daerah", "NIP kepala daerah")
_TERPAKAI = re.compile(r"(jumlah )?realisasi|serapan")


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """A kind of blank, how often it stands in the document, and where to fill it in."""

    isian: str
    jumlah: int
    tempat: str


@dataclass(frozen=True, slots=True)
class Kesiapan:
    """A document; ready when nothing is blank and no galat is open."""

    dokumen: str
    kekurangan: tuple[Kekurangan, ...]
    galat: int

    @property
    def siap(self) -> bool:
        """Whether it may be signed."""
        return not self.kekurangan and not self.galat

    @property
    def jumlah(self) -> int:
        """How many blanks it has."""
        return sum(k.jumlah for k in self.kekurangan)


def check_kesiapan(kertas: KertasKerja, findings: Sequence[Finding]) -> tuple[Kesiapan, ...]:
    """One for each document that `bangun` makes of the workbook, in their order."""
    galat = sum(f.tingkat is Severity.GALAT and f.status == "terbuka" for f in findings)
    given = set(_TIDAK_DICETAK) | ({"logo daerah"} if kertas.instansi.logo else set())
    return tuple(
        Kesiapan(plan.file_name, _lacking(plan, given), galat) for plan in plan_documents(kertas)
    )


def _lacking(plan: DocumentPlan, given: set[str]) -> tuple[Kekurangan, ...]:
    """Agreements print no money spent, so that is no blank of theirs."""
    is_pk = plan.template.startswith("pk_")
    blanks = (b for b in _blanks(plan.context) if b not in given)
    counts = Counter(b for b in blanks if not (is_pk and _TERPAKAI.match(b)))
    return tuple(Kekurangan(label, n, _place(label)) for label, n in counts.most_common())


def _blanks(value: object) -> Iterator[str]:
    """Labels of all blanks in it, in order."""
    ahead = [value]
    while ahead:
        one = ahead.pop()
        if isinstance(one, str):
            continue
        if isinstance(one, Usulan):
            yield USULAN
        elif isinstance(one, Kosong):
            yield one.label.partition(":")[0].partition(" untuk ")[0]
        elif isinstance(one, tuple):
            ahead += one[::-1]
        elif names := _names(type(one)):  # type: ignore[arg-type]  # mypy: a class is hashable
            ahead += [getattr(one, name) for name in names]


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields in which a value of that kind may hold blanks, the last one first."""
    if not is_dataclass(kind) or issubclass(kind, Gambar):
        return ()
    return tuple(f.name for f in fields(kind))[::-1]


@lru_cache(maxsize=1 << 10)
def _place(label: str) -> str:
    said = label.lower()
    return next((f"lembar {name}" for name, pola in _TEMPAT if re.match(pola, said)), _WORD)
