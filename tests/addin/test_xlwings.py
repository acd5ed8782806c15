"""Without Excel: what we use of xlwings exists in the installed one, and only the free part."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest
import xlwings as xw

import pohon_xl

ADDIN = Path(pohon_xl.__file__).parent / "addin"
DIPERIKSA = (
    "excel_host.py",
    "huruf.py",
    "xlwings_keadaan.py",
    "xlwings_kotak.py",
    "xlwings_langsung.py",
    "xlwings_pandangan.py",
    "xlwings_catatan.py",
    "xlwings_port.py",
)
#: class, member, names of arguments we give by name
DIPAKAI = {
    (xw.main.Engines, "add"): ["engine"],
    (xw.main.Engine, "activate"): [],
    (xw.main.Engine, "apps"): None,
    (xw.App, "books"): None,
    (xw.App, "hwnd"): None,
    (xw.App, "api"): None,
    (xw.App, "selection"): None,
    (xw.App, "screen_updating"): None,
    (xw.App, "display_alerts"): None,
    (xw.App, "enable_events"): None,
    (xw.App, "calculation"): None,
    (xw.App, "status_bar"): None,
    (xw.App, "properties"): [],
    (xw.App, "alert"): ["prompt", "title", "buttons", "mode"],
    (xw.main.Books, "active"): None,
    (xw.main.Books, "open"): ["fullname", "update_links", "read_only"],
    (xw.Book, "app"): None,
    (xw.Book, "api"): None,
    (xw.Book, "name"): None,
    (xw.Book, "fullname"): None,
    (xw.Book, "sheets"): None,
    (xw.Book, "activate"): [],
    (xw.Book, "close"): [],
    (xw.main.Sheets, "active"): None,
    (xw.Sheet, "api"): None,
    (xw.Sheet, "name"): None,
    (xw.Sheet, "names"): None,
    (xw.Sheet, "cells"): None,
    (xw.Sheet, "book"): None,
    (xw.Sheet, "range"): ["cell1"],
    (xw.Sheet, "copy"): ["before", "after"],
    (xw.Sheet, "delete"): [],
    (xw.Sheet, "activate"): [],
    (xw.Sheet, "show_gridlines"): None,
    (xw.Sheet, "freeze_panes"): None,
    (xw.main.FreezePanes, "freeze_at"): ["frozen_range"],
    (xw.Range, "address"): None,
    (xw.Range, "sheet"): None,
    (xw.Range, "value"): None,
    (xw.Range, "formula"): None,
    (xw.Range, "number_format"): None,
    (xw.Range, "note"): None,
    (xw.Range, "characters"): None,
    (xw.main.Characters, "api"): None,
    (xw.Range, "add_note"): ["text"],
    (xw.Range, "select"): [],
    (xw.Range, "api"): None,
    (xw.Range, "font"): None,
    (xw.Range, "color"): None,
    (xw.Range, "wrap_text"): None,
    (xw.Range, "horizontal_alignment"): None,
    (xw.Range, "vertical_alignment"): None,
    (xw.Range, "borders"): None,
    (xw.Range, "column_width"): None,
    (xw.Range, "row_height"): None,
    (xw.Range, "merge"): [],
    (xw.Range, "data_validation"): None,
    (xw.main.DataValidation, "set_list"): ["source"],
    (xw.main.Borders, "api"): None,
    (xw.main.Font, "api"): None,
    (xw.main.Font, "name"): None,
    (xw.main.Font, "size"): None,
    (xw.main.Font, "bold"): None,
    (xw.main.Font, "italic"): None,
    (xw.main.Font, "color"): None,
    (xw.main.Sheets, "add"): ["after"],
    (xw.Range, "conditional_formats"): None,
    (xw.main.ConditionalFormats, "add_custom"): ["formula", "fill_color", "font_color"],
    (xw.main.ConditionalFormat, "type"): None,
    (xw.main.ConditionalFormat, "formula"): None,
    (xw.main.ConditionalFormat, "delete"): [],
    (xw.main.Note, "api"): None,
    (xw.main.Note, "text"): None,
    (xw.main.Note, "delete"): [],
    (xw.main.Names, "add"): ["name", "refers_to"],
}
#: what Excel's own object has, under its own name
API = {"SaveCopyAs", "ReadOnly", "ProtectStructure", "ProtectContents", "Shape"}
API |= {
    "Font",
    "Validation",
    "ShowError",
    "InputTitle",
    "InputMessage",
    "InputBox",
    "GetOpenFilename",
}
API |= {
    "Color",
    "LineStyle",
    "Next",
    "Name",
    "ActiveWindow",
    "ScrollRow",
    "ScrollColumn",
    "FullName",
    "MultiUserEditing",
}
#: attributes in the port that belong to Python or to us
SENDIRI = {"append", "exists", "is_absolute", "items", "parent", "partition", "removeprefix"}
SENDIRI |= {
    "encode",
    "potongan",
    "get",
    "split",
    "lama",
    "nama",
    "beku",
    "garis",
    "peran",
    "rumus",
    "lembar",
    "teks",
    "catatan",
}
API |= {"AutoFilter", "PageSetup"}
SENDIRI |= {
    "saring",
    "cetak",
    "nilai",
    "rupa",
    "gabung",
    "lebar",
    "tinggi",
    "pilihan",
    "area",
    "row",
    "column",
}
SENDIRI |= {"last_row", "last_column", "choices", "strict", "title", "message", "pop"}
SENDIRI |= {
    "fromhex",
    "catatan_lama",
    "keys",
    "startswith",
    "progress",
    "path",
    "normcase",
    "wb",
    "hwnd",
    "gulir",
    "engines",
    "apps",
}
SENDIRI |= {"sheet_names", "Sheet", "warna", "alamat", "book", "app", "main", "Width", "Height"}


@pytest.mark.parametrize(("owner", "member"), DIPAKAI, ids=lambda v: getattr(v, "__name__", v))
def test_a_member_we_use_exists_with_that_signature(owner: type, member: str) -> None:
    found = inspect.getattr_static(owner, member)
    arguments = DIPAKAI[owner, member]

    if arguments is None:
        assert isinstance(found, property)
    else:
        parameters = inspect.signature(found).parameters
        if "kwargs" not in parameters:
            assert set(arguments) <= set(parameters)


def test_the_port_uses_no_member_that_is_not_listed_here() -> None:
    sources = ((ADDIN / name).read_text(encoding="utf-8") for name in DIPERIKSA)
    trees = [ast.parse(source) for source in sources]
    used = {n.attr for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    listed = {member for _, member in DIPAKAI} | API | SENDIRI

    assert {name for name in used if not name.startswith("_")} - listed == set()


def test_nothing_of_the_paid_part_is_named() -> None:
    folders = (ADDIN, ADDIN.parent / "libreoffice")
    texts = [p.read_text(encoding="utf-8") for f in folders for p in f.rglob("*.py")]

    assert not any("xlwings.pro" in text or "LICENSE_KEY" in text for text in texts)


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def test_the_command_line_never_loads_xlwings(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pohon_xl.cli.main import main\n"
        f"main(['contoh', {str(tmp_path / 'contoh')!r}])\n"
        "print(sorted(m for m in sys.modules if 'xlwings' in m or 'pohon_xl.addin' in m))"
    )

    assert run_python(code).splitlines()[-1] == "[]"


def test_a_click_does_not_load_what_xlwings_would_load_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "pandas.py").write_text("raise SystemExit('pandas dimuat')\n", encoding="utf-8")
    code = (
        f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\n"
        "from pohon_xl.addin.imports import skip_heavy_imports\nskip_heavy_imports()\n"
        "import xlwings\nprint(xlwings.__version__)"
    )

    assert run_python(code) == xw.__version__
