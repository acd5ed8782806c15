"""Tahap 4: each performance and its indicators."""

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.isi import Isi
from pohon_xl.model.isian_awal import SelAwal
from pohon_xl.model.level import Komponen
from pohon_xl.rekaman import replace
from pohon_xl.tables.crosscutting import is_crosscutting, split_offices
from pohon_xl.tables.istilah import Kolom, jenjang_of, komponen_of
from pohon_xl.tables.kolom_isian import isian_of_row
from pohon_xl.tables.tabel import Tabel


def read_tahap_4(tabel: Tabel, tahap: int = 4) -> tuple[BarisKinerja, ...]:
    """The rows; one that adds only an indicator to the performance above is part of that one.

    Its performance is blank or merged with the one above.
    """
    rows: list[BarisKinerja] = []
    said: dict[tuple[str, Komponen | None], SelAwal] = {}
    for row in tabel.baris:
        kinerja = tabel.isi_merged(row, Kolom.KINERJA)
        column = tabel.kolom.get(Kolom.INDIKATOR)
        indikator = tabel.texts_at(row, column) if column is not None else ()
        unit = tabel.isi_merged(row, Kolom.SATUAN)
        satuan = (unit,) * len(indikator) if Kolom.SATUAN in tabel.kolom else ()
        isian = tuple(isian_of_row(tabel.grid, tabel.isian, row, said))
        new = _row(tabel, tahap, row, kinerja) if kinerja else None
        above = rows[-1] if rows else None
        if above and (new is None or new.kinerja.at == above.kinerja.at):
            rows[-1] = replace(
                above,
                indikator=(*above.indikator, *indikator),
                satuan=(*above.satuan, *satuan),
                isian=(
                    *above.isian,
                    *(replace(one, indikator=len(above.indikator)) for one in isian),
                ),
            )
        elif new:
            rows.append(replace(new, indikator=indikator, satuan=satuan, isian=isian))
    return tuple(_with_partners(tabel, row) for row in rows)


def _with_partners(tabel: Tabel, row: BarisKinerja) -> BarisKinerja:
    """Left to others where a mark stands for the indicator or level, or beside no indicator."""
    marks = [i for i in (*row.indikator, row.keterangan) if i and is_crosscutting(i.teks)]
    cells = (row.kinerja, row.keterangan, *dict.fromkeys(i.at for i in row.indikator))
    within = [tabel.mitra(c if isinstance(c, Isi) else Isi("", c)) for c in cells if c]
    beside = tabel.partners(row.kinerja.at.baris)
    named = [m for found in (*within, (beside,)) for m in found if m is not None]
    if not marks and not named:
        return row
    offices = (*(split_offices(i.teks)[0] for i in marks), *named)
    return replace(
        row,
        is_crosscutting=bool(marks) or not row.indikator,
        mitra=tuple(dict.fromkeys(o for found in offices for o in found)),
    )


def _row(tabel: Tabel, tahap: int, row: int, kinerja: Isi) -> BarisKinerja:
    keterangan = tabel.isi_merged(row, Kolom.KETERANGAN)
    komponen = tabel.isi_merged(row, Kolom.KOMPONEN) if tahap == 5 else None
    jabatan = tabel.isi_merged(row, Kolom.JABATAN) if tahap == 5 else None
    return BarisKinerja(
        tahap=tahap,
        kinerja=kinerja,
        rujukan=tabel.isi_merged(row, Kolom.RUJUKAN),
        keterangan=keterangan,
        levels=tabel.kosakata.levels_of(keterangan.teks) if keterangan else (),
        komponen=komponen,
        komponen_baku=komponen_of(komponen.teks) if komponen else None,
        jabatan=jabatan,
        jenjang=jenjang_of(jabatan.teks) if jabatan else None,
    )
