"""Writes the template of the Rencana Aksi: python word_templates/susun_rencana_aksi.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from susun_bagian import CENTER, RIGHT, Kolom, merged_table
from susun_dasar import new_document, save
from susun_kop import set_paper, sign_in_table, signer, title


def build() -> Document:
    """One landscape table, signed by the head of the office."""
    document = new_document("Rencana Aksi Perjanjian Kinerja")
    set_paper(document.sections[0], "F4", landscape=True)
    title(document, "RENCANA AKSI PENCAPAIAN PERJANJIAN KINERJA", "{{ kantor.judul }}",
          "TAHUN {{ kantor.tahun }}")  # fmt: skip
    table = merged_table(document, (
        Kolom(1.0, "NO.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(4.6, "SASARAN", "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(4.1, "INDIKATOR KINERJA", "{{ b.indikator }}"),
        Kolom(1.7, "SATUAN", "{{ b.satuan }}", CENTER),
        Kolom(1.8, "TARGET", "{{ b.target }}", CENTER),
        Kolom(1.7, "TW I", "{{ b.triwulan_1 }}", CENTER),
        Kolom(1.7, "TW II", "{{ b.triwulan_2 }}", CENTER),
        Kolom(1.7, "TW III", "{{ b.triwulan_3 }}", CENTER),
        Kolom(1.7, "TW IV", "{{ b.triwulan_4 }}", CENTER),
        Kolom(3.9, "PROGRAM/KEGIATAN/SUB KEGIATAN", "{%gabung b.gabung %}{{ b.aksi }}"),
        Kolom(2.6, "ANGGARAN (Rp)", "{%gabung b.gabung %}{{ b.anggaran }}", RIGHT),
        Kolom(2.5, "PENANGGUNG JAWAB", "{%gabung b.gabung %}{{ b.penanggung_jawab }}"),
    ), "b in aksi", 8, signed=True)  # fmt: skip
    right = signer("kantor.kepala", "", "{{ kantor.tempat }}, {{ kantor.tanggal }}")
    sign_in_table(table, ("",) * 6, right)
    return document


def main(folder: Path) -> None:
    """The template."""
    save(build(), folder / "rencana_aksi.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
