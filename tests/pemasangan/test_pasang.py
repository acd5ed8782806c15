import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import pohon_xl
from pohon_xl.cli.main import main
from pohon_xl.errors import SettingError
from pohon_xl.pemasangan.pengaturan import Isolasi, choose_python, read_pengaturan
from pohon_xl.pemasangan.tempat import find_data, find_tempat
from pohon_xl.pengemasan.addin_package import build_addin

REPO = Path(pohon_xl.__file__).parent.parent


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of Windows, as far as folders go, with a space and a letter beyond ASCII."""
    home = tmp_path / "Budi Ñandú"
    monkeypatch.setenv("APPDATA", str(home / "AppData" / "Roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData" / "Local"))
    return home


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter that knows this pohon_xl even when it ignores the environment."""
    folder = tmp_path_factory.mktemp("python kita")
    venv.create(folder, with_pip=False)
    for place in folder.glob("lib/python*/site-packages"):
        (place / "pohon_xl.pth").write_text(str(REPO))
    return folder / "bin" / "python"


def addin(home: Path) -> Path:
    return home / "AppData" / "Roaming" / "Microsoft" / "Excel" / "XLSTART" / "pohon_xl.xlam"


def settings(home: Path) -> Path:
    return home / "AppData" / "Local" / "pohon_xl" / "addin.txt"


def test_the_add_in_and_its_settings_lie_where_excel_and_the_macros_look(
    rumah: Path, python: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pasang", "--python", str(python)]) == 0

    assert addin(rumah).read_bytes() == build_addin()
    text = settings(rumah).read_bytes().decode("utf-16")
    assert text.splitlines()[:2] == [f"python={python}", "isolasi=penuh"]
    out = capsys.readouterr()
    assert out.out.splitlines() == [str(settings(rumah)), str(addin(rumah))]
    assert "tab Pohon Kinerja" in out.err


def test_installing_again_renews_and_removing_leaves_nothing(
    rumah: Path, python: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["pasang", "--python", str(python)])
    addin(rumah).write_bytes(b"versi lama")
    (settings(rumah).parent / "klik_1_2.txt").write_text("sisa")
    other = addin(rumah).with_name("makro_kantor.xlsb")
    other.write_bytes(b"milik orang")

    assert main(["pasang", "--python", str(python)]) == 0
    assert addin(rumah).read_bytes() == build_addin()
    assert main(["copot"]) == 0

    assert not addin(rumah).exists()
    assert not settings(rumah).parent.exists()
    assert other.read_bytes() == b"milik orang"
    capsys.readouterr()
    assert main(["copot"]) == 0
    assert "Tidak ada tombol" in capsys.readouterr().err


def test_what_others_keep_in_our_folder_stays(rumah: Path, python: Path) -> None:
    main(["pasang", "--python", str(python)])
    log = settings(rumah).parent / "log" / "klik.log"
    log.parent.mkdir()
    log.write_text("catatan")

    assert main(["copot"]) == 0
    assert log.read_text() == "catatan"


def test_without_excel_it_says_what_else_there_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("APPDATA", raising=False)

    assert main(["pasang"]) == 2
    assert "--libreoffice" in capsys.readouterr().err


def test_a_folder_named_by_hand_is_used(tmp_path: Path, rumah: Path, python: Path) -> None:
    folder = tmp_path / "XLSTART lain"

    assert main(["pasang", "--folder", str(folder), "--python", str(python)]) == 0
    assert (folder / "pohon_xl.xlam").exists()
    assert not addin(rumah).exists()


def test_a_file_in_place_of_the_folder_is_one_sentence(
    tmp_path: Path, rumah: Path, python: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rumah
    blocked = tmp_path / "XLSTART"
    blocked.write_text("bukan folder")

    assert main(["pasang", "--folder", str(blocked), "--python", str(python)]) == 2
    err = capsys.readouterr().err
    assert str(blocked) in err
    assert "Traceback" not in err


def test_an_open_add_in_is_told_not_lost(
    rumah: Path, python: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["pasang", "--python", str(python)])
    addin(rumah).write_bytes(b"versi lama")
    addin(rumah).with_name("~$pohon_xl.xlam").write_bytes(b"")

    assert main(["pasang", "--python", str(python)]) == 2
    assert "tutup dulu berkas itu" in capsys.readouterr().err
    assert addin(rumah).read_bytes() == b"versi lama"


@pytest.mark.parametrize("name", ["tidak ada/python", 'ku"tip', "per%cent"])
def test_an_interpreter_that_cannot_be_started_from_excel_is_refused(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if "/" not in name:
        shutil.copy("/bin/true", path)

    with pytest.raises(SettingError, match="Python"):
        choose_python(path)


def test_the_python_of_the_microsoft_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "C:\\Users\\Budi\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe"
    path.write_text("")

    with pytest.raises(SettingError, match="Microsoft Store"):
        choose_python(path)


def test_a_python_without_pohon_xl_is_refused_with_the_command_that_helps(tmp_path: Path) -> None:
    venv.create(tmp_path / "kosong", with_pip=False)

    with pytest.raises(SettingError, match=r"pip install \"\.\[tombol\]\""):
        choose_python(tmp_path / "kosong" / "bin" / "python")


def test_a_python_that_sees_us_only_among_the_users_packages_is_isolated_less(
    tmp_path: Path,
) -> None:
    path = tmp_path / "python"
    path.write_text('#!/bin/sh\ncase "$1" in -I) exit 1;; esac\nexit 0\n')
    path.chmod(0o755)

    assert choose_python(path).isolasi is Isolasi.PENGGUNA


def test_a_planted_module_in_the_folder_of_the_workbook_is_not_imported(
    tmp_path: Path, python: Path
) -> None:
    for name in ("json.py", "pohon_xl.py", "xlwings.py", "sitecustomize.py"):
        (tmp_path / name).write_text("open('tertipu', 'w').close()")
    for flags in (["-I", "-B"], ["-E", "-P", "-B"]):
        subprocess.run(
            [python, *flags, "-c", "import json, pohon_xl.addin.permintaan"],
            cwd=tmp_path, check=True, env={**os.environ, "PYTHONPATH": str(tmp_path)},
        )  # fmt: skip

    assert not (tmp_path / "tertipu").exists()


def test_settings_that_make_no_sense_are_none(tmp_path: Path) -> None:
    path = tmp_path / "addin.txt"
    assert read_pengaturan(path) is None
    for data in (b"", b"\xff\xfe\x00", "lain=1".encode("utf-16")):
        path.write_bytes(data)
        assert read_pengaturan(path) is None


def test_on_a_mac_the_places_are_those_excel_for_mac_may_use(tmp_path: Path) -> None:
    office = tmp_path / "Library" / "Group Containers" / "UBF8T346G9.Office"
    environ = {"HOME": str(tmp_path)}

    fresh = find_tempat("darwin", environ)
    (office / "User Content" / "Startup" / "Excel").mkdir(parents=True)
    old = find_tempat("darwin", environ)

    assert fresh.startup == office / "User Content.localized" / "Startup.localized" / "Excel"
    assert old.startup == office / "User Content" / "Startup" / "Excel"
    assert fresh.data == office / "pohon_xl"
    scripts = tmp_path / "Library" / "Application Scripts" / "com.microsoft.Excel"
    assert fresh.applescript == scripts / "pohon_xl.applescript"


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/L"}, "/L/pohon_xl"),
        ("win32", {"USERPROFILE": "/U"}, "/U/AppData/Local/pohon_xl"),
        ("linux", {"HOME": "/h", "XDG_STATE_HOME": "/s"}, "/s/pohon_xl"),
        ("linux", {"HOME": "/h"}, "/h/.local/state/pohon_xl"),
    ],
)
def test_our_folder_is_the_one_the_macros_work_out(
    platform: str, environ: dict[str, str], expected: str
) -> None:
    assert find_data(platform, environ) == Path(expected)


def test_the_interpreter_of_this_command_is_the_usual_choice() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pohon_xl", "pasang", "--help"],
        check=True, capture_output=True, encoding="utf-8", cwd=REPO,
    )  # fmt: skip

    assert "--periksa" in done.stdout
