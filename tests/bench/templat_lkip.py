"""An LKIP as docxtpl users make it: as many paragraphs, tables, rows and pictures as our draft has.

The pictures of the charts lie ready (a plotting library would cost its start and drawing on top);
our side draws its charts, and plans what stands in the draft.
"""

from io import BytesIO
from pathlib import Path

from tests.support.logo_uji import png

#: of our draft of the office in tests/support/dinas.py; a test compares them
PARAGRAF, TABEL, BARIS, KOLOM, GRAFIK = 137, 24, 5, 5, 2


def write_templat(path: Path) -> None:
    """Front matter, tables each with a loop over its rows, running text, places of pictures."""
    import docx

    document = docx.Document()
    document.add_heading("LAPORAN KINERJA {{ nama }} TAHUN {{ tahun }}", 1)
    for number in range(GRAFIK):
        document.add_paragraph(f"{{{{ grafik_{number} }}}}")
    for number in range(PARAGRAF - GRAFIK - 1):
        document.add_paragraph(
            f"{number}. Capaian {{{{ nama }}}} pada tahun {{{{ tahun }}}} dibandingkan dengan "
            "target dan realisasi tahun sebelumnya menurut perjanjian kinerja."
        )
    for number in range(TABEL):
        table = document.add_table(4, KOLOM, style="Table Grid")
        for index, cell in enumerate(table.rows[0].cells):
            cell.text = f"Kolom {index}"
        table.rows[1].cells[0].text = f"{{%tr for b in tabel[{number}] %}}"
        for index, cell in enumerate(table.rows[2].cells):
            cell.text = f"{{{{ b[{index}] }}}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
    document.save(str(path))


def by_docxtpl(path: Path, number: int) -> bytes:
    """The template read, compiled and deflated for each document."""
    from docx.shared import Cm
    from docxtpl import DocxTemplate, InlineImage

    document = DocxTemplate(path)
    rows = [[f"Indikator {number}.{r}.{k}" for k in range(KOLOM)] for r in range(BARIS)]
    pictures = {
        f"grafik_{n}": InlineImage(document, BytesIO(png(900, 450)), width=Cm(15))
        for n in range(GRAFIK)
    }
    data = {"nama": f"DINAS {number}", "tahun": "2026", "tabel": [rows] * TABEL}
    document.render(data | pictures, autoescape=True)
    document.save(target := BytesIO())
    return target.getvalue()


def by_pohon_xl(_path: Path, number: int) -> bytes:
    """Our draft, planned and written."""
    from pohon_xl.documents.lkip import plan_lkip
    from pohon_xl.rekaman import replace
    from pohon_xl.renderers.document_docx import render_document
    from tests.support.dinas import dinas_lengkap

    kertas = dinas_lengkap()
    instansi = replace(kertas.instansi, perangkat_daerah=f"DINAS {number}")
    return render_document(plan_lkip(replace(kertas, instansi=instansi)))
