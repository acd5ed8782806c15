from pathlib import Path

import pytest

from pohon_xl.errors import WorkbookError
from pohon_xl.workbook.source import read_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.xlsx"
    path.write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))

    with pytest.raises(WorkbookError, match="dilindungi kata sandi"):
        read_source(path)


@pytest.mark.parametrize("name", ["ekspor.xls", "ekspor.ods"])
def test_a_web_page_called_a_workbook_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("<html><table><tr><td>Kinerja</td></tr></table></html>", encoding="utf-8")

    with pytest.raises(WorkbookError, match="bukan buku kerja Excel"):
        read_source(path)
