import pytest

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.location import Location
from pohon_xl.rules.abaikan import mark_ignored, means
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

AT = Location("Abaikan", 4, 1)
FOUND = Finding(
    "01a2b3c4", "L-04", "teks-berbeda", Severity.PERINGATAN, (Location("Tahap 4", 25, 2),), "", ""
)


def row(**fields: str) -> Abaikan:
    return Abaikan(AT, AT, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields",
    [
        {"temuan": "01a2b3c4"},
        {"temuan": "01A2B3C4", "kode": "L-04"},
        {"temuan": "1a2b3c4"},
        {"kode": "l-04", "sel": "b25"},
        {"kode": "L-04", "sel": "$B$25", "lembar": "TAHAP 4"},
        {"kode": "L-04", "sel": "'Tahap 4'!B25"},
        {"kode": "L-04", "sel": "Tahap 4!B25"},
    ],
    ids=str,
)
def test_a_finding_is_meant_by_its_id_or_by_code_and_cell(fields: dict[str, str]) -> None:
    assert means(row(**fields), FOUND)


@pytest.mark.parametrize(
    "fields",
    [
        {"temuan": "ffffffff", "kode": "L-04", "sel": "B25"},
        {"kode": "L-04"},
        {"sel": "B25"},
        {"kode": "L-03", "sel": "B25"},
        {"kode": "L-04", "sel": "B26"},
        {"kode": "L-04", "sel": "B25", "lembar": "Tahap 5"},
        {"kode": "L-04", "sel": "Tahap 5!B25"},
        {"kode": "L-04", "sel": "baris 25"},
    ],
    ids=str,
)
def test_less_than_that_or_something_else_means_no_finding(fields: dict[str, str]) -> None:
    assert not means(row(**fields), FOUND)


def test_only_a_row_with_a_reason_counts_and_the_first_one_gives_it() -> None:
    rows = (
        row(temuan="01a2b3c4"),
        row(kode="L-04", sel="B25", alasan="satu"),
        row(temuan="01a2b3c4", alasan="dua"),
    )
    (marked,) = mark_ignored([FOUND], rows)

    assert (marked.status, marked.alasan) == ("diabaikan", "satu")
    assert mark_ignored([FOUND], rows[:1]) == [FOUND]


SHEETS = """
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 2 | Meningkatnya mutu jalan | (Persentase jalan mantap) | kinerja strategis
# Abaikan
Temuan | Kode | Lembar | Sel | Alasan
{rows}
"""


def kinds(rows: str) -> dict[str, str]:
    findings = check_kertas_kerja(kertas_of(SHEETS.format(rows=rows)))
    return {f.kode: f.status for f in findings if f.kode in {"T4-02", "T0-90", "T0-91"}}


def test_an_ignored_finding_is_listed_as_such() -> None:
    assert kinds(" | T4-02 | Tahap 4 | C2 | rapat Maret") == {"T4-02": "diabaikan"}


def test_without_a_reason_it_stays_open_and_that_is_said() -> None:
    assert kinds(" | T4-02 | Tahap 4 | C2 |") == {"T0-90": "terbuka", "T4-02": "terbuka"}


@pytest.mark.parametrize("rows", [" | T4-02 | Tahap 4 | C9 | sebab", " | T4-02 | | | sebab"])
def test_a_row_that_means_nothing_is_said(rows: str) -> None:
    assert kinds(rows) == {"T0-91": "terbuka", "T4-02": "terbuka"}


def test_a_row_that_holds_only_her_notes_is_left_alone() -> None:
    sheets = SHEETS.replace("| Alasan", "| Alasan | Catatan").format(
        rows=" | | | | | tanya Bappeda"
    )

    assert not [f for f in check_kertas_kerja(kertas_of(sheets)) if f.kode.startswith("T0-9")]
