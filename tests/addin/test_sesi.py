from datetime import UTC, datetime
from pathlib import Path

import pytest

from pohon_xl.addin.sesi import backup_once
from pohon_xl.errors import OutputError
from pohon_xl.settings import state_folder

PAGI = datetime(2026, 11, 24, 8, 5, 9, tzinfo=UTC)


class Terbuka:
    """As much of a port as a backup needs."""

    def __init__(self, folder: Path | None, name: str = "Renja=2025 & uji.xlsx") -> None:
        self.folder = folder
        self.name = name
        self.no_folder = "simpan dulu"

    def copy_to(self, path: Path) -> None:
        path.write_text(f"dalam bentuk {path.suffix}")


def backup(port: Terbuka, salinan: Path, sesi: str, now: datetime = PAGI) -> Path | None:
    return backup_once(port, salinan, sesi, now)  # type: ignore[arg-type]


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    path = tmp_path / "salinan.xlsx"
    path.write_bytes(b"seperti sekarang")
    return path


def test_the_first_change_of_a_session_leaves_a_copy_beside_the_workbook(
    tmp_path: Path, salinan: Path
) -> None:
    made = backup(Terbuka(tmp_path), salinan, "excel 7")

    assert made == tmp_path / "Renja=2025 & uji (cadangan 2026-11-24 08.05.09).xlsx"
    assert made.read_bytes() == b"seperti sekarang"
    assert backup(Terbuka(tmp_path), salinan, "excel 7") is None


def test_the_copy_is_of_the_format_its_name_says(tmp_path: Path, salinan: Path) -> None:
    made = backup(Terbuka(tmp_path, "Renja.ods"), salinan, "libreoffice 7")

    assert made == tmp_path / "Renja (cadangan 2026-11-24 08.05.09).ods"
    assert made.read_text() == "dalam bentuk .ods"
    same = backup(Terbuka(tmp_path, "RENJA.XLSX"), salinan, "libreoffice 7")
    assert same is not None
    assert same.read_bytes() == b"seperti sekarang"


def test_another_session_another_day_or_a_lost_backup_makes_a_new_one(
    tmp_path: Path, salinan: Path
) -> None:
    port = Terbuka(tmp_path)
    first = backup(port, salinan, "excel 7")
    assert first

    assert backup(port, salinan, "excel 8", PAGI.replace(minute=6))
    assert backup(port, salinan, "excel 7", PAGI.replace(day=25))
    first.unlink()
    assert backup(port, salinan, "excel 7")


def test_a_broken_memory_of_sessions_costs_only_one_more_backup(
    tmp_path: Path, salinan: Path
) -> None:
    state_folder().mkdir(parents=True)
    (state_folder() / "sesi.json").write_text("[1, 2", encoding="utf-8")

    assert backup(Terbuka(tmp_path), salinan, "excel 7")


def test_a_workbook_never_saved_is_not_changed(salinan: Path) -> None:
    with pytest.raises(OutputError, match="simpan dulu"):
        backup(Terbuka(None), salinan, "excel 7")


def test_a_backup_that_cannot_be_written_stops_the_click(tmp_path: Path, salinan: Path) -> None:
    gone = tmp_path / "tidak ada"

    with pytest.raises(OutputError):
        backup(Terbuka(gone), salinan, "excel 7")
