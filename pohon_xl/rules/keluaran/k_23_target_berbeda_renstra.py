"""K-23: a PK target other than that of the Renstra."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import TARGET
from pohon_xl.text.angka import parse_angka
from pohon_xl.text.kata import fold


@rule("K-23", "target-berbeda-renstra", Severity.PERINGATAN)
def k_23_target_berbeda_renstra(kertas: KertasKerja) -> Iterator[Problem]:
    """Target tahun ini berbeda dari target Renstra.

    Mengapa: target Perjanjian Kinerja menjabarkan target tahunan Renstra; yang berbeda perlu Perubahan
    Renstra atau penjelasan. Dibandingkan dengan kolom Anda sendiri berjudul Renstra dan tahun
    (misalnya "Target Renstra 2026") untuk tahun di lembar Instansi.

    Contoh salah:

        # Instansi
        Uraian | Isi
        Tahun | 2026
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Target Renstra 2026
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 65 | 68

    Contoh benar:

        # Instansi
        Uraian | Isi
        Tahun | 2026
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Target Renstra 2026
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 68 | 68

    Sumber: PermenPANRB 88/2021 (keselarasan dokumen); PermenPANRB 53/2014, Lampiran I.
    """
    tahun = kertas.instansi.tahun
    for row in target_rows(kertas) if tahun else ():
        at = cell_in(row, TARGET)
        renstra = next((text for judul, text in row.lain if _is_renstra(judul, tahun)), None)
        if at is None or not row.target or not renstra or _same(row.target, renstra):
            continue
        yield Problem(
            sel=(at,),
            pesan=f'Target "{row.indikator}" {row.target}, sedangkan Renstra untuk {tahun} menulis '
            f"{renstra}.",
            saran="Samakan dengan Renstra, atau jelaskan perubahannya (Perubahan Renstra, PK Perubahan).",
            kunci=f"{row.kinerja} {row.indikator}",
        )


def _is_renstra(judul: str, tahun: int | None) -> bool:
    return bool(re.search(r"\brenstra\b", fold(judul))) and str(tahun) in judul


def _same(a: str, b: str) -> bool:
    first, second = (parse_angka(x.rstrip("% ")) for x in (a, b))
    return first == second if None not in (first, second) else fold(a) == fold(b)
