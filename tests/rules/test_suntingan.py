# ruff: noqa: E501  (rows of tables stay whole)
"""Corrections from edited boxes: which cells, and in which words."""

from dataclasses import replace

from pohon_xl.model.finding import Finding
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

TAHAP = """
    # Tahap 2
    No | CSF | Kondisi yang diperlukan
    1 | Mutu | Meningkatnya mutu
    # Tahap 3
    CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
    Meningkatnya mutu | Tersedianya guru | kondisi antara utama
    Meningkatnya mutu | Tersedianya buku | kondisi antara utama
    # Tahap 4
    Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
    Tahap 2 | Meningkatnya mutu | Indeks mutu | kinerja strategis
    Tahap 3 | Tersedianya guru | (Rasio guru) | kinerja taktikal intermediate
    # Tahap 5
    Rujukan | Kinerja | Indikator | Keterangan | Komponen Perencanaan | Jabatan (PK/SKP)
    Tahap 4 | Tersedianya guru | (Rasio guru) | kinerja taktikal intermediate | Sasaran Program | PK Administrator
"""


def findings(*rows: str) -> list[Finding]:
    drawing = "\n    ".join(["# Gambar: Pohon Kinerja", "Kotak | Semula | Kini", *rows])
    kertas = kertas_of(f"{TAHAP}    {drawing}")
    return [f for f in check_kertas_kerja(kertas) if f.kode == "G-01"]


def fixes(finding: Finding) -> list[tuple[str, str]]:
    return [(f"{p.at.lembar}!{p.at.alamat}", p.baru) for p in finding.perbaikan]


def test_a_condition_is_corrected_wherever_tahap_3_repeats_it() -> None:
    (found,) = findings("1 | Meningkatnya mutu | Meningkatnya mutu sekolah")

    assert [at for at, _ in fixes(found)] == [
        "Tahap 2!C2",
        "Tahap 3!A2",
        "Tahap 3!A3",
        "Tahap 4!B2",
    ]
    assert {baru for _, baru in fixes(found)} == {"Meningkatnya mutu sekolah"}


def test_a_proposed_indicator_stays_in_parentheses() -> None:
    (found,) = findings("1.1 | Rasio guru (usulan) | Rasio guru bersertifikat (usulan)")

    assert fixes(found) == [
        ("Tahap 4!C3", "(Rasio guru bersertifikat)"),
        ("Tahap 5!C2", "(Rasio guru bersertifikat)"),
    ]


def test_an_indicator_whose_mark_of_proposal_is_gone_is_agreed() -> None:
    (found,) = findings("1.1 | Rasio guru (usulan) | Rasio guru")

    assert fixes(found) == [("Tahap 4!C3", "Rasio guru"), ("Tahap 5!C2", "Rasio guru")]


def test_a_rank_is_told_without_a_correction() -> None:
    rank = next(s for s in kertas_of(TAHAP).pohon.walk() if s.kode == "1.1").jenjang
    assert rank is not None
    (found,) = findings(f"1.1 | Tersedianya guru / {rank.value} | Tersedianya guru / Kepala Bidang")

    assert found.perbaikan == ()
    assert "Kepala Bidang" in found.pesan
    assert "lembar Pejabat" in found.saran


def test_a_cell_that_changed_too_is_left_to_her() -> None:
    (found,) = findings(
        "1.1 | Tersedianya pendidik / Rasio guru | Tersedianya guru ahli / Rasio guru"
    )

    assert found.perbaikan == ()
    assert "juga sudah berubah" in found.pesan


def test_the_edit_wins_over_other_corrections_of_the_cell() -> None:
    from pohon_xl.rules.perbaikan import choose_corrections

    (found,) = findings("1.1 | Tersedianya guru | Tersedianya guru ahli")
    rival = replace(
        found,
        id="lain",
        kode="T3-11",
        perbaikan=tuple(replace(p, baru="Lain") for p in found.perbaikan),
    )
    pilihan = choose_corrections([rival, found])

    assert pilihan.dipakai == (found,)
    assert [t.temuan.id for t in pilihan.tertinggal] == ["lain"]
