from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pohon_xl import app
from pohon_xl.documents.kesiapan import USULAN, Kesiapan, check_kesiapan
from pohon_xl.documents.semua import plan_documents
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.level import Jenjang
from pohon_xl.model.location import Location
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import fields, is_dataclass
from pohon_xl.renderers.findings_html import render_findings_html
from pohon_xl.renderers.findings_json import findings_data
from pohon_xl.renderers.findings_text import render_findings
from pohon_xl.tables import anggaran, instansi, pejabat, target
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.kasus import CONTOH, kasus

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


KOLOM = {
    "Instansi": instansi.LABEL,
    "Pejabat": pejabat.JUDUL,
    "Target": target.JUDUL,
    "Anggaran": anggaran.JUDUL,
}


def blanks_of(value: object) -> Iterator[Kosong]:
    if isinstance(value, Kosong):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from blanks_of(one)
    elif is_dataclass(value):
        for f in fields(value):
            yield from blanks_of(getattr(value, f.name))


def test_a_blank_asks_for_columns_that_its_sheet_has() -> None:
    found = [b.tempat for k in (dinas(), kasus()) for b in blanks_of(plan_documents(k))]
    places = {p.lembar: {j for q in found if q.lembar == p.lembar for j in q.judul} for p in found}

    assert KOLOM.keys() <= places.keys()
    assert [(n, j) for n, names in KOLOM.items() for j in places[n] if j not in names] == []


def test_every_blank_of_an_input_sheet_names_its_cell(tmp_path: Path) -> None:
    app.build(app.open_buku(CONTOH, tahun=2026), tmp_path, with_documents=False)
    kertas = app.open_buku(tmp_path / CONTOH.name).kertas
    ready = check_kesiapan(kertas, ())
    placeless = [
        (k.dokumen, one.isian) for k in ready for one in k.kekurangan
        if one.tempat.startswith("lembar ") and not one.sel
    ]  # fmt: skip
    jpt = {k.isian: [at.alamat for at in k.sel] for k in of("pk_jpt.docx", ready).kekurangan}
    said = render_findings(kertas, (), ready)
    page = render_findings_html([(kertas, ())], [ready], ["hasil%20uji.xlsx"])

    assert placeless == []
    assert jpt["nama pihak pertama"] == ["G4"]
    assert jpt["nama kepala daerah"] == ["B11"]
    assert "2 pemerintah kabupaten/kota (Instansi!B5)" in " ".join(said.split())
    assert '<a href="hasil%20uji.xlsx#%27Pejabat%27!G4">Pejabat!G4</a>' in page


def test_what_only_the_document_can_say_names_no_sheet() -> None:
    found = of("iku_keputusan.docx", check_kesiapan(dinas_lengkap(), ()))
    (number,) = (k for k in found.kekurangan if k.isian == "nomor keputusan")

    assert (number.tempat, number.sel) == ("dokumen Word", ())


def test_the_head_of_a_region_is_never_asked_for_pangkat_or_nip() -> None:
    """Whoever reports to him: a Kepala Dinas, or a Camat, who is an administrator."""
    camat = dinas_lengkap(csf=Jenjang.ADMINISTRATOR, antara_utama=Jenjang.PENGAWAS)
    for kertas in (dinas(), camat):
        plans = [p for p in plan_documents(kertas) if p.template.startswith(("pk_", "skp_"))]
        labels = [b.label for p in plans for b in blanks_of(p.context)]
        first = next(p.context for p in plans if p.template.startswith("pk_"))

        assert [
            label for label in labels if label.endswith("kepala daerah") and "pangkat" in label
        ] == []
        assert (first.pihak_kedua.pangkat, first.pihak_kedua.nip) == ("", "")  # type: ignore[attr-defined]
