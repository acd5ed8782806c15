"""What Excel says no to, imitated: a clear sentence, and nothing of hers is touched."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pohon_xl.addin.excel_host import find_book
from pohon_xl.addin.galat import is_busy
from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.xlwings_keadaan import folder_of, refusal_of, why_no_folder
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.errors import WorkbookError

AWAN = "https://contoh.sharepoint.com/sites/perencanaan/Renja 2026.xlsx"


class ComError(Exception):
    """As pywintypes.com_error: its own number, or Excel's within it."""

    def __init__(self, number: int, inner: int | None = None) -> None:
        super().__init__(number)
        self.hresult = number
        self.excepinfo = None if inner is None else (0, "Excel", "", None, 0, inner)


SIBUK = [
    ComError(-2147418111),  # a box is open
    ComError(-2146777998),  # 0x800AC472: a cell is being filled in
    ComError(-2147352567, -2146777998),  # the same, told within DISP_E_EXCEPTION
]


class Buku:
    """As much of a workbook of xlwings as is asked; `sibuk`: every question is refused."""

    def __init__(self, name: str, path: str = "", hwnd: int = 1, **api: object) -> None:
        self.name, self._path = name, path
        self.app: Any = SimpleNamespace(hwnd=hwnd)
        self.sibuk: Exception | None = None
        fields = {"ReadOnly": False, "MultiUserEditing": False, "ProtectStructure": False}
        self._api = SimpleNamespace(**{"FullName": path or name} | fields | api)
        self.sheets: dict[str, Any] = {}

    @property
    def api(self) -> Any:
        if self.sibuk is not None:
            raise self.sibuk
        return self._api

    @property
    def fullname(self) -> str:
        """As xlwings finds it: by a sheet of the workbook too, which may be anybody's."""
        raise AssertionError("lembar xlwings.conf dari buku kerja dibaca")


def chosen(books: list[Buku], **wanted: Any) -> Buku:
    found: Any = find_book(books, Permintaan("periksa", **wanted))  # type: ignore[arg-type]
    assert isinstance(found, Buku)
    return found


def test_a_workbook_is_found_by_its_path_whatever_its_name_holds() -> None:
    other = Buku("Renja=2025 & uji (1).xlsx", "/lain/Renja=2025 & uji (1).xlsx")
    hers = Buku("Renja=2025 & uji (1).xlsx", "/kerja/Renja=2025 & uji (1).xlsx")

    assert chosen([other, hers], wb=hers.name, path=hers.api.FullName) is hers


def test_of_two_of_one_name_the_one_of_the_window_is_meant() -> None:
    one, two = Buku("Renja.xlsx", hwnd=11), Buku("Renja.xlsx", hwnd=22)

    assert chosen([one, two], wb="Renja.xlsx", hwnd=22) is two
    with pytest.raises(WorkbookError, match=r"Ada 2 buku kerja bernama 'Renja\.xlsx'"):
        chosen([one, two], wb="Renja.xlsx", hwnd=33)


def test_a_workbook_in_the_cloud_is_found_by_its_name() -> None:
    hers = Buku("Renja 2026.xlsx", AWAN)
    other = Buku("Renja 2026.xlsx", AWAN.replace("perencanaan", "keuangan"))

    assert chosen([Buku("Lain.xlsx"), other, hers], wb="Renja 2026.xlsx", path=AWAN) is hers


def test_its_folder_is_found_by_what_this_computer_knows_of_the_cloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Renja 2026.xlsx").touch()
    found: Any = Buku("Renja 2026.xlsx", "https://d.docs.live.net/a1b2c3/Renja 2026.xlsx")
    for name in ("ONEDRIVE_CONSUMER_WIN", "ONEDRIVE_CONSUMER_MAC", "OneDriveConsumer", "OneDrive"):
        monkeypatch.setenv(name, str(tmp_path))

    monkeypatch.setattr(sys, "platform", "win32")
    assert folder_of(found) == tmp_path


def test_protected_view_keeps_a_workbook_away_and_that_is_told() -> None:
    with pytest.raises(WorkbookError, match="Aktifkan Pengeditan"):
        chosen([Buku("Lain.xlsx")], wb="Renja.xlsx")


@pytest.mark.parametrize(
    ("api", "kata"),
    [
        ({"ReadOnly": True}, "hanya untuk dibaca"),
        ({"MultiUserEditing": True}, "sedang dibagikan"),
        ({"ProtectStructure": True}, "Struktur buku kerja"),
    ],
)
def test_what_cannot_be_changed_says_why(api: dict[str, object], kata: str) -> None:
    book: Any = Buku("Renja.xlsx", "", 1, **api)

    refusal = refusal_of(book, ["Tahap 3"])
    assert refusal is not None
    assert kata in refusal
    assert "'Renja.xlsx'" in refusal


def test_a_protected_sheet_matters_only_if_it_is_to_be_changed() -> None:
    book: Any = Buku("Renja.xlsx")
    for name, locked in (("Tahap 3", False), ("Catatan", True)):
        book.sheets[name] = SimpleNamespace(api=SimpleNamespace(ProtectContents=locked))

    assert refusal_of(book, ["Tahap 3"]) is None
    assert 'Lembar "Catatan"' in (refusal_of(book, ["Tahap 3", "Catatan"]) or "")


def test_a_workbook_without_a_folder_says_what_to_do() -> None:
    cloud: Any = Buku("Renja 2026.xlsx", AWAN)
    new: Any = Buku("Buku1")

    assert folder_of(cloud) is None
    assert "tersimpan di awan" in why_no_folder(cloud)
    assert "Simpan Sebagai" in why_no_folder(cloud)
    assert folder_of(new) is None
    assert "belum disimpan" in why_no_folder(new)


@pytest.mark.parametrize("error", SIBUK, ids=["kotak", "sel", "sel_dalam"])
def test_while_a_cell_is_being_filled_in_she_is_told_and_nothing_happens(error: ComError) -> None:
    assert is_busy(error)

    def refuses(*_: object) -> None:
        raise error

    app: Any = SimpleNamespace()
    book: Any = SimpleNamespace(name="Renja.xlsx", api=SimpleNamespace(SaveCopyAs=refuses))
    port = XlwingsPort(app, book)
    for click in (refuses, lambda: port):
        pesan, status = run_click(Permintaan("periksa"), click)  # type: ignore[arg-type]
        assert "sebuah sel sedang diisi" in pesan
        assert "Tidak ada yang diubah" in pesan
        assert status == 2


@pytest.mark.parametrize("error", SIBUK, ids=["kotak", "sel", "sel_dalam"])
def test_a_busy_excel_is_not_taken_for_a_cloud_folder(error: ComError) -> None:
    book: Any = Buku("Renja.xlsx", "/kerja/Renja.xlsx")
    book.sibuk = error

    with pytest.raises(ComError):
        folder_of(book)
    with pytest.raises(ComError):
        chosen([book], wb="Renja.xlsx", path="/kerja/Renja.xlsx")


def test_another_error_of_excel_is_not_called_busy() -> None:
    assert not is_busy(ComError(-2147352567, -2146827284))
    assert not is_busy(OSError("kabel terputus"))
