"""Bab III of the LKjIP: the seven analyses for each sasaran, and the budget."""  # noqa: INP001  (see susun_dasar.py)

from docx.document import Document
from susun_bagian import (
    BOTH,
    CENTER,
    RIGHT,
    Kolom,
    Look,
    add,
    loop_table,
    merged_table,
    sum_row,
    two_looks_table,
)
from susun_daftar_isi import DaftarIsi

_ANALISIS = Look(BOTH, bold=True, before=8, after=4, keep_next=True)
_NOMOR = Kolom(1.0, "No.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER)
_INDIKATOR = Kolom(5.5, "Indikator Kinerja", "{{ b.indikator }}")


def write_bab_3(document: Document, toc: DaftarIsi) -> None:
    """Capaian Kinerja Organisasi and Realisasi Anggaran."""
    toc.heading("BAB III AKUNTABILITAS KINERJA", 1)
    toc.heading("A. Capaian Kinerja Organisasi", 2)
    _text(document, "Capaian dihitung dengan rumus: bila makin tinggi realisasi makin baik, "
          "realisasi / target × 100; bila makin rendah realisasi makin baik, "
          "(2 × target − realisasi) / target × 100.")  # fmt: skip
    add(document, "Tabel 3.1 Capaian Kinerja Tahun {{ tahun }}", style="Caption")
    merged_table(document, (
        _NOMOR,
        Kolom(3.5, "Sasaran Strategis", "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(3.5, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(1.6, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(1.7, "Target", "{{ b.target }}", CENTER),
        Kolom(2.0, "Realisasi", "{{ b.realisasi }}", CENTER),
        Kolom(2.2, "Capaian (%)", "{{ b.capaian }}", CENTER),
    ), "b in capaian", 9)  # fmt: skip
    add(document, "{%p for a in analisis %}")
    add(document, "Sasaran {{ a.nomor }}: {{ a.sasaran }}", style="Heading 3")
    _targets(document)
    _comparisons(document)
    _causes(document)
    add(document, "{%p endfor %}")
    _budget(document, toc)


def _targets(document: Document) -> None:
    add(document, "1. Target dan realisasi tahun {{ tahun }}", _ANALISIS)
    loop_table(document, (
        _INDIKATOR,
        Kolom(2.5, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(2.5, "Target", "{{ b.target }}", CENTER),
        Kolom(2.5, "Realisasi", "{{ b.realisasi }}", CENTER),
        Kolom(2.5, "Capaian (%)", "{{ b.capaian }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _blank_line(document)
    _text(document, "{{ a.ulasan }}")


def _comparisons(document: Document) -> None:
    add(document, "2. Realisasi tahun ini dibanding tahun sebelumnya", _ANALISIS)
    loop_table(document, (
        _INDIKATOR,
        Kolom(2.6, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(3.7, "Realisasi Tahun Lalu", "{{ b.realisasi_lalu }}", CENTER),
        Kolom(3.7, "Realisasi Tahun Ini", "{{ b.realisasi }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _blank_line(document)
    _text(document, "{{ a.perbandingan }}")
    add(document, "3. Realisasi dibanding target jangka menengah (akhir Renstra)", _ANALISIS)
    loop_table(document, (
        _INDIKATOR,
        Kolom(3.3, "Realisasi Tahun Ini", "{{ b.realisasi }}", CENTER),
        Kolom(3.3, "Target Akhir Renstra", "{{ b.target_akhir }}", CENTER),
        Kolom(3.4, "Tingkat Kemajuan (%)", "{{ b.kemajuan }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    add(document, "4. Realisasi dibanding standar nasional", _ANALISIS)
    loop_table(document, (
        _INDIKATOR,
        Kolom(5.0, "Realisasi Tahun Ini", "{{ b.realisasi }}", CENTER),
        Kolom(5.0, "Standar Nasional", "{{ b.standar_nasional }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip


def _causes(document: Document) -> None:
    add(document, "5. Penyebab keberhasilan atau kegagalan dan solusi yang telah dilakukan",
        _ANALISIS)  # fmt: skip
    loop_table(document, (
        _INDIKATOR,
        Kolom(10.0, "Penjelasan", "{{ b.penjelasan }}"),
    ), "b in a.indikator", 9)  # fmt: skip
    add(document, "6. Efisiensi penggunaan sumber daya", _ANALISIS)
    _text(document, "{{ a.efisiensi }}")
    add(document, "7. Program dan kegiatan yang menunjang", _ANALISIS)
    _program_table(document, "Program / Kegiatan", "b in a.program", "a.")
    _blank_line(document)
    _text(document, "{{ a.penunjang }}")


def _budget(document: Document, toc: DaftarIsi) -> None:
    toc.heading("B. Realisasi Anggaran", 2)
    _text(document, "Realisasi anggaran yang digunakan untuk mewujudkan kinerja menurut Perjanjian "
          "Kinerja Tahun {{ tahun }} adalah sebagai berikut.")  # fmt: skip
    add(document, "Tabel 3.2 Realisasi Anggaran Tahun {{ tahun }}", style="Caption")
    _program_table(document, "Program / Kegiatan", "b in kegiatan", "")
    _blank_line(document)
    _text(document, "{{ narasi.serapan }}")


def _program_table(document: Document, head: str, loop: str, owner: str) -> None:
    columns = (
        Kolom(1.0, "No.", "{{ b.nomor }}", CENTER),
        Kolom(6.1, head, "{%inden b.tingkat %}{{ b.nama }}"),
        Kolom(3.2, "Anggaran (Rp)", "{{ b.anggaran }}", RIGHT),
        Kolom(3.2, "Realisasi (Rp)", "{{ b.realisasi }}", RIGHT),
        Kolom(2.0, "Serapan (%)", "{{ b.persen }}", CENTER),
    )
    sum_row(
        two_looks_table(document, columns, loop, "b.tebal", 9),
        columns,
        "JUMLAH",
        {
            2: f"{{{{ {owner}total }}}}",
            3: f"{{{{ {owner}total_realisasi }}}}",
            4: f"{{{{ {owner}total_persen }}}}",
        },
        9,
    )


def _blank_line(document: Document) -> None:
    add(document, "", Look(after=2))


def _text(document: Document, text: str) -> None:
    add(document, text, style="Body Text")
