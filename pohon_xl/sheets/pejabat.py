"""Sheet Pejabat: one row for each performance, where the planner names who signs for it."""

from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.location import Location
from pohon_xl.model.penempatan import says_anything
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.status import Status
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import CellValue, SheetPlan
from pohon_xl.sheets.masukan import Baris, Kolom, LembarMasukan, as_ordered, plan_lembar_masukan
from pohon_xl.tables.masukan import KINERJA, KODE
from pohon_xl.tables.pejabat import (
    JABATAN,
    JENJANG,
    JENJANG_TAHAP_5,
    LEVEL,
    MULAI,
    NAMA,
    NIP,
    PANGKAT,
    SAMPAI,
    STATUS,
)

NAMA_LEMBAR = "Pejabat"
PETUNJUK = (
    "Isi kolom kuning: jabatan, nama, pangkat dan NIP penanda tangan setiap kinerja. "
    "Pejabat yang sama ditulis sama persis agar kinerjanya terkumpul dalam satu PK. "
    f"'{JENJANG}' hanya diisi bila berbeda dari Tahap 5. '{STATUS}', '{MULAI}' dan '{SAMPAI}' "
    "(mis. 4 Januari 2026) untuk Plt./Plh. atau pergantian: sisipkan baris dan salin Kode; yang "
    "menjabat pada tanggal penandatanganan yang menandatangani."
)
_KOLOM = (
    Kolom(KODE, 9.0, "isi_kode"),
    Kolom(KINERJA, 40.0),
    Kolom(LEVEL, 19.0),
    Kolom(JENJANG_TAHAP_5, 24.0),
    Kolom(JENJANG, 20.0, "masukan", tuple(j.value for j in Jenjang), strict=True),
    Kolom(JABATAN, 32.0, "masukan"),
    Kolom(NAMA, 28.0, "masukan"),
    Kolom(PANGKAT, 20.0, "masukan"),
    Kolom(NIP, 22.0, "masukan_teks"),
    Kolom(STATUS, 11.0, "masukan", tuple(Status)),
    Kolom(MULAI, 16.0, "masukan_teks"),
    Kolom(SAMPAI, 16.0, "masukan_teks"),
)


def plan_pejabat(kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder) -> SheetPlan:
    """Rows in tree order with what she filled in; officials of vanished performances below."""
    di = kertas.tempat_pejabat.di
    tahap_5 = {row.kinerja.at: row.jenjang for row in kertas.kinerja_5}
    nodes = [s for s in kertas.pohon.walk() if _is_signed(s) or s.kode in di]
    lembar = LembarMasukan(
        nama=NAMA_LEMBAR,
        petunjuk=PETUNJUK,
        kolom=as_ordered(_KOLOM, kertas.pejabat),
        rows=tuple(
            _of_node(s, row, tahap_5)
            for s in nodes
            for row in (_speaking(di.get(s.kode, ())) or (None,))
        ),
        rest=tuple(_baris(p) for p in _speaking(kertas.tempat_pejabat.sisa)),
    )
    return plan_lembar_masukan(kertas, lembar, builder)


def _speaking(rows: tuple[Pejabat, ...]) -> list[Pejabat]:
    """Several for one performance: its officials one after the other, or a substitute."""
    return [row for row in rows if says_anything(row)]


def _is_signed(simpul: Simpul) -> bool:
    """The tujuan has no PK of its own, and partner offices sign their own performance."""
    is_own = simpul.komponen is not None or not simpul.crosscutting
    return is_own and (simpul.jenjang is not None or simpul.level is not Level.OUTCOME)


def _of_node(simpul: Simpul, row: Pejabat | None, tahap_5: dict[Location, Jenjang | None]) -> Baris:
    baris = _baris(row) if row else Baris({})
    from_tree: dict[str, CellValue] = {
        KODE: simpul.kode,
        KINERJA: simpul.kinerja,
        LEVEL: simpul.level.sebutan,
        JENJANG_TAHAP_5: _jenjang(simpul, tahap_5),
    }
    return Baris(baris.values | from_tree, baris.lain, sel=baris.sel)


def _jenjang(simpul: Simpul, tahap_5: dict[Location, Jenjang | None]) -> str | None:
    """In parentheses where the level decides and not Tahap 5."""
    if simpul.jenjang is None:
        return None
    says = simpul.jenjang in {tahap_5.get(at) for at in simpul.sumber}
    return simpul.jenjang.value if says else f"({simpul.jenjang.value})"


def _baris(row: Pejabat) -> Baris:
    values: dict[str, CellValue] = {
        KODE: row.kode or None,
        KINERJA: row.kinerja or None,
        JENJANG: row.jenjang.value if row.jenjang else None,
        JABATAN: row.jabatan,
        NAMA: row.nama,
        PANGKAT: row.pangkat,
        NIP: row.nip,
        STATUS: row.status,
        MULAI: row.mulai,
        SAMPAI: row.sampai,
    }
    return Baris(values, row.lain, sel=row.sel)
