"""Whether more or less of an indicator is better, as told or as the words leave no doubt.

Asked before any achievement is computed: "Tingkat Pengangguran 4,5 of 4,0" is 87,50 percent one
way and 112,50 the other.
"""

import re
from enum import StrEnum

from pohon_xl.text.kata import fold, words


class Arah(StrEnum):
    """The value is what sheet Target offers."""

    NAIK = "makin tinggi makin baik"
    TURUN = "makin rendah makin baik"


_DITULIS = {
    Arah.NAIK: re.compile(
        r"naik|positif|maksimal|maximi[sz]e|(se)?makin (tinggi|besar|banyak)|lebih (tinggi|besar)"
    ),
    Arah.TURUN: re.compile(
        r"turun|negatif|minimal|minimi[sz]e|(se)?makin (rendah|kecil|sedikit)|lebih (rendah|kecil)"
    ),
}
_MENURUN = frozenset("menurunnya berkurangnya turunnya penurunan pengurangan".split())
#: a bad thing whatever the sentence
_BURUK = frozenset(
    """
    pengangguran penganggur kemiskinan miskin stunting kematian kesakitan kriminalitas kejahatan
    kecelakaan ketimpangan gini inflasi kumuh pencemaran deforestasi keterlambatan kebocoran
    informal tunggakan ketergantungan
    """.split()
)
#: what happens, or what is dealt with: only the sentence tells
_BERMASALAH = frozenset(
    """
    kasus perkara pengaduan aduan perselisihan sengketa konflik pelanggaran temuan keluhan kejadian
    putus kerusakan rusak korban
    """.split()
)
_TERTANGANI = re.compile(
    r"\b(di|ter)(selesai|tangan|cegah|tindak|layan|damping|mediasi|pulih|proses|tertib)\w*"
    r"|\b(penyelesaian|penanganan|pencegahan|selesai|tuntas)\b"
)
_WAKTU = re.compile(r"\b(waktu (tanggap|tunggu|respon|penyelesaian|pelayanan)|lama tunggu)\b")
_UKURAN_BAIK = frozenset(
    "persentase prosentase indeks nilai cakupan skor jumlah proporsi tingkat".split()
)


def read_arah(text: str) -> Arah | None:
    """What a planner wrote in the column; None when it says neither."""
    said = fold(text)
    return next((arah for arah, pola in _DITULIS.items() if pola.match(said)), None)


def propose_arah(indikator: str, kinerja: str) -> Arah | None:
    """What the wording leaves no doubt about; None where it does.

    "Jumlah perselisihan yang diselesaikan" should be many; "Jumlah perselisihan" may be either.
    """
    key, found = fold(indikator), words(indikator)
    lowering = next(iter(words(kinerja)), "") in _MENURUN
    if _TERTANGANI.search(key):
        return Arah.NAIK
    _, clause, rest = key.rpartition(" yang ")
    told = {*(rest.split() if clause else found)}
    if told & _BURUK or (lowering and told & _BERMASALAH) or _is_waktu(key):
        return Arah.TURUN
    if lowering or told & _BERMASALAH or not found or found[0] not in _UKURAN_BAIK:
        return None
    return Arah.NAIK


def _is_waktu(key: str) -> bool:
    """Time to wait, unless it is a share of those who wait no longer than allowed."""
    return bool(_WAKTU.search(key)) and not key.startswith(("persentase", "prosentase"))
