"""Where the templates and the sample are, and the mark on sheets of our own."""

from pathlib import Path

from pohon_xl.errors import TemplateError

#: sheet-scoped hidden defined name on each sheet of ours; its value is the sheet's `Peran`
PENANDA_LEMBAR = "_pohon_xl"

#: hidden list in a folder of results: what we made there, and from which workbook
JEJAK = ".pohon_xl.json"

_PACKAGE = Path(__file__).resolve().parent


def template_folder(name: str) -> Path:
    """`word_templates` and the like: inside the wheel, or beside the package in a checkout.

    Raises: TemplateError when it is not there.
    """
    for base in (_PACKAGE, _PACKAGE.parent):
        folder = base / name
        if folder.is_dir():
            return folder
    raise TemplateError(
        f"Folder templat '{name}' tidak ditemukan; pasang ulang pohon_xl (pip install pohon-xl)."
    )
