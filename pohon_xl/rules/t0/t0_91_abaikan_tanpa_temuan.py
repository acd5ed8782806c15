"""T0-91: a row of sheet Abaikan that means no finding."""

from collections.abc import Iterator, Sequence

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.abaikan import is_pointing, means, wording
from pohon_xl.rules.rule import Problem, rule_on_findings


@rule_on_findings("T0-91", "abaikan-tanpa-temuan", Severity.SARAN)
def t0_91_abaikan_tanpa_temuan(
    kertas: KertasKerja, findings: Sequence[Finding]
) -> Iterator[Problem]:
    """Baris lembar Abaikan tidak menunjuk temuan mana pun.

    Mengapa: baris yang tertinggal setelah selnya diperbaiki atau dipindahkan menyesatkan pembaca,
    dan kelak dapat menutupi temuan lain di sel yang sama.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis
        # Abaikan
        Temuan | Kode | Lembar | Sel | Alasan
         | T4-02 | Tahap 4 | C2 | Menunggu kesepakatan rapat Maret

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | (Persentase jalan mantap) | kinerja strategis
        # Abaikan
        Temuan | Kode | Lembar | Sel | Alasan
         | T4-02 | Tahap 4 | C2 | Menunggu kesepakatan rapat Maret

    Sumber: keputusan pohon_xl (daftar pengecualian selalu sesuai keadaan).
    """
    for row in kertas.abaikan:
        if not row.alasan or any(means(row, f) for f in findings):
            continue
        pesan = f'Baris "{wording(row)}" tidak menunjuk temuan mana pun.'
        saran = "Hapus baris ini bila temuannya sudah hilang; bila tidak, salin Kode, Lembar dan Sel dari lembar Temuan."
        if not is_pointing(row):
            pesan = f'Alasan "{row.alasan}" belum menunjuk temuan.'
            saran = "Isi kolom Temuan, atau Kode bersama Sel, seperti di lembar Temuan."
        yield Problem(
            sel=(row.at,),
            pesan=pesan,
            saran=saran,
            kunci=f"{wording(row)} {row.alasan}",
        )
