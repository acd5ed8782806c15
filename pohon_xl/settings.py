"""Where the templates and the sample are: inside the wheel, or beside it in a checkout."""

from pathlib import Path

from pohon_xl.errors import TemplateError

_PACKAGE = Path(__file__).resolve().parent


def template_folder(name: str) -> Path:
    """`word_templates` or `xlsx_templates`. Raises: TemplateError when it is not there."""
    for base in (_PACKAGE, _PACKAGE.parent):
        folder = base / name
        if folder.is_dir():
            return folder
    raise TemplateError(
        f"Folder templat '{name}' tidak ditemukan; pasang ulang pohon_xl (pip install pohon-xl)."
    )
