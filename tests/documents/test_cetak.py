"""Every document of three offices as printed: nothing off the page, no signature torn or alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.banding.banding import compare
from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.berita_acara_iku import plan_berita_acara_iku
from pohon_xl.documents.rencana_aksi import plan_rencana_aksi
from pohon_xl.model.instansi import Instansi, Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.rekaman import replace
from pohon_xl.renderers.document_docx import render_document
from tests.support.cetak import Cetakan, print_documents
from tests.support.contoh_isian import kertas_terisi
from tests.support.dinas import dinas_lengkap
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

TANPA_LKIP = frozenset({"pk", "iku", "skp", "rencana_aksi", "crosscutting", "surat"})
OFFICES: dict[str, Callable[[], KertasKerja]] = {
    "kasus": kasus,
    "dinas": dinas_lengkap,
    "terisi": kertas_terisi,
}
NIP = "19XXXXXXXXXXXXXXXX"
TEPI = 20.0  # points that no word may come nearer to the edge


def many(rows: int) -> KertasKerja:
    """So many performances of one official that the table ends anywhere on a page."""
    lines = ["Menurunnya pengangguran | Angka", "  Meningkatnya serapan | Persentase"]
    lines += ["    Meningkatnya mutu pelatihan | Persentase lulus"]
    lines += [
        f"      Tersedianya pelatihan angkatan {n} | Persentase hadir {n}" for n in range(rows)
    ]
    kertas = kertas_from("\n".join(lines))
    nodes = [s for s in kertas.pohon.walk() if s.jenjang]
    return replace(
        kertas,
        instansi=Instansi(perangkat_daerah="Dinas Contoh", tempat="Paringin", tahun=2026),
        pejabat=tuple(
            Pejabat(s.kode, s.kinerja, None, f"Jabatan {s.level}", "NAMA PEJABAT", "Pembina", NIP)
            for s in nodes
        ),
    )


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Cetakan, ...]]:
    """All documents, and agreements whose tables end at every height of a page."""
    files: dict[str, bytes] = {}
    for name, make in OFFICES.items():
        made = make_documents(make(), Path(), Pesanan(TANPA_LKIP)).files
        files |= {f"{name}_{Path(f).name}": data for f, data in made.items()}
    for rows in range(5, 29):
        made = make_documents(many(rows), Path(), Pesanan(frozenset({"pk"}))).files
        files[f"panjang_{rows}.docx"] = made["dokumen/pk_jf.docx"]
        (plan,) = plan_rencana_aksi(many(rows))
        files[f"aksi_{rows}.docx"] = render_document(plan)
    lama = dinas_lengkap()
    baru = replace(lama, target=tuple(replace(t, target="99") for t in lama.target))
    bahan = Bahan(banding=compare(lama, baru))
    files["berita_acara.docx"] = render_document(plan_berita_acara_iku(lama, baru, bahan))
    perubahan = make_documents(baru, Path(), Pesanan(frozenset({"pk"}), banding=bahan.banding))
    files["pk_perubahan.docx"] = perubahan.files["dokumen/pk_jpt.docx"]
    return print_documents(files, tmp_path_factory.mktemp("cetak"))


def test_no_word_is_off_the_page(printed: dict[str, tuple[Cetakan, ...]]) -> None:
    outside = [
        (name, number, word)
        for name, pages in printed.items()
        for number, page in enumerate(pages, 1)
        for word, left, top, right, bottom in page.words
        if left < TEPI or top < TEPI or right > page.width - TEPI or bottom > page.height - TEPI
    ]

    assert outside == []


def test_no_page_is_blank(printed: dict[str, tuple[Cetakan, ...]]) -> None:
    assert [n for n, pages in printed.items() if any(not p.words for p in pages)] == []


def roles_on(page: Cetakan) -> int:
    """How often PIHAK KEDUA and PIHAK PERTAMA stand beside each other."""
    second = [top for word, _, top, *_ in page.words if word == "KEDUA"]
    first = [top for word, _, top, *_ in page.words if word == "PERTAMA"]
    return sum(any(abs(a - b) < 2 for b in first) for a in second)


def test_a_signature_block_stands_whole_on_one_page(
    printed: dict[str, tuple[Cetakan, ...]],
) -> None:
    """As many NIP as there are parties who have one, on the page of their roles."""
    torn, blocks = [], 0
    for name, pages in printed.items():
        if "_pk_" in name or name.startswith(("panjang", "pk_")):
            for number, page in enumerate(pages, 1):
                roles = roles_on(page)
                signed = sum(word.startswith("NIP.") for word, *_ in page.words)
                blocks += roles
                if signed not in {roles, 2 * roles}:
                    torn.append((name, number, roles, signed))

    assert torn == []
    assert blocks > 50


def test_a_signature_never_stands_alone_on_a_page(
    printed: dict[str, tuple[Cetakan, ...]],
) -> None:
    """Above it there is always a row of the table it belongs to."""
    alone = []
    for name, pages in printed.items():
        if name.startswith(("panjang", "aksi")):
            page = pages[-1]
            assert "NAMA PEJABAT" in page.text or "NIP." in page.text, name
            if not re.search(r"Tersedianya|Meningkatnya|JUMLAH", page.text):
                alone.append(name)

    assert alone == []


def test_agreements_end_at_many_heights_of_the_page(
    printed: dict[str, tuple[Cetakan, ...]],
) -> None:
    """So the two tests above mean something."""
    lowest = {
        round(max(bottom for *_, bottom in pages[-1].words) / 30)
        for name, pages in printed.items()
        if name.startswith("panjang")
    }

    assert len(lowest) >= 8


def test_the_combined_file_has_the_pages_of_all(
    printed: dict[str, tuple[Cetakan, ...]],
) -> None:
    for office in OFFICES:
        single = sum(
            len(pages)
            for name, pages in printed.items()
            if name.startswith(f"{office}_pk_") and "gabungan" not in name
        )

        assert len(printed[f"{office}_pk_gabungan.docx"]) == single, office


def test_headings_are_followed_by_something(printed: dict[str, tuple[Cetakan, ...]]) -> None:
    headings = ("MEMUTUSKAN:", "HASIL KERJA", "LAMPIRAN", "UTAMA", "TENTANG")
    last_words = [
        (name, page.words[-1][0])
        for name, pages in printed.items()
        for page in pages
        if page.words[-1][0] in headings
    ]

    assert last_words == []


def test_no_page_holds_a_line_or_two_alone(printed: dict[str, tuple[Cetakan, ...]]) -> None:
    """A note below a table, or the end of a sentence, on a page of its own."""
    short = [
        (name, number, page.text)
        for name, pages in printed.items()
        for number, page in enumerate(pages, 1)
        if len(page.words) < 16
    ]

    assert short == []
