"""The texts in macros/: which there are, and those that are made from the table of buttons."""

from pathlib import Path

from pohon_xl.errors import TemplateError
from pohon_xl.pengemasan.ribbon import form_module, ribbon_module, ribbon_xml
from pohon_xl.pengemasan.vba_project import Modul
from pohon_xl.settings import template_folder

RIBBON = "customUI14.xml"
APPLESCRIPT = "pohon_xl.applescript"
_MODULES = ("PohonJalan", "PohonSistem", "PohonBerkas", "PohonPesan")


def generated() -> dict[str, str]:
    """File name -> text, for the files of macros/ nobody writes by hand."""
    return {
        RIBBON: ribbon_xml(),
        "PohonPita.bas": ribbon_module(),
        "PohonTombol.bas": form_module(),
    }


def write_generated(folder: Path) -> None:
    """Renew them."""
    for name, text in generated().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def read_source(name: str) -> str:
    """A text of macros/. Raises: TemplateError."""
    try:
        return (template_folder("macros") / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise TemplateError(
            f"Naskah add-in '{name}' tidak ditemukan; pasang ulang pohon_xl (pip install pohon-xl)."
        ) from None


def read_modules(*others: str) -> tuple[Modul, ...]:
    """The modules every build has, and these. Raises: TemplateError."""
    return tuple(Modul(name, read_source(f"{name}.bas")) for name in (*_MODULES, *others))
