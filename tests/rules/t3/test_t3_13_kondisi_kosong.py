from pohon_xl.rules.rule import Problem
from pohon_xl.rules.t3.t3_13_kondisi_kosong import t3_13_kondisi_kosong
from tests.support.lembar import kertas_of

LEMBAR = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
 | | kondisi antara
 | Terlaksananya pelatihan guru | kondisi operasional
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja taktikal intermediate
Tahap 3 | {kinerja} | Persentase guru terlatih | {level}
Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional
"""  # noqa: E501


def only(kinerja: str, level: str) -> Problem:
    (found,) = t3_13_kondisi_kosong.check(kertas_of(LEMBAR.format(kinerja=kinerja, level=level)))
    return found


def test_the_row_of_stage_4_in_its_place_says_what_was_lost() -> None:
    found = only("Terpenuhinya kebutuhan pelatihan", "kinerja taktikal immediate")

    assert [str(at) for at in found.sel] == ["'Tahap 3'!B3", "'Tahap 3'!C3", "'Tahap 4'!B3"]
    assert [p.baru for p in found.perbaikan] == ["Terpenuhinya kebutuhan pelatihan"]


def test_a_row_of_another_level_is_not_taken_for_it() -> None:
    assert only("Terlaksananya lomba siswa", "kinerja operasional").perbaikan == ()
