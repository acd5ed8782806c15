"""Writes the annex with the tree: python word_templates/susun_pohon_kinerja.py [FOLDER]."""  # noqa: INP001  (see susun_dasar.py)

import sys
from pathlib import Path

from docx.document import Document
from docx.shared import Cm
from susun_bagian import CENTER, Look, add
from susun_dasar import new_document, save
from susun_kop import set_paper


def build() -> Document:
    """A landscape page for each picture, its caption above."""
    document = new_document("Lampiran Pohon Kinerja")
    section = document.sections[0]
    set_paper(section, "F4", landscape=True)
    section.left_margin = section.right_margin = Cm(1.2)
    section.top_margin = section.bottom_margin = Cm(1.2)
    add(document, "{%p for h in halaman %}")
    add(document, "{%p if loop.first %}")
    add(document, "LAMPIRAN POHON KINERJA DAN CASCADING: {{ h.judul }}", _caption())
    add(document, "{%p else %}")
    add(document, "{{ h.judul }}", _caption(page_break=True))
    add(document, "{%p endif %}")
    add(document, "{{ h.gambar }}", Look(CENTER))
    add(document, "{%p endfor %}")
    return document


def _caption(*, page_break: bool = False) -> Look:
    return Look(CENTER, 10, bold=True, after=4, keep_next=True, page_break=page_break)


def main(folder: Path) -> None:
    """The template."""
    save(build(), folder / "pohon_kinerja.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
