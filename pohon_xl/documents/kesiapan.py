"""Ready to sign? What each document still lacks, and where that is filled in."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from pohon_xl.documents.semua import plan_documents
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.rekaman import dataclass, fields, is_dataclass

USULAN = "indikator masih usulan"
_WORD = "dokumen Word"
_TERPAKAI = re.compile(r"(jumlah )?realisasi|serapan")


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """A kind of blank, how often it stands in the document, and where to fill it in.

    `tempat` names the sheet (or the document itself), `sel` its cells where they are known.
    """

    isian: str
    jumlah: int
    tempat: str
    sel: tuple[Location, ...] = ()


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
    logo = {"logo daerah"} if kertas.instansi.logo else set()
    return tuple(
        Kesiapan(plan.file_name, _lacking(plan, logo), galat) for plan in plan_documents(kertas)
    )


def _lacking(plan: DocumentPlan, given: set[str]) -> tuple[Kekurangan, ...]:
    """Agreements print no money spent, so that is no blank of theirs."""
    is_pk = plan.template.startswith("pk_")
    found: dict[tuple[str, str], list[Kosong]] = {}
    for blank in _blanks(plan.context):
        label = _label(blank)
        if label not in given and not (is_pk and _TERPAKAI.match(label)):
            found.setdefault((label, blank.tempat.lembar), []).append(blank)
    ranked = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(
        Kekurangan(
            label,
            len(blanks),
            f"lembar {lembar}" if lembar else _WORD,
            tuple(dict.fromkeys(at for one in blanks for at in one.tempat.sel)),
        )
        for (label, lembar), blanks in ranked
    )


def _label(blank: Kosong) -> str:
    """Its kind, without what it is about."""
    if isinstance(blank, Usulan):
        return USULAN
    return blank.label.partition(":")[0].partition(" untuk ")[0]


def _blanks(value: object) -> Iterator[Kosong]:
    """All blanks in it, in order."""
    ahead = [value]
    while ahead:
        one = ahead.pop()
        if one.__class__ is str:  # most are
            continue
        if isinstance(one, Kosong):
            yield one
        elif (held := _held(type(one))) is not None:  # type: ignore[arg-type]  # mypy: hashable
            ahead += held(one)


@cache
def _held(kind: type) -> Callable[[Any], Iterable[object]] | None:
    """What gives the values in which one of that kind may hold blanks, the last one first."""
    if issubclass(kind, tuple):
        return reversed
    if not is_dataclass(kind) or issubclass(kind, Gambar):
        return None
    first, *others = (f.name for f in fields(kind))
    return attrgetter(*others[::-1], first) if others else lambda one: (getattr(one, first),)
