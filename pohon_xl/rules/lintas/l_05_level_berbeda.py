"""L-05: the level differs between stages."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import jenjang_sesuai, komponen_baku, unknown_levels

_STRATEGIS = {Level.OUTCOME, Level.CSF}


@rule("L-05", "level-berbeda", Severity.GALAT)
def l_05_level_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Level kinerja berbeda antartahap.

    Mengapa: level menentukan komponen perencanaan dan jabatan; level yang berbeda memindahkan
    kinerja ke pejabat yang salah. Sebutan yang bermakna dua (kinerja taktikal, kinerja strategis
    SKPD) diterima bila salah satunya sesuai.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja taktikal

    Sumber: PermenPANRB 89/2021, Tahap 3 sampai 5; istilah baku pohon_xl (padanan level).
    """
    known = _known_levels(kertas)
    for code, rows in _rows_by_node(kertas).items():
        if code in known:
            yield from _judge(kertas, *known[code], rows)
        elif len(rows) == 2 and _contradicts(rows[1].levels, rows[0].levels):
            yield _problem(kertas, rows[1], rows[0].levels, _label(rows[0]))


def _judge(
    kertas: KertasKerja, level: Level, cell: Isi, rows: list[BarisKinerja]
) -> Iterator[Problem]:
    """Two stages against one: the one is wrong. Else Tahap 3 decides."""
    wrong = [r for r in rows if _contradicts(r.levels, (level,))]
    if len(wrong) == 2 and not _contradicts(wrong[0].levels, wrong[1].levels):
        shared = [x for x in wrong[0].levels if x in wrong[1].levels and x.depth >= 2]
        baru = shared[0].sebutan.lower() if len(shared) == 1 and level.depth >= 2 else None
        yield Problem(
            sel=(cell.at, *(_label(r).at for r in wrong)),
            pesan=f'Level "{wrong[0].kinerja.teks}" di sini "{level.sebutan.lower()}", sedangkan '
            f'Tahap 4 dan 5 menyatakan "{_label(wrong[0]).teks}".',
            saran=f'Ganti menjadi "{baru}", atau perbaiki Tahap 4 dan 5.'
            if baru
            else "Samakan levelnya di semua tahap.",
            kunci=f"3 {wrong[0].kinerja.teks} {level}",
        )
        return
    for row in wrong:
        yield _problem(kertas, row, (level,), cell, other_rows=rows)


def disputed(kertas: KertasKerja) -> frozenset[str]:
    """Nodes whose level another stage contradicts: no rule should lean on it."""
    known = _known_levels(kertas)
    return frozenset(
        code
        for code, rows in _rows_by_node(kertas).items()
        if code in known and any(_contradicts(r.levels, (known[code][0],)) for r in rows)
    )


def _rows_by_node(kertas: KertasKerja) -> dict[str, list[BarisKinerja]]:
    """The rows of Tahap 4 and 5 of a node that give a level, in that order; repeats left out.

    Rows on no node go by their place in Tahap 4.
    """
    four = {at_5: at_4 for at_4, at_5 in kertas.tautan.padanan_5.items()}
    found: dict[str, list[BarisKinerja]] = {}
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        at = row.kinerja.at
        if row.keterangan is None or not row.levels or at in kertas.tautan.kembar:
            continue
        codes = kertas.tautan.simpul_of.get(at)
        found.setdefault(codes[0] if codes else str(four.get(at, at)), []).append(row)
    return found


def _known_levels(kertas: KertasKerja) -> dict[str, tuple[Level, Isi]]:
    """Node -> its level and the cell that decides it; nodes whose level was guessed left out."""
    unknown = unknown_levels(kertas)
    labels: dict[Location, Isi] = {
        r.kondisi.at: r.keterangan for r in kertas.uraian if r.kondisi and r.keterangan and r.level
    }
    known: dict[str, tuple[Level, Isi]] = {}
    for simpul in kertas.pohon.walk():
        places = [kertas.tautan.sel_of.get((simpul.kode, t)) for t in (3, 2, 1)]
        isi = next((p for p in places if p is not None), None)
        if isi is not None and isi.at not in unknown:
            known[simpul.kode] = simpul.level, labels.get(isi.at, isi)
    return known


def _contradicts(left: tuple[Level, ...], right: tuple[Level, ...]) -> bool:
    """No level in common; outcome and CSF are both called kinerja strategis."""
    if {*left} <= _STRATEGIS and {*right} <= _STRATEGIS:
        return False
    return not {*left} & {*right}


def _label(row: BarisKinerja) -> Isi:
    return row.keterangan or row.kinerja


def _problem(
    kertas: KertasKerja,
    row: BarisKinerja,
    right: tuple[Level, ...],
    other: Isi,
    other_rows: list[BarisKinerja] | None = None,
) -> Problem:
    """`right` is what the level should be, `other` the cell that says so."""
    isi = _label(row)
    baru = _certain(kertas, row, right, other_rows or [])
    name = right[0].sebutan.lower() if len(right) == 1 else other.teks
    return Problem(
        sel=(isi.at, other.at),
        pesan=f'Level "{row.kinerja.teks}" di sini "{isi.teks}", sedangkan {other.at.sebutan} '
        f'menyatakan "{name}".',
        saran=f'Ganti menjadi "{baru}".' if baru else "Samakan levelnya di semua tahap.",
        kunci=f"{row.tahap} {row.kinerja.teks} {isi.teks}",
        perbaikan=(Perbaikan(isi.at, isi.teks, baru),) if baru else (),
    )


def _certain(
    kertas: KertasKerja, row: BarisKinerja, right: tuple[Level, ...], rows: list[BarisKinerja]
) -> str | None:
    """What to write, where the other stage agrees with Tahap 3 and the row's mapping fits too."""
    agreeing = next((r for r in rows if r is not row and r.levels == right), None)
    fits = row.komponen_baku in (None, komponen_baku(kertas, right[0])) and (
        row.jenjang is None or row.jenjang in jenjang_sesuai(kertas, right[0])
    )
    return _label(agreeing).teks if agreeing is not None and fits else None
