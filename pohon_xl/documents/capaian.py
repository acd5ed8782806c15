"""Achievement of an indicator in percent, only where nothing has to be guessed."""

from pohon_xl.documents.kinerja import Nilai
from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isian import kosong
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass
from pohon_xl.text.angka import format_angka, parse_angka

RUMUS = {
    Arah.NAIK: "realisasi ÷ target × 100",
    Arah.TURUN: "(2 × target − realisasi) ÷ target × 100",
}
#: Permendagri 86/2017; the gaps between its whole numbers closed: over the bound
SKALA = (
    (90, "Sangat Tinggi"),
    (75, "Tinggi"),
    (65, "Sedang"),
    (50, "Rendah"),
)
TERENDAH = "Sangat Rendah"


@dataclass(frozen=True, slots=True)
class Capaian:
    """Percent with two decimals, its category, progress to the end of the Renstra, and how.

    `arah` is a blank where the direction was not given by the planner; it says what was assumed.
    """

    capaian: Nilai
    kategori: Nilai
    kemajuan: Nilai
    rumus: Nilai
    arah: Nilai


def capaian_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Capaian:
    """What can be computed; blanks unless target and realisasi are plain numbers above zero.

    A direction that the planner does not give (column Arah of sheet Target) is assumed where the
    wording leaves no doubt; a target met exactly needs none.
    """
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    said = read_arah(row.arah) if row and row.arah else None
    may_assume = indikator is not None and not (row and row.arah)
    assumed = propose_arah(indikator.teks, simpul.kinerja) if indikator and may_assume else None
    arah = said or assumed
    percent = _percent(row.target, row, arah) if row else None
    progress = _percent(row.target_akhir, row, arah) if row else None
    return Capaian(
        capaian=_shown(percent) or kosong(kertas, "capaian"),
        kategori=Kosong("kategori") if percent is None else kategori_of(percent),
        kemajuan=_shown(progress) or Kosong("tingkat kemajuan"),
        rumus=_rumus(row, arah),
        arah=said.value if said else _arah_kosong(assumed),
    )


def kategori_of(percent: float) -> str:
    """The category of an achievement as it is printed, with two decimals."""
    return next((name for bound, name in SKALA if round(percent, 2) > bound), TERENDAH)


def _percent(target_text: str | None, row: Target, arah: Arah | None) -> float | None:
    target, realisasi = _number(target_text), _number(row.realisasi)
    if target is None or target <= 0 or realisasi is None or _mixed(row, target, realisasi):
        return None
    if realisasi == target:
        return 100.0
    if arah is None:
        return None
    part = realisasi if arah is Arah.NAIK else max(0.0, 2 * target - realisasi)
    return part / target * 100


def _mixed(row: Target, target: float, realisasi: float) -> bool:
    """Whether one is a percentage and the other its fraction: Excel shows 0,855 as 85,5%."""
    low, high = sorted((target, realisasi))
    return row.satuan == "%" and 0 < low <= 1 and high > 20 * low


def _number(text: str | None) -> float | None:
    return parse_angka(text.strip().removesuffix("%")) if text else None


def _shown(percent: float | None) -> str | None:
    return None if percent is None else format_angka(percent, desimal=2)


def _rumus(row: Target | None, arah: Arah | None) -> Nilai:
    """The formula; a blank for a target that no formula fits (WTP, nol)."""
    target = _number(row.target) if row else None
    is_word = row is not None and row.target is not None and (target is None or target <= 0)
    if arah is None or is_word:
        return Kosong("rumus capaian")
    return RUMUS[arah]


def _arah_kosong(assumed: Arah | None) -> Kosong:
    if assumed is None:
        return Kosong(f"arah: {Arah.NAIK} atau {Arah.TURUN}")
    return Kosong(f"arah; sementara dianggap {assumed}")
