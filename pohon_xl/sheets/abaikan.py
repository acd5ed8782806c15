"""Sheet Abaikan: findings the planner leaves as they are, each with her reason."""

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.masukan import Baris, Kolom, LembarMasukan, plan_lembar_masukan
from pohon_xl.tables.abaikan import ALASAN, LEMBAR, SEL, TEMUAN
from pohon_xl.tables.masukan import KODE

NAMA_LEMBAR = "Abaikan"
PETUNJUK = (
    "Temuan yang sengaja dibiarkan: salin Id temuan, atau Kode, Lembar dan Sel, dari lembar Temuan "
    "dan tulis alasannya. Tanpa alasan, temuan tetap dihitung."
)
BARIS_KOSONG = 10
_KOLOM = (
    Kolom(TEMUAN, 12.0, "masukan_teks"),
    Kolom(KODE, 10.0, "masukan_teks"),
    Kolom(LEMBAR, 20.0, "masukan_teks"),
    Kolom(SEL, 10.0, "masukan_teks"),
    Kolom(ALASAN, 70.0, "masukan"),
)


def plan_abaikan(kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder) -> SheetPlan:
    """Her rows as they stand, then blank ones to write in."""
    rows = [_baris(row) for row in kertas.abaikan]
    rows += [Baris({})] * BARIS_KOSONG
    lembar = LembarMasukan(NAMA_LEMBAR, PETUNJUK, _KOLOM, tuple(rows), ())
    return plan_lembar_masukan(kertas, lembar, builder)


def _baris(row: Abaikan) -> Baris:
    values = {
        TEMUAN: row.temuan, KODE: row.kode, LEMBAR: row.lembar, SEL: row.sel, ALASAN: row.alasan,
    }  # fmt: skip
    return Baris(dict(values), row.lain)
