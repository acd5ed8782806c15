"""T2-01: a CSF number is missing, double or out of order."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule

#: its number where it stands and as a number, the text of the CSF
_Baris = tuple[Isi, int, str]


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
    for tables in _sheets(kertas):
        by_outcome = [p for rows in tables for p in _wrong(rows)]
        throughout = list(_wrong([row for rows in tables for row in rows]))
        yield from min(by_outcome, throughout, key=len)


def _sheets(kertas: KertasKerja) -> Iterator[list[list[_Baris]]]:
    """The numbered rows of each sheet by outcome: each counts from 1, or one goes on with the other."""
    sheets: dict[str, dict[str, list[_Baris]]] = {}
    for row in kertas.csf:
        match = re.fullmatch(r"0*(\d+)[.)]?", row.nomor.teks) if row.nomor else None
        if row.nomor is not None and match is not None:
            tables = sheets.setdefault(row.nomor.at.lembar, {})
            teks = row.csf.teks if row.csf else ""
            rows = tables.setdefault(row.outcome.teks if row.outcome else "", [])
            rows.append((row.nomor, int(match[1]), teks))
    yield from (list(tables.values()) for tables in sheets.values())


def _wrong(rows: list[_Baris]) -> Iterator[Problem]:
    renumbered = tuple(
        Perbaikan(isi.at, isi.teks, isi.teks.replace(str(nomor), str(place), 1))
        for place, (isi, nomor, _) in enumerate(rows, 1)
        if nomor != place
    )
    before = 0
    for place, (isi, nomor, teks) in enumerate(rows, 1):
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


def _advice(nomor: int, expected: int) -> str:
    if nomor > expected:
        return (
            f"Periksa apakah CSF nomor {expected} terhapus; bila tidak, urutkan kembali nomornya."
        )
    return "Urutkan kembali nomornya: 1, 2, 3, dan seterusnya tanpa nomor ganda."
