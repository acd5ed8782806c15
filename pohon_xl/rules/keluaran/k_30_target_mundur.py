"""K-30: a target below what was reached last year."""

from collections.abc import Iterator

from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import sel_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import REALISASI_LALU, TARGET
from pohon_xl.text.angka import parse_angka


@rule("K-30", "target-mundur", Severity.SARAN)
def k_30_target_mundur(kertas: KertasKerja) -> Iterator[Problem]:
    """Target lebih buruk daripada realisasi tahun lalu.

    Mengapa: target yang sudah terlampaui tahun lalu tidak menantang; capaian di atas 100 persen di LKIP
    lalu tidak berarti apa-apa. Yang sudah dilaporkan K-12 terhadap kondisi awal tidak diulang.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Realisasi 1 Tahun Lalu
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | 68,2

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Realisasi 1 Tahun Lalu
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 70 | 68,2

    Sumber: PermenPANRB 88/2021 (target yang menantang, dapat dicapai, dan realistis).
    """
    for row in target_rows(kertas):
        arah = read_arah(row.arah) if row.arah else propose_arah(row.indikator, row.kinerja)
        sel = sel_in(row, TARGET, REALISASI_LALU[0])
        if arah is None or not sel or not _is_worse(row.target, row.realisasi_lalu[0], arah):
            continue
        if row.kondisi_awal and not _is_better(row, arah):
            continue
        yield Problem(
            sel=sel,
            pesan=f'Target "{row.indikator}" ({row.target}) lebih buruk daripada realisasi tahun lalu '
            f"({row.realisasi_lalu[0]}); {arah.value}.",
            saran="Sesuaikan targetnya dengan yang sudah tercapai, atau jelaskan mengapa diperkirakan turun.",
            kunci=f"{row.kinerja} {row.indikator}",
        )


def _is_worse(text: str | None, other: str | None, arah: Arah) -> bool:
    amount, known = (parse_angka((x or "").rstrip("% ")) for x in (text, other))
    if amount is None or known is None or amount == known:
        return False
    return (amount > known) is (arah is Arah.TURUN)


def _is_better(row: Target, arah: Arah) -> bool:
    """Than the baseline: else K-12 speaks."""
    return _is_worse(row.kondisi_awal, row.target, arah)
