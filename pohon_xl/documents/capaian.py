"""Achievement of an indicator in percent, only where nothing has to be guessed."""

from pohon_xl.documents.kinerja import Nilai
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isian import kosong
from pohon_xl.text.angka import format_angka, parse_angka

_JUDUL_ARAH = ("arah", "arah indikator", "polaritas", "sifat indikator")
_NAIK = ("naik", "positif", "maksimal", "maximize", "makin tinggi")
_TURUN = ("turun", "negatif", "minimal", "minimize", "makin rendah")


def capaian_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Nilai:
    """Percent with two decimals; a blank unless target and realisasi are plain numbers.

    Whether more is better must stand in a column of the planner's own (Arah, Polaritas) in sheet
    Target: "Angka Pengangguran 4,5 of 4,0" is 87,50 one way and 112,50 the other. Only a target
    met exactly needs no direction. Formulas: domain of LKjIP, positive r/t, negative (2t - r)/t.
    """
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    percent = _percent(row) if row else None
    return kosong(kertas, "capaian") if percent is None else format_angka(percent, desimal=2)


def _percent(row: Target) -> float | None:
    target, realisasi = _number(row.target), _number(row.realisasi)
    if not target or realisasi is None:
        return None
    if realisasi == target:
        return 100.0
    arah = _arah(row)
    if arah is None:
        return None
    part = realisasi if arah == "naik" else max(0.0, 2 * target - realisasi)
    return part / target * 100


def _number(text: str | None) -> float | None:
    return parse_angka(text.strip().removesuffix("%")) if text else None


def _arah(row: Target) -> str | None:
    for judul, text in row.lain:
        if judul.strip().lower() in _JUDUL_ARAH:
            said = text.strip().lower()
            if said.startswith(_NAIK):
                return "naik"
            if said.startswith(_TURUN):
                return "turun"
    return None
