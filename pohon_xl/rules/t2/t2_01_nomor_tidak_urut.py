"""T2-01: a CSF number is missing, double or out of order."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T2-01", "nomor-tidak-urut", Severity.PERINGATAN)
def t2_01_nomor_tidak_urut(kertas: KertasKerja) -> Iterator[Problem]:
    """Nomor CSF melompat, ganda, atau tidak urut.

    Mengapa: nomor yang melompat sering berarti satu baris CSF terhapus saat menyalin; evaluator
    akan menanyakan CSF yang hilang itu.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        3 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        2 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Sumber: PermenPANRB 89/2021, Tahap 2; keputusan pohon_xl (nomor urut 1, 2, 3, ...).
    """
    for rows in _tables(kertas):
        numbers = [(isi, int(match[1])) for isi, match, _ in rows]
        renumbered = tuple(
            Perbaikan(isi.at, isi.teks, isi.teks.replace(str(n), str(place), 1))
            for place, (isi, n) in enumerate(numbers, 1)
            if n != place
        )
        before = 0
        for place, ((isi, nomor), (_, _, teks)) in enumerate(zip(numbers, rows, strict=True), 1):
            expected, before = before + 1, nomor
            if nomor not in {expected, place}:  # behind a wrong number the right one goes on
                yield Problem(
                    sel=(isi.at,),
                    pesan=f"Nomor CSF {nomor} muncul di tempat nomor {expected}"
                    + (f' (CSF "{teks}").' if teks else "."),
                    saran=_advice(nomor, expected),
                    kunci=f"{nomor} {teks}",
                    perbaikan=renumbered,
                )


def _tables(kertas: KertasKerja) -> Iterator[list[tuple[Isi, re.Match[str], str]]]:
    """The numbered rows of each table, with the text of the CSF; each outcome counts from 1."""
    tables: dict[tuple[str, str], list[tuple[Isi, re.Match[str], str]]] = {}
    for row in kertas.csf:
        match = re.fullmatch(r"0*(\d+)[.)]?", row.nomor.teks) if row.nomor else None
        if row.nomor is not None and match is not None:
            place = row.nomor.at.lembar, row.outcome.teks if row.outcome else ""
            teks = row.csf.teks if row.csf else ""
            tables.setdefault(place, []).append((row.nomor, match, teks))
    yield from tables.values()


def _advice(nomor: int, expected: int) -> str:
    if nomor > expected:
        return (
            f"Periksa apakah CSF nomor {expected} terhapus; bila tidak, urutkan kembali nomornya."
        )
    return "Urutkan kembali nomornya: 1, 2, 3, dan seterusnya tanpa nomor ganda."
