from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from markupsafe import Markup

from pohon_xl.documents.pk import PkContext
from pohon_xl.documents.semua import plan_documents
from pohon_xl.errors import TemplateError
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.renderers.document_docx import plain_data, render_document
from tests.support.compare_docx import highlighted, open_docx, text_of
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.konversi import convert_files

LENGKAP = (
    *plan_documents(dinas_lengkap()),
    *plan_documents(
        dinas_lengkap(antara=Jenjang.PENGAWAS, operasional=Jenjang.PELAKSANA), frozenset({"pk"})
    ),
)
STATEMENT = """\
PEMERINTAH KABUPATEN CONTOH
PERJANJIAN KINERJA TAHUN 2026
Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel \
serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:
Selanjutnya disebut PIHAK PERTAMA
Selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA
Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran \
perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah \
ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target \
kinerja tersebut menjadi tanggung jawab kami.
Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi \
terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam \
rangka pemberian penghargaan dan sanksi.
Kota Contoh, [isi: tanggal]
"""
KOSONG = plan_documents(dinas())


@pytest.mark.parametrize("plan", [*LENGKAP, *KOSONG], ids=lambda p: p.file_name)
def test_every_document_opens_and_holds_no_tags(plan: DocumentPlan) -> None:
    data = render_document(plan)

    text = text_of(data)
    assert "{{" not in text
    assert "{%" not in text
    assert open_docx(data).tables


@pytest.mark.parametrize("plan", [*LENGKAP, *KOSONG], ids=lambda p: p.file_name)
def test_every_blank_is_highlighted(plan: DocumentPlan) -> None:
    data = render_document(plan)

    blanks = text_of(data).count("[isi: ")
    assert blanks == sum(text.count("[isi: ") for text in highlighted(data)) > 0


def test_the_statement_is_worded_as_the_regulation_has_it() -> None:
    text = text_of(render_document(LENGKAP[0]))

    assert [line for line in STATEMENT.splitlines() if line not in text.split("\n")] == []


def test_pihak_kedua_signs_left_and_pihak_pertama_right() -> None:
    tables = open_docx(render_document(LENGKAP[0])).tables
    rows = [[c.text for c in r.cells] for r in tables[-1].rows]
    signatures = [[row[0], row[-1]] for row in rows[-6:]]

    assert signatures[1] == ["PIHAK KEDUA", "PIHAK PERTAMA"]
    assert signatures[2] == ["Bupati Contoh", "Kepala Dinas Tenaga Kerja"]
    assert signatures[5] == ["", "NIP. 19XXXXXXXXXXXXXXXX"]


def test_sasaran_with_two_indicators_is_one_merged_cell() -> None:
    tables = open_docx(render_document(LENGKAP[0])).tables
    rows = next(t for t in tables if t.cell(0, 1).text == "SASARAN STRATEGIS").rows

    assert rows[2].cells[1]._tc is rows[3].cells[1]._tc
    assert rows[2].cells[2].text != rows[3].cells[2].text


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render_document(LENGKAP[-1]) == render_document(LENGKAP[-1])


def test_a_missing_value_stops_the_document_and_is_named() -> None:
    plan = LENGKAP[0]
    assert isinstance(plan.context, PkContext)
    broken = replace(
        plan.context,
        pihak_pertama=replace(plan.context.pihak_pertama, nama=None),  # type: ignore[arg-type]
    )

    with pytest.raises(
        TemplateError, match=r"pk_jpt\.docx: pihak_pertama\.nama' memuat nilai None"
    ):
        render_document(replace(plan, context=broken))


@dataclass(frozen=True, slots=True)
class Sedikit:
    tahun: str


def test_a_plan_that_gives_too_little_is_an_error() -> None:
    with pytest.raises(TemplateError, match=r"Templat 'pk_jpt\.docx' .* tidak dikenal"):
        render_document(DocumentPlan("pk_jpt", "x.docx", Sedikit("2026")))


def test_a_template_that_is_not_there_is_an_error() -> None:
    with pytest.raises(TemplateError, match="tidak ditemukan"):
        render_document(DocumentPlan("tiada", "x.docx", Sedikit("2026")))


def test_markup_in_a_plan_is_text_again() -> None:
    assert type(plain_data(Markup("<w:p/>"), "x.docx")) is str


def test_a_context_without_names_is_refused() -> None:
    with pytest.raises(TemplateError, match="bukan kumpulan nilai bernama"):
        render_document(DocumentPlan("pk_jpt", "x.docx", ("a",)))


def test_libreoffice_converts_every_kind(tmp_path: Path) -> None:
    kinds = {plan.template: plan for plan in LENGKAP}
    sources = [tmp_path / f"{kind}.docx" for kind in kinds]
    for source, plan in zip(sources, kinds.values(), strict=True):
        source.write_bytes(render_document(plan))

    convert_files(sources, "pdf", tmp_path)

    assert [s.stem for s in sources if not s.with_suffix(".pdf").exists()] == []
    assert len(sources) == 13
