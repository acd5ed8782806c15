"""One LibreOffice for all tests that need a live one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pohon_xl.addin.xlwings_port import XlwingsPort
from tests.support.kantor_hidup import KantorHidup
from tests.support.kasus import CONTOH


@pytest.fixture(scope="session")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KantorHidup]:
    office = KantorHidup(tmp_path_factory.mktemp("profil"))
    yield office
    office.stop()


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))


@pytest.fixture
def buku(tmp_path: Path) -> Path:
    """The case under a name that has everything."""
    folder = tmp_path / "kerja"
    folder.mkdir()
    path = folder / "Renja=2025 & uji (1) 100% Ü.xlsx"
    shutil.copyfile(CONTOH, path)
    return path


@pytest.fixture
def port(kantor: KantorHidup, buku: Path) -> Iterator[XlwingsPort]:
    """The case, open."""
    with kantor.open(buku) as opened:
        yield opened
