"""`bersihkan`, step by step: read, see what she filled in, take ours out, write."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pohon_xl.app import Hasil
from pohon_xl.errors import SettingError
from pohon_xl.workbook.source import read_source
from pohon_xl.workbook.strict import loosen


@dataclass(frozen=True, slots=True)
class HasilPembersihan:
    """A cleaned copy, sheets gone and kept, and whether it is the original byte for byte."""

    hasil: Hasil
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    whole: bool


def clean(path: Path, target: Path, *, with_entries: bool = False) -> HasilPembersihan:
    """A copy of a workbook without our flags and sheets.

    Input sheets that hold entries of the planner stay unless `with_entries`.
    Raises: WorkbookError, OutputError, SettingError (the target is the workbook itself).
    """
    from pohon_xl.renderers.keluaran import write_output
    from pohon_xl.renderers.xlsx_clean import clean_workbook
    from pohon_xl.sheets.terisi import filled_inputs
    from pohon_xl.workbook.read_openpyxl import read_grids

    _refuse_target(path, target)
    source = read_source(path)
    kept = () if with_entries else filled_inputs(path.name, read_grids(loosen(source)))
    cleaned = clean_workbook(source.data, path.name, None if with_entries else kept)
    output = write_output(target.parent, {target.name: cleaned.data})
    hasil = Hasil(output.written, output.kept)
    return HasilPembersihan(hasil, cleaned.removed, kept, cleaned.whole)


def _refuse_target(source: Path, target: Path) -> None:
    """A copy is another file, and Excel opens it only under a name of the same kind."""
    if os.path.isdir(target):  # noqa: PTH112  (never raises, whatever the name)
        raise SettingError(
            f"'{target}' adalah folder; sebutkan nama berkas hasil, mis. -o "
            f"'{target / source.name}'."
        )
    if target.suffix.lower() != source.suffix.lower():
        raise SettingError(
            f"Nama berkas hasil '{target}' harus berakhiran {source.suffix} seperti berkas asalnya."
        )
    with suppress(OSError):  # no such file, or no name a file can have: told when writing
        if target.samefile(source):
            raise SettingError(
                f"'{target}' adalah berkas aslinya; beri nama lain dengan -o supaya berkas asli "
                "tidak tertimpa."
            )
