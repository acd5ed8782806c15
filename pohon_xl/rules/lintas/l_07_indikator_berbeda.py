"""L-07: the indicator differs between Tahap 4 and 5."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.ejaan import correct_spelling, spelling_errors, words_of_office
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import levels_of
from pohon_xl.text.bahasa import is_terukur
from pohon_xl.text.daftar import strip_brackets
from pohon_xl.text.ejaan import Milik
from pohon_xl.text.imbuhan import akar_of
from pohon_xl.text.kata import content_words, fold, is_cut_off, is_same_text


@rule("L-07", "indikator-berbeda", Severity.GALAT)
def l_07_indikator_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator di Tahap 5 berbeda dari Tahap 4.

    Mengapa: Perjanjian Kinerja disusun dari Tahap 5; indikator yang tertukar atau bergeser satu
    baris membuat pejabat menandatangani indikator milik kinerja lain. Tanda kurung tidak dihitung.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terpeliharanya jembatan | Panjang trotoar dibangun | kinerja operasional | sasaran sub kegiatan | PK/SKP JF

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional | sasaran sub kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 4 dan 5; PermenPANRB 53/2014 (PK memuat IKU yang disepakati).
    """
    by_place = {row.kinerja.at: row for row in (*kertas.kinerja_4, *kertas.kinerja_5)}
    owners = _owners(kertas)
    milik = words_of_office(kertas)
    for at_4, at_5 in kertas.tautan.padanan_5.items():
        four, five = by_place[at_4], by_place[at_5]
        agreed = {_key(i): i for i in four.indikator if _is_indikator(i)}
        found = {_key(i): i for i in five.indikator if _is_indikator(i)}
        free = [i for key, i in agreed.items() if key not in found]
        if not agreed:  # an indicator missing in Tahap 4 is another fault
            continue
        for isi in (i for key, i in found.items() if key not in agreed):
            right = free.pop(0) if free else next(iter(agreed.values()))
            if _is_misspelt_there(isi.teks, right.teks, milik):
                continue  # T3-11 speaks about the cell of Tahap 4
            owner = owners.get(_key(isi))
            place = kertas.tautan.padanan_5.get(owner.kinerja.at) if owner else None
            other = by_place[place] if place else None
            if other and _is_swapped_in_4(five, isi, right, other):
                yield _swapped_in_4(five, isi, right, other)
            else:
                yield _problem(five, isi, right, owner, four.levels)
        if found and len(found) < len(agreed) and not (found.keys() - agreed.keys()):
            yield _missing(five, free)


def _is_misspelt_there(here: str, there: str, milik: Milik) -> bool:
    """Whether only typing errors of Tahap 4 part the two."""
    if fold(correct_spelling(there, milik)) == fold(here):
        return True
    wrong = bool(spelling_errors(there, milik)) and not spelling_errors(here, milik)
    return wrong and is_same_text(here, there)


def _is_swapped_in_4(row: BarisKinerja, isi: Isi, right: Isi, other: BarisKinerja) -> bool:
    """Two rows have each other's indicator, and the words fit the kinerja as Tahap 5 has them."""
    if _key(right) not in {_key(i) for i in other.indikator}:
        return False
    gain = _fit(isi, row) - _fit(right, row), _fit(right, other) - _fit(isi, other)
    return min(gain) >= 0 and sum(gain) > 0


def _fit(isi: Isi, row: BarisKinerja) -> int:
    """How many roots of content words an indicator shares with a kinerja."""
    first, second = ({akar_of(w) or w for w in content_words(i.teks)} for i in (isi, row.kinerja))
    return len(first & second)


def _swapped_in_4(row: BarisKinerja, isi: Isi, right: Isi, other: BarisKinerja) -> Problem:
    return Problem(
        sel=(right.at, isi.at),
        pesan=f'Indikator "{right.teks}" di Tahap 4 milik kinerja "{other.kinerja.teks}", bukan '
        f'milik "{row.kinerja.teks}": tertukar; Tahap 5 menulisnya pada kinerja yang sesuai.',
        saran=f'Samakan Tahap 4 dengan Tahap 5: "{isi.teks}".',
        kunci=f"{row.kinerja.teks} {isi.teks} {right.teks}",
        perbaikan=(Perbaikan(right.at, right.teks, isi.teks),),
    )


def _problem(
    row: BarisKinerja, isi: Isi, right: Isi, owner: BarisKinerja | None, level: tuple[Level, ...]
) -> Problem:
    if is_cut_off(isi.teks, right.teks):
        pesan = f'Indikator "{isi.teks}" terpotong; Tahap 4 menulis "{right.teks}".'
    elif owner is not None:
        pesan = (
            f'Indikator "{isi.teks}" milik kinerja "{owner.kinerja.teks}" '
            f'({owner.kinerja.at.sebutan}), bukan milik "{row.kinerja.teks}": baris bergeser atau tertukar.'
        )
    else:
        pesan = f'Indikator "{isi.teks}" berbeda dari Tahap 4: "{right.teks}".'
    kunci = f"{row.kinerja.teks} {isi.teks} {right.teks}"
    if owner is not None and _is_row_of(owner, row, level):
        saran = (
            f'Level baris ini pun milik "{owner.kinerja.teks}": ganti kinerjanya, atau, bila '
            f'kinerjanya yang benar, samakan indikatornya dengan Tahap 4: "{right.teks}".'
        )
        return Problem((isi.at, right.at), pesan, saran, kunci)
    if is_terukur(isi.teks) and not is_terukur(right.teks):  # T4-05 speaks about Tahap 4
        saran = (
            "Tahap 4 tidak menyebut besaran yang diukur: perbaiki Tahap 4, misalnya menjadi "
            f'"{isi.teks}", lalu samakan keduanya.'
        )
        return Problem((isi.at, right.at), pesan, saran, kunci)
    return Problem(
        sel=(isi.at, right.at),
        pesan=pesan,
        saran=f'Samakan dengan Tahap 4: "{right.teks}".',
        kunci=kunci,
        perbaikan=(Perbaikan(isi.at, isi.teks, right.teks),),
    )


def _is_row_of(owner: BarisKinerja, row: BarisKinerja, level: tuple[Level, ...]) -> bool:
    """The level tells too that the kinerja is wrong, not the indicator: nothing is certain then."""
    return bool({*row.levels} & {*owner.levels}) and not {*row.levels} & {*level}


def _missing(row: BarisKinerja, free: list[Isi]) -> Problem:
    names = "; ".join(f'"{i.teks}"' for i in free)
    return Problem(
        sel=(row.kinerja.at, free[0].at),
        pesan=f'Tahap 5 tidak memuat indikator {names} dari "{row.kinerja.teks}".',
        saran="Tambahkan indikator itu di Tahap 5, atau hapus dari Tahap 4 bila tidak dipakai.",
        kunci=f"{row.kinerja.teks} tanpa {names}",
    )


def _owners(kertas: KertasKerja) -> dict[str, BarisKinerja]:
    """Indicator -> the row of Tahap 4 it belongs to, where it belongs to just one."""
    owners: dict[str, BarisKinerja] = {}
    shared: set[str] = set()
    for row in kertas.kinerja_4:
        for key in {_key(i) for i in row.indikator if _is_indikator(i)}:
            shared |= {key} & owners.keys()
            owners[key] = row
    return {key: row for key, row in owners.items() if key not in shared}


def _key(isi: Isi) -> str:
    return fold(strip_brackets(isi.teks)[0])


def _is_indikator(isi: Isi) -> bool:
    """Marks and level names are no indicators; T5-04 speaks about the latter."""
    return not is_crosscutting(isi.teks) and not levels_of(isi.teks)
