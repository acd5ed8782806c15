"""Folders of workbooks for the tests of many: small, each of an office of its own."""

import hashlib
from pathlib import Path

import openpyxl

WORKBOOKS = Path(__file__).resolve().parents[1] / "workbooks"


def write_kantor(
    path: Path, nama: str, kinerja: str = "Meningkatnya mutu layanan", crosscutting: str = ""
) -> Path:
    """A complete chain of five levels below one CSF; `crosscutting` names partners of a second."""
    rows = [
        ("outcome", f"Meningkatnya kepuasan warga atas {nama}"),
        ("kinerja strategis", kinerja),
        ("kinerja taktikal intermediate", "Meningkatnya kecepatan layanan"),
        ("kinerja taktikal", "Terselenggaranya layanan satu hari"),
        ("kinerja operasional", "Terlaksananya pelatihan petugas loket"),
    ]
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Tahap 1"
    first.append([f"Tahap 1 Menentukan outcome {nama}", rows[0][1]])
    second = book.create_sheet("Tahap 2")
    second.append(["No", "CSF", "Kondisi yang diperlukan"])
    second.append(["1", "Layanan masih lambat", kinerja])
    third = book.create_sheet("Tahap 3")
    third.append(["CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan"])
    levels = ("Kondisi antara utama", "Kondisi antara", "Kondisi operasional")
    for level, (_, text) in zip(levels, rows[2:], strict=True):
        third.append([kinerja, text, level])
    if crosscutting:
        condition = "Meningkatnya pendidikan petugas"
        second.append(["2", "Petugas berpendidikan rendah", condition])
        third.append([condition, f"Crosscutting {crosscutting}", ""])
    fourth = book.create_sheet("Tahap 4")
    fourth.append(["No", "Kinerja", "Indikator Kinerja", "Keterangan"])
    for number, (level, text) in enumerate(rows, 1):
        fourth.append([str(number), text, f"Persentase {text.lower()}", level])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def tree_of(folder: Path) -> dict[str, str]:
    """Every file below a folder and a hash of its bytes."""
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }
