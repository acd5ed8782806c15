"""Writes the templates of the Perjanjian Kinerja: python word_templates/susun_pk.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from docx.shared import Pt
from susun_bagian import (
    BOTH,
    CENTER,
    RIGHT,
    Kolom,
    Look,
    add,
    fill,
    loop_table,
    merged_table,
    middle,
    new_row,
    new_table,
    sum_row,
    two_looks_table,
)
from susun_dasar import new_document, save
from susun_kop import nip_line, sign_in_table, signer, write_kop

#: template, how the second party is named
TEMPLATES = (
    ("pk_jpt", "Selaku atasan pihak pertama"),
    ("pk_administrator", "Selaku atasan langsung pihak pertama"),
    ("pk_pengawas", "Selaku atasan langsung pihak pertama"),
    ("pk_jf", "Selaku atasan langsung pihak pertama"),
    ("pk_pelaksana", "Selaku atasan langsung pihak pertama"),
)
_TITLE = Look(CENTER, 13, bold=True, keep_next=True)
_TEXT = Look(BOTH, after=10, line=1.3)


def build(atasan: str) -> Document:
    """Statement and lampiran."""
    document = new_document("Perjanjian Kinerja")
    _statement(document, atasan)
    _attachment(document)
    return document


def _statement(document: Document, atasan: str) -> None:
    write_kop(document, 15.5)
    add(document, "{{ judul }} TAHUN {{ tahun }}", Look(CENTER, 13, bold=True, before=6))
    add(document, "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan "
        "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
        Look(BOTH, before=14, after=10, line=1.3))  # fmt: skip
    _identity(document, "pihak_pertama")
    add(document, "Selanjutnya disebut PIHAK PERTAMA", Look(BOTH, before=6, after=10, line=1.3))
    _identity(document, "pihak_kedua")
    add(document, f"{atasan}, selanjutnya disebut PIHAK KEDUA",
        Look(BOTH, before=6, after=14, line=1.3))  # fmt: skip
    add(document, "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai "
        "lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti "
        "yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian "
        "target kinerja tersebut menjadi tanggung jawab kami.", _TEXT)  # fmt: skip
    add(document, "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan "
        "evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang "
        "diperlukan dalam rangka pemberian penghargaan dan sanksi.",
        Look(BOTH, after=14, line=1.3, keep_next=True))  # fmt: skip
    _signatures(document)


def _title(document: Document, look: Look, *, page_break: bool = False) -> None:
    first = Look(look.align, look.size, bold=True, page_break=page_break, keep_next=True)
    add(document, "{{ pemerintah_daerah }}", first)
    add(document, "{{ judul }} TAHUN {{ tahun }}", _TITLE)
    add(document, "{{ perangkat_daerah }}", _TITLE)


def _identity(document: Document, pihak: str) -> None:
    widths = (2.6, 0.5, 12.4)
    table = new_table(document, widths, grid=False)
    for label, name in (("Nama", "nama"), ("Jabatan", "jabatan")):
        row = new_row(table, widths)
        look = Look(before=2, after=2, keep_next=True)
        for cell, text in zip(row.cells, (label, ":", f"{{{{ {pihak}.{name} }}}}"), strict=True):
            fill(cell, text, look)


def _signatures(document: Document) -> None:
    """Left PIHAK KEDUA, right PIHAK PERTAMA under place and date; on one page as a whole."""
    widths = (7.7, 7.8)
    table = new_table(document, widths, grid=False)
    plain, bold = Look(CENTER, keep_next=True), Look(CENTER, bold=True, keep_next=True)
    name = Look(CENTER, bold=True, underline=True, keep_next=True, before=58)
    last = Look(CENTER)
    rows = (
        ("", "{{ tempat }}, {{ tanggal }}", plain),
        ("PIHAK KEDUA", "PIHAK PERTAMA", bold),
        ("{{ pihak_kedua.jabatan }}", "{{ pihak_pertama.jabatan }}", plain),
        ("{{ pihak_kedua.nama }}", "{{ pihak_pertama.nama }}", name),
        ("{{ pihak_kedua.pangkat }}", "{{ pihak_pertama.pangkat }}", plain),
        (nip_line("pihak_kedua"), nip_line("pihak_pertama"), last),
    )
    for left, right, look in rows:
        row = new_row(table, widths)
        for cell, text in zip(row.cells, (left, right), strict=True):
            fill(cell, text, look)
            if look is name:
                middle(cell, "bottom")


def _attachment(document: Document) -> None:
    add(document, "LAMPIRAN", Look(CENTER, 13, bold=True, page_break=True, keep_next=True))
    _title(document, _TITLE)
    add(document, "", Look(after=6))
    kinerja = (
        Kolom(1.0, "NO.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(4.9, "{{ judul_sasaran }}", "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(4.8, "INDIKATOR KINERJA", "{{ b.indikator }}"),
        Kolom(2.4, "SATUAN", "{{ b.satuan }}", CENTER),
        Kolom(2.4, "TARGET", "{{ b.target }}", CENTER),
    )
    merged_table(document, kinerja, "b in kinerja")
    add(document, "", Look(after=6))
    anggaran = (
        Kolom(1.0, "NO.", "{{ b.nomor }}", CENTER),
        Kolom(7.6, "{{ judul_anggaran }}", "{%inden b.tingkat %}{{ b.nama }}"),
        Kolom(3.7, "ANGGARAN (Rp)", "{{ b.anggaran }}", RIGHT),
        Kolom(3.2, "KETERANGAN", "{{ b.keterangan }}", CENTER),
    )
    table = two_looks_table(document, anggaran, "b in anggaran", "b.tebal")
    sum_row(table, anggaran, "JUMLAH", {2: "{{ total }}"})
    left = signer("pihak_kedua", "PIHAK KEDUA")
    right = signer("pihak_pertama", "PIHAK PERTAMA", "{{ tempat }}, {{ tanggal }}")
    sign_in_table(table, left, right, "if not is_perubahan")
    _end(document)
    _changes(document, left, right)


def _changes(document: Document, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Only in a revision: what it changes and why; the signatures follow it."""
    add(document, "{%p if is_perubahan %}")
    add(document, "PERUBAHAN TERHADAP PERJANJIAN KINERJA SEBELUMNYA",
        Look(CENTER, 11, bold=True, before=10, after=6, keep_next=True))  # fmt: skip
    table = loop_table(document, (
        Kolom(1.0, "NO.", "{{ b.nomor }}", CENTER),
        Kolom(4.7, "URAIAN", "{{ b.uraian }}"),
        Kolom(3.3, "SEMULA", "{{ b.semula }}"),
        Kolom(3.3, "MENJADI", "{{ b.menjadi }}"),
        Kolom(3.2, "ALASAN", "{{ b.alasan }}"),
    ), "b in perubahan", 9, signed=True)  # fmt: skip
    sign_in_table(table, left, right)
    _end(document)
    add(document, "{%p endif %}")


def _end(document: Document) -> None:
    """A line below a table, too low to need a page of its own below a full one."""
    add(document, "", Look(size=2, line=Pt(2)))  # a length: exactly so high


def main(folder: Path) -> None:
    """All five."""
    for stem, atasan in TEMPLATES:
        save(build(atasan), folder / f"{stem}.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
