"""Indicators swapped in Tahap 4: the words of the kinerja tell which stage is right."""

from textwrap import dedent

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

ROWS = (
    ("Tersusunnya standar pelayanan", "Jumlah standar pelayanan yang disusun"),
    ("Tersedianya komputer pelayanan", "Jumlah komputer yang disediakan"),
)


def found(four: tuple[int, int], five: tuple[int, int]) -> set[tuple[str, str]]:
    """Lembar and new text of each L-07, the indicators given in that order."""
    head = "Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan"
    t4 = [
        f"Tahap 3 | {k} | {ROWS[n][1]} | kinerja operasional"
        for (k, _), n in zip(ROWS, four, strict=True)
    ]
    t5 = [
        f"Tahap 3 | {k} | {ROWS[n][1]} | kinerja operasional"
        for (k, _), n in zip(ROWS, five, strict=True)
    ]
    text = "\n".join(["# Tahap 4", head, *t4, "# Tahap 5", head, *t5])
    findings = [f for f in check_kertas_kerja(kertas_of(dedent(text))) if f.kode == "L-07"]
    return {(f.sel[0].lembar, f.perbaikan[0].baru) for f in findings}


def test_swapped_in_tahap_5() -> None:
    assert found((0, 1), (1, 0)) == {("Tahap 5", ROWS[0][1]), ("Tahap 5", ROWS[1][1])}


def test_swapped_in_tahap_4_never_spoils_tahap_5() -> None:
    assert found((1, 0), (0, 1)) == {("Tahap 4", ROWS[0][1]), ("Tahap 4", ROWS[1][1])}


def test_a_measurable_indicator_is_not_replaced_by_one_that_measures_nothing() -> None:
    head = "Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan"
    rows = [
        f"# Tahap {n}\n{head}\nTahap 3 | Meningkatnya promosi digital | {i} | kinerja operasional"
        for n, i in ((4, "Promosi yang baik"), (5, "Persentase pertumbuhan jangkauan promosi"))
    ]
    found = check_kertas_kerja(kertas_of("\n".join(rows)))
    (problem,) = (f for f in found if f.kode == "L-07")
    assert not problem.perbaikan
