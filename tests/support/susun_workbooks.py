"""Makes tests/workbooks: one workbook for each layout planners use. `python -m` it to rewrite them.

The workbooks are kept in the repository, so that a test reads the same bytes on every machine.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from tests.support.kantor import KESEHATAN, PEKERJAAN_UMUM, PENDIDIKAN, Butir, butir_of

FOLDER = Path(__file__).resolve().parent.parent / "workbooks"
LEVEL = ("", "", "kondisi antara utama", "kondisi antara", "kondisi operasional")
KINERJA = (
    "kinerja strategis skpd", "kinerja strategis", "kinerja taktikal intermediate",
    "kinerja taktikal immediate", "kinerja operasional",
)  # fmt: skip
KOMPONEN = (
    "Tujuan SKPD", "Sasaran SKPD", "Sasaran Program", "Sasaran Kegiatan", "Sasaran Sub Kegiatan",
)  # fmt: skip
JABATAN = ("", "PK JPT", "PK Jabatan Administrator", "PK/SKP JF", "PK/SKP JF")
LAYOUTS: dict[str, Callable[[Workbook], None]] = {}
Sheet = Any


def layout(make: Callable[[Workbook], None]) -> Callable[[Workbook], None]:
    """Register a layout under the name of its function."""
    LAYOUTS[make.__name__] = make
    return make


def rows_at(sheet: Sheet, top: int, left: int, rows: list[list[Any]], *, bold: int = 1) -> int:
    """Write rows; None leaves a cell alone. Returns the row below."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is not None and value != "":
                cell = sheet.cell(top + r, left + c, value)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if r < bold:
                    cell.font = Font(bold=True)
    for c in range(left, left + max(map(len, rows))):
        sheet.column_dimensions[get_column_letter(c)].width = 32
    return top + len(rows)


def csf_of(butir: list[Butir]) -> list[Butir]:
    return [b for b in butir if b.depth == 1]


def tahap_1(sheet: Sheet, butir: list[Butir], row: int = 3, office: str = "Dinas") -> None:
    rows_at(sheet, 1, 1, [["TAHAP 1 MENENTUKAN OUTCOME"]])
    rows_at(sheet, row, 1, [[f"Tahap 1 Menentukan outcome {office}", butir[0].kinerja]], bold=0)


def rows_tahap_2(butir: list[Butir]) -> list[list[Any]]:
    return [[n, b.csf, b.kinerja] for n, b in enumerate(csf_of(butir), 1)]


def rows_tahap_3(butir: list[Butir]) -> list[list[Any]]:
    """CSF condition on its first row only, then condition and level."""
    rows: list[list[Any]] = []
    induk = None
    for b in butir[1:]:
        if b.depth == 1:
            induk = b.kinerja
        else:
            text = f"{b.kinerja} {b.mitra}" if b.mitra else b.kinerja
            rows.append([induk, text, None if b.mitra else LEVEL[b.depth]])
            induk = None
    return rows


def own(butir: list[Butir]) -> list[Butir]:
    return [b for b in butir if not b.mitra]


def rows_tahap_4(butir: list[Butir]) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for b in own(butir):
        stage = f"Tahap {min(b.depth + 1, 3)}"
        for n, text in enumerate(b.indikator):
            head = [stage, b.kinerja] if n == 0 else [None, None]
            rows.append([*head, text, KINERJA[b.depth] if n == 0 else None])
    return rows


def rows_tahap_5(butir: list[Butir]) -> list[list[Any]]:
    level = dict(zip(KINERJA, range(5), strict=True))
    return [
        [*row, KOMPONEN[level[row[3]]], JABATAN[level[row[3]]]] if row[3] else row
        for row in rows_tahap_4(butir)
    ]


JUDUL_2 = ["NO", "CSF", "Kondisi yang diperlukan"]
JUDUL_3 = ["CSF dalam bahasa kondisi pada Tahap 2", "Kondisi yang diperlukan", "Keterangan"]
JUDUL_4 = ["Rujukan Tahapan", "Kinerja", "Indikator Kinerja", "Keterangan"]
JUDUL_5 = [*JUDUL_4, "Komponen Perencanaan", "Jabatan (PK/SKP)"]


def sheets(book: Workbook, *names: str) -> list[Sheet]:
    book.remove(book.worksheets[0])
    return [book.create_sheet(name) for name in names]


def others(book: Workbook, butir: list[Butir], office: str, *, three: str = "Tahap 3") -> Sheet:
    """Tahap 1, 2, 4 and 5 in the usual form; the sheet of Tahap 3 is returned empty."""
    one, two, third, four, five = sheets(book, "Tahap 1", "Tahap 2", three, "Tahap 4", "Tahap 5")
    tahap_1(one, butir, office=office)
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(butir)])
    rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(butir)])
    return third


@layout
def kolom_level(book: Workbook) -> None:
    """The usual form: a column of levels."""
    butir = butir_of(KESEHATAN)
    sheet = others(book, butir, "Dinas Kesehatan")
    rows_at(sheet, 3, 1, [JUDUL_3, *rows_tahap_3(butir)])


@layout
def judul_lain(book: Workbook) -> None:
    """Tables that start anywhere, two rows of merged headings, typing errors, columns of hers."""
    butir = butir_of(KESEHATAN)
    one, two, three, four, five = sheets(
        book, "1. Outcome", "2) Identifikasi CSF", "3. Uraian CSF", "Thp.4", "TAHAP V"
    )
    rows_at(one, 2, 3, [["No", "Sumber", "Uraian", "Outcome", "OPD"]])
    rows_at(one, 3, 3, [[1, "Mandat", "RPJMD", butir[0].kinerja, "Dinas Kesehatan"]], bold=0)
    rows_at(one, 4, 3, [[2, "Permasalahan", "Angka stunting tinggi"]], bold=0)
    rows_at(two, 5, 4, [["Nomer", "Faktor Kunci Keberhasilan (CSF)", "Kondsi yang dibutuhkan"]])
    rows_at(two, 6, 4, rows_tahap_2(butir), bold=0)
    rows_at(three, 1, 1, [["PEMERINTAH KABUPATEN SEJAHTERA"], ["DINAS KESEHATAN"]])
    rows_at(three, 4, 1, [["Trik: tanyakan kondisi apa yang diperlukan agar CSF terwujud"]])
    rows_at(three, 6, 2, [["No.", "Uraian kondisi", None, "Faktor Kunci", "PIC"]])
    rows_at(three, 7, 3, [["Kondisi yang diperlukan", "Keteranagn (Level)"]])
    three.merge_cells("C6:D6")
    for area in ("B6:B7", "E6:E7", "F6:F7"):
        three.merge_cells(area)
    rows_at(three, 8, 2, [[1, 2, 3, 4, 5]], bold=0)
    for n, (induk, kondisi, level) in enumerate(rows_tahap_3(butir)):
        row = [n + 1, kondisi, level.title() if level else None, induk, "Bidang Kesmas"]
        rows_at(three, 9 + n, 2, [row], bold=0)
    order = [3, 2, 1, 0]
    head = [["Tingkatan Kinerja", "Indikatr Kinerja", "Kinerja", "Rujukan"]]
    rows_at(four, 6, 3, [*head, *([row[i] for i in order] for row in rows_tahap_4(butir))])
    rows_at(five, 3, 2, [["No", *JUDUL_4, "", "", "Catatan"]])
    for n, row in enumerate(rows_tahap_5(butir)):
        rows_at(five, 4 + n, 2, [[n + 1, *row]], bold=0)
    five["I5"] = "periksa lagi"


@layout
def nama_bisu(book: Workbook) -> None:
    """Sheet names that say nothing, no titles: known by headings and contents."""
    butir = butir_of(PENDIDIKAN)
    one, two, three, four, five = sheets(book, "Sheet1", "Sheet2", "Lembar B", "data", "Sheet5")
    rows_at(one, 2, 2, [["Outcome", "Perangkat Daerah"], [butir[0].kinerja, "Dinas Pendidikan"]])
    rows_at(two, 1, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(three, 1, 1, [["CSF", "Kondisi yang diperlukan", "Level"], *rows_tahap_3(butir)])
    rows_at(four, 1, 1, [JUDUL_4, *rows_tahap_4(butir)])
    rows_at(five, 1, 1, [[*JUDUL_4, "", ""], *rows_tahap_5(butir)])


def path_rows(
    butir: list[Butir], *, repeated: bool
) -> tuple[list[list[Any]], list[tuple[int, int, int]]]:
    """Rows with a cell each level; and the ranges that would be merged, as offsets."""
    rows: list[list[Any]] = []
    path: list[str | None] = [None] * 4
    for i, b in enumerate(butir[1:], 1):
        text = f"{b.kinerja} {b.mitra}" if b.mitra else b.kinerja
        path[b.depth - 1 :] = [text, *[None] * (4 - b.depth)]
        follows = butir[i + 1].depth if i + 1 < len(butir) else 0
        if follows <= b.depth:
            rows.append(list(path))
    merges: list[tuple[int, int, int]] = []
    for column in range(4):
        start = 0
        for n in range(1, len(rows) + 1):
            same = n < len(rows) and rows[n][: column + 1] == rows[start][: column + 1]
            if not same:
                if n - start > 1 and rows[start][column]:
                    merges.append((start, n - 1, column))
                start = n
    if not repeated:
        for start, end, column in merges:
            for n in range(start + 1, end + 1):
                rows[n][column] = None
    return rows, merges


@layout
def matriks_gabung(book: Workbook) -> None:
    """A column for each level, equal cells merged."""
    butir = butir_of(KESEHATAN)
    sheet = others(book, butir, "Dinas Kesehatan", three="Pohon Kinerja (Tahap 3)")
    head = ["CSF", "Kondisi antara utama", "Kondisi antara", "Kondisi operasional"]
    rows, merges = path_rows(butir, repeated=False)
    rows_at(sheet, 4, 2, [head, *rows])
    for start, end, column in merges:
        sheet.merge_cells(
            start_row=5 + start, end_row=5 + end, start_column=2 + column, end_column=2 + column
        )


@layout
def matriks_berulang(book: Workbook) -> None:
    """The same with numbered headings in two rows, equal cells written out again."""
    butir = butir_of(PEKERJAAN_UMUM)
    sheet = others(book, butir, "Dinas Pekerjaan Umum")
    rows_at(sheet, 2, 1, [["CSF", "Kondisi yang diperlukan"]])
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:D2")
    rows_at(sheet, 3, 2, [["1. Antara Utama", "2. Antara", "3. Operasional"]])
    rows_at(sheet, 4, 1, path_rows(butir, repeated=True)[0], bold=0)


@layout
def kolom_menjorok(book: Workbook) -> None:
    """One heading over three columns, conditions pushed in by columns."""
    butir = butir_of(PENDIDIKAN)
    sheet = others(book, butir, "Dinas Pendidikan")
    rows_at(sheet, 3, 1, [["CSF Tahap 2", "Kondisi yang diperlukan"]])
    sheet.merge_cells("B3:D3")
    induk, row = None, 4
    for b in butir[1:]:
        if b.depth == 1:
            induk = b.kinerja
            continue
        rows_at(sheet, row, 1, [[induk, *[None] * (b.depth - 2), b.kinerja]], bold=0)
        induk, row = None, row + 1


def numbered(butir: list[Butir], first: int) -> list[tuple[list[int], Butir]]:
    counts: list[int] = []
    found = []
    for b in butir:
        depth = b.depth - first
        if depth < 0:
            continue
        counts = [*counts[: depth + 1], *[0] * (depth + 1 - len(counts))]
        counts[depth] += 1
        found.append((list(counts), b))
    return found


@layout
def nomor_di_kolom(book: Workbook) -> None:
    """Outline numbers in a column, CSF as 1, no level column; some are numbers to Excel."""
    butir = butir_of(PEKERJAAN_UMUM)
    sheet = others(book, butir, "Dinas Pekerjaan Umum")
    rows: list[list[Any]] = [["No", "Uraian kondisi yang diperlukan"]]
    for counts, b in numbered(butir, 1):
        code = ".".join(map(str, counts))
        rows.append([float(code) if len(counts) == 2 else code, b.kinerja])
    rows_at(sheet, 3, 1, rows)


@layout
def nomor_di_teks(book: Workbook) -> None:
    """Outline numbers in front of the text: A, A.1, A.1.a, A.1.a.1."""
    butir = butir_of(PENDIDIKAN)
    sheet = others(book, butir, "Dinas Pendidikan")
    rows = [["Uraian CSF sampai kondisi operasional"]]
    for counts, b in numbered(butir, 1):
        parts = [chr(64 + counts[0]), *map(str, counts[1:2]), *(chr(96 + n) for n in counts[2:3])]
        code = ".".join([*parts, *map(str, counts[3:])])
        rows.append([f"{code}{'.' if len(counts) == 1 else ''} {b.kinerja}"])
    rows_at(sheet, 3, 1, rows)


@layout
def indentasi_sel(book: Workbook) -> None:
    """Depth by the cells' own indentation."""
    butir = butir_of(KESEHATAN)
    sheet = others(book, butir, "Dinas Kesehatan")
    rows_at(sheet, 3, 1, [["CSF Tahap 2", "Kondisi yang diperlukan"]])
    induk, row = None, 4
    for b in butir[1:]:
        if b.depth == 1:
            induk = b.kinerja
            continue
        text = f"{b.kinerja} {b.mitra}" if b.mitra else b.kinerja
        rows_at(sheet, row, 1, [[induk, text]], bold=0)
        sheet.cell(row, 2).alignment = Alignment(indent=b.depth - 2)
        induk, row = None, row + 1


@layout
def indentasi_spasi(book: Workbook) -> None:
    """Depth by leading spaces and dashes, the CSF conditions outermost."""
    butir = butir_of(PENDIDIKAN)
    sheet = others(book, butir, "Dinas Pendidikan")
    rows = [["No", "Kondisi yang diperlukan"]]
    rows += [["", "    " * (b.depth - 1) + ("- " if b.depth > 1 else "") + b.kinerja]
             for b in butir[1:]]  # fmt: skip
    rows_at(sheet, 3, 1, rows)


WARNA = {2: "FF9DC3E6", 3: "FFC6E0B4", 4: "FFFFE699"}


def coloured(sheet: Sheet, butir: list[Butir], top: int) -> None:
    rows_at(sheet, top, 1, [["CSF Tahap 2", "Kondisi yang diperlukan"]])
    induk, row = None, top + 1
    for b in butir[1:]:
        if b.depth == 1:
            induk = b.kinerja
            continue
        rows_at(sheet, row, 1, [[induk, b.kinerja]], bold=0)
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor=WARNA[b.depth])
        induk, row = None, row + 1


@layout
def warna_legenda(book: Workbook) -> None:
    """Levels by colour, with a legend."""
    butir = butir_of(PEKERJAAN_UMUM)
    sheet = others(book, butir, "Dinas Pekerjaan Umum")
    for n, (depth, colour) in enumerate(WARNA.items()):
        sheet.cell(2 + n, 5).fill = PatternFill("solid", fgColor=colour)
        sheet.cell(2 + n, 6, LEVEL[depth])
    coloured(sheet, butir, 7)


@layout
def warna_tanpa_legenda(book: Workbook) -> None:
    """Levels by colour and nothing that explains them: flat, nothing lost."""
    butir = butir_of(PEKERJAAN_UMUM)
    coloured(others(book, butir, "Dinas Pekerjaan Umum"), butir, 3)


@layout
def satu_lembar(book: Workbook) -> None:
    """All five stages below each other in one sheet."""
    butir = butir_of(KESEHATAN)
    (sheet,) = sheets(book, "Penjenjangan Kinerja")
    tahap_1(sheet, butir, office="Dinas Kesehatan")
    row = 6
    for title, rows in (
        ("TAHAP 2 IDENTIFIKASI CSF", [JUDUL_2, *rows_tahap_2(butir)]),
        ("TAHAP 3 URAIKAN CSF", [JUDUL_3, *rows_tahap_3(butir)]),
        ("TAHAP IV MERUMUSKAN INDIKATOR", [JUDUL_4, *rows_tahap_4(butir)]),
        ("TAHAP V MENERJEMAHKAN POHON KINERJA", [[*JUDUL_4, "", ""], *rows_tahap_5(butir)]),
    ):
        rows_at(sheet, row, 1, [[title]])
        row = rows_at(sheet, row + 1, 1, rows) + (2 if "3" in title else 1)


@layout
def per_bidang(book: Workbook) -> None:
    """Tahap 3 in a sheet for each CSF, Tahap 4 and 5 in two blocks with a title each."""
    butir = butir_of(PENDIDIKAN)
    one, two, a, b_sheet, four, five = sheets(
        book, "Tahap 1", "Tahap 2", "Tahap 3 Bid. GTK", "Tahap 3 Bid. Sarpras", "T4", "T5"
    )
    tahap_1(one, butir, office="Dinas Pendidikan")
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    second = next(i for i, b in enumerate(butir) if b.depth == 1 and i > 1)
    for sheet, part in ((a, butir[:second]), (b_sheet, [butir[0], *butir[second:]])):
        rows_at(sheet, 2, 1, [JUDUL_3, *rows_tahap_3(part)])
    for sheet, head, make in ((four, JUDUL_4, rows_tahap_4), (five, JUDUL_5, rows_tahap_5)):
        row = 2
        for title, part in (("BIDANG GTK", butir[:second]), ("BIDANG SARPRAS", butir[second:])):
            rows_at(sheet, row, 1, [[title]])
            row = rows_at(sheet, row + 1, 1, [head, *make(part)]) + 1


@layout
def dua_outcome_judul(book: Workbook) -> None:
    """Two outcomes; the heading of each Tahap 2 table names its own."""
    first, second = butir_of(KESEHATAN), butir_of(PENDIDIKAN)
    one, two, three, four, five = sheets(book, *(f"Tahap {n}" for n in range(1, 6)))
    rows_at(one, 3, 1, [["Outcome"], [first[0].kinerja], [second[0].kinerja]])
    row = 3
    for butir in (second, first):
        head = ["NO", f"CSF {butir[0].kinerja.upper()}", "Kondisi yang diperlukan"]
        row = rows_at(two, row, 1, [head, *rows_tahap_2(butir)]) + 2
    rows_at(three, 3, 1, [JUDUL_3, *rows_tahap_3(first), *rows_tahap_3(second)])
    rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(first), *rows_tahap_4(second)])
    rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(first), *rows_tahap_5(second)])


@layout
def dua_outcome_kolom(book: Workbook) -> None:
    """Two outcomes in a column of Tahap 2."""
    first, second = butir_of(PEKERJAAN_UMUM), butir_of(PENDIDIKAN)
    one, two, three, four, five = sheets(book, *(f"Tahap {n}" for n in range(1, 6)))
    tahap_1(one, first, office="Dinas PUPR")
    tahap_1(one, second, row=4, office="Dinas PUPR")
    rows_at(two, 3, 1, [["No", "Outcome", "CSF", "Kondisi yang diperlukan"]])
    row = 4
    for butir in (first, second):
        top = row
        for n, csf, kondisi in rows_tahap_2(butir):
            outcome = butir[0].kinerja if row == top else None
            row = rows_at(two, row, 1, [[n, outcome, csf, kondisi]], bold=0)
        two.merge_cells(start_row=top, end_row=row - 1, start_column=2, end_column=2)
    rows_at(three, 3, 1, [JUDUL_3, *rows_tahap_3(first), *rows_tahap_3(second)])
    rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(first), *rows_tahap_4(second)])
    rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(first), *rows_tahap_5(second)])


@layout
def dua_outcome_set(book: Workbook) -> None:
    """Two outcomes, each with its own five sheets one after the other."""
    parts = (butir_of(KESEHATAN), butir_of(PEKERJAAN_UMUM))
    names = [f"Tahap {n} ({part})" for part in "AB" for n in range(1, 6)]
    made = sheets(book, *names)
    for i, butir in enumerate(parts):
        one, two, three, four, five = made[5 * i : 5 * i + 5]
        tahap_1(one, butir)
        rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
        rows_at(three, 3, 1, [JUDUL_3, *rows_tahap_3(butir)])
        rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(butir)])
        rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(butir)])


@layout
def tahap_4_5_gabung(book: Workbook) -> None:
    """Tahap 4 and 5 in one table, with satuan, target and pagu; indicators numbered in one cell."""
    butir = butir_of(KESEHATAN)
    one, two, three, both = sheets(book, "Tahap 1", "Tahap 2", "Tahap 3", "Tahap 4 dan 5")
    tahap_1(one, butir, office="Dinas Kesehatan")
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(three, 3, 1, [JUDUL_3, *rows_tahap_3(butir)])
    rows: list[list[Any]] = [[*JUDUL_4[:3], "Satuan", "Target 2026", *JUDUL_5[3:], "Pagu (Rp)"]]
    for n, b in enumerate(own(butir)):
        text = b.indikator[0]
        if len(b.indikator) > 1:
            text = "\n".join(f"{i}. {t}" for i, t in enumerate(b.indikator, 1))
        unit = "orang" if text.startswith("Jumlah ibu") else "persen"
        stage = f"Tahap {min(b.depth + 1, 3)}"
        row = [stage, b.kinerja, text, unit, 75 + n, KINERJA[b.depth]]
        rows.append([*row, KOMPONEN[b.depth], JABATAN[b.depth], 1_000_000 * n])
    rows_at(both, 3, 1, rows)


@layout
def kotor(book: Workbook) -> None:
    """Hidden rows, columns and sheets, filter, gaps, notes, totals, odd spaces, a signature."""
    butir = butir_of(PENDIDIKAN)
    one, two, three, four, five = sheets(book, *(f"Tahap {n}" for n in range(1, 6)))
    tahap_1(one, butir, office="Dinas Pendidikan")
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(two, 6, 2, [["Catatan:"], ["1. CSF dirumuskan bersama bidang"], ["2. Lihat RPJMD"]])
    two.sheet_state = "hidden"
    row = 4
    rows_at(three, 3, 1, [JUDUL_3])
    for n, (induk, kondisi, level) in enumerate(rows_tahap_3(butir)):
        odd = kondisi.replace(" ", "\u00a0" if n % 3 == 0 else "  ")
        odd = odd.replace("guru", "guru\n", 1) if n == 1 else odd
        rows_at(three, row, 1, [[induk, odd, level.upper() if level else None]], bold=0)
        row += 2 if n in {2, 5} else 1
    three.row_dimensions[6].hidden = True
    rows_at(three, row + 2, 2, [["Sejahtera, 5 Januari 2026"], ["Kepala Dinas Pendidikan"], [None],
                                ["NAMA PEJABAT"], ["NIP 19XXXXXXXXXXXXXXXX"]], bold=0)  # fmt: skip
    last = rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(butir)])
    four.auto_filter.ref = f"A3:D{last - 1}"
    four.row_dimensions[7].hidden = True
    rows_at(four, last, 2, [["Jumlah", 14]], bold=0)
    rows_at(four, last + 2, 1, [["Keterangan: kinerja dalam kurung masih usulan"]], bold=0)
    rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(butir)])
    five.column_dimensions["E"].hidden = True
    five["C5"] = "=NA()"


@layout
def kata_sendiri(book: Workbook) -> None:
    """The office's own words, taught in sheet Instansi."""
    butir = butir_of(PEKERJAAN_UMUM)
    first, one, two, three, four = sheets(
        book, "Instansi", "Tahap 1", "Tahap 2", "Analisis", "Kinerja OPD"
    )
    rows_at(first, 1, 1, [
        ["Uraian", "Isi"],
        ["Perangkat daerah", "Dinas Pekerjaan Umum"],
        ["Lembar Tahap 3", "Analisis"],
        ["Nama level: Kondisi antara utama", "Hasil antara I"],
        ["Nama level: Kondisi antara", "Hasil antara II; HA II"],
        ["Nama level: Kondisi operasional", "Keluaran"],
        ["Judul kolom: Kondisi yang diperlukan", "Prasyarat"],
        ["Judul kolom: Kinerja", "Capaian yang dituju"],
    ])  # fmt: skip
    tahap_1(one, butir)
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    words = {LEVEL[2]: "Hasil Antara I", LEVEL[3]: "HA II", LEVEL[4]: "Keluaran", None: None}
    rows_at(three, 3, 1, [["CSF", "Prasyarat", "Tingkat"],
                          *([i, k, words[v]] for i, k, v in rows_tahap_3(butir))])  # fmt: skip
    head = ["Rujukan Tahapan", "Capaian yang dituju", "Indikator Kinerja", "Keterangan"]
    rows_at(four, 3, 1, [head, *rows_tahap_4(butir)])


@layout
def crosscutting_dalam_sel(book: Workbook) -> None:
    """Partner offices behind the condition in its cell, in brackets, on a line, behind a dash."""
    butir = butir_of(KESEHATAN)
    mitra = next(b.mitra for b in butir if b.mitra)
    three = others(book, own(butir), "Dinas Kesehatan")
    two, four = book["Tahap 2"], book["Tahap 4"]
    two["C5"] = f"{two['C5'].value} (Crosscutting: {mitra})"
    rows = rows_tahap_3(own(butir))
    rows[2][1] += "\nCC: Dinas Pendidikan"
    rows[-1][1] += " - crosscutting dengan RSUD"
    rows_at(three, 3, 1, [JUDUL_3, *rows])
    last = next(r for r in range(4, 40) if four.cell(r, 2).value == two["C5"].value.split(" (")[0])
    four.cell(last, 3, f"{four.cell(last, 3).value} (CC Dinas Pekerjaan Umum)")


@layout
def matriks_indikator(book: Workbook) -> None:
    """A column for each level under two rows of headings, its indicator beside it; no Tahap 4."""
    butir = own(butir_of(PENDIDIKAN))
    one, two, sheet = sheets(book, "Tahap 1", "Tahap 2", "Pohon Kinerja")
    tahap_1(one, butir, office="Dinas Pendidikan")
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(sheet, 1, 1, [["POHON KINERJA DINAS PENDIDIKAN TAHUN 2026"]])
    heads = ["Final Outcome", "CSF", "Intermediate Outcome", "Immediate Outcome", "Output"]
    for depth, head in enumerate(heads):
        rows_at(sheet, 3, 1 + 2 * depth, [[head], ["Kinerja", "Indikator"]], bold=2)
        sheet.merge_cells(None, 3, 1 + 2 * depth, 3, 2 + 2 * depth)
    row, above = 5, -1
    for b in butir:
        row += b.depth <= above
        for n, text in enumerate(b.indikator):
            rows_at(sheet, row + n, 2 + 2 * b.depth, [[text]], bold=0)
        rows_at(sheet, row, 1 + 2 * b.depth, [[b.kinerja]], bold=0)
        row += len(b.indikator) - 1
        above = b.depth


@layout
def berdampingan(book: Workbook) -> None:
    """All five stages in one sheet, two and three side by side, the office in the title."""
    butir = butir_of(PEKERJAAN_UMUM)
    (sheet,) = sheets(book, "PENJENJANGAN")
    rows_at(sheet, 1, 2, [["PENJENJANGAN KINERJA DINAS PEKERJAAN UMUM KABUPATEN RIMBA JAYA"]])
    rows_at(sheet, 3, 2, [["TAHAP I : OUTCOME"], ["Outcome", butir[0].kinerja]])
    rows_at(sheet, 3, 6, [["TAHAP II : CSF"], JUDUL_2, *rows_tahap_2(butir)], bold=2)
    rows_at(sheet, 12, 2, [["TAHAP III : URAIAN CSF"], JUDUL_3, *rows_tahap_3(butir)], bold=2)
    rows_at(sheet, 12, 6, [["TAHAP IV : INDIKATOR"], JUDUL_4, *rows_tahap_4(butir)], bold=2)
    rows_at(sheet, 12, 12, [["TAHAP V : KOMPONEN"], JUDUL_5, *rows_tahap_5(butir)], bold=2)


@layout
def nomor_tanpa_titik(book: Workbook) -> None:
    """1 Meningkatnya ..., 1.1 ...: one column, some names broken by Alt+Enter, quotes in titles."""
    butir = own(butir_of(PENDIDIKAN))
    three = others(book, butir, "Dinas Pendidikan")
    rows_at(three, 1, 1, [["TAHAP 3 \u2013 URAIAN \u201cCSF\u201d"], ["Uraian Kondisi"]], bold=2)
    for row, (numbers, b) in enumerate(numbered(butir[1:], 1), 3):
        text = b.kinerja.replace(" ", "\n", 1) if row % 3 == 0 else b.kinerja
        rows_at(three, row, 1, [[f"{'.'.join(map(str, numbers))} {text}"]], bold=0)
    three.row_dimensions[5].hidden = True
    book["Tahap 4"].column_dimensions["A"].hidden = True


@layout
def huruf_dan_kurung(book: Workbook) -> None:
    """A. 1. a. 1) in a column of their own."""
    butir = own(butir_of(PEKERJAAN_UMUM))
    three = others(book, butir, "Dinas Pekerjaan Umum")
    rows: list[list[Any]] = [["No", "Uraian"]]
    for numbers, b in numbered(butir[1:], 1):
        last = numbers[-1]
        letter = chr(64 + last)
        shown = {1: f"{letter}.", 2: f"{last}.", 3: f"{letter.lower()}.", 4: f"{last})"}
        rows.append([shown[b.depth], b.kinerja])
    rows_at(three, 2, 1, rows)


@layout
def idem(book: Workbook) -> None:
    """What is above repeated by idem, sda and ditto marks; headings again in the middle."""
    butir = own(butir_of(PENDIDIKAN))
    three = others(book, butir, "Dinas Pendidikan")
    rows = [[induk or "sda", *rest] for induk, *rest in rows_tahap_3(butir)]
    half = len(rows) // 2
    rows_at(three, 3, 1, [JUDUL_3, *rows[:half], [None], JUDUL_3, *rows[half:]])
    four = book["Tahap 4"]
    values = [[four.cell(r, c).value for c in range(1, 5)] for r in range(4, four.max_row + 1)]
    for r, (above, row) in enumerate(pairwise(values), 5):
        for c, mark in ((0, "idem"), (3, "\u201d")):
            if row[c] is not None and row[c] == above[c]:
                four.cell(r, c + 1, mark)


@layout
def csf_di_judul(book: Workbook) -> None:
    """Tahap 3 in a sheet for each CSF, which only a title above the table names."""
    butir = own(butir_of(PEKERJAAN_UMUM))
    names = [f"Tahap 3 CSF {n}" for n in range(1, len(csf_of(butir)) + 1)]
    one, two, *parts, four, five = sheets(book, "Tahap 1", "Tahap 2", *names, "Tahap 4", "Tahap 5")
    tahap_1(one, butir, office="Dinas Pekerjaan Umum")
    rows_at(two, 3, 1, [JUDUL_2, *rows_tahap_2(butir)])
    rows_at(four, 3, 1, [JUDUL_4, *rows_tahap_4(butir)])
    rows_at(five, 3, 1, [JUDUL_5, *rows_tahap_5(butir)])
    number = 0
    for b in butir[1:]:
        if b.depth == 1:
            sheet, row = parts[number], 5
            number += 1
            rows_at(sheet, 1, 1, [[f"TAHAP 3 URAIAN CSF {number}"], [f"CSF {number}: {b.kinerja}"]])
            rows_at(sheet, 4, 1, [["No", "Kondisi yang diperlukan", "Keterangan"]])
        else:
            rows_at(sheet, row, 1, [[row - 4, b.kinerja, LEVEL[b.depth]]], bold=0)
            row += 1


@layout
def tahap_5_program(book: Workbook) -> None:
    """Komponen Perencanaan over Tujuan to Sub Kegiatan, codes before names, target and pagu."""
    butir = own(butir_of(KESEHATAN))
    three = others(book, butir, "Dinas Kesehatan")
    rows_at(three, 3, 1, [JUDUL_3, *rows_tahap_3(butir)])
    five = book["Tahap 5"]
    five.delete_rows(1, 60)
    heads = ["Kinerja", "Indikator Kinerja", "Target", "Keterangan", "Komponen Perencanaan"]
    rows_at(five, 1, 1, [[*heads, *[None] * 4, "Pagu (Rp)", "Jabatan"]])
    rows_at(five, 2, 5, [["Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan"]])
    five.merge_cells("E1:I1")
    names = (
        "1.02.02 PROGRAM PEMENUHAN UPAYA KESEHATAN",
        "1.02.02.2.02 Penyediaan Layanan Kesehatan",
        "1.02.02.2.02.0015 Pengelolaan Pelayanan Kesehatan Gizi",
    )
    row = 3
    for n, b in enumerate(butir):
        cells: list[Any] = [None] * 5
        cells[b.depth] = b.kinerja if b.depth < 2 else names[b.depth - 2]
        text = "\n".join(f"{i}. {t}" for i, t in enumerate(b.indikator, 1))
        text = text if len(b.indikator) > 1 else b.indikator[0]
        pagu = 1_000_000 if b.depth == 4 else None
        rows_at(five, row, 1, [[b.kinerja, text, 10 + n, KINERJA[b.depth], *cells, pagu,
                                JABATAN[b.depth]]], bold=0)  # fmt: skip
        row += 1


@layout
def baris_kelompok(book: Workbook) -> None:
    """One column; only the rows that Excel groups say how deep a condition sits."""
    butir = own(butir_of(PEKERJAAN_UMUM))
    three = others(book, butir, "Dinas Pekerjaan Umum")
    rows_at(three, 2, 1, [["Kondisi yang diperlukan"], *([b.kinerja] for b in butir[1:])])
    for row, b in enumerate(butir[1:], 3):
        three.row_dimensions[row].outlineLevel = b.depth - 1


@layout
def kolom_mitra(book: Workbook) -> None:
    """A column for partner offices in Tahap 2 and 3, issues beside the CSF, short level names."""
    butir = butir_of(KESEHATAN)
    three = others(book, own(butir), "Dinas Kesehatan")
    two = book["Tahap 2"]
    two.delete_rows(1, 10)
    head = ["No", "Isu Strategis", "CSF", "Kondisi yang diperlukan", "Perangkat Daerah Pendukung"]
    mitra = ["-", next(b.mitra for b in butir if b.mitra)]
    rows = [[n, "Stunting", csf, kondisi, mitra[n - 1]] for n, csf, kondisi in rows_tahap_2(butir)]
    rows_at(two, 3, 1, [head, *rows])
    short = {LEVEL[2]: "KAU", LEVEL[3]: "KA", LEVEL[4]: "KO"}
    lines = [[i, k, short[v], None] for i, k, v in rows_tahap_3(own(butir))]
    lines[3][3] = "Disdikbud; Diskominfo"
    rows_at(three, 3, 1, [[*JUDUL_3, "Crosscutting"], *lines])


def main() -> None:
    """Write every workbook anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in LAYOUTS.items():
        book = Workbook()
        make(book)
        book.save(FOLDER / f"{name}.xlsx")


if __name__ == "__main__":
    main()
