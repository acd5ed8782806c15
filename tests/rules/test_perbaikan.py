from pohon_xl.model.finding import Finding, Perbaikan, Severity
from pohon_xl.model.location import Location
from pohon_xl.rules.perbaikan import choose_corrections

A1, B1 = Location("Tahap 3", 1, 1), Location("Tahap 3", 1, 2)


def finding(kode: str, *perbaikan: Perbaikan, status: str = "terbuka") -> Finding:
    sel = tuple(p.at for p in perbaikan) or (A1,)
    return Finding(kode, kode, kode, Severity.SARAN, sel, "", "", perbaikan, status)


def test_findings_without_a_correction_or_ignored_are_not_chosen() -> None:
    ignored = finding("L-04", Perbaikan(A1, "a", "b"), status="diabaikan")

    assert choose_corrections((finding("L-08"), ignored)).dipakai == ()


def test_only_the_wanted_codes_are_chosen() -> None:
    found = (finding("L-04", Perbaikan(A1, "a", "b")), finding("T3-11", Perbaikan(B1, "c", "d")))

    assert choose_corrections(found, frozenset({"T3-11"})).dipakai == found[1:]


def test_of_two_corrections_for_a_cell_the_one_first_in_the_catalog_is_made() -> None:
    late, early = (
        finding("L-04", Perbaikan(A1, "a", "b")),
        finding("T3-11", Perbaikan(A1, "a", "c")),
    )
    chosen = choose_corrections((late, early))

    assert chosen.dipakai == (early,)
    assert [(left.temuan, left.sebab) for left in chosen.tertinggal] == [
        (late, "sel yang sama sudah diperbaiki menurut T3-11; jalankan perbaiki lagi")
    ]


def test_two_that_agree_are_both_made() -> None:
    found = (finding("L-04", Perbaikan(A1, "a", "b")), finding("T3-11", Perbaikan(A1, "a", "b")))

    assert choose_corrections(found).dipakai == found


def test_a_correction_of_two_cells_is_left_as_a_whole() -> None:
    early = finding("T0-04", Perbaikan(A1, "a", "b"))
    late = finding("L-04", Perbaikan(B1, "c", "d"), Perbaikan(A1, "a", "x"))
    third = finding("L-06", Perbaikan(B1, "c", "e"))

    assert choose_corrections((early, late, third)).dipakai == (early, third)
