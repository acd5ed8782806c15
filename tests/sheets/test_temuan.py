from pohon_xl.model.fakta import Bacaan
from pohon_xl.model.finding import Finding, Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.sheets.temuan import TANPA_TEMUAN, plan_temuan
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, cell_with, texts
from tests.support.outline import kertas_from


def kertas() -> KertasKerja:
    return kertas_from(
        "Menurunnya pengangguran",
        lembar=("Tahap 3", "Tahap 4"),
        bacaan=(
            Bacaan("Tahap 3", 3, "A3:C9", (("A", "CSF"), ("B", "Kondisi")), 6),
            Bacaan("Tahap 4", 4, "B2:D8", (), 6),
        ),
    )


def finding(kode: str, tingkat: Severity, *sel: Location) -> Finding:
    return Finding(kode, kode, "teks-berbeda", tingkat, sel, f"Pesan {kode}.", f"Saran {kode}.")


FINDINGS = (
    finding("T3-11", Severity.SARAN, Location("Tahap 3", 2, 1)),
    finding("L-04", Severity.PERINGATAN, Location("Tahap 4", 9, 2), Location("Tahap 3", 7, 2)),
    finding("L-01", Severity.GALAT, Location("Tahap 4", 8, 2)),
    Finding(
        "id",
        "T0-04",
        "isi-geser-kolom",
        Severity.GALAT,
        (Location("Tahap 3", 16, 2), Location("Tahap 3", 16, 3), Location("Tahap 4", 1, 1)),
        "Isi bergeser.",
        "Pindahkan.",
        (
            Perbaikan(Location("Tahap 3", 16, 2), "0", "Meningkatnya"),
            Perbaikan(Location("Tahap 3", 16, 3), "", "Kondisi antara"),
        ),
        "diabaikan",
        "sudah disepakati",
    ),
)


def test_golden() -> None:
    check_golden("sheets/temuan.txt", plan_temuan(kertas(), FINDINGS).dump())


def test_the_gravest_come_first_then_as_the_sheets_stand_and_ignored_ones_last() -> None:
    plan = plan_temuan(kertas(), FINDINGS)
    rows = sorted((c.row, c.value) for c in plan.cells if c.column == 3 and c.style == "isi_kode")

    assert [kode for _, kode in rows] == ["L-01", "L-04", "T3-11", "T0-04"]


def test_a_sheet_with_only_ignored_findings_is_green() -> None:
    ignored = tuple(f for f in FINDINGS if f.status == "diabaikan")

    assert plan_temuan(kertas(), ignored).tab_color == plan_temuan(kertas(), ()).tab_color


def test_a_finding_links_to_its_cell_and_to_the_other_one() -> None:
    plan = plan_temuan(kertas(), FINDINGS)
    row = cell_with(plan, "L-04").row

    assert cell_at(plan, row, 6).value == "B9"
    assert cell_at(plan, row, 6).link == Location("Tahap 4", 9, 2)
    assert cell_at(plan, row, 7).link == Location("Tahap 3", 7, 2)


def test_corrections_say_what_becomes_what_and_how_many_cells_more() -> None:
    plan = plan_temuan(kertas(), FINDINGS)
    row = cell_with(plan, "T0-04").row

    assert cell_at(plan, row, 10).value == (
        "Tahap 3!B16: 0 \u2192 Meningkatnya\nTahap 3!C16: (kosong) \u2192 Kondisi antara"
    )
    assert cell_at(plan, row, 7).value == "Tahap 3!C16 (+1 sel lain)"
    assert cell_at(plan, row, 11).value == "diabaikan: sudah disepakati"
    assert cell_at(plan, row, 12).value == "id"


def test_the_top_tells_what_was_read_and_what_was_not() -> None:
    shown = "\n".join(texts(plan_temuan(kertas(), FINDINGS)))

    assert "1 galat, 1 peringatan, 1 saran, 1 diabaikan" in shown
    assert 'lembar "Tahap 3", rentang A3:C9, 6 baris (A = CSF, B = Kondisi)' in shown
    assert "Tahap 1, 2, 5 tidak ditemukan" in shown


def test_no_finding_is_said_clearly() -> None:
    plan = plan_temuan(kertas(), ())

    assert TANPA_TEMUAN in texts(plan)
    assert plan.autofilter is None


def test_a_finding_of_the_whole_workbook_has_no_link() -> None:
    plan = plan_temuan(kertas(), (finding("T0-01", Severity.GALAT),))
    row = cell_with(plan, "T0-01").row

    assert cell_at(plan, row, 6).link is None
