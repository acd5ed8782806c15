"""Writes the templates of the SKP: python word_templates/susun_skp.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from docx.table import Table
from susun_bagian import (
    CENTER,
    LEFT,
    Kolom,
    Look,
    add,
    data_row,
    data_table,
    fill,
    new_row,
    new_table,
    tag_row,
    write,
)
from susun_dasar import new_document, save
from susun_kop import set_paper, sign_in_table, signer, title

_WIDTH = 25.7
_SIZE = 9
_JPT = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
_JA = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
_TAMBAHAN = "hasil kerja tambahan, bila ada"
#: seven values with their behaviour (SE Menpan 20/2021; order of the form of PermenPANRB 6/2022)
_PERILAKU = (
    ("Berorientasi Pelayanan", (
        "Memahami dan memenuhi kebutuhan masyarakat",
        "Ramah, cekatan, solutif, dan dapat diandalkan",
        "Melakukan perbaikan tiada henti",
    )),
    ("Akuntabel", (
        ("Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas "
        "tinggi"),
        ("Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan "
        "efisien"),
        "Tidak menyalahgunakan kewenangan jabatan",
    )),
    ("Kompeten", (
        "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
        "Membantu orang lain belajar",
        "Melaksanakan tugas dengan kualitas terbaik",
    )),
    ("Harmonis", (
        "Menghargai setiap orang apa pun latar belakangnya",
        "Suka menolong orang lain",
        "Membangun lingkungan kerja yang kondusif",
    )),
    ("Loyal", (
        ("Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun "
        "1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah"),
        "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
        "Menjaga rahasia jabatan dan negara",
    )),
    ("Adaptif", (
        "Cepat menyesuaikan diri menghadapi perubahan",
        "Terus berinovasi dan mengembangkan kreativitas",
        "Bertindak proaktif",
    )),
    ("Kolaboratif", (
        "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
        "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
        "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    )),
)  # fmt: skip


def build(audience: str, *, is_jpt: bool) -> Document:
    """The form, then its lampiran."""
    document = new_document("Sasaran Kinerja Pegawai")
    set_paper(document.sections[0], "A4", landscape=True)
    title(document, "SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUANTITATIF", audience)
    _periode(document)
    _identity(document)
    add(document, "", Look(size=6))
    _hasil_kerja(document, is_jpt=is_jpt)
    add(document, "", Look(size=6))
    _sign(_perilaku(document), is_jpt=is_jpt)
    _lampiran(document, is_jpt=is_jpt)
    return document


def _periode(document: Document) -> None:
    widths = (_WIDTH / 2, _WIDTH / 2)
    row = new_row(new_table(document, widths, grid=False), widths)
    fill(row.cells[0], "{{ kantor.judul }}", Look(size=_SIZE, bold=True, after=3, keep_next=True))
    fill(row.cells[1], "PERIODE PENILAIAN: {{ periode }}",
         Look(size=_SIZE, bold=True, after=3, keep_next=True))  # fmt: skip


def _identity(document: Document) -> None:
    widths = (1.0, 3.4, 8.45, 1.0, 3.4, 8.45)
    table = new_table(document, widths, grid=True)
    head = new_row(table, widths)
    for i, text in enumerate(("NO.", "PEGAWAI YANG DINILAI", "", "NO.", "PEJABAT PENILAI KINERJA",
                              "")):  # fmt: skip
        if text:
            fill(head.cells[i], text, Look(CENTER, _SIZE, bold=True, before=2, after=2))
    for first in (1, 4):
        _join(head.cells[first], head.cells[first + 1])
    labels = (("NAMA", "nama"), ("NIP", "nip"), ("PANGKAT/GOL. RUANG", "pangkat"),
              ("JABATAN", "jabatan"), ("UNIT KERJA", "unit_kerja"))  # fmt: skip
    for number, (label, name) in enumerate(labels, 1):
        row = new_row(table, widths)
        texts = (str(number), label, f"{{{{ pegawai.{name} }}}}",
                 str(number), label, f"{{{{ penilai.{name} }}}}")  # fmt: skip
        for i, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            fill(cell, text, Look(LEFT if i % 3 else CENTER, _SIZE, before=1, after=1))


def _join(first, last) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    merged = first.merge(last)
    for extra in merged.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # noqa: SLF001


def _columns(*, is_jpt: bool) -> tuple[Kolom, ...]:
    if is_jpt:
        return (
            Kolom(1.0, "NO.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
            Kolom(8.6, "RENCANA HASIL KERJA", "{%gabung b.gabung %}{{ b.rencana }}"),
            Kolom(8.6, "INDIKATOR KINERJA INDIVIDU", "{{ b.indikator }}"),
            Kolom(3.5, "TARGET", "{{ b.target }}", CENTER),
            Kolom(4.0, "PERSPEKTIF", "{{ b.perspektif }}", CENTER),
        )
    return (
        Kolom(1.0, "NO.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(6.4, "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
              "{%gabung b.gabung %}{{ b.pimpinan }}"),
        Kolom(6.2, "RENCANA HASIL KERJA", "{%gabung b.gabung %}{{ b.rencana }}"),
        Kolom(2.2, "ASPEK", "{{ b.aspek }}", CENTER),
        Kolom(6.6, "INDIKATOR KINERJA INDIVIDU", "{{ b.indikator }}"),
        Kolom(3.3, "TARGET", "{{ b.target }}", CENTER),
    )  # fmt: skip


def _band(table: Table, widths: tuple[float, ...], text: str, *, header: bool = False) -> None:
    row = new_row(table, widths, header=header)
    fill(row.cells[0], text, Look(LEFT, _SIZE, bold=True, before=2, after=2, keep_next=True))
    _join(row.cells[0], row.cells[-1])


def _hasil_kerja(document: Document, *, is_jpt: bool) -> None:
    columns = _columns(is_jpt=is_jpt)
    widths = tuple(c.width for c in columns)
    add(document, "HASIL KERJA", Look(size=_SIZE + 1, bold=True, after=3, keep_next=True))
    table = data_table(document, columns, _SIZE)
    _band(table, widths, "A. UTAMA")
    tag_row(table, "{%tr for b in utama %}")
    tag_row(table, '{%tr if not loop.last and loop.nextitem.gabung == "continue" %}')
    data_row(table, columns, _SIZE, keep_next=True)
    tag_row(table, "{%tr else %}")
    data_row(table, columns, _SIZE)
    tag_row(table, "{%tr endif %}")
    tag_row(table, "{%tr endfor %}")
    _band(table, widths, "B. TAMBAHAN")
    row = new_row(table, widths)
    fill(row.cells[0], "1", Look(CENTER, _SIZE, before=2, after=2))
    write(row.cells[1].paragraphs[0], f"[isi: {_TAMBAHAN}]", Look(LEFT, _SIZE, before=2, after=2),
          blank=True)  # fmt: skip
    note = "" if is_jpt else (
        "* Bila yang diintervensi adalah hasil kerja organisasi atau unit kerja, ditulis sasaran "
        "beserta indikatornya."
    )  # fmt: skip
    add(document, note, Look(size=8, after=6))


def _perilaku(document: Document) -> Table:
    widths = (1.0, 16.0, 8.7)
    add(document, "PERILAKU KERJA**", Look(size=_SIZE + 1, bold=True, after=3, keep_next=True))
    table = new_table(document, widths, grid=True)
    for number, (name, lines) in enumerate(_PERILAKU, 1):
        row = new_row(table, widths)
        last = number == len(_PERILAKU)
        fill(row.cells[0], str(number), Look(CENTER, _SIZE, before=2, keep_next=last))
        cell = row.cells[1]
        fill(cell, name, Look(LEFT, _SIZE, bold=True, before=2))
        for line in lines:
            write(cell.add_paragraph(), f"- {line}", Look(LEFT, _SIZE))
        fill(row.cells[2], "Ekspektasi Khusus Pimpinan:", Look(LEFT, _SIZE, before=2))
        write(row.cells[2].add_paragraph(), "[isi: ekspektasi, bila ada]", Look(LEFT, _SIZE),
              blank=True)  # fmt: skip
    _note(table, widths)
    return table


def _note(table: Table, widths: tuple[float, ...]) -> None:
    """Above the signatures: below them it could come to stand on a page of its own."""
    row = new_row(table, widths)
    fill(row.cells[0], "** Ekspektasi khusus pimpinan dapat diberikan untuk satu atau beberapa "
         "aspek perilaku kerja.", Look(LEFT, 8, before=1, after=1, keep_next=True))  # fmt: skip
    _join(row.cells[0], row.cells[-1])


def _sign(table: Table, *, is_jpt: bool) -> None:
    place = "{{ kantor.tempat }}, {{ kantor.tanggal }}"
    left = _without_jabatan(signer("pegawai", "Pegawai yang Dinilai"))
    right = _without_jabatan(signer("penilai", "Pejabat Penilai Kinerja", place, nip=not is_jpt))
    sign_in_table(table, left, right)


def _without_jabatan(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The form names rank and golongan above; below the name stands the NIP alone."""
    return (*lines[:2], "", lines[3], lines[5])


def _lampiran(document: Document, *, is_jpt: bool) -> None:
    title(document, "LAMPIRAN SASARAN KINERJA PEGAWAI", page_break=True)
    _periode(document)
    widths = (1.0, _WIDTH / 2 - 1.0, _WIDTH / 2)
    table = new_table(document, widths, grid=True)
    for band, label in (
        ("DUKUNGAN SUMBER DAYA", "dukungan sumber daya"),
        ("SKEMA PERTANGGUNGJAWABAN", "skema pertanggungjawaban"),
        ("KONSEKUENSI", "konsekuensi"),
    ):
        _band(table, widths, band)
        for number in (1, 2, 3):
            row = new_row(table, widths)
            _join(row.cells[1], row.cells[2])
            look = Look(CENTER, _SIZE, before=2, after=2, keep_next=band == "KONSEKUENSI")
            fill(row.cells[0], str(number), look)
            write(row.cells[1].paragraphs[0], f"[isi: {label}]",
                  Look(LEFT, _SIZE, before=2, after=2), blank=True)  # fmt: skip
    _sign(table, is_jpt=is_jpt)


def main(folder: Path) -> None:
    """Both."""
    save(build(_JPT, is_jpt=True), folder / "skp_jpt.docx")
    save(build(_JA, is_jpt=False), folder / "skp_ja_jf.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
