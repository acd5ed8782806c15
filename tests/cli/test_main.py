import re
import subprocess
import sys
from pathlib import Path

import pytest

from pohon_xl import __version__, app
from pohon_xl.cli.main import PERINTAH, main
from tests.support.kasus import CONTOH

FOLDER = Path(app.__file__).parent / "cli"


def test_every_command_is_a_file_of_its_name() -> None:
    assert all((FOLDER / f"{name}.py").exists() for name in PERINTAH)


@pytest.mark.parametrize("name", PERINTAH)
def test_every_command_explains_itself_in_indonesian(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([name, "--help"])
    text = capsys.readouterr().out

    assert stop.value.code == 0
    assert text.startswith(f"pemakaian: pohon-xl {name}")
    assert not re.search(r"usage:|positional|optional|show this", text)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out

    assert all(f"{name:11} {line}" in text for name, line in PERINTAH.items())


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"pohon-xl {__version__}\n"


def test_an_unknown_command_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bangunan"]) == 2
    told = capsys.readouterr().err

    assert told.startswith("pohon-xl: perintah 'bangunan' tidak dikenal (pilihan: contoh,")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["periksa"], "argumen ini harus diisi: BERKAS"),
        (["pohon", "x.xlsx", "--format", "xml"], "tidak dikenal (pilihan:"),
        (["bangun", "x.xlsx", "-o"], "nilainya belum diisi"),
        (["bangun", "x.xlsx", "-o", "f", "--tahun", "dua"], "bukan bilangan bulat"),
        (["periksa", "x.xlsx", "--cepat"], "argumen tidak dikenal: --cepat"),
    ],
)
def test_a_wrong_command_line_is_one_indonesian_sentence(
    argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(argv)
    told = capsys.readouterr()

    assert stop.value.code == 2
    assert told.out == ""
    assert sentence in told.err
    assert len(told.err.strip().splitlines()) == 1


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "perintah" in capsys.readouterr().err


def test_our_own_fault_names_a_log_and_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise ZeroDivisionError("sengaja")

    monkeypatch.setattr(app, "open_buku", fail)

    assert main(["pohon", str(CONTOH)]) == 3
    told = capsys.readouterr().err
    log = Path(re.search(r"rinciannya di (\S+\.log)", told)[1])  # type: ignore[index]
    written = log.read_text(encoding="utf-8")
    log.unlink()

    assert "Traceback" not in told
    assert "ZeroDivisionError: sengaja" in written


def test_python_dash_m_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pohon_xl", "jelaskan", "T0-04"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )

    assert done.stdout.startswith("T0-04 isi-geser-kolom (galat)")


def test_asking_for_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom pohon_xl.cli.main import main\n"
        "main(['--help'])\n"
        "heavy = {'openpyxl', 'xlsxwriter', 'lxml', 'docx', 'jinja2', 'pandas', 'numpy',\n"
        "         'xlwings', 'rapidfuzz', 'Sastrawi', 'argparse'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )

    assert done.stderr.strip() == "[]"


def test_our_own_fault_on_a_full_disk_still_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **_named: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("pohon_xl.cli.main._dispatch", lambda _: 1 // 0)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)

    assert main(["periksa"]) == 3
    told = capsys.readouterr().err
    assert "rinciannya tidak dapat ditulis" in told
    assert len(told.strip().splitlines()) == 1
