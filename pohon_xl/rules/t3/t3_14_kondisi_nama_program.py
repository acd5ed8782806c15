"""T3-14: a condition is the name of a program of the nomenclature."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kemiripan import worded_nodes
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.bahasa import Jenis, jenis_of
from pohon_xl.text.kata import fold
from pohon_xl.text.kosakata import program
from pohon_xl.text.predikat import predikat_of


@rule("T3-14", "kondisi-nama-program", Severity.SARAN)
def t3_14_kondisi_nama_program(kertas: KertasKerja) -> Iterator[Problem]:
    """Bunyi kondisi sama dengan nama program dalam nomenklatur.

    Mengapa: kondisi menyatakan keadaan yang diperlukan; nama program hanya menyebut urusannya. Pohon
    yang disusun dari nama program membenarkan program yang sudah ada, bukan mencari penyebab.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya kebersihan kota | Terlaksananya Pengelolaan Persampahan | kondisi antara utama

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya kebersihan kota | Berkurangnya timbulan sampah rumah tangga | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 3 (belum dikaitkan dengan nama program); Permendagri 90/2019.
    """
    for _, isi in worded_nodes(kertas):
        key = fold(isi.teks)
        first, _, rest = key.partition(" ")
        nama = rest if predikat_of(first) and jenis_of(isi.teks) is Jenis.KELUARAN else key
        if nama in program():
            yield Problem(
                sel=(isi.at,),
                pesan=f'Kondisi "{isi.teks}" berbunyi sama dengan nama program "{nama}".',
                saran="Tulis keadaan yang diperlukan; programnya ditetapkan di Tahap 5.",
                kunci=isi.teks,
            )
