from pohon_xl.tables.crosscutting import is_crosscutting, split_offices


def test_the_mark_is_known_however_it_is_spelt() -> None:
    marks = ["CROSSCUTTING", "Croscutting", "cross cutting", "Cross-Cutting DINAS X"]

    assert all(is_crosscutting(m) for m in marks)
    assert not is_crosscutting("Meningkatnya kinerja")


def test_offices_run_together_are_split_and_said_to_be() -> None:
    offices, joined = split_offices("Croscutting DINAS SOSIAL, PMD DAN PPA DINAS KESEHATAN")

    assert offices == ("DINAS SOSIAL, PMD DAN PPA", "DINAS KESEHATAN")
    assert joined


def test_offices_with_separators_are_not() -> None:
    offices, joined = split_offices("Crosscutting: Dinas A; Dinas B, Badan C dan Dinas D")

    assert offices == ("Dinas A", "Dinas B", "Badan C", "Dinas D")
    assert not joined
