"""Budget rows that PK and LKIP share."""

from math import fsum

from pohon_xl.documents.kinerja import komponen_of
from pohon_xl.model.dana import PAGU, REALISASI, BarisDana
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.level import Komponen
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.isian import blank_of
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.sumber import Terlacak, cells_of
from pohon_xl.plan.tempat import di_anggaran
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import anggaran as lembar
from pohon_xl.text.angka import format_angka, format_jumlah

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
    pagu: float | None = None
    realisasi: float | None = None


def anggaran_table(
    dana: tuple[BarisDana, ...], tahun: int | None, untuk: str = ""
) -> TabelAnggaran:
    """The budget behind performances as a table; one row with blanks when there is nothing.

    `untuk` tells its sums from those of another table in the same document.
    """
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
    owner = f" · {untuk}" if untuk else ""
    known = tuple(a for a in tops if a)
    blank = [a for a in tops if a is None or a.pagu is None]
    unspent = [a for a in tops if a is None or a.realisasi is None]
    return TabelAnggaran(
        rows=tuple(rows),
        total=_traced(known, pagu, f"jumlah anggaran{owner}", lembar.PAGU)
        or Kosong("jumlah anggaran", di_anggaran(blank, lembar.PAGU)),
        total_realisasi=_traced(known, realisasi, f"jumlah realisasi{owner}", lembar.REALISASI)
        or Kosong("jumlah realisasi", di_anggaran(unspent, lembar.REALISASI)),
        total_persen=_persen(known, pagu, realisasi, f"serapan seluruhnya{owner}"),
        pagu=pagu,
        realisasi=realisasi,
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
    own = (row,) if row else ()
    pagu, terpakai = (row.pagu, row.realisasi) if row else (None, None)
    named = (row.sebutan if row else "") or kinerja
    return BarisAnggaran(
        nomor=nomor,
        nama=isi_atau_kosong(row.sebutan if row else None, label, di_anggaran(own, lembar.NAMA)),
        anggaran=_traced(own, pagu, f"pagu · {named}", lembar.PAGU)
        or Kosong(blank_of(row, PAGU), di_anggaran(own, lembar.PAGU)),
        realisasi=_traced(own, terpakai, f"realisasi anggaran · {named}", lembar.REALISASI)
        or Kosong(blank_of(row, REALISASI, year), di_anggaran(own, lembar.REALISASI)),
        persen=_persen(own, pagu, terpakai, f"serapan · {named}"),
        keterangan=isi_atau_kosong(
            row.sumber_dana if row else None, "sumber dana", di_anggaran(own, lembar.SUMBER_DANA)
        ),
        tingkat=tingkat,
        tebal=deep and tingkat == 0,
    )


def _sum(amounts: list[float | None]) -> float | None:
    """None as soon as one is not known: a sum of the others would be wrong."""
    known = [a for a in amounts if a is not None]
    return fsum(known) if known and len(known) == len(amounts) else None


def _traced(
    rows: tuple[Anggaran, ...], value: float | None, nama: str, judul: str
) -> Terlacak | None:
    """An amount with the cells it was read or added up from."""
    if value is None:
        return None
    cells = tuple(at for row in rows for at in cells_of(row.sel, judul))
    return Terlacak(format_jumlah(value), nama, cells, "jumlah" if len(rows) > 1 else "")


def _persen(
    rows: tuple[Anggaran, ...], pagu: float | None, realisasi: float | None, nama: str
) -> Nilai:
    if not pagu or realisasi is None:
        lacking = ((lembar.PAGU, pagu), (lembar.REALISASI, realisasi))
        judul = (name for name, amount in lacking if amount is None)
        return Kosong("serapan", di_anggaran(rows, *judul))
    cells = tuple(at for row in rows for at in cells_of(row.sel, lembar.PAGU, lembar.REALISASI))
    text = format_angka(realisasi / pagu * 100, desimal=2)
    return Terlacak(text, nama, cells, "realisasi ÷ pagu × 100")
