"""T0-01: a Tahap cannot be found in the workbook."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.t1.t1_01_outcome_kosong import place_of_outcome

_DIKENALI = {
    1: 'label "Tahap 1 Menentukan outcome ..." di sebelah kiri outcome, atau judul kolom "Outcome"',
    2: 'judul kolom "CSF" dan "Kondisi yang diperlukan"',
    3: 'judul kolom "CSF ... Tahap 2", "Kondisi yang diperlukan" dan "Keterangan"',
    4: 'judul kolom "Kinerja" dan "Indikator Kinerja"',
    5: 'judul kolom "Kinerja", "Indikator Kinerja", "Komponen Perencanaan" dan "Jabatan"',
}


@rule("T0-01", "lembar-tidak-ditemukan", Severity.GALAT)
def t0_01_lembar_tidak_ditemukan(kertas: KertasKerja) -> Iterator[Problem]:
    """Salah satu Tahap tidak ditemukan di buku kerja.

    Mengapa: kelima Tahap saling merujuk; tanpa salah satunya pohon kinerja atau cascading tidak
    lengkap, dan yang hilang tidak dapat diperiksa.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya Angka Kematian Ibu

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya Angka Kematian Ibu
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Persalinan masih ditolong dukun | Meningkatnya persalinan di fasilitas kesehatan
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya persalinan di fasilitas kesehatan | Meningkatnya mutu puskesmas | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 1 | Menurunnya Angka Kematian Ibu | Angka Kematian Ibu | kinerja strategis skpd
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 1 | Menurunnya Angka Kematian Ibu | Angka Kematian Ibu | kinerja strategis skpd | Tujuan SKPD |

    Sumber: PermenPANRB 89/2021 (lima tahap penjenjangan kinerja).
    """
    found = {b.tahap for b in kertas.bacaan}
    if not kertas.lembar:
        return
    if place_of_outcome(kertas) is not None:  # the sheet is there, the outcome is not: T1-01
        found.add(1)
    read = {b.lembar for b in kertas.bacaan}
    lembar = next((n for n in kertas.lembar if n in read), kertas.lembar[0])
    column = kertas.outcome[0].outcome.at if kertas.outcome else None
    for tahap in sorted(set(_DIKENALI) - found):
        said = column if tahap == 1 else None  # in Tahap 2 or 3: the tree is right all the same
        yield Problem(
            sel=(said or Location(lembar, 1, 1),),
            pesan=f"Tahap {tahap} tidak ditemukan di buku kerja ini"
            + (f"; outcome dipakai dari {said.sebutan}." if said else "."),
            saran=f"Tahap {tahap} dikenali dari {_DIKENALI[tahap]}; lengkapi lembarnya atau "
            "perbaiki judul kolomnya.",
            kunci=f"tahap {tahap}",
            tingkat=Severity.PERINGATAN if said else None,
        )
