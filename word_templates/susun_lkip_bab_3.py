"""Bab III of the LKjIP: the seven analyses for each sasaran, and the budget."""  # noqa: INP001  (see susun_dasar.py)

from docx.document import Document
from susun_bagian import (
    BOTH,
    CENTER,
    RIGHT,
    Kolom,
    Look,
    add,
    figures,
    loop_table,
    merged_table,
    passage,
    sum_row,
    two_looks_table,
)
from susun_daftar_isi import DaftarIsi

_ANALISIS = Look(BOTH, bold=True, before=8, after=4, keep_next=True)
_NOMOR = Kolom(1.0, "No.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER)
_LABEL = {"penyebab": "Penyebab capaian", "upaya": "Solusi bagi"}
_INDIKATOR = Kolom(5.5, "Indikator Kinerja", "{{ b.indikator }}")


def write_bab_3(document: Document, toc: DaftarIsi) -> None:
    """Capaian Kinerja Organisasi and Realisasi Anggaran."""
    toc.heading("BAB III AKUNTABILITAS KINERJA", 1)
    toc.heading("A. Capaian Kinerja Organisasi", 2)
    _text(document, "Capaian setiap indikator dihitung menurut arahnya. Bila makin tinggi "
          "realisasi makin baik: capaian = realisasi ÷ target × 100. Bila makin rendah realisasi "
          "makin baik: capaian = (2 × target − realisasi) ÷ target × 100, paling rendah 0. "
          "Contoh: target 4,0 dan realisasi 4,5 memberi capaian 112,50 bila makin tinggi makin "
          "baik, dan 87,50 bila makin rendah makin baik. Capaian dikelompokkan menurut "
          "Tabel 3.1.")  # fmt: skip
    _caption(document, "3.1 Skala Nilai Peringkat Kinerja")
    loop_table(document, (
        Kolom(1.0, "No.", "{{ b.nomor }}", CENTER),
        Kolom(5.0, "Interval Nilai Capaian (%)", "{{ b.interval }}", CENTER),
        Kolom(5.0, "Kategori", "{{ b.kategori }}", CENTER),
    ), "b in skala", 9)  # fmt: skip
    _goal(document)
    _sub(document, "Capaian Sasaran Strategis")
    _achievements(document, "3.4 Capaian Sasaran Strategis", "Sasaran Strategis", "capaian")
    figures(document, "grafik_capaian")
    add(document, "{%p for a in analisis %}")
    add(document, "Sasaran {{ a.nomor }}: {{ a.sasaran }}", style="Heading 3")
    _targets(document)
    _comparisons(document)
    _causes(document)
    add(document, "{%p endfor %}")
    _budget(document, toc)


def _goal(document: Document) -> None:
    """The tujuan before its sasaran: what became of the outcome itself."""
    _sub(document, "Capaian Tujuan")
    _achievements(document, "3.2 Capaian Tujuan", "Tujuan", "capaian_tujuan")
    _formulas(document, "capaian_tujuan")
    _caption(document, "3.3 Perkembangan Capaian Tujuan")
    loop_table(document, (
        Kolom(3.9, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(1.9, "Realisasi {{ tahun_lalu.satu }}", "{{ b.lalu_1 }}", CENTER),
        Kolom(1.9, "Realisasi {{ tahun }}", "{{ b.realisasi }}", CENTER),
        Kolom(1.9, "Target Akhir Renstra", "{{ b.target_akhir }}", CENTER),
        Kolom(2.1, "Tingkat Kemajuan (%)", "{{ b.kemajuan }}", CENTER),
        Kolom(1.9, "Standar Nasional", "{{ b.standar_nasional }}", CENTER),
        Kolom(1.9, "Standar Provinsi", "{{ b.standar_provinsi }}", CENTER),
    ), "b in capaian_tujuan", 9)  # fmt: skip
    _blank_line(document)
    passages = ("capaian", "tren", "akhir", "standar", "penyebab", "upaya")
    _passages(document, "capaian_tujuan", *passages)
    passage(document, "narasi.tujuan")


def _achievements(document: Document, caption: str, head: str, loop: str) -> None:
    _caption(document, f"{caption} Tahun {{{{ tahun }}}}")
    merged_table(document, (
        _NOMOR,
        Kolom(3.1, head, "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(3.1, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(1.5, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(1.6, "Target", "{{ b.target }}", CENTER),
        Kolom(1.8, "Realisasi", "{{ b.realisasi }}", CENTER),
        Kolom(1.7, "Capaian (%)", "{{ b.capaian }}", CENTER),
        Kolom(1.8, "Kategori", "{{ b.kategori }}", CENTER),
    ), f"b in {loop}", 9)  # fmt: skip


def _formulas(document: Document, loop: str) -> None:
    """Below a table of achievements: how each was computed, and what was assumed for it."""
    add(document, f"{{%p for b in {loop} %}}")
    add(document, "Rumus capaian {{ b.indikator }}: {{ b.rumus }} ({{ b.arah }}).",
        Look(BOTH, 9, before=3))  # fmt: skip
    add(document, "{%p endfor %}")


def _targets(document: Document) -> None:
    add(document, "1. Target dan realisasi tahun {{ tahun }}", _ANALISIS)
    _caption(document, "{{ a.tabel.target }} Target dan Realisasi Tahun {{ tahun }}")
    loop_table(document, (
        Kolom(5.0, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(1.9, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(2.1, "Target", "{{ b.target }}", CENTER),
        Kolom(2.2, "Realisasi", "{{ b.realisasi }}", CENTER),
        Kolom(2.1, "Capaian (%)", "{{ b.capaian }}", CENTER),
        Kolom(2.2, "Kategori", "{{ b.kategori }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _formulas(document, "a.indikator")
    _blank_line(document)
    _passages(document, "a.indikator", "capaian")


def _comparisons(document: Document) -> None:
    add(document, "2. Realisasi tahun ini dibanding tahun sebelumnya", _ANALISIS)
    _caption(document, "{{ a.tabel.lalu }} Realisasi Tahun Ini dan Tahun Sebelumnya")
    loop_table(document, (
        _INDIKATOR,
        Kolom(2.0, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(2.0, "{{ tahun_lalu.tiga }}", "{{ b.lalu_3 }}", CENTER),
        Kolom(2.0, "{{ tahun_lalu.dua }}", "{{ b.lalu_2 }}", CENTER),
        Kolom(2.0, "{{ tahun_lalu.satu }}", "{{ b.lalu_1 }}", CENTER),
        Kolom(2.0, "{{ tahun }}", "{{ b.realisasi }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _blank_line(document)
    figures(document, "a.tren")
    _passages(document, "a.indikator", "tren")
    add(document, "3. Realisasi dibanding target jangka menengah (akhir Renstra)", _ANALISIS)
    _caption(document, "{{ a.tabel.akhir }} Realisasi dan Target Akhir Renstra")
    loop_table(document, (
        _INDIKATOR,
        Kolom(3.3, "Realisasi {{ tahun }}", "{{ b.realisasi }}", CENTER),
        Kolom(3.3, "Target Akhir Renstra", "{{ b.target_akhir }}", CENTER),
        Kolom(3.4, "Tingkat Kemajuan (%)", "{{ b.kemajuan }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _blank_line(document)
    _passages(document, "a.indikator", "akhir")
    add(document, "4. Realisasi dibanding standar nasional dan provinsi", _ANALISIS)
    _caption(document, "{{ a.tabel.standar }} Realisasi dan Standar")
    loop_table(document, (
        _INDIKATOR,
        Kolom(3.3, "Realisasi {{ tahun }}", "{{ b.realisasi }}", CENTER),
        Kolom(3.3, "Standar Nasional", "{{ b.standar_nasional }}", CENTER),
        Kolom(3.4, "Standar Provinsi", "{{ b.standar_provinsi }}", CENTER),
    ), "b in a.indikator", 9)  # fmt: skip
    _blank_line(document)
    _passages(document, "a.indikator", "standar")


def _passages(document: Document, loop: str, *names: str) -> None:
    """For each indicator its passages of these names."""
    add(document, f"{{%p for b in {loop} %}}")
    for name in names:
        label = _LABEL.get(name, "")
        passage(
            document, f"b.uraian.{name}", f"{label} {{{{ b.indikator }}}}: {{}}" if label else ""
        )
    add(document, "{%p endfor %}")


def _causes(document: Document) -> None:
    add(document, "5. Penyebab keberhasilan atau kegagalan dan solusi yang telah dilakukan",
        _ANALISIS)  # fmt: skip
    _passages(document, "a.indikator", "penyebab", "upaya")
    add(document, "6. Efisiensi penggunaan sumber daya", _ANALISIS)
    passage(document, "a.efisiensi")
    add(document, "7. Program dan kegiatan yang menunjang", _ANALISIS)
    _caption(document, "{{ a.tabel.program }} Program dan Kegiatan Penunjang")
    _program_table(document, "Program / Kegiatan", "b in a.program", "a.")
    _blank_line(document)
    passage(document, "a.penunjang")


def _budget(document: Document, toc: DaftarIsi) -> None:
    toc.heading("B. Realisasi Anggaran", 2)
    _text(document, "Realisasi anggaran yang digunakan untuk mewujudkan kinerja menurut Perjanjian "
          "Kinerja Tahun {{ tahun }} adalah sebagai berikut.")  # fmt: skip
    _caption(document, "{{ tabel_anggaran }} Realisasi Anggaran Tahun {{ tahun }}")
    _program_table(document, "Program / Kegiatan", "b in kegiatan", "")
    _blank_line(document)
    figures(document, "grafik_anggaran")
    passage(document, "narasi.serapan")


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


def _caption(document: Document, text: str) -> None:
    add(document, f"Tabel {text}", style="Caption")


def _sub(document: Document, text: str) -> None:
    """A heading that the table of contents leaves out."""
    add(document, text, style="Heading 3")


def _blank_line(document: Document) -> None:
    add(document, "", Look(after=2))


def _text(document: Document, text: str) -> None:
    add(document, text, style="Body Text")
