"""`bersihkan`, step by step: read, see what she filled in, take ours out, write."""

from pathlib import Path

from pohon_xl.app import Hasil
from pohon_xl.rekaman import dataclass
from pohon_xl.workbook.source import read_source, refuse_other_formats
from pohon_xl.workbook.strict import loosen
from pohon_xl.workbook.tujuan import refuse_target


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
    from pohon_xl.renderers.xlsx_referensi import told_lost
    from pohon_xl.sheets.terisi import filled_inputs
    from pohon_xl.workbook.read_workbook import read_grids

    refuse_target(path, target)
    source = read_source(path)
    refuse_other_formats(source)
    kept = () if with_entries else filled_inputs(path.name, read_grids(loosen(source)))
    cleaned = clean_workbook(source.stream(), path.name, None if with_entries else kept)
    output = write_output(target.parent, {target.name: cleaned.arsip})
    told = (told_lost(cleaned.putus),) if cleaned.putus else ()
    hasil = Hasil(output.written, output.kept, pesan=told)
    return HasilPembersihan(hasil, cleaned.removed, kept, cleaned.whole)
