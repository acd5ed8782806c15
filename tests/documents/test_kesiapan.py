from dataclasses import replace

from pohon_xl.documents.kesiapan import USULAN, Kesiapan, check_kesiapan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.location import Location
from pohon_xl.renderers.findings_json import findings_data
from pohon_xl.renderers.findings_text import render_findings
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.kasus import kasus

GALAT = Finding(
    "x", "T0-01", "uji", Severity.GALAT, (Location("Tahap 3", 1, 1),), "Salah.", "Betulkan."
)


def of(name: str, ready: tuple[Kesiapan, ...]) -> Kesiapan:
    return next(k for k in ready if k.dokumen == name)


def test_every_document_tells_what_it_lacks_and_where_to_fill_it_in() -> None:
    found = of("pk_jpt.docx", check_kesiapan(dinas(), ()))
    places = {k.isian: k.tempat for k in found.kekurangan}

    assert not found.siap
    assert places["target"] == "lembar Target"
    assert places["nama pihak pertama"] == "lembar Pejabat"
    assert places["tempat"] == "lembar Instansi"


def test_a_blank_that_stands_often_is_counted() -> None:
    found = of("lkip.docx", check_kesiapan(dinas_lengkap(), ()))
    counts = {k.isian: k.jumlah for k in found.kekurangan}

    assert counts["realisasi 2025"] > 1
    assert counts[USULAN] > 1
    assert found.jumlah == sum(counts.values())


def test_a_complete_agreement_is_ready_and_an_open_galat_keeps_it_back() -> None:
    kertas = dinas_lengkap()
    dated = replace(kertas.instansi, tanggal="5 Januari 2026", logo="logo.png")
    kertas = replace(kertas, instansi=dated)
    found = of("pk_administrator_kepala_bidang_11.docx", check_kesiapan(kertas, ()))
    blocked = of("pk_administrator_kepala_bidang_11.docx", check_kesiapan(kertas, (GALAT,)))

    assert (found.kekurangan, found.siap) == ((), True)
    assert (blocked.kekurangan, blocked.siap) == ((), False)


def test_the_reports_say_it() -> None:
    ready = check_kesiapan(kasus(), (GALAT,))
    said = render_findings(kasus(), (GALAT,), ready)
    data = findings_data(kasus(), (GALAT,), ready)

    assert "SIAP DITANDATANGANI?" in said
    assert "Semua dokumen: 1 galat masih terbuka." in said
    assert data["kesiapan"][0]["siap"] is False  # type: ignore[index]
    assert data["kesiapan"][0]["kosong"][0]["jumlah"] > 0  # type: ignore[index]
