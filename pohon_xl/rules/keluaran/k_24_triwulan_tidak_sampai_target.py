"""K-24: quarters that do not lead to the target."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import sel_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import TARGET, TRIWULAN
from pohon_xl.text.angka import parse_angka


@rule("K-24", "triwulan-tidak-sampai-target", Severity.SARAN)
def k_24_triwulan_tidak_sampai_target(kertas: KertasKerja) -> Iterator[Problem]:
    """Target triwulan tidak sampai pada target tahun.

    Mengapa: Rencana Aksi membagi target tahun ke dalam triwulan: triwulan IV sama dengan target tahun
    (nilai akhir) atau keempatnya berjumlah target itu (kumulatif).

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
        1.1.1.1.1 | Terlaksananya pelatihan | Jumlah peserta | Orang | 100 | 20 | 20 | 20 | 20

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
        1.1.1.1.1 | Terlaksananya pelatihan | Jumlah peserta | Orang | 100 | 20 | 30 | 30 | 20

    Sumber: PermenPANRB 53/2014 (rencana aksi atas Perjanjian Kinerja).
    """
    for row in target_rows(kertas):
        target = parse_angka((row.target or "").rstrip("% "))
        quarters = [parse_angka((q or "").rstrip("% ")) for q in row.triwulan]
        sel = sel_in(row, TRIWULAN[3], TARGET)
        if target is None or quarters[3] is None or not sel:
            continue
        total = sum(q for q in quarters if q is not None)
        if abs(quarters[3] - target) > _SELISIH and abs(total - target) > _SELISIH:
            yield Problem(
                sel=sel,
                pesan=f'Triwulan IV "{row.indikator}" {row.triwulan[3]}; targetnya {row.target}, dan '
                "jumlah keempat triwulan pun bukan target itu.",
                saran="Samakan triwulan IV, atau jumlah keempatnya, dengan target tahun.",
                kunci=f"{row.kinerja} {row.indikator}",
            )


_SELISIH = 0.01
