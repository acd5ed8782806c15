"""T1-01: no outcome."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.rules.letak import tables_of
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator
from pohon_xl.tables.nomor_tahap import tahap_of
from pohon_xl.text.kata import words


@rule("T1-01", "outcome-kosong", Severity.GALAT)
def t1_01_outcome_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Outcome belum ditentukan.

    Mengapa: outcome adalah akar pohon kinerja; tanpa outcome, CSF dan seluruh kondisi di bawahnya
    tidak mempunyai tujuan.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan |

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya Angka Kematian Ibu

    Sumber: PermenPANRB 89/2021, Tahap 1.
    """
    said = next((o.outcome for o in kertas.outcome if is_indikator(o.outcome.teks)), None)
    if said is not None and any(tables_of(kertas, 1)):
        return
    at = place_of_outcome(kertas)
    if at is None:  # no such sheet at all: T0-01 says so
        return
    told = next((r.kinerja for r in kertas.kinerja_4 if Level.OUTCOME in r.levels), None)
    note = f' Tahap 4 memuat "{told.teks}" sebagai kinerja strategis SKPD.' if told else ""
    if said is not None:
        note, told = f' Yang dipakai: "{said.teks}" dari {said.at.sebutan}.', said
    yield Problem(
        sel=(at, *((told.at,) if told else ())),
        pesan=f"Outcome belum ditulis di Tahap 1, atau tidak terbaca di sana.{note}",
        saran="Tulis satu outcome yang disepakati bersama, berupa hasil yang dirasakan masyarakat.",
        kunci="outcome",
        tingkat=Severity.PERINGATAN if said is not None else None,
    )


def place_of_outcome(kertas: KertasKerja) -> Location | None:
    """Where it should stand: an empty outcome, beside its label, or the top of sheet Tahap 1."""
    if kertas.outcome and any(tables_of(kertas, 1)):
        return kertas.outcome[0].outcome.at
    label = next((i for i in kertas.tidak_dibaca if _is_label(i)), None)
    if label is not None:
        return Location(label.at.lembar, label.at.baris, label.at.kolom + 1)
    lembar = next((n for n in kertas.lembar if tahap_of(n) == 1), None)
    return None if lembar is None else Location(lembar, 1, 1)


def _is_label(isi: Isi) -> bool:
    found = words(isi.teks)
    return tahap_of(isi.teks) == 1 and "outcome" in found and {*found}.isdisjoint({"cara", "trik"})
