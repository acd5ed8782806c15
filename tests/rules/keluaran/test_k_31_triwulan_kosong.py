"""Quarters of what is promised."""

from dataclasses import replace

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.dinas import dinas_lengkap
from tests.support.lembar import kertas_of


def test_a_target_of_the_tujuan_needs_no_quarters() -> None:
    kertas = dinas_lengkap()
    tujuan = replace(kertas, target=kertas.target[:1])

    assert [f for f in check_kertas_kerja(tujuan) if f.kode == "K-31"] == []


def test_it_is_said_once_with_the_cells_of_targets_without_quarters() -> None:
    kertas = kertas_of("""
        # Target
        Kode | Kinerja | Indikator Kinerja | Target | TW I | TW II | TW III | TW IV
        1.1 | Meningkatnya mutu | Persentase mantap | 65 | | | |
        1.2 | Meningkatnya akses | Persentase akses | 70 | 10 | | |
        1.3 | Meningkatnya layanan | Persentase puas | | | | |
        1.4 | Meningkatnya hasil | Persentase hasil | 80 | | | |
    """)
    (found,) = (f for f in check_kertas_kerja(kertas) if f.kode == "K-31")

    assert [at.alamat for at in found.sel] == ["H2", "H5"]
    assert "2 dari 3 baris" in found.pesan
