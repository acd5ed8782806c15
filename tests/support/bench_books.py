"""Large workbooks for `make bench`, made once into a folder."""

import random
import zipfile
from pathlib import Path

from pohon_xl.text.kamus import roots

_KATA = (
    "layanan kesehatan ibu anak desa sekolah guru jalan jembatan air bersih data informasi usaha "
    "kecil pangan sanitasi perumahan lingkungan transportasi wisata budaya pemuda olahraga arsip"
).split()
_KOSAKATA = 3_000  # words of a large vocabulary of planning
_LEVEL = ("kondisi antara utama", "kondisi antara", "kondisi operasional")
_PREDIKAT = ("Meningkatnya", "Terselenggaranya", "Terlaksananya")


def sentences(count: int) -> list[str]:
    """Performances that differ, the same at every run."""
    rnd = random.Random(20261124)  # noqa: S311  (content, no secret)
    usual = sorted(w for w in roots() if len(w) > 4 and w.isalpha())
    words = (*_KATA, *rnd.sample(usual, _KOSAKATA))
    often = [1 / (n + 10) for n in range(len(words))]  # a few words are everywhere, most are rare
    picked = (rnd.choices(words, often, k=4) for _ in range(count))
    return [f"{_PREDIKAT[i % 3]} {' '.join(texts)} wilayah {i}" for i, texts in enumerate(picked)]


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


_CABANG = 40  # conditions below a CSF
_LEVEL_4 = ("kinerja taktikal intermediate", "kinerja taktikal immediate", "kinerja operasional")
_KOMPONEN = (
    ("Sasaran Program", "PK Jabatan Administrator"),
    ("Sasaran Kegiatan", "PK/SKP JF"),
    ("Sasaran Sub Kegiatan", "PK/SKP JF"),
)


def write_tahap(path: Path, rows: int) -> None:
    """A whole office: Tahap 1 to 5 with that many conditions, 40 below each CSF, none alike."""
    import xlsxwriter

    kinerja = sentences(rows)
    csf = [f"Meningkatnya mutu bidang {n}" for n in range(-(-rows // _CABANG))]
    depth = [0 if i % _CABANG == 0 else 1 if i % 5 == 1 else 2 for i in range(rows)]
    outcome = "Menurunnya Angka Kemiskinan"
    tahap_4: list[tuple[str, ...]] = [
        ("Rujukan Tahapan", "Kinerja", "Indikator Kinerja", "Keterangan"),
        ("Tahap 1", outcome, "Angka Kemiskinan", "kinerja strategis skpd"),
        *(("Tahap 2", text, f"Indeks mutu {n}", "kinerja strategis") for n, text in enumerate(csf)),
        *(
            ("Tahap 3", text, f"Jumlah {text.partition(' ')[2]}", _LEVEL_4[depth[i]])
            for i, text in enumerate(kinerja)
        ),
    ]
    ranks = [
        ("", ""),
        ("Tujuan SKPD", ""),
        *[("Sasaran SKPD", "PK Jabatan Pimpinan Tinggi")] * len(csf),
    ]
    ranks += [_KOMPONEN[d] for d in depth]
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Tahap 1": [("TAHAP 1 MENENTUKAN OUTCOME",), ("Outcome", outcome)],
        "Tahap 2": [
            ("NO", f"CSF {outcome}", "Kondisi yang diperlukan"),
            *((str(n), f"Rendahnya mutu bidang {n}", text) for n, text in enumerate(csf, 1)),
        ],
        "Tahap 3": [
            ("CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan"),
            *((csf[i // _CABANG], t, _LEVEL[depth[i]]) for i, t in enumerate(kinerja)),
        ],
        "Tahap 4": tahap_4,
        "Tahap 5": [(*row, *rank) for row, rank in zip(tahap_4, ranks, strict=True)],
    }
    with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            for row, values in enumerate(lines):
                sheet.write_row(row, 0, values)


def write_with_pictures(path: Path, source: Path, megabytes: int) -> None:
    """The source with a part of that size that no reader of cells needs."""
    rnd = random.Random(1)  # noqa: S311
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info.filename), zipfile.ZIP_DEFLATED)
        for number in range(megabytes):
            new.writestr(f"xl/media/image{number}.png", rnd.randbytes(1 << 20))
