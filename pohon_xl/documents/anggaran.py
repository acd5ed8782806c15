"""Budget rows that PK and LKIP share."""

from math import fsum

from pohon_xl.documents.kinerja import Nilai, komponen_of
from pohon_xl.model.dana import PAGU, REALISASI, BarisDana
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.level import Komponen
from pohon_xl.plan.isian import blank_of
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.rekaman import dataclass
from pohon_xl.text.angka import format_angka

SEBUTAN = {
    Komponen.TUJUAN: "program",
    Komponen.SASARAN: "program",
    Komponen.PROGRAM: "program",
    Komponen.KEGIATAN: "kegiatan",
    Komponen.SUB_KEGIATAN: "sub kegiatan",
}


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A program, kegiatan or sub kegiatan with its budget; `tebal` when others stand below it."""

    nomor: str
    nama: Nilai
    anggaran: Nilai
    realisasi: Nilai
    persen: Nilai
    keterangan: Nilai
    tingkat: int
    tebal: bool


@dataclass(frozen=True, slots=True)
class TabelAnggaran:
    """Rows and their totals. Only the top rows are added up: the others are parts of them."""

    rows: tuple[BarisAnggaran, ...]
    total: Nilai
    total_realisasi: Nilai
    total_persen: Nilai


def anggaran_table(dana: tuple[BarisDana, ...], tahun: int | None) -> TabelAnggaran:
    """The budget behind performances as a table; one row with blanks when there is nothing."""
    rows: list[BarisAnggaran] = []
    deep = any(d.tingkat for d in dana)
    number = 0
    for one in dana:
        number += one.tingkat == 0
        nomor = "" if one.tingkat else str(number)
        what = komponen_of(one.simpul), one.simpul.kinerja
        rows.append(_row(one.anggaran, what, tahun, (nomor, one.tingkat, deep)))
    if not dana:
        rows.append(_row(None, (Komponen.PROGRAM, ""), tahun, ("1", 0, False)))
    tops = [d.anggaran for d in dana if d.tingkat == 0]
    pagu = _sum([a.pagu if a else None for a in tops])
    realisasi = _sum([a.realisasi if a else None for a in tops])
    return TabelAnggaran(
        rows=tuple(rows),
        total=_amount(pagu, "jumlah anggaran"),
        total_realisasi=_amount(realisasi, "jumlah realisasi"),
        total_persen=_persen(pagu, realisasi),
    )


def _row(
    row: Anggaran | None,
    what: tuple[Komponen, str],
    tahun: int | None,
    place: tuple[str, int, bool],
) -> BarisAnggaran:
    """`what` it pays for, to ask for its name; `place`: number, depth, whether any row is deep."""
    komponen, kinerja = what
    nomor, tingkat, deep = place
    label = f"nama {SEBUTAN[komponen]}" + (f" untuk {kinerja}" if kinerja else "")
    year = "" if tahun is None else f" {tahun}"
    return BarisAnggaran(
        nomor=nomor,
        nama=isi_atau_kosong(row.sebutan if row else None, label),
        anggaran=_amount(row.pagu if row else None, blank_of(row, PAGU)),
        realisasi=_amount(row.realisasi if row else None, blank_of(row, REALISASI, year)),
        persen=_persen(row.pagu if row else None, row.realisasi if row else None),
        keterangan=isi_atau_kosong(row.sumber_dana if row else None, "sumber dana"),
        tingkat=tingkat,
        tebal=deep and tingkat == 0,
    )


def _sum(amounts: list[float | None]) -> float | None:
    """None as soon as one is not known: a sum of the others would be wrong."""
    known = [a for a in amounts if a is not None]
    return fsum(known) if known and len(known) == len(amounts) else None


def _amount(value: float | None, label: str) -> Nilai:
    return Kosong(label) if value is None else format_angka(round(value, 2))


def _persen(pagu: float | None, realisasi: float | None) -> Nilai:
    if not pagu or realisasi is None:
        return Kosong("serapan")
    return format_angka(realisasi / pagu * 100, desimal=2)
