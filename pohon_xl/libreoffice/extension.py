"""The LibreOffice extension, built from text: the same buttons always give the same bytes.

It holds no library of ours: LibreOffice's Python is of another version on each computer and lxml
is compiled for one. The extension starts the Python that pohon_xl is installed in, and obeys it.
"""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from pohon_xl.settings import state_folder

NAMA_BERKAS = "PohonKinerja.oxt"
PENGENAL = "id.pohon_xl.PohonKinerja"
PENGATURAN = "libreoffice.txt"

_SUMBER = Path(__file__).parent / "oxt"
_KEPALA = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LEMBAR = "com.sun.star.sheet.SpreadsheetDocument"
_TOOLBAR = f"{PENGENAL}.toolbar"

#: group, then (id, label) of its buttons
Menu = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def build_extension(menu: Menu, toolbar: Sequence[tuple[str, str]], version: str) -> bytes:
    """The .oxt: a menu of groups, a toolbar, one function for each button."""
    ids = [id_ for _, buttons in menu for id_, _ in buttons]
    members = {
        "META-INF/manifest.xml": _manifest(),
        "description.xml": _description(version),
        "Addons.xcu": _addons(menu, toolbar),
        "CalcWindowState.xcu": _window_state(),
        "python/pohon_kinerja.py": _script(ids),
        "python/pythonpath/jembatan.py": (_SUMBER / "jembatan.py").read_text(encoding="utf-8"),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            package.writestr(info, text.replace("\r\n", "\n").encode())
    return stream.getvalue()


def remember_python(python: str, isolasi: str = "") -> Path:
    """Tell the extension which Python to start, and how. Raises: OutputError."""
    from pohon_xl.renderers.atomic import write_atomic

    folder = state_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / PENGATURAN
    write_atomic(path, f"{python}\n{isolasi}\n".encode())
    return path


def remembered_python() -> tuple[str, str]:
    """Python and isolation as written. Raises: OSError, UnicodeDecodeError."""
    lines = [*(state_folder() / PENGATURAN).read_text(encoding="utf-8").splitlines(), "", ""]
    return lines[0].strip(), lines[1].strip()


def command_url(id_tombol: str) -> str:
    """What LibreOffice runs for a button."""
    return (
        f"vnd.sun.star.script:{NAMA_BERKAS}|python|pohon_kinerja.py${id_tombol}"
        "?language=Python&location=user:uno_packages"
    )


def _script(ids: Sequence[str]) -> str:
    source = (_SUMBER / "pohon_kinerja.py").read_text(encoding="utf-8")
    functions = "".join(
        f'\n\ndef {one}(*_event: Any) -> None:\n    klik(XSCRIPTCONTEXT, "{one}")\n' for one in ids
    )
    names = "".join(f"    {one},\n" for one in ids)
    return f"{source}{functions}\n\ng_exportedScripts = (\n{names})\n"


def _manifest() -> str:
    kinds = {
        "Addons.xcu": "application/vnd.sun.star.configuration-data",
        "CalcWindowState.xcu": "application/vnd.sun.star.configuration-data",
        "python/": "application/vnd.sun.star.framework-script",
    }
    entries = "".join(
        f' <manifest:file-entry manifest:media-type="{kind}" manifest:full-path="{name}"/>\n'
        for name, kind in kinds.items()
    )
    return (
        f"{_KEPALA}<manifest:manifest "
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\n'
        f"{entries}</manifest:manifest>\n"
    )


def _description(version: str) -> str:
    return (
        f'{_KEPALA}<description xmlns="http://openoffice.org/extensions/description/2006" '
        'xmlns:d="http://openoffice.org/extensions/description/2006" '
        'xmlns:l="http://libreoffice.org/extensions/description/2011">\n'
        f" <identifier value={quoteattr(PENGENAL)}/>\n <version value={quoteattr(version)}/>\n"
        ' <dependencies><l:LibreOffice-minimal-version value="7.0" d:name="LibreOffice 7.0"/>'
        "</dependencies>\n"
        ' <display-name><name lang="en">Pohon Kinerja</name></display-name>\n</description>\n'
    )


def _addons(menu: Menu, toolbar: Sequence[tuple[str, str]]) -> str:
    groups = "".join(
        _node(f"g{number}", label, None, _buttons(buttons))
        for number, (label, buttons) in enumerate(menu, 1)
    )
    menu_bar = _node(PENGENAL, "Pohon Kinerja", None, groups)
    return _component(
        "Addons",
        "org.openoffice.Office",
        f'<node oor:name="AddonUI"><node oor:name="OfficeMenuBar">{menu_bar}</node>'
        f'<node oor:name="OfficeToolBar"><node oor:name="{_TOOLBAR}" oor:op="replace">'
        f"{_buttons(toolbar)}</node></node></node>",
    )


def _window_state() -> str:
    """The toolbar docked below the others, under its name."""
    title = f'<prop oor:name="UIName">{_text(JUDUL_TOOLBAR)}</prop>'
    return _component(
        "CalcWindowState",
        "org.openoffice.Office.UI",
        f'<node oor:name="UIElements"><node oor:name="States">'
        f'<node oor:name="private:resource/toolbar/addon_{_TOOLBAR}" oor:op="replace">'
        f"{title}{_prop('Docked', 'true')}{_prop('DockPos', '0,3')}{_prop('Visible', 'true')}"
        "</node></node></node>",
    )


JUDUL_TOOLBAR = "Pohon Kinerja"


def _buttons(buttons: Sequence[tuple[str, str]]) -> str:
    return "".join(
        _node(f"t{number:02}", label, command_url(id_), "")
        for number, (id_, label) in enumerate(buttons, 1)
    )


def _node(name: str, label: str, url: str | None, children: str) -> str:
    action = "" if url is None else f"{_prop('URL', url)}{_prop('Target', '_self')}"
    submenu = f'<node oor:name="Submenu">{children}</node>' if children else ""
    title = f'<prop oor:name="Title">{_text(label)}</prop>'
    context = _prop("Context", _LEMBAR)
    return f'<node oor:name="{name}" oor:op="replace">{title}{action}{context}{submenu}</node>\n'


def _prop(name: str, value: str) -> str:
    return f'<prop oor:name="{name}"><value>{escape(value)}</value></prop>'


def _text(value: str) -> str:
    return f'<value xml:lang="en-US">{escape(value)}</value>'


def _component(name: str, package: str, content: str) -> str:
    return (
        f'{_KEPALA}<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'oor:name="{name}" oor:package="{package}">\n{content}</oor:component-data>\n'
    )
