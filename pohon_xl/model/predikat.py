"""Targets that are words: which predicates make a scale, and what each is worth on it.

A step of the scale counts one; the worst is 1. Sources: opini BPK (UU 15/2004 pasal 16), nilai
AKIP (PermenPANRB 88/2021), mutu pelayanan (PermenPANRB 14/2017), kabupaten/kota layak anak
(PermenPPPA 12/2022).
"""

from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.text.kata import fold
from pohon_xl.text.ukuran import rata


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale from best to worst: each step with all its spellings, the first one printed."""

    nama: str
    langkah: tuple[tuple[str, ...], ...]

    def nilai(self, teks: str) -> int | None:
        """How many steps above nothing; None for a word of no step."""
        return self.nilai_kata().get(kata_of(teks))

    def nilai_kata(self) -> dict[str, int]:
        """What each spelling of a step is worth."""
        return {
            kata_of(spelling): worth
            for worth, spellings in zip(range(len(self.langkah), 0, -1), self.langkah, strict=True)
            for spelling in spellings
        }

    @property
    def keterangan(self) -> str:
        """`opini BPK: WTP = 4, WDP = 3, ...`."""
        steps = zip(self.langkah, range(len(self.langkah), 0, -1), strict=True)
        return f"{self.nama}: {', '.join(f'{words[0]} = {worth}' for words, worth in steps)}"


def kata_of(teks: str) -> str:
    """The predicate itself: what explains it in parentheses is left out."""
    return rata(teks).partition("(")[0].strip().replace(".", "")


MUTU = Skala(
    "mutu pelayanan",
    (("A", "Sangat Baik"), ("B", "Baik"), ("C", "Kurang Baik"), ("D", "Tidak Baik")),
)
SKALA = (
    Skala(
        "opini BPK",
        (
            ("WTP", "Wajar Tanpa Pengecualian", "WTP-DPP"),
            ("WDP", "Wajar Dengan Pengecualian"),
            ("TMP", "Tidak Memberikan Pendapat", "Tidak Menyatakan Pendapat", "Disclaimer"),
            ("TW", "Tidak Wajar", "Adverse"),
        ),
    ),
    Skala("predikat AKIP", (("AA",), ("A",), ("BB",), ("B",), ("CC",), ("C",), ("D",))),
    Skala(
        "predikat",
        (
            ("Sangat Baik", "Sangat Tinggi"),
            ("Baik", "Tinggi"),
            ("Cukup", "Cukup Baik", "Sedang"),
            ("Kurang", "Kurang Baik", "Rendah"),
            ("Sangat Kurang", "Buruk", "Tidak Baik", "Sangat Rendah"),
        ),
    ),
    Skala("layak anak", (("Utama",), ("Nindya",), ("Madya",), ("Pratama",))),
)
_PELAYANAN = pola(r"kepuasan|mutu pelayanan|\bikm\b|\bskm\b")


def skala_of(indikator: str, *teks: str) -> Skala | None:
    """The scale that knows all these words; letters of satisfaction are not those of AKIP."""
    scales = (MUTU, *SKALA) if is_pelayanan(indikator) else SKALA
    return next((s for s in scales if all(s.nilai(t) is not None for t in teks)), None)


def is_pelayanan(indikator: str) -> bool:
    """Whether it is about satisfaction with services."""
    return _PELAYANAN.search(fold(indikator)) is not None


def is_predikat(teks: str) -> bool:
    """Whether any scale knows it."""
    return any(skala.nilai(teks) is not None for skala in (MUTU, *SKALA))
