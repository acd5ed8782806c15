"""Writes register and letter: python word_templates/susun_crosscutting.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from susun_bagian import CENTER, Kolom, Look, add, fill, loop_table, new_row, new_table
from susun_dasar import new_document, save
from susun_kop import TEXT, set_paper, sign_in_table, signatures, signer, title, write_kop

_TEGAK = 16.0


def build_register() -> Document:
    """All partners on landscape pages."""
    document = new_document("Daftar Crosscutting Kinerja")
    set_paper(document.sections[0], "F4", landscape=True)
    title(document, "DAFTAR CROSSCUTTING KINERJA", "{{ kantor.judul }}",
          "TAHUN {{ kantor.tahun }}")  # fmt: skip
    table = loop_table(document, (
        Kolom(1.0, "NO.", "{{ b.nomor }}", CENTER),
        Kolom(3.4, "PERANGKAT DAERAH PENGUSUL", "{{ b.pengusul }}"),
        Kolom(4.7, "KINERJA YANG DIDUKUNG", "{{ b.didukung }}"),
        Kolom(4.7, "KONDISI YANG DIPERLUKAN", "{{ b.kondisi }}"),
        Kolom(3.6, "INDIKATOR", "{{ b.indikator }}"),
        Kolom(3.6, "PERANGKAT DAERAH MITRA", "{{ b.tujuan }}"),
        Kolom(2.9, "BENTUK DUKUNGAN", "{{ b.bentuk }}"),
        Kolom(2.9, "PROGRAM/KEGIATAN MITRA", "{{ b.program }}"),
        Kolom(2.2, "STATUS", "{{ b.status }}"),
    ), "b in crosscutting", 9, signed=True)  # fmt: skip
    right = signer("kantor.kepala", "", "{{ kantor.tempat }}, {{ kantor.tanggal }}")
    sign_in_table(table, ("",) * 6, right)
    return document


def build_letter() -> Document:
    """An official letter with a table of what is expected."""
    document = new_document("Permintaan Dukungan Kinerja (Crosscutting)")
    set_paper(document.sections[0], "F4")
    write_kop(document, _TEGAK)
    _head(document)
    for line in ("Yth. Kepala {{ mitra }}", "di", "Tempat"):
        add(document, line, Look(after=0, keep_next=True))
    add(document, "", Look(size=8, keep_next=True))
    add(document, "Dalam rangka penyusunan pohon kinerja {{ kantor.nama }} Tahun "
        "{{ kantor.tahun }} sesuai Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi "
        "Birokrasi Nomor 89 Tahun 2021 tentang Penjenjangan Kinerja Instansi Pemerintah, terdapat "
        "{{ jumlah }} kondisi yang pencapaiannya memerlukan dukungan {{ mitra }}, yaitu:",
        TEXT)  # fmt: skip
    loop_table(document, (
        Kolom(1.0, "NO.", "{{ b.nomor }}", CENTER),
        Kolom(4.5, "KINERJA KAMI YANG DIDUKUNG", "{{ b.didukung }}"),
        Kolom(4.5, "KONDISI YANG DIHARAPKAN", "{{ b.kondisi }}"),
        Kolom(3.2, "INDIKATOR", "{{ b.indikator }}"),
        Kolom(2.8, "BENTUK DUKUNGAN", "{{ b.bentuk }}"),
    ), "b in crosscutting", 9)  # fmt: skip
    add(document, "", Look(size=6))
    add(document, "Sehubungan dengan hal tersebut, kami mohon kondisi di atas dapat dimuat dalam "
        "pohon kinerja dan dokumen perencanaan {{ mitra }}, serta disepakati indikator, target, "
        "dan program/kegiatan yang mendukungnya.", TEXT)  # fmt: skip
    add(document, "Demikian disampaikan, atas perhatian dan kerja samanya kami ucapkan terima "
        "kasih.", Look(TEXT.align, after=14, line=1.25, keep_next=True))  # fmt: skip
    signatures(document, _TEGAK, ("",) * 6, signer("kantor.kepala", ""))
    return document


def _head(document: Document) -> None:
    """Nomor, Sifat, Lampiran, Hal on the left; place and date on the right."""
    widths = (2.0, 0.4, 6.6, 7.0)
    table = new_table(document, widths, grid=False)
    for label, text, right in (
        ("Nomor", "{{ nomor }}", "{{ kantor.tempat }}, {{ tanggal }}"),
        ("Sifat", "Biasa", ""),
        ("Lampiran", "-", ""),
        ("Hal", "Permintaan Dukungan Kinerja (Crosscutting)", ""),
    ):
        row = new_row(table, widths)
        for cell, one in zip(row.cells, (label, ":", text, right), strict=True):
            fill(cell, one, Look(after=1, keep_next=True))
    add(document, "", Look(size=8, keep_next=True))


def main(folder: Path) -> None:
    """Both."""
    save(build_register(), folder / "crosscutting.docx")
    save(build_letter(), folder / "surat_crosscutting.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
