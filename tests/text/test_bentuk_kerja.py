import pytest

from pohon_xl.text.bahasa import Jenis, jenis_of
from pohon_xl.text.bentuk_kerja import Bentuk, bentuk_of


@pytest.mark.parametrize(
    ("word", "bentuk"),
    [
        ("menguat", Bentuk.PERUBAHAN),
        ("bertumbuh", Bentuk.PERUBAHAN),
        ("tertingkatkan", Bentuk.PERUBAHAN),
        ("tercetak", Bentuk.PENYERAHAN),
        ("tertanam", Bentuk.PENYERAHAN),
        ("memasang", Bentuk.KERJA),
        ("menertibkan", Bentuk.KERJA),
        ("pencetakan", Bentuk.KERJA),
        ("peningkatan", Bentuk.KERJA),
        ("terkelola", None),
        ("terlayani", None),
        ("puskesmas", None),
    ],
)
def test_affixes_and_root_tell_change_delivery_and_work(word: str, bentuk: Bentuk | None) -> None:
    assert bentuk_of(word) is bentuk


@pytest.mark.parametrize(
    ("text", "jenis"),
    [
        ("Pulihnya daerah tangkapan air", Jenis.HASIL),
        ("Bertumbuhnya usaha mikro", Jenis.HASIL),
        ("Tercetaknya buku profil", Jenis.KELUARAN),
        ("Pemasangan rambu lalu lintas", Jenis.KEGIATAN),
        ("Penguatan kelembagaan desa", Jenis.KEGIATAN),
        ("Pertumbuhan ekonomi daerah", Jenis.LAIN),
        ("Luas lahan kritis", Jenis.LAIN),
        ("Pendapatan asli daerah", Jenis.LAIN),
    ],
)
def test_a_performance_in_no_list_is_classed_by_its_form(text: str, jenis: Jenis) -> None:
    assert jenis_of(text) is jenis
