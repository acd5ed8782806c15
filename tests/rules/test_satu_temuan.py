"""One fault is said once: what follows from it is not reported as well."""

from textwrap import dedent

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

T3 = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
"""
T4 = """
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 2 | Meningkatnya mutu sekolah | Indeks literasi | kinerja strategis
"""
GURU = "Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja taktikal\n"


def codes(text: str) -> set[str]:
    kertas = kertas_of(dedent(text))
    return {f.kode for f in check_kertas_kerja(kertas)} - {"T0-01", "T3-09", "T3-12"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "# Tahap 3\nCSF Tahap 2 | Kondisi yang diperlukan\nMeningkatnya mutu | Adanya guru",
            {"T0-02"},
            id="kolom level tidak ada: bukan setiap barisnya",
        ),
        pytest.param(
            f"{T4}Tahap 3 | Meningkatnya kompetensi guru | ='IKU'!C4 | kinerja taktikal",
            {"T0-06"},
            id="rumus tanpa hasil: bukan indikator kosong",
        ),
        pytest.param(
            f"{T4}Tahap 3 | Meningkatnya kompetensi guru | #REF! | kinerja taktikal",
            {"T0-08"},
            id="nilai galat: bukan indikator kosong",
        ),
        pytest.param(
            f"{T3}Meningkatnya minat baca | Meningkatnya kompetensi guru | kondisi antara utama\n"
            f"{T4}Tahap 2 | Meningkatnya minat baca | Indeks literasi siswa | kinerja strategis\n"
            f"{GURU}",
            {"T3-05"},
            id="kondisi berulang: bukan hilang di Tahap 4",
        ),
        pytest.param(
            f"{T3}Meningkatnya gizi siswa | CROSSCUTTING |\n{T4}{GURU}",
            {"T3-10"},
            id="crosscutting tanpa nama: bukan CSF tanpa uraian",
        ),
        pytest.param(
            "# Tahap 1\nTahap 1 Menentukan outcome Dinas Pendidikan |\n"
            f"{T3}{T4}{GURU}Tahap 1 | Meningkatnya pendidikan | Harapan Lama Sekolah | "
            "kinerja strategis SKPD",
            {"T1-01"},
            id="outcome kosong: bukan tidak ada di Tahap 3",
        ),
    ],
)
def test_one_fault_is_said_once(text: str, said: set[str]) -> None:
    assert codes(text) == said


def test_a_chain_of_single_children_is_said_once_at_its_top() -> None:
    kertas = kertas_of(f"""{T3} | Terpenuhinya kebutuhan pelatihan | kondisi antara
 | Terlaksananya pelatihan kelas | kondisi operasional
""")
    found = [f.sel[0].alamat for f in check_kertas_kerja(kertas) if f.kode == "T3-12"]

    assert found == ["A2"]


def test_csf_numbers_start_anew_for_the_next_outcome() -> None:
    kertas = kertas_of("""
# Tahap 1
No | Outcome | OPD
1 | Meningkatnya derajat kesehatan | Dinas Kesehatan
2 | Meningkatnya akuntabilitas kinerja | Dinas Kesehatan
# Tahap 2
NO | CSF MENINGKATNYA DERAJAT KESEHATAN | Kondisi yang diperlukan
1 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas
2 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan

NO | CSF MENINGKATNYA AKUNTABILITAS KINERJA | Kondisi yang diperlukan
1 | Dokumen perencanaan belum selaras | Meningkatnya keselarasan dokumen
""")

    assert "T2-01" not in {f.kode for f in check_kertas_kerja(kertas)}
