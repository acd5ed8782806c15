"""What an indicator says of a person's work (SKP, PermenPANRB 6/2022)."""

from enum import StrEnum

from pohon_xl.text.kata import fold


class Aspek(StrEnum):
    """The value is its name in the form."""

    KUANTITAS = "Kuantitas"
    KUALITAS = "Kualitas"
    WAKTU = "Waktu"
    BIAYA = "Biaya"


def aspek_of(text: str | None) -> Aspek:
    """As sheet Target says; the office's own indicators count as Kuantitas until it says so."""
    return next((a for a in Aspek if fold(a.value) == fold(text or "")), Aspek.KUANTITAS)
