"""Sheet Anggaran: which program, kegiatan or sub kegiatan pays for each performance."""

from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Komponen
from pohon_xl.model.penempatan import says_anything
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import CellValue, SheetPlan
from pohon_xl.sheets.hitungan import RUMUS_SERAPAN, nilai_serapan, without_ours
from pohon_xl.sheets.masukan import Baris, Kolom, LembarMasukan, as_ordered, plan_lembar_masukan
from pohon_xl.tables.anggaran import (
    KODE_REKENING,
    KOMPONEN,
    NAMA,
    PAGU,
    REALISASI,
    SERAPAN,
    SUMBER_DANA,
)
from pohon_xl.tables.masukan import KINERJA, KODE, belum_terbaca

NAMA_LEMBAR = "Anggaran"
PETUNJUK = (
    "Isi kolom kuning: kode dan nama sesuai DPA, pagu dalam rupiah. Bila satu kinerja didanai "
    "beberapa program, kegiatan atau sub kegiatan, sisipkan baris di bawahnya dan salin Kode. "
    f"'{SERAPAN}' terhitung sendiri: realisasi dibagi pagu."
)
SUMBER_DANA_UMUM = (
    "APBD", "PAD", "DAU", "DAK Fisik", "DAK Nonfisik", "DBH", "DBHCHT", "Bantuan Keuangan", "BLUD",
    "APBN",
)  # fmt: skip
_SEBUTAN = {
    Komponen.PROGRAM: "Program",
    Komponen.KEGIATAN: "Kegiatan",
    Komponen.SUB_KEGIATAN: "Sub kegiatan",
}
_KOLOM = (
    Kolom(KODE, 9.0, "isi_kode"),
    Kolom(KINERJA, 42.0),
    Kolom(KOMPONEN, 13.0),
    Kolom(KODE_REKENING, 18.0, "masukan_teks"),
    Kolom(NAMA, 48.0, "masukan"),
    Kolom(PAGU, 18.0, "masukan_rupiah"),
    Kolom(SUMBER_DANA, 16.0, "masukan", SUMBER_DANA_UMUM),
    Kolom(REALISASI, 18.0, "masukan_rupiah"),
    Kolom(SERAPAN, 12.0, "isi_persen"),
)


def plan_anggaran(kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder) -> SheetPlan:
    """Rows in tree order with what she filled in; money of vanished performances below."""
    di = kertas.tempat_anggaran.di
    nodes = [s for s in kertas.pohon.walk() if s.komponen in _SEBUTAN or s.kode in di]
    lembar = LembarMasukan(
        nama=NAMA_LEMBAR,
        petunjuk=PETUNJUK,
        kolom=as_ordered(_KOLOM, kertas.anggaran),
        rows=tuple(
            _of_node(s, row) for s in nodes for row in (_speaking(di.get(s.kode, ())) or (None,))
        ),
        rest=tuple(_baris(a) for a in _speaking(kertas.tempat_anggaran.sisa)),
    )
    return plan_lembar_masukan(kertas, lembar, builder)


def _of_node(simpul: Simpul, row: Anggaran | None) -> Baris:
    baris = _baris(row) if row else Baris({})
    from_tree: dict[str, CellValue] = {
        KODE: simpul.kode,
        KINERJA: simpul.kinerja,
        KOMPONEN: _SEBUTAN.get(simpul.komponen) if simpul.komponen else None,
    }
    nilai = nilai_serapan(row)
    lain = without_ours(baris.lain, SERAPAN, nilai)
    if not any(name == belum_terbaca(SERAPAN) for name, _ in lain):
        from_tree[SERAPAN] = nilai
    rumus = ((SERAPAN, RUMUS_SERAPAN),)
    return Baris(baris.values | from_tree, lain, sel=baris.sel, rumus=rumus)


def _baris(row: Anggaran) -> Baris:
    values: dict[str, CellValue] = {
        KODE: row.kode or None,
        KINERJA: row.kinerja or None,
        KODE_REKENING: row.kode_rekening,
        NAMA: row.nama,
        PAGU: row.pagu,
        SUMBER_DANA: row.sumber_dana,
        REALISASI: row.realisasi,
    }
    return Baris(values, row.lain, sel=row.sel)


def _speaking(rows: tuple[Anggaran, ...]) -> list[Anggaran]:
    """Those that hold anything of hers, not only what we once wrote there."""
    return [row for row in rows if says_anything(row)]
