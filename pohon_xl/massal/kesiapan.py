"""Ready to sign? What `periksa` says of each document (documents/kesiapan.py), over all offices."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pohon_xl.documents.kesiapan import Kesiapan
from pohon_xl.pendokumenan import JENIS_DOKUMEN
from pohon_xl.rekaman import dataclass, field

if TYPE_CHECKING:
    from pandas import DataFrame

#: what a document can be, the best first
KEADAAN = ("siap", "perlu dilengkapi", "belum")
#: what a workbook can be: agreements are signed first, and need nothing that is written in Word
SIAP = ("siap", "PK siap", "perlu dilengkapi", "belum", "gagal diolah")
GAGAL = SIAP[-1]
SEBUTAN = {
    "pk": "Perjanjian Kinerja", "iku": "Indikator Kinerja Utama", "skp": "SKP",
    "rencana_aksi": "Rencana Aksi", "crosscutting": "Crosscutting", "surat": "Surat crosscutting",
    "pohon": "Pohon Kinerja", "lkip": "LKIP",
}  # fmt: skip
#: workbooks named for one kind of blank
MAKS_BERKAS = 40


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document of an office: its kind as in `JENIS_DOKUMEN`, and how many blanks it has."""

    nama: str
    jenis: str
    kosong: int


@dataclass(frozen=True, slots=True)
class Isian:
    """A kind of blank in an office's documents, where to fill it in, and how often it stands."""

    isian: str
    tempat: str
    jumlah: int


def dokumen_of(kesiapan: Iterable[Kesiapan]) -> tuple[Dokumen, ...]:
    """The documents as the summary counts them."""
    return tuple(Dokumen(k.dokumen, _jenis(k.dokumen), k.jumlah) for k in kesiapan)


def isian_of(kesiapan: Iterable[Kesiapan]) -> tuple[Isian, ...]:
    """Their blanks by kind and place, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for document in kesiapan:
        for one in document.kekurangan:
            key = one.isian, one.tempat
            counts[key] = counts.get(key, 0) + one.jumlah
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Isian(isian, tempat, n) for (isian, tempat), n in ranked)


def _jenis(name: str) -> str:
    return next((j for j in JENIS_DOKUMEN if name.startswith((f"{j}_", f"{j}."))), "")


def keadaan(dokumen: Sequence[Dokumen], galat: int) -> str:
    """Of documents together; one of `KEADAAN`."""
    if galat:
        return KEADAAN[2]
    return KEADAAN[0] if dokumen and not any(d.kosong for d in dokumen) else KEADAAN[1]


def kesiapan_kantor(dokumen: Sequence[Dokumen], galat: int) -> str:
    """Of an office; one of `SIAP`."""
    whole = keadaan(dokumen, galat)
    agreements = [d for d in dokumen if d.jenis == "pk"]
    if whole == KEADAAN[1] and keadaan(agreements, galat) == KEADAAN[0]:
        return SIAP[1]
    return whole


@dataclass(slots=True)
class Rekap:
    """Documents by kind and blanks by kind, counted one workbook after the other."""

    _dokumen: dict[str, list[int]] = field(default_factory=dict)
    _isian: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _di: dict[tuple[str, str], list[tuple[int, str]]] = field(default_factory=dict)

    def add(
        self, berkas: str, dokumen: Iterable[Dokumen], isian: Iterable[Isian], galat: int
    ) -> None:
        """Count one workbook; `galat`: its open ones."""
        for one in dokumen:
            counts = self._dokumen.setdefault(one.jenis, [0, 0, 0])
            counts[KEADAAN.index(keadaan((one,), galat))] += 1
        for blank in isian:
            key = blank.isian, blank.tempat
            counts = self._isian.setdefault(key, [0, 0])
            counts[0] += blank.jumlah
            counts[1] += 1
            worst = self._di.setdefault(key, [])
            worst.append((-blank.jumlah, berkas))
            if len(worst) > 4 * MAKS_BERKAS:
                self._di[key] = sorted(worst)[:MAKS_BERKAS]

    def dokumen(self) -> "DataFrame":
        """A row for each kind that occurs: how many there are, and how many in which state."""
        import pandas as pd

        rows = [
            (SEBUTAN[jenis], sum(counts), *counts)
            for jenis in JENIS_DOKUMEN
            if (counts := self._dokumen.get(jenis))
        ]
        return pd.DataFrame(rows, columns=["dokumen", "jumlah", *KEADAAN])

    def isian(self) -> "DataFrame":
        """A row for each kind of blank; those that most workbooks lack first."""
        import pandas as pd

        rows = [(*key, *counts) for key, counts in self._isian.items()]
        frame = pd.DataFrame(rows, columns=["isian", "tempat", "jumlah", "berkas"])
        by = ["berkas", "jumlah", "isian", "tempat"]
        order = [False, False, True, True]
        return frame.sort_values(by, ascending=order, kind="stable").reset_index(drop=True)

    def di(self, isian: str, tempat: str) -> list[tuple[str, int]]:
        """The workbooks that lack it most, and how often."""
        return [(name, -n) for n, name in sorted(self._di[isian, tempat])[:MAKS_BERKAS]]


def facts_from(data: dict[str, Any]) -> tuple[tuple[Dokumen, ...], tuple[Isian, ...]]:
    """As they were before they became JSON. Raises: KeyError, TypeError."""
    return (
        tuple(Dokumen(**d) for d in data["dokumen"]),
        tuple(Isian(**i) for i in data["isian"]),
    )
