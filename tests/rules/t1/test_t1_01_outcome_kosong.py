from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

KOLOM_OUTCOME = """# Tahap 2
NO | Outcome | CSF | Kondisi yang diperlukan
1 | Menurunnya angka kematian ibu | Persalinan | Meningkatnya persalinan di puskesmas
"""


def test_an_outcome_that_only_a_column_of_tahap_2_says_is_told_of() -> None:
    """With a sheet Tahap 1 that says none, and without one."""
    kosong = f"# Tahap 1\nRencana kerja tahun depan\n{KOLOM_OUTCOME}"

    for text, kode, sel in (
        (KOLOM_OUTCOME, "T0-01", ["'Tahap 2'!B2"]),
        (kosong, "T1-01", ["'Tahap 1'!A1", "'Tahap 2'!B2"]),
    ):
        kertas = kertas_of(text)
        found = [
            f
            for f in check_kertas_kerja(kertas)
            if f.kode == "T1-01" or (f.kode == "T0-01" and "Tahap 1" in f.pesan)
        ]

        assert [(f.kode, f.tingkat, list(map(str, f.sel))) for f in found] == [
            (kode, "peringatan", sel)
        ]
        assert [s.kinerja for s in kertas.pohon.akar] == ["Menurunnya angka kematian ibu"]
