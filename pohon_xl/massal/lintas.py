"""Crosscutting across offices: what one expects of another, and whether that one's tree has it.

Two passes over the results, so that memory holds what is expected and never all trees.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath

from pohon_xl.massal.kantor import Harapan, Kantor, Kinerja
from pohon_xl.massal.tugas import HasilTugas
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.padanan import Butir, match_butir
from pohon_xl.text.kata import content_words, fold, is_same_word
from pohon_xl.text.perangkat_daerah import is_office, is_office_perhaps

#: the share of content words that two performances have in common to be worth a look
_MIRIP = 0.6


class Status(StrEnum):
    """What was found at the partner; the value is what the summary says."""

    ADA = "ada"
    MIRIP = "mirip, perlu dilihat"
    TIDAK_ADA = "tidak ada di pohonnya"
    TIDAK_IKUT = "perangkat daerah tidak ada di antara berkas"
    RANCU = "beberapa berkas bernama perangkat daerah itu"


@dataclass(frozen=True, slots=True)
class Lintas:
    """One expectation of one partner; the `mitra_*` are empty where nothing was found there."""

    berkas: str
    perangkat_daerah: str
    kinerja: str
    sel: str
    mitra: str
    status: Status
    mitra_berkas: str = ""
    mitra_kinerja: str = ""
    mitra_sel: str = ""


@dataclass(frozen=True, slots=True)
class _Nama:
    berkas: str
    nama: str
    wilayah: str


@dataclass(slots=True)
class _Pencarian:
    """An expectation on its way: where its partner's tree is, what is found there."""

    asal: _Nama
    harapan: Harapan
    mitra: str
    sasaran: tuple[str, ...] = ()
    padanan: Kinerja | None = None
    berkas: str = ""
    status: Status = field(default=Status.TIDAK_IKUT)


def match_lintas(hasil: Iterable[HasilTugas]) -> tuple[Lintas, ...]:
    """Every expectation with what came of it, in the order of the workbooks.

    `hasil` is gone through twice.
    """
    found, offices = _expectations(hasil)
    named = _Buku(offices)
    wanted: dict[str, list[_Pencarian]] = {}
    for one in found:
        one.sasaran = named.partners(one)
        if len(one.sasaran) == 1:
            wanted.setdefault(one.sasaran[0], []).append(one)
            one.status = Status.TIDAK_ADA
        elif one.sasaran:
            one.status = Status.RANCU
    for result in hasil if wanted else ():
        if result.kantor is not None:
            for one in wanted.get(result.berkas, ()):
                _look(one, result.berkas, result.kantor)
    return tuple(_told(one) for one in found)


def _expectations(hasil: Iterable[HasilTugas]) -> tuple[list[_Pencarian], list[_Nama]]:
    found: list[_Pencarian] = []
    offices: list[_Nama] = []
    for result in hasil:
        if result.kantor is None:
            continue
        kantor = result.kantor
        own = _Nama(result.berkas, kantor.perangkat_daerah, fold(kantor.wilayah))
        offices.append(own)
        for harapan in kantor.harapan:
            found += [_Pencarian(own, harapan, mitra) for mitra in harapan.mitra]
    return found, offices


class _Buku:
    """Which workbooks an office's name means; each name is compared once."""

    def __init__(self, offices: list[_Nama]) -> None:
        self._by_name: dict[str, list[_Nama]] = {}
        for office in offices:
            self._by_name.setdefault(office.nama, []).append(office)
        self._known: dict[str, list[_Nama]] = {}

    def partners(self, one: _Pencarian) -> tuple[str, ...]:
        """Those of the same region where both say one; of several those in the nearest folder."""
        found = [o for o in self._named(one.mitra) if o.berkas != one.asal.berkas]
        region = one.asal.wilayah
        found = [o for o in found if not (region and o.wilayah and o.wilayah != region)]
        if len(found) > 1:
            depth = max(_shared(o.berkas, one.asal.berkas) for o in found)
            found = [o for o in found if _shared(o.berkas, one.asal.berkas) == depth]
        return tuple(o.berkas for o in found)

    def _named(self, mitra: str) -> list[_Nama]:
        """Offices surely called so, else perhaps."""
        if mitra not in self._known:
            names = [n for n in self._by_name if is_office(n, mitra)]
            names = names or [n for n in self._by_name if is_office_perhaps(n, mitra)]
            self._known[mitra] = [o for n in names for o in self._by_name[n]]
        return self._known[mitra]


def _shared(left: str, right: str) -> int:
    """How many folders two workbooks have in common."""
    a, b = PurePosixPath(left).parts[:-1], PurePosixPath(right).parts[:-1]
    pairs = enumerate(zip(a, b, strict=False))
    return next((n for n, (x, y) in pairs if x != y), min(len(a), len(b)))


def _look(one: _Pencarian, berkas: str, kantor: Kantor) -> None:
    one.berkas = berkas
    pairs = match_butir([Butir(one.harapan.teks)], [Butir(k.teks) for k in kantor.kinerja]).pairs
    if 0 in pairs:
        one.padanan, one.status = kantor.kinerja[pairs[0]], Status.ADA
        return
    near = max(kantor.kinerja, key=lambda k: _likeness(one.harapan.teks, k.teks), default=None)
    if near is not None and _likeness(one.harapan.teks, near.teks) >= _MIRIP:
        one.padanan, one.status = near, Status.MIRIP


def _likeness(left: str, right: str) -> float:
    """The share of content words in common, 0 to 1."""
    a, b = content_words(left), content_words(right)
    if not a or not b:
        return 0.0
    common = sum(1 for x in a if any(is_same_word(x, y) for y in b))
    return 2 * common / (len(a) + len(b))


def _told(one: _Pencarian) -> Lintas:
    return Lintas(
        berkas=one.asal.berkas,
        perangkat_daerah=one.asal.nama,
        kinerja=one.harapan.teks,
        sel=one.harapan.sel,
        mitra=one.mitra,
        status=one.status,
        mitra_berkas=one.berkas or ", ".join(one.sasaran[:3]),
        mitra_kinerja=one.padanan.teks if one.padanan else "",
        mitra_sel=one.padanan.sel if one.padanan else "",
    )
