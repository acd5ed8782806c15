"""Writes the template of the LKjIP: python word_templates/susun_lkip.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from susun_bagian import (
    CENTER,
    LEFT,
    RIGHT,
    Kolom,
    Look,
    add,
    loop_table,
    merged_table,
    passage,
    sum_row,
    two_looks_table,
)
from susun_daftar_isi import DaftarIsi, page_field
from susun_dasar import new_document, save
from susun_lkip_bab_3 import write_bab_3

_FRONT = Look(CENTER, 13, bold=True, after=14, page_break=True, keep_next=True)
_PERPRES = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
    "Pemerintah"
)
_PERMEN = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
    "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja, dan Tata Cara Reviu atas "
    "Laporan Kinerja Instansi Pemerintah"
)


def build() -> Document:
    """Front matter, four chapters, lampiran."""
    document = new_document("Laporan Kinerja Instansi Pemerintah (LKjIP)")
    toc = DaftarIsi(document)
    _cover(document)
    _front_matter(document, toc)
    _new_section(document, start=1)
    _bab_1(document, toc)
    _bab_2(document, toc)
    write_bab_3(document, toc)
    _bab_4(document, toc)
    _lampiran(document, toc)
    toc.write()
    _number_pages(document)
    return document


def body(document: Document, text: str) -> None:
    """A paragraph of running text."""
    add(document, text, style="Body Text")


def _cover(document: Document) -> None:
    add(document, "{{ logo }}", Look(CENTER, before=90, after=60))
    add(document, "LAPORAN KINERJA INSTANSI PEMERINTAH", Look(CENTER, 20, bold=True, after=4))
    add(document, "(LKjIP)", Look(CENTER, 20, bold=True, after=24))
    add(document, "TAHUN {{ tahun }}", Look(CENTER, 18, bold=True, after=200))
    add(document, "{{ judul_perangkat_daerah }}", Look(CENTER, 16, bold=True, after=6))
    add(document, "{{ judul_pemerintah_daerah }}", Look(CENTER, 16, bold=True, after=6))
    add(document, "{{ alamat }}", Look(CENTER, 10))


def _front_matter(document: Document, toc: DaftarIsi) -> None:
    toc.heading("KATA PENGANTAR", 1, page="ii")
    body(document, "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena atas "
         "rahmat-Nya penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) "
         "{{ perangkat_daerah }} Tahun {{ tahun }} dapat diselesaikan.")  # fmt: skip
    body(document, "Laporan ini merupakan pertanggungjawaban atas pelaksanaan Perjanjian Kinerja "
         f"Tahun {{{{ tahun }}}} sebagaimana diamanatkan {_PERPRES}, dan disusun menurut "
         f"{_PERMEN}.")  # fmt: skip
    body(document, "Kami berharap laporan ini bermanfaat sebagai bahan evaluasi dan perbaikan "
         "kinerja pada tahun berikutnya. Saran dan masukan demi penyempurnaannya kami terima "
         "dengan senang hati.")  # fmt: skip
    right = 8.0
    for text, look in (
        ("{{ tempat }}, {{ tanggal }}", Look(CENTER, before=24, keep_next=True)),
        ("{{ kepala.jabatan }}", Look(CENTER, keep_next=True)),
        ("{{ kepala.nama }}", Look(CENTER, bold=True, underline=True, before=58, keep_next=True)),
        ("{{ kepala.pangkat }}", Look(CENTER, keep_next=True)),
        ("NIP. {{ kepala.nip }}", Look(CENTER)),
    ):
        add(document, text, look)
        document.paragraphs[-1].paragraph_format.left_indent = Cm(right)
    toc.heading("IKHTISAR EKSEKUTIF", 1, page="iii")
    body(document, "LKjIP {{ perangkat_daerah }} Tahun {{ tahun }} melaporkan pencapaian tujuan "
         "dan sasaran strategis yang diperjanjikan. Pohon kinerja {{ perangkat_daerah }} memuat "
         "{{ isi_pohon }}.")  # fmt: skip
    body(document, "Capaian tujuan disajikan pada Tabel 3.2 dan capaian setiap indikator sasaran "
         "strategis pada Tabel 3.4.")  # fmt: skip
    passage(document, "narasi.ringkasan")
    passage(document, "narasi.kendala")
    add(document, "DAFTAR ISI", _FRONT)
    toc.place()


def _bab_1(document: Document, toc: DaftarIsi) -> None:
    toc.heading("BAB I PENDAHULUAN", 1)
    toc.heading("A. Latar Belakang", 2)
    body(document, "Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP) mewajibkan setiap "
         "perangkat daerah mempertanggungjawabkan kinerja yang diperjanjikan beserta anggaran "
         f"yang digunakannya. Dasar penyusunannya adalah {_PERPRES} dan {_PERMEN}.")  # fmt: skip
    toc.heading("B. Gambaran Umum", 2)
    body(document, "{{ perangkat_daerah }} menyelenggarakan urusan {{ urusan }} pada "
         "{{ pemerintah_daerah }}.")  # fmt: skip
    for name, label in (
        ("kedudukan", "Kedudukan, tugas, dan fungsi"),
        ("struktur", "Struktur organisasi"),
        ("pegawai", "Sumber daya manusia"),
        ("sarana", "Sarana dan prasarana"),
    ):
        passage(document, f"narasi.{name}", f"{label}: {{}}.")
    toc.heading("C. Isu Strategis", 2)
    body(document, "Isu strategis berikut adalah faktor kunci keberhasilan pada penjenjangan "
         "kinerja beserta kondisi yang diperlukan untuk menjawabnya.")  # fmt: skip
    add(document, "Tabel 1.1 Isu Strategis", style="Caption")
    loop_table(document, (
        Kolom(1.0, "No.", "{{ b.nomor }}", CENTER),
        Kolom(7.2, "Isu Strategis", "{{ b.isu }}"),
        Kolom(7.3, "Kondisi yang Diperlukan", "{{ b.kondisi }}"),
    ), "b in isu")  # fmt: skip
    add(document, "", Look(after=6))
    passage(document, "narasi.masalah")
    toc.heading("D. Sistematika Penyajian", 2)
    body(document, "Bab I memuat pendahuluan; Bab II perencanaan kinerja; Bab III akuntabilitas "
         "kinerja, yaitu capaian kinerja organisasi dan realisasi anggaran; Bab IV penutup; "
         "selanjutnya lampiran.")  # fmt: skip
    document.paragraphs[-1].paragraph_format.keep_together = True  # nor its heading alone


def _bab_2(document: Document, toc: DaftarIsi) -> None:
    toc.heading("BAB II PERENCANAAN KINERJA", 1)
    toc.heading("A. Tujuan dan Sasaran", 2)
    body(document, "Tujuan dan sasaran strategis {{ perangkat_daerah }} beserta target pada akhir "
         "periode Renstra adalah sebagai berikut.")  # fmt: skip
    for number, name, loop in (("2.1", "Tujuan", "tujuan"), ("2.2", "Sasaran", "sasaran")):
        add(document, f"Tabel {number} {name} dan Target Akhir Renstra", style="Caption")
        merged_table(document, _target_columns(name, "Target Akhir Renstra"), f"b in {loop}")
        add(document, "", Look(after=6))
    toc.heading("B. Indikator Kinerja Utama", 2)
    add(document, "Tabel 2.3 Indikator Kinerja Utama", style="Caption")
    merged_table(document, (
        Kolom(0.9, "No.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(3.0, "Sasaran Strategis", "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(3.0, "Indikator Kinerja Utama", "{{ b.indikator }}"),
        Kolom(2.3, "Formulasi", "{{ b.formulasi }}"),
        Kolom(1.6, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(1.9, "Sumber Data", "{{ b.sumber_data }}"),
        Kolom(2.8, "Penanggung Jawab", "{{ b.penanggung_jawab }}"),
    ), "b in iku", 9)  # fmt: skip
    toc.heading("C. Perjanjian Kinerja", 2)
    body(document, "{{ sebutan_pk }} Tahun {{ tahun }} antara {{ jabatan_kepala }} dan "
         "{{ jabatan_atasan }} memuat target berikut.")  # fmt: skip
    passage(document, "narasi.perubahan", "Perubahan selama tahun berjalan: {}.")
    add(document, "Tabel 2.4 {{ sebutan_pk }} Tahun {{ tahun }}", style="Caption")
    merged_table(document, _target_columns("Sasaran Strategis", "Target"), "b in pk")
    add(document, "Tabel 2.5 Program dan Anggaran Tahun {{ tahun }}", style="Caption")
    columns = (
        Kolom(1.0, "No.", "{{ b.nomor }}", CENTER),
        Kolom(7.6, "Program", "{{ b.nama }}"),
        Kolom(3.7, "Anggaran (Rp)", "{{ b.anggaran }}", RIGHT),
        Kolom(3.2, "Keterangan", "{{ b.keterangan }}", CENTER),
    )
    table = two_looks_table(document, columns, "b in program", "b.tebal")
    sum_row(table, columns, "JUMLAH", {2: "{{ total }}"})


def _target_columns(sasaran: str, target: str) -> tuple[Kolom, ...]:
    return (
        Kolom(1.0, "No.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(4.9, sasaran, "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(4.8, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(2.3, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(2.5, target, "{{ b.target }}", CENTER),
    )


def _bab_4(document: Document, toc: DaftarIsi) -> None:
    toc.heading("BAB IV PENUTUP", 1)
    body(document, "Demikian LKjIP {{ perangkat_daerah }} Tahun {{ tahun }} disusun sebagai "
         "pertanggungjawaban atas kinerja yang diperjanjikan.")  # fmt: skip
    passage(document, "narasi.simpulan")
    passage(document, "narasi.langkah", "Langkah di masa mendatang: {}.")


def _lampiran(document: Document, toc: DaftarIsi) -> None:
    _new_section(document, landscape=True)
    toc.heading("LAMPIRAN", 1)
    toc.heading("Lampiran 1. Perjanjian Kinerja", 2)
    body(document, "{{ sebutan_pk }} Tahun {{ tahun }} yang telah ditandatangani dilampirkan.")
    toc.heading("Lampiran 2. Pohon Kinerja", 2)
    two_looks_table(document, (
        Kolom(2.2, "Kode", "{{ b.kode }}", LEFT),
        Kolom(10.0, "Kinerja", "{%inden b.tingkat %}{{ b.kinerja }}"),
        Kolom(8.6, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(3.9, "Level", "{{ b.level }}"),
    ), "b in pohon", "b.utama", 9)  # fmt: skip
    toc.heading("Lampiran 3. Crosscutting", 2)
    add(document, "{%p if crosscutting %}")
    loop_table(document, (
        Kolom(1.0, "No.", "{{ b.nomor }}", CENTER),
        Kolom(6.5, "Kinerja", "{{ b.kinerja }}"),
        Kolom(5.5, "Mendukung", "{{ b.mendukung }}"),
        Kolom(7.5, "Perangkat Daerah Terkait", "{{ b.perangkat_daerah }}"),
        Kolom(4.2, "Bentuk Dukungan", "{{ b.bentuk }}"),
    ), "b in crosscutting", 9)  # fmt: skip
    add(document, "{%p else %}")
    body(document, "Pohon kinerja tidak memuat kinerja crosscutting.")
    add(document, "{%p endif %}")
    toc.heading("Lampiran 4. Sumber Angka", 2)
    _sumber(document)
    add(document, "{%p if rencana_aksi %}")
    toc.heading("Lampiran 5. Rencana Aksi", 2, when="rencana_aksi")
    _rencana_aksi(document)
    add(document, "{%p endif %}")
    add(document, "")


def _sumber(document: Document) -> None:
    body(document, "Setiap angka dalam laporan ini berasal dari lembar dan sel buku kerja berikut"
         "{% if rencana_aksi %}; angka Lampiran 5 berasal dari baris indikatornya di lembar Target"
         "{% endif %}.")  # fmt: skip
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    add(document, "{%p if sumber %}")
    loop_table(document, (
        Kolom(1.2, "No.", "{{ b.nomor }}", CENTER),
        Kolom(9.5, "Angka", "{{ b.nama }}"),
        Kolom(3.2, "Nilai", "{{ b.nilai }}", RIGHT),
        Kolom(5.3, "Lembar dan Sel", "{{ b.sel }}"),
        Kolom(5.5, "Cara", "{{ b.cara }}"),
    ), "b in sumber", 8)  # fmt: skip
    add(document, "{%p else %}")
    body(document, "Belum ada angka di buku kerja.")
    add(document, "{%p endif %}")


def _rencana_aksi(document: Document) -> None:
    quarters = tuple(
        Kolom(1.9, name, f"{{{{ b.triwulan_{n} }}}}", CENTER)
        for n, name in enumerate(("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"), 1)
    )
    merged_table(document, (
        Kolom(1.0, "No.", "{%gabung b.gabung %}{{ b.nomor }}", CENTER),
        Kolom(4.5, "Kinerja", "{%gabung b.gabung %}{{ b.sasaran }}"),
        Kolom(4.4, "Indikator Kinerja", "{{ b.indikator }}"),
        Kolom(1.8, "Satuan", "{{ b.satuan }}", CENTER),
        Kolom(1.9, "Target", "{{ b.target }}", CENTER),
        *quarters,
        Kolom(3.5, "Penanggung Jawab", "{%gabung b.gabung %}{{ b.penanggung_jawab }}"),
    ), "b in rencana_aksi", 9)  # fmt: skip


def _new_section(document: Document, *, start: int | None = None, landscape: bool = False) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    if start is not None:
        _set_numbering(section, "w:start", str(start))
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(2.5)
        _drop_numbering(section)


def _set_numbering(section: Section, attribute: str, value: str) -> None:
    _drop_numbering(section)
    number = OxmlElement("w:pgNumType")
    number.set(qn(attribute), value)
    for margins in section._sectPr.findall(qn("w:pgMar")):  # noqa: SLF001
        margins.addnext(number)


def _drop_numbering(section: Section) -> None:
    for element in section._sectPr.findall(qn("w:pgNumType")):  # noqa: SLF001
        section._sectPr.remove(element)  # noqa: SLF001


def _number_pages(document: Document) -> None:
    """Roman in front, none on the cover; Arabic from Bab I on."""
    front = document.sections[0]
    front.different_first_page_header_footer = True
    _set_numbering(front, "w:fmt", "lowerRoman")
    page_field(front.footer.paragraphs[0])
    for section in list(document.sections)[1:]:
        section.different_first_page_header_footer = False


def main(folder: Path) -> None:
    """The one template."""
    save(build(), folder / "lkip.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
