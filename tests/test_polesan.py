from dataclasses import replace
from pathlib import Path

from docx.document import Document

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.renderers.keluaran import write_output
from tests.support.dinas import dinas_lengkap
from tests.support.sunting_docx import edited, rewrite, texts

LKIP = frozenset({"lkip"})
KALIMAT = "Anggaran baru turun pada Triwulan III."


def office(realisasi: str = "82,25") -> KertasKerja:
    kertas = dinas_lengkap()
    return replace(kertas, target=tuple(replace(t, realisasi=realisasi) for t in kertas.target))


def run(folder: Path, kertas: KertasKerja) -> tuple[str, ...]:
    made = make_documents(kertas, folder, Pesanan(LKIP, hasil=folder))
    write_output(folder, made.files)
    return made.pesan


def polish(folder: Path) -> bytes:
    path = folder / "dokumen" / "lkip.docx"
    path.write_bytes(edited(path.read_bytes(), lambda d: rewrite(d, "masalah", KALIMAT)))
    return path.read_bytes()


def test_what_she_polished_survives_three_runs_and_is_listed(tmp_path: Path) -> None:
    run(tmp_path, office())
    hers = polish(tmp_path)

    (told,) = run(tmp_path, office("83"))
    assert told.startswith("dokumen 'dokumen/lkip.docx': 1 bagian yang Anda tulis dibawa")
    listed = (tmp_path / "dokumen" / "lkip_perubahan.txt").read_text(encoding="utf-8")
    assert "- Permasalahan utama" in listed
    assert "realisasi 2026 · Persentase tenaga kerja terserap: 82,25 -> 83" in listed
    assert [p.read_bytes() for p in (tmp_path / "lama").rglob("*.docx")] == [hers]
    for realisasi in ("84", "85"):
        run(tmp_path, office(realisasi))
        said = texts((tmp_path / "dokumen" / "lkip.docx").read_bytes())
        assert KALIMAT in said
        assert realisasi in said


def test_a_long_sentence_outside_the_passages_is_listed_whole(tmp_path: Path) -> None:
    long = " ".join(["Capaian ini sudah dibahas bersama Bappeda dan Inspektorat."] * 6)

    def change(document: Document) -> None:
        document.paragraphs[0].insert_paragraph_before(long)

    run(tmp_path, office())
    path = tmp_path / "dokumen" / "lkip.docx"
    path.write_bytes(edited(path.read_bytes(), change))
    run(tmp_path, office("83"))
    listed = (tmp_path / "dokumen" / "lkip_perubahan.txt").read_text(encoding="utf-8")

    assert f"- {long}\n" in listed


def test_a_passage_she_emptied_is_told_of_alone(tmp_path: Path) -> None:
    run(tmp_path, office())
    path = tmp_path / "dokumen" / "lkip.docx"
    path.write_bytes(edited(path.read_bytes(), lambda d: rewrite(d, "masalah", "")))
    (told,) = run(tmp_path, office("83"))

    assert told.startswith(
        "dokumen 'dokumen/lkip.docx': 1 bagian yang Anda kosongkan ditulis lagi;"
    )


def test_an_untouched_draft_needs_no_list(tmp_path: Path) -> None:
    run(tmp_path, office())

    assert run(tmp_path, office("83")) == ()
    assert [p.name for p in (tmp_path / "dokumen").iterdir()] == ["lkip.docx"]


def test_a_file_in_its_place_that_is_no_document_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "dokumen" / "lkip.docx"
    path.parent.mkdir()
    path.write_bytes(b"catatan")

    (told,) = run(tmp_path, office())

    assert "tidak dapat dibaca sebagai dokumen Word" in told
    assert [p.read_bytes() for p in (tmp_path / "lama").rglob("*.docx")] == [b"catatan"]
