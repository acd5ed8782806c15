"""Writes the templates of the IKU: python word_templates/susun_iku.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from docx.table import Table
from susun_bagian import (
    BOTH,
    CENTER,
    Kolom,
    Look,
    add,
    fill,
    loop_table,
    merged_table,
    new_row,
    new_table,
    tag_row,
)
from susun_dasar import new_document, save
from susun_kop import (
    TEXT,
    new_section,
    points,
    set_paper,
    sign_in_table,
    sign_rows,
    signatures,
    signer,
    title,
    write_kop,
)

_TEGAK = 16.0
_FONT = "Bookman Old Style"
_IKU = (
    Kolom(1.0, "NO.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
    Kolom(5.2, "TUJUAN/SASARAN STRATEGIS", "{%gabung b.gabung %}{{ b.sasaran }}"),
    Kolom(5.0, "INDIKATOR KINERJA UTAMA", "{{ b.indikator }}"),
    Kolom(7.4, "DEFINISI OPERASIONAL/FORMULASI PENGHITUNGAN", "{{ b.definisi }}"),
    Kolom(1.9, "SATUAN", "{{ b.satuan }}", CENTER),
    Kolom(2.1, "TARGET", "{{ b.target }}", CENTER),
    Kolom(3.2, "SUMBER DATA", "{{ b.sumber_data }}"),
    Kolom(3.2, "PENANGGUNG JAWAB", "{{ b.penanggung_jawab }}"),
)
_MENGINGAT = (
    (
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
        "Pemerintah;"
    ),
    (
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/09/M.PAN/5/2007 tentang "
        "Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah;"
    ),
    (
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/20/M.PAN/11/2008 tentang "
        "Petunjuk Penyusunan Indikator Kinerja Utama;"
    ),
    (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun "
        "2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu "
        "atas Laporan Kinerja Instansi Pemerintah;"
    ),
    "{{ peraturan_daerah }};",
)


def build_iku() -> Document:
    """The table alone, signed by the head of the office."""
    document = new_document("Indikator Kinerja Utama")
    set_paper(document.sections[0], "F4", landscape=True)
    title(document, "INDIKATOR KINERJA UTAMA (IKU)", "{{ kantor.judul }}",
          "{{ kantor.pemerintah_daerah }}", "TAHUN {{ kantor.tahun }}")  # fmt: skip
    _sign(merged_table(document, _IKU, "b in iku", 9, signed=True))
    return document


def _sign(table: Table) -> None:
    """The head of the office on the right."""
    right = signer("kantor.kepala", "", "{{ kantor.tempat }}, {{ kantor.tanggal }}")
    sign_in_table(table, ("",) * 6, right)


def build_keputusan() -> Document:
    """The decision on folio, its lampiran on landscape pages behind."""
    document = new_document("Keputusan tentang Indikator Kinerja Utama", _FONT)
    set_paper(document.sections[0], "F4")
    write_kop(document, _TEGAK)
    title(document, "KEPUTUSAN {{ kantor.judul_jabatan }}", "NOMOR {{ nomor }}", "",
          "TENTANG", "{{ perihal }}", "{{ kantor.judul }} TAHUN {{ kantor.tahun }}", "",
          "{{ kantor.judul_jabatan }},")  # fmt: skip
    points(document, "Menimbang", (
        ("a.", ("bahwa untuk mengukur keberhasilan pencapaian tujuan dan sasaran strategis "
         "{{ kantor.nama }} perlu ditetapkan indikator kinerja utama;")),
        ("b.", ("bahwa indikator kinerja utama merupakan acuan dalam perencanaan, pengukuran, "
         "pelaporan, dan evaluasi kinerja;")),
        ("c.", ("bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, "
         "perlu menetapkan Keputusan {{ kantor.kepala.jabatan }};")),
    ), _TEGAK)  # fmt: skip
    points(document, "Mengingat", tuple(
        (f"{n}.", text) for n, text in enumerate(_MENGINGAT, 1)
    ), _TEGAK)  # fmt: skip
    title(document, "MEMUTUSKAN:")
    _decisions(document)
    add(document, "", Look(size=8, keep_next=True))
    right = signer("kantor.kepala", "", "Ditetapkan di {{ kantor.tempat }}")
    right = (f"{right[0]}\nPada tanggal {{{{ tanggal }}}}", *right[1:])
    signatures(document, _TEGAK, ("",) * 6, right)
    _lampiran(document)
    return document


def _decisions(document: Document) -> None:
    widths = (3.1, 0.5, _TEGAK - 3.6)
    table = new_table(document, widths, grid=False)
    for label, text in (
        ("Menetapkan", "KEPUTUSAN {{ kantor.judul_jabatan }} TENTANG {{ perihal }}."),
        ("KESATU", ("Indikator Kinerja Utama {{ kantor.nama }} Tahun {{ kantor.tahun }} "
         "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
         "Keputusan ini.")),
        ("KEDUA", ("Indikator Kinerja Utama sebagaimana dimaksud dalam diktum KESATU menjadi "
         "acuan dalam menyusun rencana kinerja tahunan, rencana kerja dan anggaran, perjanjian "
         "kinerja, laporan kinerja, dan evaluasi pencapaian kinerja.")),
        ("KETIGA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    ):  # fmt: skip
        row = new_row(table, widths)
        keep = label in ("KEDUA", "KETIGA")  # so that no signature stands alone on a page
        for cell, one in zip(row.cells, (label, ":", text), strict=True):
            fill(cell, one, Look(BOTH, after=4, keep_next=keep))


def _lampiran(document: Document) -> None:
    new_section(document, "F4", landscape=True)
    for line in ("LAMPIRAN KEPUTUSAN {{ kantor.judul_jabatan }}", "NOMOR {{ nomor }}",
                 "TANGGAL {{ tanggal }}"):  # fmt: skip
        add(document, line, Look(size=10, keep_next=True))
    title(document, "", "INDIKATOR KINERJA UTAMA (IKU)", "{{ kantor.judul }}",
          "TAHUN {{ kantor.tahun }}")  # fmt: skip
    _sign(merged_table(document, _IKU, "b in iku", 9, signed=True))


def build_berita_acara() -> Document:
    """Who met and what they found; the comparison on landscape pages behind."""
    document = new_document("Berita Acara Reviu Indikator Kinerja Utama", _FONT)
    set_paper(document.sections[0], "F4")
    write_kop(document, _TEGAK)
    title(document, "BERITA ACARA", "NOMOR {{ nomor }}", "", "TENTANG",
          "REVIU DAN PERUBAHAN INDIKATOR KINERJA UTAMA (IKU)",
          "{{ kantor.judul }} TAHUN {{ kantor.tahun }}")  # fmt: skip
    add(document, "Pada hari ini, {{ hari.nama }}, tanggal {{ hari.tanggal }}, bulan "
        "{{ hari.bulan }}, tahun {{ hari.tahun }}, kami masing-masing:", TEXT)  # fmt: skip
    _parties(document)
    add(document, "telah melaksanakan reviu Indikator Kinerja Utama {{ kantor.nama }} Tahun "
        "{{ kantor.tahun }} dengan hasil sebagaimana tercantum dalam Lampiran Berita Acara ini.",
        TEXT)  # fmt: skip
    add(document, "Demikian Berita Acara ini dibuat dengan sesungguhnya dalam rangkap 2 (dua) "
        "untuk dipergunakan sebagaimana mestinya.", TEXT)  # fmt: skip
    _sign_berita_acara(document)
    new_section(document, "F4", landscape=True)
    title(document, "LAMPIRAN BERITA ACARA", "REVIU DAN PERUBAHAN INDIKATOR KINERJA UTAMA (IKU)",
          "{{ kantor.judul }} TAHUN {{ kantor.tahun }}")  # fmt: skip
    table = loop_table(document, (
        Kolom(1.0, "NO.", "{{ b.nomor }}", CENTER),
        Kolom(4.4, "TUJUAN/SASARAN STRATEGIS", "{{ b.sasaran }}"),
        Kolom(3.9, "IKU SEMULA", "{{ b.semula }}"),
        Kolom(3.9, "IKU MENJADI", "{{ b.menjadi }}"),
        Kolom(3.8, "FORMULA SEMULA", "{{ b.formula_semula }}"),
        Kolom(3.8, "FORMULA MENJADI", "{{ b.formula_menjadi }}"),
        Kolom(2.1, "TARGET SEMULA", "{{ b.target_semula }}", CENTER),
        Kolom(2.1, "TARGET MENJADI", "{{ b.target_menjadi }}", CENTER),
        Kolom(4.0, "ALASAN PERUBAHAN", "{{ b.alasan }}"),
    ), "b in iku", 9, signed=True)  # fmt: skip
    sign_in_table(
        table, ("",) * 6, signer("kantor.kepala", "", "{{ kantor.tempat }}, {{ tanggal }}")
    )
    return document


def _parties(document: Document) -> None:
    widths = (0.9, 2.6, 0.5, _TEGAK - 4.0)
    table = new_table(document, widths, grid=False)
    _party(document, table, widths, ("1.", "pihak_pertama", "PIHAK PERTAMA"))
    tag_row(table, "{%tr for p in pihak_kedua %}")
    _party(document, table, widths, ("{{ loop.index + 1 }}.", "p", "PIHAK KEDUA"))
    tag_row(table, "{%tr endfor %}")
    add(document, "", Look(size=4))


def _party(document, table, widths, who) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    del document
    number, name, sebutan = who
    for texts in (
        (number, "Nama", ":", f"{{{{ {name}.nama }}}}"),
        ("", "NIP", ":", f"{{{{ {name}.nip }}}}"),
        ("", "Jabatan", ":", f"{{{{ {name}.jabatan }}}}, selanjutnya disebut {sebutan}"),
    ):
        row = new_row(table, widths)
        for cell, text in zip(row.cells, texts, strict=True):
            fill(cell, text, Look(before=1, after=1, keep_next=True))


def _sign_berita_acara(document: Document) -> None:
    """PIHAK KEDUA one below the other on the left, PIHAK PERTAMA on the right; then the head.

    One table: so the head never signs on a page of his own.
    """
    add(document, "", Look(size=6, keep_next=True))
    widths = (_TEGAK / 2, _TEGAK / 2)
    table = new_table(document, widths, grid=False)
    right = signer("pihak_pertama", "PIHAK PERTAMA", "{{ kantor.tempat }}, {{ tanggal }}")
    once = tuple(f"{{% if loop.first %}}{text}{{% endif %}}" for text in right)
    tag_row(table, "{%tr for p in pihak_kedua %}")
    sign_rows(table, widths, signer("p", "PIHAK KEDUA"), once, "loop.last")
    tag_row(table, "{%tr endfor %}")
    sign_rows(table, widths, signer("kantor.kepala", "Mengetahui,"), ("",) * 6)


def main(folder: Path) -> None:
    """All three."""
    save(build_iku(), folder / "iku.docx")
    save(build_keputusan(), folder / "iku_keputusan.docx")
    save(build_berita_acara(), folder / "berita_acara_iku.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
