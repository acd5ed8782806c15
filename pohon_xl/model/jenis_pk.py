"""Whether a Perjanjian Kinerja is the first of its year or a revision (PermenPANRB 53/2014)."""

from enum import StrEnum

from pohon_xl.text.kata import fold


class JenisPk(StrEnum):
    """The value is what sheet Instansi offers."""

    MURNI = "Murni"
    PERUBAHAN = "Perubahan"


def jenis_pk_of(text: str | None) -> JenisPk:
    """The first agreement of the year until sheet Instansi says `Perubahan`."""
    return JenisPk.PERUBAHAN if "perubahan" in fold(text or "") else JenisPk.MURNI
