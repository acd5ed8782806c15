import csv
from pathlib import Path

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.rules.catalog import BY_KODE
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.kasus import kasus
from tests.support.lembar import kertas_of

LABELS = Path(__file__).resolve().parents[1] / "data" / "temuan_balangan.csv"


def labels() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def place(f: Finding) -> tuple[str, str, str]:
    return f.sel[0].lembar, str(f.sel[0].baris), f.kode


def test_every_labelled_fault_of_the_case_is_found_at_its_row() -> None:
    found = {place(f) for f in check_kertas_kerja(kasus())}
    wanted = {
        (row["lembar"], row["baris"], row["kode"]) for row in labels() if row["wajib"] == "ya"
    }

    assert {kode for *_, kode in wanted} <= BY_KODE.keys()
    assert len(wanted) == 43
    assert not wanted - found


def test_nothing_else_in_the_case_is_called_a_fault() -> None:
    known = {(row["lembar"], row["baris"], row["kode"]) for row in labels()}
    grave = [f for f in check_kertas_kerja(kasus()) if f.tingkat is not Severity.SARAN]

    assert [f for f in grave if place(f) not in known] == []


def test_advice_that_is_not_labelled_in_the_case_is_a_handful_of_single_children() -> None:
    # LPKS, LPTKS, keseimbangan and perlindungan each rest on one condition alone: an evaluator
    # asks there what was forgotten. Where the only child repeats its parent, T3-06 says so.
    known = {(row["lembar"], row["baris"], row["kode"]) for row in labels()}
    rest = [f for f in check_kertas_kerja(kasus()) if place(f) not in known]

    assert [(f.kode, f.sel[0].alamat) for f in rest] == [
        ("T3-12", "B10"),
        ("T3-12", "B20"),
        ("T3-12", "B26"),
        ("T3-12", "A30"),
    ]


def test_same_workbook_same_findings_with_ids_of_their_own() -> None:
    first, second = check_kertas_kerja(kasus()), check_kertas_kerja(kasus())

    assert first == second
    assert len({f.id for f in first}) == len(first)


BAD = """
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
{above}Tahap 3 | Meningkatnya mutu guru | (Persentase guru bersertifikat) | kinerja taktikal
"""


def test_an_id_stays_when_rows_move() -> None:
    here = check_kertas_kerja(kertas_of(BAD.format(above="")))
    above = "Tahap 3 | Tersedianya buku | Jumlah buku | kinerja operasional\n"
    there = check_kertas_kerja(kertas_of(BAD.format(above=above)))

    ids = {f.id for f in here if f.kode == "T4-02"}

    assert len(ids) == 1
    assert ids == {f.id for f in there if f.kode == "T4-02"}


def test_findings_come_in_sheet_order() -> None:
    findings = check_kertas_kerja(kasus())
    sheets = list(kasus().lembar)
    places = [(sheets.index(f.sel[0].lembar), f.sel[0].baris) for f in findings]

    assert places == sorted(places)


def test_a_finding_between_stages_names_both_cells() -> None:
    pairs = {
        (f.sel[0].alamat, f.sel[1].lembar, f.sel[1].alamat)
        for f in check_kertas_kerja(kasus())
        if f.kode == "L-04" and f.sel[0].lembar == "Tahap 4"
    }

    assert ("B25", "Tahap 3", "B23") in pairs


def test_a_shifted_indicator_is_said_to_belong_to_another_row() -> None:
    message = next(
        f.pesan for f in check_kertas_kerja(kasus()) if place(f) == ("Tahap 5", "29", "L-07")
    )

    assert 'milik kinerja "Terciptanya Hubungan Industrial yang Harmonis"' in message
    assert 'sel B33 di lembar "Tahap 4"' in message


def test_the_shifted_row_carries_its_correction() -> None:
    finding = next(f for f in check_kertas_kerja(kasus()) if f.kode == "T0-04")

    assert [(p.at.alamat, p.lama, p.baru) for p in finding.perbaikan] == [
        ("B16", "0", "Meningkatnya Pemenuhan Kebutuhan Kerja"),
        ("C16", "Meningkatnya Pemenuhan Kebutuhan Kerja", "Kondisi antara utama"),
    ]
