"""Which performances have Indikator Kinerja Utama (PER/09/M.PAN/5/2007)."""

from pohon_xl.model.level import KOMPONEN_BAKU, Komponen
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul

_UTAMA = (Komponen.TUJUAN, Komponen.SASARAN)


def iku_nodes(pohon: Pohon) -> tuple[Simpul, ...]:
    """Tujuan and sasaran of the office in tree order; what partners fulfil is theirs."""
    return tuple(s for s in pohon.walk() if is_own(s) and komponen_of(s) in _UTAMA)


def is_own(simpul: Simpul) -> bool:
    """Not one that only another office fulfils."""
    return simpul.komponen is not None or not simpul.crosscutting


def komponen_of(simpul: Simpul) -> Komponen:
    """What it is in planning, by the office's own mapping or the usual one."""
    return simpul.komponen or KOMPONEN_BAKU[simpul.level]
