"""An office's own Word templates: written out to be restyled, found again, checked before use."""

from pathlib import Path

from pohon_xl.documents.medan import KONTEKS, list_fields
from pohon_xl.errors import SettingError, TemplateError
from pohon_xl.rekaman import fields
from pohon_xl.renderers.docx_template import template_names
from pohon_xl.renderers.keluaran import write_output
from pohon_xl.settings import template_folder

#: the folder beside a workbook that is used without being named
NAMA_FOLDER = "word_templates"
DAFTAR = "nama_medan.md"


def write_templates(folder: Path) -> tuple[Path, ...]:
    """Our templates and the list of names, never over a file. Raises: SettingError, OutputError."""
    ours = sorted(template_folder(NAMA_FOLDER).glob("*.docx"))
    files = {path.name: path.read_bytes() for path in ours}
    files[DAFTAR] = list_fields().encode()
    there = next((name for name in files if (folder / name).exists()), None)
    if there is not None:
        raise SettingError(
            f"'{folder / there}' sudah ada; pilih folder lain supaya templat Anda tidak tertimpa."
        )
    return write_output(folder, files).written


def own_templates(named: Path | None, beside: Path) -> Path | None:
    """The folder that was named, else the one in the folder of the workbook; checked.

    Raises: SettingError (no such folder, a name no document uses), TemplateError.
    """
    folder = named or beside / NAMA_FOLDER
    if named is None and not folder.is_dir():
        return None
    if not folder.is_dir():
        raise SettingError(
            f"Folder templat '{folder}' tidak ditemukan; buat dengan 'pohon-xl templat --word "
            f"{folder}'."
        )
    known = {path.name for path in template_folder(NAMA_FOLDER).glob("*.docx")}
    found = sorted(p for p in folder.glob("*.docx") if not p.name.startswith(("~$", ".")))
    unknown = [p.name for p in found if p.name not in known]
    if unknown and found:
        raise SettingError(
            f"Templat '{unknown[0]}' di '{folder}' tidak dikenal; nama yang dipakai: "
            f"{', '.join(sorted(known))}."
        )
    if named is not None and not found:
        raise SettingError(
            f"Folder templat '{folder}' tidak memuat templat; isi dengan 'pohon-xl templat --word'."
        )
    for path in found:
        _check(path)
    return folder


def _check(path: Path) -> None:
    """Names that no plan gives are told even where a document would not come to use them."""
    kind = KONTEKS.get(path.stem)
    if kind is None:
        return
    known = {f.name for f in fields(kind)}
    wrong = sorted(template_names(path) - known)
    if wrong:
        from difflib import get_close_matches

        near = get_close_matches(wrong[0], sorted(known), 1)
        hint = f", mungkin '{near[0]}'" if near else ""
        raise TemplateError(
            f"Templat '{path.name}'{_quoted(path, wrong[0])}: nama '{wrong[0]}' tidak dikenal"
            f"{hint}; lihat '{DAFTAR}' dari 'pohon-xl templat --word FOLDER'."
        )


def _quoted(path: Path, name: str) -> str:
    """Where that name stands, with the words around it."""
    from pohon_xl.renderers.docx_template import find_name

    place = find_name(path, name)
    return f" ({place})" if place else ""
