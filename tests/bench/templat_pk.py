"""A PK template with the tags that docxtpl and our own layer both know; 60 documents from it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document


def write_templat(path: Path) -> None:
    """Letterhead, statement, two tables with a loop, two signatures, as made in Word."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "PEMERINTAH KABUPATEN CONTOH"
    document.add_heading("PERJANJIAN KINERJA TAHUN {{ tahun }}", 1)
    for _ in range(6):
        document.add_paragraph(
            "Yang bertanda tangan di bawah ini, {{ nama }}, {{ jabatan }}, berjanji mewujudkan "
            "target kinerja yang seharusnya sesuai lampiran perjanjian ini."
        )
    _table(document, "k", "kinerja", ("sasaran", "indikator", "target"))
    _table(document, "a", "anggaran", ("program", "pagu"))
    signs = document.add_table(1, 2).rows[0].cells
    for cell, text in zip(signs, ("Pihak Kedua", "Pihak Pertama"), strict=True):
        cell.text = f"{text}\n\n\n{{{{ nama }}}}"
    document.save(str(path))


def _table(document: "Document", one: str, many: str, fields: tuple[str, ...]) -> None:
    table = document.add_table(4, len(fields))
    for cell, field in zip(table.rows[0].cells, fields, strict=True):
        cell.text = field.title()
    table.rows[1].cells[0].text = f"{{%tr for {one} in {many} %}}"
    for cell, field in zip(table.rows[2].cells, fields, strict=True):
        cell.text = f"{{{{ {one}.{field} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def context(kinerja: str, indikator: str) -> dict[str, object]:
    """The values of the PK."""
    return {
        "nama": "NAMA PEJABAT",
        "jabatan": "Kepala Dinas",
        "tahun": "2026",
        "kinerja": [{"sasaran": kinerja, "indikator": indikator, "target": "1"} for _ in range(4)],
        "anggaran": [{"program": "Program", "pagu": "Rp1.000.000,00"} for _ in range(4)],
    }


def by_docxtpl(path: Path, data: dict[str, object]) -> None:
    """The template read, compiled and deflated for each document: what the loop of a user does."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    document = DocxTemplate(path)
    document.render(data, environment, autoescape=True)
    document.save(path.with_suffix(".hasil.docx"))


def by_pohon_xl(path: Path, data: dict[str, object]) -> None:
    """Our layer: as strict, compiled once, unchanged members copied."""
    from pohon_xl.renderers.docx_template import load_template, render_template

    path.with_suffix(".hasil.docx").write_bytes(render_template(load_template(path), data))


def loop(render: Callable[[Path, dict[str, object]], None], path: Path, count: int = 60) -> None:
    """So many documents that differ."""
    for number in range(count):
        render(path, context(f"Meningkatnya layanan {number}", f"Indeks layanan {number}"))
