"""K-02: an NIP stored as a number, of which Excel has lost the last digits."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import NIP


@rule("K-02", "nip-berupa-angka", Severity.PERINGATAN)
def k_02_nip_berupa_angka(kertas: KertasKerja) -> Iterator[Problem]:
    """NIP tersimpan sebagai angka sehingga digit terakhirnya hilang.

    Mengapa: Excel hanya menyimpan 15 digit sebuah angka; tiga digit terakhir NIP menjadi nol.
    NIP yang salah pada Perjanjian Kinerja membuatnya harus ditandatangani ulang, jadi NIP itu
    tidak dicetak.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jabatan | NIP
        1.1 | Meningkatnya mutu jalan | Kepala Dinas | 190000000000000000

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jabatan | NIP
        1.1 | Meningkatnya mutu jalan | Kepala Dinas | 19000000 000000 0 000

    Sumber: PermenPANRB 53/2014, Lampiran I (identitas penanda tangan); batas presisi angka Excel.
    """
    for row in kertas.pejabat:
        cell = next((c for c in row.sel if c.judul == NIP), None)
        if row.nip is None and cell and cell.at and cell.angka is not None:
            yield Problem(
                sel=(cell.at,),
                pesan=f'NIP untuk "{row.kinerja}" tersimpan sebagai angka; digit terakhirnya '
                "hilang dan NIP ini tidak dicetak.",
                saran="Ubah format selnya menjadi Teks, lalu ketik NIP itu lagi lengkap 18 digit.",
                kunci=f"{row.kinerja} {row.jabatan or ''}",
            )
