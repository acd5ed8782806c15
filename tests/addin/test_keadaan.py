"""Workbooks that LibreOffice opened in another way: only to be read, never saved."""

from pathlib import Path

import pytest

from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from tests.support.kantor_hidup import KantorHidup

pytestmark = pytest.mark.live


@pytest.mark.parametrize(
    ("how", "kata"),
    [({"ReadOnly": True}, "hanya untuk dibaca"), ({"AsTemplate": True}, "belum disimpan")],
    ids=["hanya_dibaca", "belum_disimpan"],
)
@pytest.mark.parametrize("fungsi", ["periksa", "semua", "pk_lembar"])
def test_it_is_told_and_not_touched(
    kantor: KantorHidup, buku: Path, how: dict[str, object], kata: str, fungsi: str
) -> None:
    with kantor.open(buku, how=how) as port:
        pesan, status = run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)

        assert status == 2
        assert kata in pesan
        assert port.sheet_names() == [f"Tahap {n}" for n in range(1, 6)]
    assert list(buku.parent.iterdir()) == [buku]


def test_documents_need_a_folder(kantor: KantorHidup, buku: Path) -> None:
    with kantor.open(buku, how={"AsTemplate": True}) as port:
        pesan, status = run_click(Permintaan("dokumen_pk", host="libreoffice"), lambda: port)

    assert status == 2
    assert "belum disimpan" in pesan


def test_documents_are_made_of_a_workbook_that_may_only_be_read(
    kantor: KantorHidup, buku: Path
) -> None:
    with kantor.open(buku, how={"ReadOnly": True}) as port:
        assert run_click(Permintaan("dokumen_pk", host="libreoffice"), lambda: port)[1] == 0
