from pohon_xl.massal.kantor import Harapan, Kantor, Kinerja
from pohon_xl.massal.lintas import Lintas, Status, match_lintas
from pohon_xl.massal.tugas import HasilTugas


def kantor(
    berkas: str, nama: str, *kinerja: str, harapan: str = "", mitra: str = "", wilayah: str = ""
) -> HasilTugas:
    return HasilTugas(
        berkas,
        berkas,
        Kantor(
            perangkat_daerah=nama,
            wilayah=wilayah,
            tahun=None,
            diabaikan=0,
            kode=(),
            rantai=(),
            kinerja=tuple(Kinerja("1", k, "Outcome", "Tahap 3!B2") for k in kinerja),
            harapan=(Harapan(harapan, (mitra,), "Tahap 2!C6"),) if harapan else (),
        ),
    )


def only(*hasil: HasilTugas) -> Lintas:
    (found,) = match_lintas(hasil)
    return found


HARAPAN = "Meningkatnya pendidikan formal angkatan kerja"


def asks(mitra: str, berkas: str = "a.xlsx", wilayah: str = "") -> HasilTugas:
    return kantor(berkas, "Disnaker", harapan=HARAPAN, mitra=mitra, wilayah=wilayah)


def test_what_the_partner_has_is_found_with_the_cells_of_both_sides() -> None:
    partner = kantor("b.xlsx", "DINAS PENDIDIKAN KABUPATEN X", "Lain", HARAPAN.upper())

    assert only(asks("Disdik"), partner) == Lintas(
        berkas="a.xlsx",
        perangkat_daerah="Disnaker",
        kinerja=HARAPAN,
        sel="Tahap 2!C6",
        mitra="Disdik",
        status=Status.ADA,
        mitra_berkas="b.xlsx",
        mitra_kinerja=HARAPAN.upper(),
        mitra_sel="Tahap 3!B2",
    )


def test_a_performance_of_other_words_is_only_worth_a_look() -> None:
    partner = kantor(
        "b.xlsx", "Dinas Pendidikan", "Meningkatnya pendidikan nonformal angkatan kerja"
    )

    assert only(asks("Dinas Pendidikan"), partner).status is Status.MIRIP


def test_what_the_partner_lacks_is_said_with_its_file() -> None:
    found = only(
        asks("Dinas Pendidikan"), kantor("b.xlsx", "Dinas Pendidikan", "Meningkatnya gizi")
    )

    assert (found.status, found.mitra_berkas) == (Status.TIDAK_ADA, "b.xlsx")
    assert found.mitra_kinerja == ""


def test_an_office_without_a_file_is_said_to_be_missing() -> None:
    found = only(asks("Dinas Perhubungan"), kantor("b.xlsx", "Dinas Pendidikan", HARAPAN))

    assert found.status is Status.TIDAK_IKUT


def test_an_office_with_more_tasks_is_taken_only_where_none_has_the_very_name() -> None:
    more = kantor("b.xlsx", "Dinas Pendidikan dan Kebudayaan", HARAPAN)
    exact = kantor("c.xlsx", "Dinas Pendidikan", "Lain")

    assert only(asks("Dinas Pendidikan"), more).status is Status.ADA
    assert only(asks("Dinas Pendidikan"), more, exact).mitra_berkas == "c.xlsx"


def test_of_many_offices_of_one_name_that_of_the_same_region_or_folder_counts() -> None:
    near = kantor("balangan/b.xlsx", "Dinas Pendidikan", HARAPAN)
    far = kantor("tabalong/b.xlsx", "Dinas Pendidikan", "Lain")
    assert only(asks("Disdik", "balangan/a.xlsx"), near, far).mitra_berkas == "balangan/b.xlsx"

    near = kantor("x.xlsx", "Dinas Pendidikan", HARAPAN, wilayah="Kabupaten Balangan")
    far = kantor("y.xlsx", "Dinas Pendidikan", "Lain", wilayah="Kabupaten Tabalong")
    asking = asks("Disdik", wilayah="KABUPATEN BALANGAN")
    assert only(asking, near, far).mitra_berkas == "x.xlsx"


def test_where_nothing_tells_two_files_of_one_name_apart_none_is_chosen() -> None:
    twins = [kantor(name, "Dinas Pendidikan", HARAPAN) for name in ("b.xlsx", "c.xlsx")]

    found = only(asks("Disdik"), *twins)

    assert (found.status, found.mitra_berkas) == (Status.RANCU, "b.xlsx, c.xlsx")
