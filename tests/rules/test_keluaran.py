from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

TABEL = """
    # Anggaran
    Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
    1.1.1 | Meningkatnya mutu guru | 1.01.02 | PROGRAM PENDIDIKAN | 300000000
    1.1.2 | Meningkatnya mutu sekolah | 1.01.02. | {nama} | {pagu}
"""


def test_both_cells_of_a_contradicted_pagu_are_named_with_what_they_say() -> None:
    kertas = kertas_of(TABEL.format(nama="Program Pendidikan", pagu=250000000))
    (found,) = (f for f in check_kertas_kerja(kertas) if f.kode == "K-10")

    assert [str(at) for at in found.sel] == ["'Anggaran'!E2", "'Anggaran'!E3"]
    assert "Rp300.000.000 dan Rp250.000.000" in found.pesan


def test_the_same_pagu_twice_is_no_contradiction() -> None:
    kertas = kertas_of(TABEL.format(nama="Program lain", pagu=300000000))

    assert "K-10" not in {f.kode for f in check_kertas_kerja(kertas)}
