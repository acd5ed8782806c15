"""The contract: a button on the open workbook leaves what the command line leaves in a file."""

from pathlib import Path

import pytest

from pohon_xl import app
from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.xlwings_port import XlwingsPort
from tests.support.foto_xlsx import Foto, foto
from tests.support.kantor_hidup import KantorHidup

pytestmark = pytest.mark.live


def click(port: XlwingsPort, fungsi: str, jawaban: str = "") -> str:
    pesan, status = run_click(Permintaan(fungsi, host="libreoffice", jawaban=jawaban), lambda: port)
    assert status == 0, pesan
    return pesan


def by_file(buku: Path, folder: Path, times: int = 1) -> Foto:
    for number in range(times):
        target = folder / str(number)
        app.build(app.open_buku(buku), target, with_documents=False)
        buku = target / buku.name
    return foto(buku)


def by_buttons(kantor: KantorHidup, buku: Path, target: Path, *fungsi: str) -> Foto:
    with kantor.open(buku) as port:
        for one in fungsi:
            click(port, one)
        port.copy_to(target)
    return foto(target)


@pytest.mark.parametrize("fungsi", [("semua",), ("semua", "semua"), ("periksa", "pohon", "semua")])
def test_all_sheets_and_flags_are_those_of_the_file(
    kantor: KantorHidup, buku: Path, tmp_path: Path, fungsi: tuple[str, ...]
) -> None:
    wanted = by_file(buku, tmp_path / "hasil", fungsi.count("semua"))
    found = by_buttons(kantor, buku, tmp_path / "hidup.xlsx", *fungsi)

    assert set(found) == set(wanted)
    for name, sheet in wanted.items():
        for what, shown in sheet.items():
            assert found[name][what] == shown, f"{name}: {what}"


def texts(sheet: dict[str, dict[str, dict[str, object]]]) -> dict[str, str]:
    """LibreOffice saves a number in a cell for texts as a text."""
    return {at: str(cell.get("value")) for at, cell in sheet["cells"].items()}


def test_corrections_are_those_of_the_file_and_codes_stay_texts(
    kantor: KantorHidup, buku: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.correct(app.open_buku(buku), tmp_path / "diperbaiki.xlsx")
    shown: list[str] = []

    def agree(_port: XlwingsPort, text: str, _buttons: str = "yes_no") -> str:
        shown.append(text)
        return "yes"

    monkeypatch.setattr(XlwingsPort, "ask", agree)
    found = by_buttons(kantor, buku, tmp_path / "hidup.xlsx", "perbaikan")
    wanted = foto(tmp_path / "diperbaiki.xlsx")

    assert "Terapkan?" in shown[0]
    for name, sheet in wanted.items():
        assert texts(found[name]) == texts(sheet), name


def test_cleaning_takes_out_what_building_put_in(
    kantor: KantorHidup, buku: Path, tmp_path: Path
) -> None:
    untouched = by_buttons(kantor, buku, tmp_path / "semula.xlsx")

    assert by_buttons(kantor, buku, tmp_path / "bersih.xlsx", "semua", "bersihkan") == untouched


def test_a_refused_correction_changes_nothing(
    kantor: KantorHidup, buku: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(XlwingsPort, "ask", lambda *_: "no")

    untouched = by_buttons(kantor, buku, tmp_path / "semula.xlsx")

    assert by_buttons(kantor, buku, tmp_path / "hidup.xlsx", "perbaikan") == untouched
    assert list(buku.parent.glob("*cadangan*")) == []
