"""Whether more or less of an indicator is better, as told or as the words leave no doubt.

Asked before any achievement is computed: "Tingkat Pengangguran 4,5 of 4,0" is 87,50 percent one
way and 112,50 the other.
"""

from enum import StrEnum

from pohon_xl.text import bahasa
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kata import words


class Arah(StrEnum):
    """The value is what sheet Target offers."""

    NAIK = "makin tinggi makin baik"
    TURUN = "makin rendah makin baik"


#: how what she writes begins, but for these words before it
AWAL = {
    Arah.NAIK: ("naik", "positif", "maks", "maxi", "tinggi", "besar", "banyak"),
    Arah.TURUN: ("turun", "negatif", "minim", "rendah", "kecil", "dikit"),
}
PENDAHULU = ("makin ", "lebih ", "se")  # dikit: of `sedikit`
_MENURUN = frozenset("menurunnya berkurangnya turunnya penurunan pengurangan".split())
_UKURAN_BAIK = frozenset(
    "persentase prosentase indeks nilai cakupan skor jumlah proporsi tingkat".split()
)


def read_arah(text: str) -> Arah | None:
    """What a planner wrote in the column; None when it says neither."""
    said = " ".join(text.lower().split())
    for before in PENDAHULU:
        said = said.replace(before, "")
    return next((arah for arah, words in AWAL.items() if said.startswith(words)), None)


@remembered  # rules, sheets and documents ask about the same indicators
def propose_arah(indikator: str, kinerja: str) -> Arah | None:
    """What the wording leaves no doubt about; None where it does.

    Stricter than what finding T4-06 asks for: more is better only of a measure that is known, and
    not below a performance that something be less.
    """
    told, found = bahasa.arah_of(indikator, kinerja), words(indikator)
    if told is bahasa.Arah.TURUN:
        return Arah.TURUN
    lowers = next(iter(words(kinerja)), "") in _MENURUN
    is_known = bool(found) and found[0] in _UKURAN_BAIK
    return Arah.NAIK if told is bahasa.Arah.NAIK and is_known and not lowers else None
