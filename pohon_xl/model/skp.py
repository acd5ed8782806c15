"""Sasaran Kinerja Pegawai: which result of his superior each promise of an official serves."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pk, build_pk, is_same_pihak, official_of
from pohon_xl.model.simpul import Simpul


def build_skp(kertas: KertasKerja) -> tuple[Pk, ...]:
    """One for each official, from the highest rank down: he answers for what his PK promises."""
    return tuple(pk for jenjang in Jenjang for pk in build_pk(kertas, jenjang))


def intervened(kertas: KertasKerja, pk: Pk, simpul: Simpul) -> Simpul | None:
    """The nearest performance above that somebody else promised; None for the head of the office.

    Along the branch of the tree, so the result of the superior is the one it really serves.
    """
    above = kertas.pohon.parent_of(simpul)
    while above is not None:
        rank = kertas.jenjang_of(above)
        own = rank is pk.jenjang and is_same_pihak(official_of(kertas, above), pk.pihak_pertama)
        if not own:
            return above
        above = kertas.pohon.parent_of(above)
    return None
