import re

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.documents.nama_berkas import pk_file_names, slug
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, Pk


def agreement(jabatan: str | None = None, nama: str | None = None) -> Pk:
    return Pk(Jenjang.JF, Pihak(jabatan=jabatan, nama=nama), Pihak(), (), ())


def test_one_agreement_needs_no_more_than_its_kind() -> None:
    assert pk_file_names("pk_jf", (agreement("Analis", "NAMA"),)) == ("pk_jf.docx",)


def test_several_are_told_apart_by_jabatan() -> None:
    names = pk_file_names("pk_jf", (agreement("Analis Ahli Muda"), agreement("Pengantar Kerja")))

    assert names == ("pk_jf_analis_ahli_muda.docx", "pk_jf_pengantar_kerja.docx")


def test_nama_joins_where_jabatan_is_not_enough_and_a_number_where_neither_is() -> None:
    names = pk_file_names(
        "pk_jf",
        (
            agreement("Analis", "NAMA A"),
            agreement("Analis", "NAMA B"),
            agreement(),
            agreement("Guru", "NAMA"),
            agreement("Guru", "NAMA"),
            agreement("1"),
        ),
    )

    assert names == (
        "pk_jf_analis_nama_a.docx",
        "pk_jf_analis_nama_b.docx",
        "pk_jf_2.docx",
        "pk_jf_guru_nama_1.docx",
        "pk_jf_guru_nama_2.docx",
        "pk_jf_1.docx",
    )


def test_a_slug_has_no_characters_of_a_path() -> None:
    assert slug(r"../Kepala\Bidang: “Café” <A/B>") == "kepala_bidang_cafe_a_b"


def test_a_name_that_looks_like_a_number_of_ours_is_not_taken_twice() -> None:
    officials = [(None, None), (None, "1"), (None, "1")]
    names = pk_file_names("pk_jf", tuple(agreement(*o) for o in officials))

    assert names == ("pk_jf_1.docx", "pk_jf_1_1.docx", "pk_jf_1_2.docx")


@given(st.lists(st.tuples(st.none() | st.text(), st.none() | st.text()), min_size=1, max_size=8))
def test_names_are_safe_short_and_unique_whatever_the_officials_are_called(
    officials: list[tuple[str | None, str | None]],
) -> None:
    names = pk_file_names("pk_administrator", tuple(agreement(*o) for o in officials))

    assert len(set(names)) == len(officials)
    assert all(re.fullmatch(r"pk_administrator[a-z0-9_]*\.docx", n) for n in names)
    assert all(len(n) <= 80 for n in names)


def test_a_number_given_is_never_mistaken_for_a_name() -> None:
    names = [(None, None), (None, "1"), (None, "1")]
    agreements = tuple(
        Pk(Jenjang.ADMINISTRATOR, Pihak(jabatan=j, nama=n), Pihak(), (), ()) for j, n in names
    )

    assert len(set(pk_file_names("pk_administrator", agreements))) == 3
