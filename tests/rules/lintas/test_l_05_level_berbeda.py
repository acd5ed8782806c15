from pohon_xl.rules.lintas.l_05_level_berbeda import l_05_level_berbeda
from pohon_xl.rules.rule import Problem
from tests.support.lembar import kertas_of

LEMBAR = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | {tiga}
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 3 | Meningkatnya kompetensi guru | Persentase lulus | {empat}
# Tahap 5
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
Tahap 3 | Meningkatnya kompetensi guru | Persentase lulus | {lima} | {komponen} | {pk}
"""
UTAMA, INTERMEDIATE = "kondisi antara utama", "kinerja taktikal intermediate"


def problems(tiga: str, empat: str, lima: str, komponen: str = "Sasaran Program") -> list[Problem]:
    text = LEMBAR.format(
        tiga=tiga, empat=empat, lima=lima, komponen=komponen, pk="PK Administrator"
    )
    return list(l_05_level_berbeda.check(kertas_of(text)))


def cells(found: list[Problem]) -> list[list[str]]:
    return [[str(at) for at in p.sel] for p in found]


def test_a_label_with_two_meanings_agrees_with_either() -> None:
    assert problems(UTAMA, "kinerja taktikal", "Kinerja Taktikal") == []


def test_one_later_stage_against_the_rest_is_flagged_with_its_correction() -> None:
    found = problems(UTAMA, INTERMEDIATE, "kinerja operasional")

    assert cells(found) == [["'Tahap 5'!D2", "'Tahap 3'!C2"]]
    assert [p.baru for p in found[0].perbaikan] == [INTERMEDIATE]


def test_no_correction_where_the_rest_of_the_row_would_then_not_fit() -> None:
    found = problems(UTAMA, INTERMEDIATE, "kinerja operasional", "Sasaran Sub Kegiatan")

    assert [p.perbaikan for p in found] == [()]


def test_two_later_stages_that_agree_put_the_flag_on_stage_3() -> None:
    found = problems("kondisi operasional", INTERMEDIATE, INTERMEDIATE)

    assert cells(found) == [["'Tahap 3'!C2", "'Tahap 4'!D2", "'Tahap 5'!D2"]]
    assert 'Ganti menjadi "kondisi antara utama"' in found[0].saran


def test_three_different_levels_are_flagged_in_both_later_stages() -> None:
    found = problems(UTAMA, "kinerja taktikal immediate", "kinerja operasional")

    assert [c[0] for c in cells(found)] == ["'Tahap 4'!D2", "'Tahap 5'!D2"]
