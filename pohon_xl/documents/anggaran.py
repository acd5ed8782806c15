"""Budget rows that PK and LKIP share."""

from dataclasses import dataclass
from math import fsum

from pohon_xl.documents.kinerja import Nilai, komponen_of
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.level import Komponen
from pohon_xl.model.pk import AnggaranSimpul
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row before it has a number."""

    tingkat: int
    komponen: Komponen
    kinerja: str
    anggaran: Anggaran | None


def anggaran_table(parts: tuple[AnggaranSimpul, ...], tahun: int | None) -> TabelAnggaran:
    """The budget of these performances as a table."""
    entries = _entries(parts) or [_Entry(0, Komponen.PROGRAM, "", None)]
    deep = any(e.tingkat for e in entries)
    rows: list[BarisAnggaran] = []
    number = 0
    for entry in entries:
        number += entry.tingkat == 0
        nomor = "" if entry.tingkat else str(number)
        rows.append(_row(entry, nomor, tahun, tebal=deep and entry.tingkat == 0))
    tops = [e.anggaran for e in entries if e.tingkat == 0]
    pagu = _sum([a.pagu if a else None for a in tops])
    realisasi = _sum([a.realisasi if a else None for a in tops])
    return TabelAnggaran(
        rows=tuple(rows),
        total=_amount(pagu, "jumlah anggaran"),
        total_realisasi=_amount(realisasi, "jumlah realisasi"),
        total_persen=_persen(pagu, realisasi),
    )


def _entries(parts: tuple[AnggaranSimpul, ...]) -> list[_Entry]:
    kode = {part.simpul.kode for part in parts}
    entries: list[_Entry] = []
    for part in parts:
        simpul = part.simpul
        tingkat = int(any(simpul.kode.startswith(f"{k}.") for k in kode))
        entries += [
            _Entry(tingkat, komponen_of(simpul), simpul.kinerja, row)
            for row in part.anggaran or (None,)
        ]
    return entries


def _row(entry: _Entry, nomor: str, tahun: int | None, *, tebal: bool) -> BarisAnggaran:
    sebutan, row = SEBUTAN[entry.komponen], entry.anggaran
    what = f"nama {sebutan} untuk {entry.kinerja}" if entry.kinerja else f"nama {sebutan}"
    named = " ".join(n for n in (row.kode_rekening, row.nama) if n) if row else ""
    year = "" if tahun is None else f" {tahun}"
    return BarisAnggaran(
        nomor=nomor,
        nama=isi_atau_kosong(named, what),
        anggaran=_amount(row.pagu if row else None, "pagu"),
        realisasi=_amount(row.realisasi if row else None, f"realisasi{year}"),
        persen=_persen(row.pagu if row else None, row.realisasi if row else None),
        keterangan=isi_atau_kosong(row.sumber_dana if row else None, "sumber dana"),
        tingkat=entry.tingkat,
        tebal=tebal,
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
