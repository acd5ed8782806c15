"""Buttons of Pohon Kinerja in LibreOffice: starts the Python of pohon_xl and obeys it.

Which Python, and how it is isolated: the two lines of `libreoffice.txt` in our own folder, written
when the extension is installed. Never the workbook, its folder, or the search path. Standard
library and uno only.
"""

import os
import subprocess
import sys
from typing import Any, Dict, List

import uno
from jembatan import Jembatan  # type: ignore[import-not-found]

JUDUL = "Pohon Kinerja"
PENGATURAN = "libreoffice.txt"
# as `pohon_xl.pemasangan.pengaturan`: a Python whose packages belong to this user alone, and others
PENGGUNA, PILIHAN_PENGGUNA, PILIHAN = "pengguna", ["-E", "-P", "-B"], ["-I", "-B"]
# what LibreOffice sets for its own Python and libraries
BAWAAN = ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "UNO_PATH", "URE_BOOTSTRAP")


def folder() -> str:
    """Ours: as `pohon_xl.settings.state_folder`."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_STATE_HOME") or os.path.join(home, ".local", "state")
    return os.path.join(base, "pohon_xl")


def interpreter() -> List[str]:
    """The Python to start and its options; [] when none is named or it is gone."""
    try:
        with open(os.path.join(folder(), PENGATURAN), encoding="utf-8") as file:
            path, isolasi = file.readline().strip(), file.readline().strip()
    except (OSError, ValueError):
        return []
    if not (os.path.isabs(path) and os.path.isfile(path)):
        return []
    return [path] + (PILIHAN_PENGGUNA if isolasi == PENGGUNA else PILIHAN)


def command(python: List[str], fungsi: str) -> List[str]:
    """A list, so no shell reads it."""
    return [
        *python,
        "-m",
        "pohon_xl.addin.mulai",
        "--host=libreoffice",
        "--fungsi=" + fungsi,
        "--hwnd=%d" % os.getpid(),
    ]


def environment() -> Dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in BAWAAN}


def klik(script: Any, fungsi: str) -> None:
    """One click."""
    python = interpreter()
    if not python:
        tell(
            script,
            "Python untuk pohon_xl belum diatur atau sudah dipindahkan. Jalankan: pohon-xl pasang "
            "--libreoffice",
        )
        return
    log = os.path.join(folder(), "libreoffice.log")
    with open(log, "wb") as errors:
        try:
            process: Any = subprocess.Popen(  # noqa: S603  (a list, no shell)
                command(python, fungsi),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=folder(),
                env=environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:  # its words are English
            told = "Python '%s' tidak dapat dijalankan; ulangi 'pohon-xl pasang --libreoffice'."
            tell(script, told % python[0])
            return
        bridge = Jembatan(script.getComponentContext(), workbook(script))
        bridge.serve(process.stdout, process.stdin)
        process.stdin.close()
        process.stdout.close()
        process.wait()
    if process.returncode not in (0, 2, 3):
        tell(script, "pohon_xl tidak dapat dijalankan; rinciannya di '%s'." % log)


def workbook(script: Any) -> Any:
    """The one in front; the only one there is where LibreOffice has none in front; else None."""
    front = script.getDocument()
    if front is not None:
        return front if is_workbook(front) else None
    listed = script.getDesktop().getComponents().createEnumeration()
    found = []
    while listed.hasMoreElements():
        one = listed.nextElement()
        if is_workbook(one) and one.getCurrentController() is not None:
            found.append(one)
    return found[0] if len(found) == 1 else None


def is_workbook(document: Any) -> bool:
    # what the Basic editor or the Start Center puts in front knows no services
    knows = getattr(document, "supportsService", None)
    return bool(knows and knows("com.sun.star.sheet.SpreadsheetDocument"))


def tell(script: Any, text: str) -> None:
    """A box with an error."""
    context = script.getComponentContext()
    toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    frame = script.getDesktop().getCurrentFrame()
    window = None if frame is None else frame.getContainerWindow()
    kind = uno.Enum("com.sun.star.awt.MessageBoxType", "ERRORBOX")
    toolkit.createMessageBox(window, kind, 1, JUDUL, text).execute()
