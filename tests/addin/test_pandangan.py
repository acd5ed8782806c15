"""After each button the window is as she left it, and so it is after an error."""

from pathlib import Path
from typing import Any

import pytest

from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.libreoffice.engine import App
from tests.support.foto_xlsx import foto

pytestmark = pytest.mark.live

#: all that change or read the workbook; those that lead to a finding are meant to move
TOMBOL = (
    "periksa", "abaikan", "perbaikan", "bersihkan", "pohon", "cascading", "pk_lembar", "iku",
    "rencana_aksi", "semua", "dokumen_pk",
)  # fmt: skip
#: these lead to the sheet they have made; her own is as it was when she goes back
MEMPERLIHATKAN = ("pohon", "cascading", "pk_lembar", "iku", "rencana_aksi")


def arrange(port: XlwingsPort) -> None:
    """Scrolled, cells of two areas chosen, a filter, rows hidden by it, no calculation."""
    sheet = port.book.sheets["Tahap 3"].impl.sheet
    document = port.book.impl.document
    area = sheet.getCellRangeByName("A3:C60")
    document.DatabaseRanges.addNewByName("saringan", area.getRangeAddress())
    document.DatabaseRanges.getByName("saringan").AutoFilter = True
    sheet.getCellRangeByName("A20:A22").Rows.IsVisible = False
    port.app.calculation = "manual"
    port.book.sheets["Tahap 3"].range("B13,C16:C17").select()
    port.app.api.ActiveWindow.ScrollRow = 11
    port.app.api.ActiveWindow.ScrollColumn = 2


def state(port: XlwingsPort) -> dict[str, Any]:
    sheet = port.book.sheets["Tahap 3"].impl.sheet
    window = port.app.api.ActiveWindow
    visible = [sheet.getCellByPosition(0, row).Rows.IsVisible for row in range(18, 24)]
    chosen = port.app.selection
    return {
        "lembar": port.book.sheets.active.name,
        "pilihan": None if chosen is None else chosen.address,
        "gulir": (window.ScrollRow, window.ScrollColumn),
        "baris": visible,
        "saringan": port.book.impl.document.DatabaseRanges.getByName("saringan").AutoFilter,
        "hitung": port.app.calculation,
        "layar": port.app.screen_updating,
        "peringatan": port.app.display_alerts,
        "kejadian": port.app.enable_events,
    }


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str | bool]:
    """Texts of the status bar as they come; boxes are answered with yes."""
    texts: list[str | bool] = []
    real: Any = vars(App)["status_bar"]

    def keep(self: App, value: str | bool) -> None:
        texts.append(value)
        real.fset(self, value)

    monkeypatch.setattr(App, "status_bar", property(real.fget, keep))
    monkeypatch.setattr(XlwingsPort, "ask", lambda *_: "yes")
    return texts


@pytest.mark.parametrize("fungsi", TOMBOL)
def test_the_window_is_as_she_left_it(
    port: XlwingsPort, shown: list[str | bool], fungsi: str
) -> None:
    arrange(port)
    before = state(port)
    assert before["gulir"] == (11, 2)
    assert before["baris"] == [True, False, False, False, True, True]

    wanted = Permintaan(fungsi, host="libreoffice", jawaban="Begitu bunyi peraturannya")
    pesan, status = run_click(wanted, lambda: port)

    assert status == 0, pesan
    if fungsi in MEMPERLIHATKAN:
        assert port.book.sheets.active.name != "Tahap 3"
        port.book.sheets["Tahap 3"].activate()
        before["pilihan"] = "$B$13"  # of several areas LibreOffice remembers one on other tabs
    assert state(port) == before
    assert str(shown[0]).startswith("Pohon Kinerja: ")
    assert shown[-1] is False


@pytest.mark.parametrize("fungsi", ["periksa", "semua"])
def test_after_an_error_too(
    port: XlwingsPort,
    shown: list[str | bool],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    fungsi: str,
) -> None:
    def breaks(*_: object) -> None:
        raise OSError("kabel terputus")

    arrange(port)
    before = state(port)
    port.copy_to(tmp_path / "sebelum.xlsx")
    monkeypatch.setattr(XlwingsPort, "patch", breaks)
    _, status = run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)
    port.copy_to(tmp_path / "sesudah.xlsx")

    assert status == 3
    assert state(port) == before
    assert shown[-1] is False
    assert foto(tmp_path / "sesudah.xlsx") == foto(tmp_path / "sebelum.xlsx")


def test_a_chosen_shape_is_no_reason_to_lose_her_tab(port: XlwingsPort) -> None:
    run_click(Permintaan("pohon", host="libreoffice"), lambda: port)
    sheet = port.book.sheets["Pohon Kinerja"]
    sheet.activate()
    document = port.book.impl.document
    document.CurrentController.select(sheet.impl.sheet.DrawPage.getByIndex(0))
    assert port.app.selection is None

    assert run_click(Permintaan("periksa", host="libreoffice"), lambda: port)[1] == 0
    assert port.book.sheets.active.name == "Pohon Kinerja"


def test_long_work_says_how_far_it_is(port: XlwingsPort, shown: list[str | bool]) -> None:
    run_click(Permintaan("semua", host="libreoffice"), lambda: port)

    counted = [text for text in shown if "dari" in str(text)]
    assert len(counted) > 10
    assert str(counted[0]).endswith(f"(1 dari {len(counted)})")
