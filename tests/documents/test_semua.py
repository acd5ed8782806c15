import subprocess
import sys

from pohon_xl.documents.semua import JENIS, plan_documents
from pohon_xl.pendokumenan import JENIS_DOKUMEN
from tests.support.dinas import dinas_lengkap


def test_documents_come_from_the_highest_rank_down_and_the_report_last() -> None:
    plans = plan_documents(dinas_lengkap())

    assert [p.template for p in plans] == [
        "pk_jpt",
        "pk_administrator",
        "pk_administrator",
        "pk_jf",
        "iku",
        "iku_keputusan",
        "skp_jpt",
        "skp_ja_jf",
        "skp_ja_jf",
        "skp_ja_jf",
        "rencana_aksi",
        "crosscutting",
        "surat_crosscutting",
        "surat_crosscutting",
        "lkip",
    ]


def test_the_command_line_knows_the_same_kinds_in_the_same_order() -> None:
    assert tuple(JENIS) == JENIS_DOKUMEN


def test_every_file_begins_with_its_kind_so_that_stale_ones_are_found() -> None:
    for jenis in JENIS:
        for plan in plan_documents(dinas_lengkap(), frozenset({jenis})):
            assert plan.file_name.startswith((f"{jenis}_", f"{jenis}.")), plan.file_name


def test_every_document_has_a_file_name_of_its_own() -> None:
    names = [p.file_name for p in plan_documents(dinas_lengkap())]

    assert len({n.casefold() for n in names}) == len(names)


def test_only_the_wanted_kinds_are_planned() -> None:
    kertas = dinas_lengkap()
    of_kind = {j: plan_documents(kertas, frozenset({j})) for j in JENIS}

    assert {p.template[:2] for p in of_kind["pk"]} == {"pk"}
    assert [p.template for p in of_kind["lkip"]] == ["lkip"]
    assert sum(map(len, of_kind.values())) == len(plan_documents(kertas))


def test_planning_documents_loads_neither_jinja_nor_lxml() -> None:
    code = (
        "import sys, pohon_xl.documents.semua; "
        "print([m for m in ('jinja2', 'lxml', 'docx', 'zipfile') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
