"""Large workbooks for `make bench`, made once into a folder."""

import random
import zipfile
from pathlib import Path

_KATA = (
    "layanan kesehatan ibu anak desa sekolah guru jalan jembatan air bersih data informasi usaha "
    "kecil pangan sanitasi perumahan lingkungan transportasi wisata budaya pemuda olahraga arsip"
).split()
_LEVEL = ("kondisi antara utama", "kondisi antara", "kondisi operasional")
_PREDIKAT = ("Meningkatnya", "Terselenggaranya", "Terlaksananya")


def sentences(count: int) -> list[str]:
    """Performances that differ, the same at every run."""
    rnd = random.Random(20261124)  # noqa: S311  (content, no secret)
    return [
        f"{_PREDIKAT[i % 3]} {' '.join(rnd.sample(_KATA, 4))} wilayah {i}" for i in range(count)
    ]


def write_tahap_3(path: Path, rows: int) -> None:
    """A workbook with one Tahap 3 sheet of that many conditions."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Tahap 3")
        for column, text in enumerate(("CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan")):
            sheet.write(0, column, text)
        for row, text in enumerate(sentences(rows), 1):
            sheet.write(row, 0, f"Meningkatnya mutu bidang {row // 40}")
            sheet.write(row, 1, text)
            sheet.write(row, 2, _LEVEL[(row - 1) % 3])


def write_with_pictures(path: Path, source: Path, megabytes: int) -> None:
    """The source with a part of that size that no reader of cells needs."""
    rnd = random.Random(1)  # noqa: S311
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info.filename), zipfile.ZIP_DEFLATED)
        for number in range(megabytes):
            new.writestr(f"xl/media/image{number}.png", rnd.randbytes(1 << 20))
