"""The legend of a page says what is drawn on it, nothing else."""

from dataclasses import replace

from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Komponen
from pohon_xl.model.pohon import Pohon
from tests.support.gambar_uji import texts
from tests.support.kasus import kasus
from tests.support.outline import kertas_from


def test_the_legend_shows_dashed_boxes_only_where_there_is_one() -> None:
    own = draw_pohon_kinerja(kertas_with_partner_of_own())

    assert "CROSSCUTTING: DINAS SOSIAL" in texts(own)
    assert "Crosscutting: perangkat daerah lain" not in texts(own)
    assert "Crosscutting: perangkat daerah lain" in texts(draw_pohon_kinerja(kasus())[:1])
    assert "Crosscutting: perangkat daerah lain" not in texts(draw_pohon_kinerja(kasus())[1:])


def kertas_with_partner_of_own() -> KertasKerja:
    kertas = kertas_from("A\n  B > DINAS SOSIAL")
    (akar,) = kertas.pohon.akar
    anak = tuple(replace(a, komponen=Komponen.SASARAN) for a in akar.anak)
    return replace(kertas, pohon=Pohon((replace(akar, anak=anak),)))
