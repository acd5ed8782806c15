"""The workbook of a click in Excel, found by its own name among those open."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pohon_xl.addin.imports import skip_heavy_imports
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Port
from pohon_xl.addin.xlwings_keadaan import address_of
from pohon_xl.errors import WorkbookError

if TYPE_CHECKING:
    import xlwings as xw


def find_port(permintaan: Permintaan) -> Port:
    """The workbook of the click; a port without one where none is open.

    Raises: WorkbookError when it is not among the open ones (Protected View keeps it away).
    """
    skip_heavy_imports()
    import xlwings as xw

    from pohon_xl.addin.xlwings_port import XlwingsPort

    if not len(xw.engines):
        raise WorkbookError(
            "Excel tidak ditemukan di komputer ini; tombol Excel hanya bekerja di Windows dan Mac. "
            "Untuk LibreOffice jalankan 'pohon-xl pasang --libreoffice'."
        )
    apps = sorted(xw.apps, key=lambda app: app.hwnd != permintaan.hwnd)
    if not apps:
        raise WorkbookError("Excel tidak sedang berjalan; buka buku kerja Anda, lalu ulangi.")
    if not permintaan.wb:
        return XlwingsPort(apps[0], None)
    book = find_book([book for app in apps for book in app.books], permintaan)
    return XlwingsPort(book.app, book)


def find_book(books: "Sequence[xw.Book]", permintaan: Permintaan) -> "xw.Book":
    """By path, else by name: never by splitting a command line, since names hold '='.

    Of several with one name, that of the window clicked. Raises: WorkbookError.
    """
    for book in books:
        if permintaan.path and _same(address_of(book), permintaan.path):
            return book
    named = [book for book in books if _same(book.name, permintaan.wb)]
    clicked = [book for book in named if book.app.hwnd == permintaan.hwnd]
    for candidates in (clicked, named):
        if len(candidates) == 1:
            return candidates[0]
    if named:
        raise WorkbookError(
            f"Ada {len(named)} buku kerja bernama '{permintaan.wb}' yang terbuka; tutup yang lain, "
            "lalu ulangi."
        )
    raise WorkbookError(
        f"Buku kerja '{permintaan.wb}' belum dapat diubah; bila di atasnya ada bilah kuning "
        "Tampilan Terproteksi, klik Aktifkan Pengeditan, lalu ulangi."
    )


def _same(one: str, other: str) -> bool:
    return os.path.normcase(one) == os.path.normcase(other)
