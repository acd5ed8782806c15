"""Sheet Anggaran: programs, kegiatan and sub kegiatan with their budget."""

from collections.abc import Iterable

from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.judul_isian import DiAnggaran
from pohon_xl.rekaman import replace
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan, Judul

KOMPONEN = "Komponen"
KODE_REKENING = "Kode Rekening"
NAMA = DiAnggaran.NAMA
PAGU = DiAnggaran.PAGU
SUMBER_DANA = DiAnggaran.SUMBER_DANA
REALISASI = "Realisasi (Rp)"
SERAPAN = "Serapan Otomatis (%)"

#: in sheet order; KOMPONEN comes from the tree, SERAPAN is worked out: neither is read
JUDUL: Judul = {
    KODE: (),
    KINERJA: (),
    KOMPONEN: (),
    KODE_REKENING: ("Kode nomenklatur", "Kode program", "Kode rek"),
    NAMA: ("Program", "Nama program", "Nama", "Uraian", "Nomenklatur"),
    PAGU: ("Pagu", "Anggaran", "Anggaran (Rp)", "Pagu anggaran", "Pagu anggaran (Rp)"),
    SUMBER_DANA: ("Sumber",),
    REALISASI: ("Realisasi", "Realisasi anggaran", "Realisasi anggaran (Rp)"),
    SERAPAN: (),
}


def anggaran_of_rows(rows: Iterable[BarisMasukan]) -> tuple[Anggaran, ...]:
    """What rows say, wherever they come from."""
    return _complete(tuple(_anggaran(row) for row in rows))


def _anggaran(row: BarisMasukan) -> Anggaran:
    pagu, pagu_typed = row.rupiah(PAGU)
    realisasi, realisasi_typed = row.rupiah(REALISASI)
    return Anggaran(
        kode=row.key(KODE),
        kinerja=row.key(KINERJA),
        kode_rekening=row.text(KODE_REKENING),
        nama=row.text(NAMA),
        pagu=pagu,
        sumber_dana=row.text(SUMBER_DANA),
        realisasi=realisasi,
        lain=(*row.lain, *pagu_typed, *realisasi_typed, *row.typed(SERAPAN)),
        letak_sel=row.places(),
        sel=tuple(c for c in row.kept() if c.judul not in {KOMPONEN, SERAPAN}),
    )


def _complete(rows: tuple[Anggaran, ...]) -> tuple[Anggaran, ...]:
    """A row she inserted names the performance by code or by words; its sibling has the other.

    Only where the sheet itself leaves no doubt.
    """
    pairs = {(r.kode, r.kinerja) for r in rows if r.kode and r.kinerja}
    return tuple(_completed(row, pairs) for row in rows)


def _completed(row: Anggaran, pairs: set[tuple[str, str]]) -> Anggaran:
    if bool(row.kode) == bool(row.kinerja):
        return row
    fits = [
        (kode, kinerja) for kode, kinerja in pairs if row.kode == kode or row.kinerja == kinerja
    ]
    return replace(row, kode=fits[0][0], kinerja=fits[0][1]) if len(fits) == 1 else row
