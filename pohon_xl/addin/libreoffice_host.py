"""The workbook of a click in LibreOffice, reached over the pipes our extension started us with."""

import os
import sys
from typing import BinaryIO

from pohon_xl.addin.imports import skip_heavy_imports
from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Port
from pohon_xl.libreoffice.bridge import Bridge
from pohon_xl.libreoffice.engine import Engine


def run_over_bridge(permintaan: Permintaan) -> int:
    """The click, then a box with what it says."""
    bridge = Bridge(_own_stdout(), sys.stdin.buffer)
    pesan, status = run_click(permintaan, lambda: port_over(bridge))
    if pesan:
        box = Engine(bridge).apps[1]
        box.alert(pesan, "Pohon Kinerja", "ok", "info" if status == 0 else "critical", None)
    return status


def port_over(bridge: Bridge, *, typed: bool = False) -> Port:
    """The workbook in front. `typed`: texts are parsed as Excel does (for tests)."""
    from pohon_xl.addin.xlwings_port import XlwingsPort

    skip_heavy_imports()
    import xlwings as xw

    engine = xw.main.Engine(impl=Engine(bridge, typed=typed))
    engine.activate()
    app = next(iter(engine.apps))
    return XlwingsPort(app, app.books.active if app.impl.has_workbook() else None)


def _own_stdout() -> BinaryIO:
    """The pipe for us alone: what anything prints goes to stderr instead."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own
