from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

T3 = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
 | Terlaksananya {a} guru | kondisi operasional
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 3 | Terlaksananya {b} guru | {indikator} | kinerja operasional
"""


def found(a: str, b: str, indikator: str = "Jumlah guru yang dilatih") -> list[tuple[str, str]]:
    kertas = kertas_of(T3.format(a=a, b=b, indikator=indikator))
    return [
        (str(f.sel[0]), f.perbaikan[0].baru if f.perbaikan else f.pesan)
        for f in check_kertas_kerja(kertas)
        if f.kode == "T3-11"
    ]


def test_a_word_misspelt_alike_in_two_stages_is_flagged_and_mended_in_both() -> None:
    kertas = kertas_of(T3.format(a="peltihan", b="peltihan", indikator="Jumlah guru dilatih"))
    both = [f for f in check_kertas_kerja(kertas) if f.kode == "T3-11"]

    assert [str(f.sel[0]) for f in both] == ["'Tahap 3'!B3", "'Tahap 4'!B2"]
    assert {f.id for f in both} == {both[0].id, both[1].id}
    assert [p.baru for p in both[0].perbaikan] == ["Terlaksananya pelatihan guru"] * 2
    assert {p.at for p in both[0].perbaikan} == {p.at for p in both[1].perbaikan}


def test_an_indicator_is_read_too() -> None:
    assert found("pelatihan", "pelatihan", "Jumalh guru yang dilatih") == [
        ("'Tahap 4'!C2", "Jumlah guru yang dilatih")
    ]


def test_two_errors_in_a_cell_are_one_finding_with_one_correction() -> None:
    assert found("pelatihan", "pelatihan", "Jumalh peserta pelatihn") == [
        ("'Tahap 4'!C2", "Jumlah peserta pelatihan")
    ]


def test_the_indicator_of_tahap_5_is_not_called_wrong_where_tahap_4_is_misspelt() -> None:
    kertas = kertas_of(
        T3.format(a="pelatihan", b="pelatihan", indikator="Jumalh guru yang dilatih")
        + "# Tahap 5\n"
        "Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen | Jabatan\n"
        "Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional "
        "| Sasaran Sub Kegiatan | PK/SKP JF\n"
    )

    assert "L-07" not in {f.kode for f in check_kertas_kerja(kertas)}
