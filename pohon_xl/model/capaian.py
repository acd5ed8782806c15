"""How much of a target was achieved, in percent, and by which formula; nothing is guessed.

Numbers, numbers with a unit (`12 bulan`), bounds (`≥ 80`), ranges (`80-85`) and predicates (`WTP`).
"""

from pohon_xl.model.arah import Arah
from pohon_xl.model.predikat import skala_of
from pohon_xl.rekaman import dataclass
from pohon_xl.text.ukuran import angka_of, is_satuan, rata

RUMUS = {
    Arah.NAIK: "realisasi ÷ target × 100",
    Arah.TURUN: "(2 × target − realisasi) ÷ target × 100",
}
TARGET_NOL = "target 0 tidak dapat menjadi pembagi"
#: Permendagri 86/2017; the gaps between its whole numbers closed: over the bound
KATEGORI = (
    (90, "Sangat Tinggi"),
    (75, "Tinggi"),
    (65, "Sedang"),
    (50, "Rendah"),
)
TERENDAH = "Sangat Rendah"

_DASH = "- "


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An amount or a range (`bawah` < `atas`) with the unit typed behind it, in small letters."""

    bawah: float
    atas: float
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Hitungan:
    """`persen` is None where nothing can be computed; `rumus` None where no formula fits."""

    persen: float | None
    rumus: str | None


_TIDAK_ADA = Hitungan(None, None)


def hitung(
    target: str | None,
    realisasi: str | None,
    arah: Arah | None,
    *,
    satuan: str | None = None,
    indikator: str = "",
) -> Hitungan:
    """Achievement of one indicator from texts as typed; an empty one is not zero."""
    if not target:
        return _TIDAK_ADA if arah is None else Hitungan(None, RUMUS[arah])
    goal = read_ukuran(target)
    if goal is None:
        return _of_words(target, realisasi, indikator)
    if goal.atas == 0:
        return Hitungan(None, TARGET_NOL)
    return _of_numbers(goal, read_ukuran(realisasi or ""), arah, satuan)


def kategori_of(percent: float) -> str:
    """The category of an achievement as it is printed, with two decimals."""
    return next((name for bound, name in KATEGORI if round(percent, 2) > bound), TERENDAH)


def read_ukuran(text: str) -> Ukuran | None:
    """`85,5`, `85%`, `12 bulan`, `≥ 80`, `80-85`; None for words and what could mean two."""
    said = rata(text)
    word, _, rest = said.partition(" ")
    low = high = angka_of(word)
    if is_range := rest.startswith(_DASH):
        word, _, rest = rest.removeprefix(_DASH).partition(" ")
        high = angka_of(word)
    if low is None or high is None or not is_satuan(rest):
        return None
    return None if is_range and low >= high else Ukuran(low, high, rest)


def _of_numbers(
    goal: Ukuran, result: Ukuran | None, arah: Arah | None, satuan: str | None
) -> Hitungan:
    rumus = RUMUS[arah] if arah and goal.bawah > 0 else None
    if result is None or result.bawah != result.atas or not _fits(goal, result, satuan):
        return Hitungan(None, rumus)
    if goal.bawah <= 0:
        return _TIDAK_ADA
    if goal.bawah < goal.atas:
        return _of_range(goal, result.atas, arah)
    if result.atas == goal.atas:
        return Hitungan(100.0, rumus)
    return Hitungan(_part(goal.atas, result.atas, arah), rumus) if arah else _TIDAK_ADA


def _part(target: float, realisasi: float, arah: Arah) -> float:
    part = realisasi if arah is Arah.NAIK else max(0.0, 2 * target - realisasi)
    return part / target * 100


def _of_range(goal: Ukuran, result: float, arah: Arah | None) -> Hitungan:
    """Within it is the target met; else the nearer bound is the target."""
    rumus = "di dalam rentang target = 100; di luarnya terhadap batas yang terdekat"
    if goal.bawah <= result <= goal.atas:
        return Hitungan(100.0, rumus)
    if arah is None:
        return _TIDAK_ADA
    bound = goal.bawah if result < goal.bawah else goal.atas
    return Hitungan(_part(bound, result, arah), f"{rumus}, {RUMUS[arah]}")


def _of_words(target: str, realisasi: str | None, indikator: str) -> Hitungan:
    skala = skala_of(indikator, target, *([realisasi] if realisasi else []))
    goal = skala.nilai(target) if skala else None
    if skala is None or goal is None:
        return _TIDAK_ADA
    rumus = f"nilai predikat realisasi ÷ nilai predikat target × 100 ({skala.keterangan})"
    result = skala.nilai(realisasi) if realisasi else None
    return Hitungan(None if result is None else result / goal * 100, rumus)


def _fits(goal: Ukuran, result: Ukuran, satuan: str | None) -> bool:
    """Units that agree; and not a percentage beside its fraction: Excel shows 0,855 as 85,5%."""
    if goal.satuan and result.satuan and goal.satuan != result.satuan:
        return False
    low, high = sorted((goal.atas, result.atas))
    return not (satuan == "%" and 0 < low <= 1 and high > 20 * low)
