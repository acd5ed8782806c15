from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.level import Jenjang
from tests.support.isian import read_pejabat
from tests.support.lembar import grids_of


def read(text: str) -> tuple[Pejabat, ...]:
    (grid,) = grids_of(text)
    return read_pejabat(grid)


def test_officials_are_read_with_their_rank() -> None:
    assert read("""
        # Pejabat
        Kode | Kinerja | Jenjang jabatan | Nama Jabatan | NAMA LENGKAP | NIP | Pangkat/Gol. Ruang
        1.1 | Naik | PK JPT | Kepala Dinas | NAMA PEJABAT | 19XXXXXXXXXXXXXXXX | Pembina (IV/a)
        """) == (
        Pejabat(
            kode="1.1",
            kinerja="Naik",
            jenjang=Jenjang.JPT,
            jabatan="Kepala Dinas",
            nama="NAMA PEJABAT",
            pangkat="Pembina (IV/a)",
            nip="19XXXXXXXXXXXXXXXX",
        ),
    )


def test_a_rank_nobody_knows_is_kept_as_typed() -> None:
    (row,) = read("# Pejabat\nKode | Kinerja | Jenjang pengganti\n1 | Naik | Staf ahli")

    assert row.jenjang is None
    assert row.lain == (("Jenjang pengganti (belum terbaca)", "Staf ahli"),)


def test_what_the_tree_says_is_not_read_back_as_hers() -> None:
    (row,) = read("""
        # Pejabat
        Kode | Kinerja | Level | Jenjang menurut Tahap 5 | Nama
        1 | Naik | Outcome | PK/SKP JF |
        """)

    assert row == Pejabat(kode="1", kinerja="Naik")
