from dataclasses import replace

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.location import Location
from pohon_xl.plan.flag import PENULIS, FlagPlan, dump_flags
from pohon_xl.plan.style import STYLES
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.sheets.tanda import plan_tanda
from tests.support.golden import check_golden
from tests.support.kasus import kasus

AT = Location("Tahap 4", 9, 2)
RELATED = Location("Tahap 3", 7, 2)
HERS = {"Tahap 3", "Tahap 4"}


def finding(kode: str, tingkat: Severity = Severity.GALAT, pesan: str = "Pesan.") -> Finding:
    return Finding(kode, kode, "teks-berbeda", tingkat, (AT, RELATED), pesan, f"Saran {kode}.")


def text(flag: FlagPlan) -> str:
    return "".join(part.text for part in flag.note)


def test_the_case_is_flagged_as_reviewed() -> None:
    kertas = kasus()

    check_golden("sheets/tanda.txt", dump_flags(plan_tanda(check_kertas_kerja(kertas), HERS)))


def test_the_cell_to_mend_is_flagged_and_the_related_one_is_not() -> None:
    assert [flag.at for flag in plan_tanda([finding("L-04")], HERS)] == [AT]


def test_the_note_says_who_speaks_what_is_wrong_and_what_to_do() -> None:
    (flag,) = plan_tanda([finding("L-04")], HERS)

    assert text(flag) == "pohon_xl: L-04 teks berbeda (galat)\nPesan.\nSaran: Saran L-04."
    assert text(flag).startswith(f"{PENULIS}:")
    assert [part.bold for part in flag.note] == [True, False]


def test_several_findings_of_a_cell_share_a_note_and_the_gravest_gives_the_colour() -> None:
    (flag,) = plan_tanda([finding("T3-11", Severity.SARAN), finding("L-07")], HERS)

    assert flag.style == "galat"
    assert text(flag).index("L-07") < text(flag).index("T3-11")
    assert "\n\nT3-11" in text(flag)


def test_ignored_findings_leave_no_flag() -> None:
    assert plan_tanda([replace(finding("L-04"), status="diabaikan")], HERS) == ()


def test_cells_of_our_own_sheets_are_not_flagged() -> None:
    assert plan_tanda([finding("K-01")], {"Tahap 3"}) == ()


def test_a_longer_text_gets_a_higher_box() -> None:
    (short,) = plan_tanda([finding("L-04")], HERS)
    (long,) = plan_tanda([finding("L-04", pesan="Kinerja ini ditulis berbeda. " * 12)], HERS)

    assert long.height > short.height + 40
    assert long.width == short.width


def test_findings_without_room_are_counted_not_cut() -> None:
    many = [finding(f"T3-{n:02}", pesan="Kinerja ini ditulis berbeda. " * 9) for n in range(8)]
    (flag,) = plan_tanda(many, HERS)
    shown = text(flag).count("Saran:")

    assert 1 <= shown < 8
    assert text(flag).endswith(f"{8 - shown} temuan lain di sel ini: lihat lembar Temuan.")
    assert flag.height <= 330


def test_every_severity_has_a_fill_and_a_colour_of_its_own() -> None:
    assert len({(STYLES[s.value].fill, STYLES[s.value].color) for s in Severity}) == 3
