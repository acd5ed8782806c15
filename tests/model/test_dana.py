import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.model.dana import BarisDana, dana_of, dana_of_nodes, kode_of, merge_anggaran
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from tests.support.outline import kertas_from

POHON = """
Menurunnya pengangguran
  Meningkatnya serapan kerja
    Meningkatnya kualitas
      Terselenggaranya pelatihan
        Terlaksananya pelatihan
    Meningkatnya penempatan
      Tersusunnya rencana
"""
NAMES = {
    "1.1.1": "Meningkatnya kualitas",
    "1.1.1.1": "Terselenggaranya pelatihan",
    "1.1.1.1.1": "Terlaksananya pelatihan",
    "1.1.2": "Meningkatnya penempatan",
    "1.1.2.1": "Tersusunnya rencana",
}


def row(
    kode: str,
    rekening: str | None = None,
    nama: str | None = None,
    pagu: float | None = None,
    sumber: str | None = None,
) -> Anggaran:
    return Anggaran(kode, NAMES[kode], rekening, nama, pagu, sumber)


def kertas_with(*rows: Anggaran) -> KertasKerja:
    return kertas_from(POHON, anggaran=rows)


def table(kertas: KertasKerja) -> tuple[BarisDana, ...]:
    nodes = tuple(s for s in kertas.pohon.walk() if s.level.depth >= 2)
    return dana_of_nodes(merge_anggaran(kertas), nodes)


def shown(*rows: Anggaran) -> list[tuple[int, str | None, float | None]]:
    """Depth, name and amount of the rows that are filled in."""
    found = [(d.tingkat, d.anggaran) for d in table(kertas_with(*rows))]
    return [(tingkat, a.nama, a.pagu) for tingkat, a in found if a is not None]


def test_a_program_that_pays_for_two_performances_counts_once() -> None:
    assert shown(
        row("1.1.1", "2.07.03", "PROGRAM", 9.0), row("1.1.2", "2.07.03", "PROGRAM", 9.0)
    ) == [(0, "PROGRAM", 9.0)]


@pytest.mark.parametrize("again", ["2.07.03.", " 2.07.03", "2. 07 .03", "2.7.3"])
def test_a_code_is_the_same_however_it_is_typed(again: str) -> None:
    assert len(shown(row("1.1.1", "2.07.03", "A", 9.0), row("1.1.2", again, "PROGRAM A"))) == 1


def test_blank_fields_are_filled_from_the_other_row() -> None:
    kertas = merge_anggaran(
        kertas_with(row("1.1.1", "2.07.03", pagu=9.0), row("1.1.2", "2.07.03", "PROGRAM A"))
    )

    assert [(a.kode, a.nama, a.pagu) for a in kertas.anggaran] == [
        ("1.1.1", "PROGRAM A", 9.0),
        ("1.1.2", "PROGRAM A", 9.0),
    ]


def test_without_codes_the_name_tells_capitals_aside() -> None:
    assert shown(row("1.1.1", nama="Program A", pagu=9.0), row("1.1.2", nama="PROGRAM A")) == [
        (0, "Program A", 9.0)
    ]


def test_a_row_without_code_belongs_to_the_only_code_of_its_name() -> None:
    assert len(shown(row("1.1.1", "2.07.03", "A", 9.0), row("1.1.2", nama="A"))) == 1


def test_a_kegiatan_is_not_its_program_though_both_have_one_name() -> None:
    assert len(shown(row("1.1.1", nama="A"), row("1.1.1.1", nama="A"))) == 2


def test_amounts_without_any_name_are_never_taken_for_one() -> None:
    assert len(shown(row("1.1.1", pagu=5.0), row("1.1.1", pagu=5.0))) == 2


def test_amounts_that_contradict_each_other_give_a_blank_not_a_sum() -> None:
    kertas = kertas_with(row("1.1.1", "2.07.03", "A", 9.0), row("1.1.2", "2.07.03", "A", 8.0))
    first = table(kertas)[0].anggaran

    assert first is not None
    assert (first.pagu, first.berbeda) == (None, ("pagu",))


def test_merging_again_changes_nothing() -> None:
    once = merge_anggaran(
        kertas_with(
            row("1.1.1", "2.07.03", "A", 9.0, "APBD"), row("1.1.2", "2.07.03", "A", 8.0, "DAK")
        )
    )

    assert merge_anggaran(once) == once
    assert once.anggaran[0].sumber_dana == "APBD, DAK"


def test_a_kegiatan_stands_under_the_program_of_its_code_wherever_the_tree_has_it() -> None:
    assert shown(
        row("1.1.1", "2.07.03", "PROGRAM 3", 9.0),
        row("1.1.1.1", "2.07.02.2.01", "Kegiatan 2", 4.0),
        row("1.1.2", "2.07.02", "PROGRAM 2", 5.0),
        row("1.1.2.1", "2.07.03.2.01", "Kegiatan 3", 7.0),
    ) == [
        (0, "PROGRAM 3", 9.0),
        (1, "Kegiatan 3", 7.0),
        (0, "PROGRAM 2", 5.0),
        (1, "Kegiatan 2", 4.0),
    ]


def test_a_kegiatan_whose_program_is_not_in_the_table_counts_by_itself() -> None:
    assert shown(
        row("1.1.1", "2.07.03", "PROGRAM 3", 9.0), row("1.1.1.1", "2.07.05.2.01", "Kegiatan 5", 4.0)
    ) == [(0, "PROGRAM 3", 9.0), (0, "Kegiatan 5", 4.0)]


def test_without_codes_the_tree_decides_what_is_a_part_of_what() -> None:
    assert shown(
        row("1.1.1", "2.07.03", "PROGRAM 3", 9.0),
        row("1.1.1.1", nama="Kegiatan", pagu=4.0),
        row("1.1.1.1.1", "0001", "Sub kegiatan", 2.0),
    ) == [(0, "PROGRAM 3", 9.0), (1, "Kegiatan", 4.0), (2, "Sub kegiatan", 2.0)]


def test_a_sub_kegiatan_stands_under_its_kegiatan_rather_than_its_program() -> None:
    assert shown(
        row("1.1.1", "2.07.03", "PROGRAM 3", 9.0),
        row("1.1.1.1", "2.07.03.2.01", "Kegiatan", 4.0),
        row("1.1.2.1", "2.07.03.2.01.0001", "Sub kegiatan", 2.0),
    ) == [(0, "PROGRAM 3", 9.0), (1, "Kegiatan", 4.0), (2, "Sub kegiatan", 2.0)]


def test_a_performance_without_a_budget_row_stays_as_a_blank() -> None:
    blank = [d.simpul.kode for d in table(kertas_with(row("1.1.1", "2.07.03"))) if not d.anggaran]

    assert blank == ["1.1.1.1", "1.1.1.1.1", "1.1.2", "1.1.2.1"]


def test_one_performance_names_each_of_its_programs_once() -> None:
    kertas = merge_anggaran(
        kertas_with(row("1.1.1", "2.07.03", "A", 9.0), row("1.1.1", "2.07.03.", "A"))
    )
    node = next(s for s in kertas.pohon.walk() if s.kode == "1.1.1")

    assert [a.pagu for a in dana_of(kertas, node)] == [9.0]


def test_codes_and_tree_that_contradict_each_other_lose_no_row() -> None:
    rows = (row("1.1.1", "2.07.03.2.01", "Kegiatan"), row("1.1.1.1", nama="Tanpa kode"),
            row("1.1.1.1.1", "2.07.03", "PROGRAM"))  # fmt: skip

    assert sorted(nama or "" for _, nama, _ in shown(*rows)) == [
        "Kegiatan",
        "PROGRAM",
        "Tanpa kode",
    ]


CODES = st.sampled_from([None, "2.07.03", "2.07.03.2.01", "2.07.03.2.01.0001", "2.07.02", "x", "1"])
ROWS = st.lists(
    st.builds(row, st.sampled_from([*NAMES]), CODES, st.sampled_from([None, "A", "B"])), max_size=9
)


@given(ROWS)
def test_nothing_is_lost_and_nothing_stands_twice(rows: list[Anggaran]) -> None:
    kertas = kertas_with(*rows)
    found = [d.anggaran for d in table(kertas) if d.anggaran]
    keys = [kode_of(a) for a in found if kode_of(a)]

    assert {kode_of(a) for a in merge_anggaran(kertas).anggaran if kode_of(a)} == set(keys)
    assert len(keys) == len(set(keys))
    assert table(kertas)[0].tingkat == 0
