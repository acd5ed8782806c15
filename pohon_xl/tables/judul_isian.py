"""Headings of Tahap 4 and 5 that belong to the input sheets, and what each means."""

from collections.abc import Iterator

from pohon_xl.model.level import Komponen
from pohon_xl.pola import pola
from pohon_xl.tables import anggaran, target
from pohon_xl.tables.masukan import heading_of
from pohon_xl.text.kata import fold

_PIHAK = r"( (opd|skpd|pd|perangkat daerah|renstra|strategis|prioritas|pendukung|nama|uraian))*"
_KOMPONEN: tuple[tuple[Komponen | None, str, str], ...] = (
    (None, "program", r"program (dan |atau )?kegiatan( (dan |atau )?sub ?kegiatan)?"),
    (Komponen.SUB_KEGIATAN, "sub", r"sub ?(kegiatan|keg)"),
    (Komponen.KEGIATAN, "kegiatan", r"kegiatan"),
    (Komponen.PROGRAM, "program", r"program"),
    (Komponen.SASARAN, "sasaran", r"sasaran"),
    (Komponen.TUJUAN, "tujuan", r"tujuan"),
)
_NAMA = tuple(
    (komponen, pola(rf"(?:(?:nama|uraian) )?{name}{_PIHAK}", perlu=word))
    for komponen, word, name in _KOMPONEN
)
_KODE = pola(r"(.*\b)?kode\b(.*)|nomenklatur kode", perlu="kode")
_PAGU = pola(
    r"(pagu|anggaran)( (indikatif|anggaran|pagu|definitif|rp|dpa|tahun|(19|20)\d\d))*",
    perlu="pagu|anggaran",
)
#: numbers and words beside an indicator, as sheet Target calls them
TARGET = {
    name: target.JUDUL[name]
    for name in (
        target.KONDISI_AWAL, target.TARGET, *target.TRIWULAN, target.TARGET_AKHIR, target.DEFINISI,
        target.SUMBER_DATA,
    )
}  # fmt: skip


def komponen_named(parts: list[str]) -> Iterator[Komponen | None]:
    """The component whose names stand below these headings, () for other headings.

    None in it: each name is that of the performance in its row. The lowest heading decides.
    """
    for text in dict.fromkeys(map(fold, (parts[-1], " ".join(parts)))):
        for komponen, heading in _NAMA:
            if heading.fullmatch(text):
                yield komponen
                return


def isian_heading(parts: list[str]) -> str | None:
    """The column of sheet Target or Anggaran that other headings name."""
    for text in dict.fromkeys((parts[-1], " ".join(parts))):
        name = heading_of(text, TARGET)
        if name is not None:
            return name
        key = fold(text)
        if _KODE.fullmatch(key):
            return anggaran.KODE_REKENING
        if _PAGU.fullmatch(key):
            return anggaran.PAGU
        if key == "sumber dana":
            return anggaran.SUMBER_DANA
    return None
