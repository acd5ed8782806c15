import pytest

from pohon_xl.rules.t3.t3_07_menyebut_program_atau_anggaran import (
    t3_07_menyebut_program_atau_anggaran,
)
from tests.support.lembar import kertas_of

LEMBAR = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu layanan | {kondisi} | kondisi antara utama
"""


def messages(kondisi: str) -> list[str]:
    kertas = kertas_of(LEMBAR.format(kondisi=kondisi))
    return [p.pesan for p in t3_07_menyebut_program_atau_anggaran.check(kertas)]


@pytest.mark.parametrize(
    ("kondisi", "apa"),
    [
        ("Terlaksananya Program Pengelolaan Pendidikan", "program"),
        ("PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH", "program"),
        ("Terlaksananya kegiatan pemeliharaan jalan", "kegiatan"),
        ("Tercapainya target sub kegiatan penyuluhan", "sub kegiatan"),
        ("Meningkatnya kinerja bidang pemasaran", "unit kerja"),
        ("Terlaksananya tugas Seksi Pemerintahan", "unit kerja"),
        ("Meningkatnya pelayanan UPTD Puskesmas", "unit kerja"),
        ("Terserapnya anggaran pelatihan", "anggaran"),
        ("Terbangunnya pasar melalui DAK fisik", "anggaran"),
        ("Tersalurkannya bantuan sebesar Rp 500.000.000", "anggaran"),
    ],
)
def test_what_belongs_to_stage_5_is_named(kondisi: str, apa: str) -> None:
    assert [f"menyebut {apa}:" in m for m in messages(kondisi)] == [True]


@pytest.mark.parametrize(
    "kondisi",
    [
        "Terkoordinasinya kegiatan yang mengacu RTK",
        "Meningkatnya kegiatan ekonomi desa",
        "Tersusunnya program kerja tahunan",
        "Meningkatnya kepesertaan program keluarga berencana",
        "Meningkatnya kualitas penganggaran daerah",
        "Tersusunnya dokumen RKA dan DPA tepat waktu",
        "Meningkatnya tata kelola dana desa",
        "Meningkatnya transparansi APBD",
        "Meningkatnya pelayanan di bidang kesehatan",
        "Terukurnya bidang tanah aset daerah",
    ],
)
def test_the_same_words_as_subject_matter_are_no_fault(kondisi: str) -> None:
    assert messages(kondisi) == []
