"""The buttons of LibreOffice as a planner gets them: installed, clicked, taken out again."""

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.akun_biasa import NAMA_RUMAH, AkunBiasa, akun_biasa
from tests.support.foto_xlsx import foto
from tests.support.kasus import CONTOH
from tests.support.layar_calc import LayarCalc
from tests.support.soffice_makro import screen, soffice_of

pytestmark = pytest.mark.live


@pytest.fixture
def akun() -> Iterator[AkunBiasa]:
    with akun_biasa() as found:
        yield found


def test_an_ordinary_account_installs_clicks_and_removes_the_buttons(
    akun: AkunBiasa, tmp_path: Path
) -> None:
    before = akun.pohon_xl("pasang", "--libreoffice", "--periksa")
    assert before.returncode == 1
    assert "[galat] Tombol belum terpasang di LibreOffice" in before.stdout

    installed = akun.pohon_xl("pasang", "--libreoffice")
    assert (installed.returncode, installed.stderr.count("Tombol terpasang")) == (0, 1)
    settings = Path(installed.stdout.strip())
    assert NAMA_RUMAH in str(settings)
    assert settings.read_text(encoding="utf-8").splitlines() == [str(akun.python), "penuh"]
    after = akun.pohon_xl("pasang", "--libreoffice", "--periksa")
    assert (after.returncode, after.stdout.count("[baik]")) == (0, 3)

    told, sheets, ours = clicked(akun, tmp_path)
    assert "Temuan: " in told
    assert "Cadangan sebelum diubah" in told
    assert sheets[-1] == "Temuan"
    assert "T0-04" in ours["Tahap 3"]["cells"]["B16"]["note"]

    removed = akun.pohon_xl("copot", "--libreoffice")
    assert (removed.returncode, removed.stderr) == (0, "Tombol di LibreOffice dicopot.\n")
    assert not settings.exists()
    again = akun.pohon_xl("copot", "--libreoffice")
    assert (again.returncode, again.stderr) == (0, "Tombol di LibreOffice tidak terpasang.\n")
    assert akun.pohon_xl("pasang", "--libreoffice", "--periksa").returncode == 1


def clicked(akun: AkunBiasa, folder: Path) -> tuple[str, list[str], dict[str, Any]]:
    """What Periksa says on her workbook, which tabs there are then, and the workbook."""
    book = akun.rumah / "Renja=2025 & uji (1).xlsx"
    shutil.copyfile(CONTOH, book)
    akun.give(book)
    pipe = f"pohon{uuid.uuid4().hex}"
    gambar = Path(os.environ.get("POHON_GAMBAR") or folder / "gambar")
    with screen() as display:
        env = {**akun.env, "DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"}
        with soffice_of(akun.lewat, f"--accept=pipe,name={pipe};urp;", "--calc", env=env):
            layar = LayarCalc(pipe, display, gambar, folder / "tidak_ada.log", akun.lewat)
            layar.open(book)
            layar.click("Periksa")
            told = layar.read("kotak_akun_biasa", last=False)
            result = foto(layar.save_copy(akun.rumah / "hasil.xlsx"))
            sheets = layar.sheets()
            layar.close()
    return told, sheets, result
