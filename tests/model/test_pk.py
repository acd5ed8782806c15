from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, build_pk
from tests.support.outline import kertas_from

POHON = """
Menurunnya pengangguran | Tingkat pengangguran
  Meningkatnya serapan kerja | Persentase terserap
    Meningkatnya kualitas tenaga kerja | Persentase terampil
      Terselenggaranya pelatihan | Jumlah lulusan
        Terlaksananya pelatihan | Jumlah peserta
    Meningkatnya penempatan | Persentase ditempatkan
  Meningkatnya pendidikan > DINAS PENDIDIKAN
"""


def test_without_officials_each_rank_has_one_agreement_with_blank_parties() -> None:
    kertas = kertas_from(POHON)

    assert [[s.kode for s in pk.simpul] for pk in build_pk(kertas, Jenjang.ADMINISTRATOR)] == [
        ["1.1.1", "1.1.2"]
    ]
    assert build_pk(kertas, Jenjang.ADMINISTRATOR)[0].pihak_pertama == Pihak()
    assert build_pk(kertas, Jenjang.PENGAWAS) == ()


def test_each_official_signs_his_own_and_the_superior_is_the_one_above() -> None:
    pejabat = (
        Pejabat("1.1", "Meningkatnya serapan kerja", jabatan="Kepala Dinas"),
        Pejabat("1.1.1", "Meningkatnya kualitas tenaga kerja", jabatan="Kabid Pelatihan"),
        Pejabat("1.1.2", "Meningkatnya penempatan", jabatan="Kabid Penempatan"),
    )
    kertas = kertas_from(POHON, pejabat=pejabat, instansi=Instansi(jabatan_atasan="Bupati"))
    parties = [
        (pk.pihak_pertama.jabatan, pk.pihak_kedua.jabatan)
        for jenjang in (Jenjang.JPT, Jenjang.ADMINISTRATOR)
        for pk in build_pk(kertas, jenjang)
    ]

    assert parties == [
        ("Kepala Dinas", "Bupati"),
        ("Kabid Pelatihan", "Kepala Dinas"),
        ("Kabid Penempatan", "Kepala Dinas"),
    ]


def test_a_rank_given_in_sheet_pejabat_wins_over_that_of_tahap_5() -> None:
    row = Pejabat("1.1.1.1", "Terselenggaranya pelatihan", jenjang=Jenjang.PENGAWAS)
    kertas = kertas_from(POHON, pejabat=(row,))

    assert [s.kode for s in build_pk(kertas, Jenjang.PENGAWAS)[0].simpul] == ["1.1.1.1"]
    assert [s.kode for s in build_pk(kertas, Jenjang.JF)[0].simpul] == ["1.1.1.1.1"]


def test_a_crosscutting_condition_is_nobodys_promise() -> None:
    promised = {s.kode for s in build_pk(kertas_from(POHON), Jenjang.JPT)[0].simpul}

    assert promised == {"1.1"}


def test_money_of_a_performance_is_not_lent_to_another_of_the_same_wording() -> None:
    kertas = kertas_from(
        """
        A
          B
            C
            C
        """,
        anggaran=(Anggaran("1.1.1", "C", pagu=5.0),),
    )
    first, second = (s for s in kertas.pohon.walk() if s.kinerja == "C")

    assert [a.pagu for a in kertas.anggaran_of(first)] == [5.0]
    assert kertas.anggaran_of(second) == ()


def test_a_row_follows_its_performance_when_the_code_has_moved() -> None:
    kertas = kertas_from(POHON, anggaran=(Anggaran("1.9", "Meningkatnya penempatan", pagu=7.0),))
    node = next(s for s in kertas.pohon.walk() if s.kode == "1.1.2")

    assert [a.pagu for a in kertas.anggaran_of(node)] == [7.0]


def test_the_budget_of_a_head_of_office_are_the_programs() -> None:
    (pk,) = build_pk(kertas_from(POHON), Jenjang.JPT)

    assert [(d.simpul.kode, d.anggaran) for d in pk.anggaran] == [("1.1.1", None), ("1.1.2", None)]


def test_an_office_has_one_head_who_signs_also_where_his_row_is_blank() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y\n    D | Z\n    E | Z",
        pejabat=(
            Pejabat("1.1", "B", jabatan="Kepala Dinas", nama="NAMA PEJABAT"),
            Pejabat("1.2.1", "D", jabatan="Kepala Bidang"),
        ),
    )

    assert [len(pk.simpul) for pk in build_pk(kertas, Jenjang.JPT)] == [2]
    assert [len(pk.simpul) for pk in build_pk(kertas, Jenjang.ADMINISTRATOR)] == [1, 1]


def test_two_heads_are_not_guessed_between() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y\n  D | Z",
        pejabat=(Pejabat("1.1", "B", nama="SATU"), Pejabat("1.2", "C", nama="DUA")),
    )

    assert len(build_pk(kertas, Jenjang.JPT)) == 3


def test_a_dot_or_a_capital_does_not_make_another_person() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y",
        pejabat=(
            Pejabat("1.1", "B", jabatan="Kepala Dinas", nama="NAMA PEJABAT, M.Si"),
            Pejabat("1.2", "C", jabatan="kepala dinas", nama="Nama Pejabat, M.Si."),
        ),
    )
    (pk,) = build_pk(kertas, Jenjang.JPT)

    assert pk.pihak_pertama.nama == "NAMA PEJABAT, M.Si"


def test_a_rank_or_nip_written_in_one_row_only_serves_the_whole_agreement() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y",
        pejabat=(
            Pejabat("1.1", "B", nama="NAMA PEJABAT"),
            Pejabat("1.2", "C", nama="NAMA PEJABAT", pangkat="Pembina", nip="19XXXXXXXXXXXXXXXX"),
        ),
    )
    (pk,) = build_pk(kertas, Jenjang.JPT)

    assert (pk.pihak_pertama.pangkat, pk.pihak_pertama.nip) == ("Pembina", "19XXXXXXXXXXXXXXXX")


def test_two_of_one_name_with_different_nip_are_two() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y",
        pejabat=(
            Pejabat("1.1", "B", nama="NAMA PEJABAT", nip="19XXXXXXXXXXXXXXX1"),
            Pejabat("1.2", "C", nama="NAMA PEJABAT", nip="19XXXXXXXXXXXXXXX2"),
        ),
    )

    assert len(build_pk(kertas, Jenjang.JPT)) == 2


def test_the_superior_is_the_head_also_where_his_row_is_blank() -> None:
    kertas = kertas_from(
        "A\n  B | X\n  C | Y\n    D | Z",
        pejabat=(Pejabat("1.1", "B", jabatan="Kepala Dinas"),),
    )
    (pk,) = build_pk(kertas, Jenjang.ADMINISTRATOR)

    assert pk.pihak_kedua.jabatan == "Kepala Dinas"


def test_a_camat_answers_to_whom_sheet_instansi_names() -> None:
    camat = Pejabat("1.1", "B", jenjang=Jenjang.ADMINISTRATOR, jabatan="Camat")
    kertas = kertas_from("A\n  B | X", pejabat=(camat,), instansi=Instansi(jabatan_atasan="Bupati"))
    (pk,) = build_pk(kertas, Jenjang.ADMINISTRATOR)

    assert (pk.pihak_pertama.jabatan, pk.pihak_kedua.jabatan) == ("Camat", "Bupati")
