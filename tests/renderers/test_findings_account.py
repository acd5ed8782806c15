from pohon_xl.renderers.findings_json import findings_data
from pohon_xl.renderers.findings_text import account_lines
from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja

ROWS: list[list[str | None]] = [
    ["PIC", "CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan"],
    ["Bidang A", "Meningkatnya mutu", "kondisi antara utama", "Meningkatnya pelatihan"],
    ["Bidang A", None, "Terlaksananya bimtek", "kondisi operasional"],
    ["Bidang B", None, "Tersedianya modul", "kondisi operasional"],
]
GRID = Grid(
    "Tahap 3",
    {
        (r, c): Cell(value)
        for r, row in enumerate(ROWS, 3)
        for c, value in enumerate(row, 1)
        if value is not None
    },
    hidden_rows=frozenset({5, 6}),
    hidden_columns=frozenset({4}),
)
KERTAS = read_kertas_kerja("uji.xlsx", (GRID,))


def test_the_account_says_what_was_read_repaired_hidden_and_left_out() -> None:
    assert list(account_lines(KERTAS)) == [
        '  Tahap 3: lembar "Tahap 3" B3:D6, 3 baris',
        "           B = Kondisi Tahap 2, C = Kondisi yang diperlukan, D = Keterangan (level)",
        "           level dibaca dari: kolom level",
        "           tersembunyi di Excel tetapi dibaca: 2 baris, kolom D",
        "  Disesuaikan saat dibaca: 1 baris bergeser dibaca di tempatnya.",
        "  Cakupan: 10 dari 14 sel berisi terbaca.",
        '  Tidak dibaca di lembar "Tahap 3": A3:A6.',
    ]


def test_the_account_is_in_the_json_as_well() -> None:
    report = findings_data(KERTAS, ())

    assert report["dibaca"] == [
        {
            "tahap": 3,
            "lembar": "Tahap 3",
            "rentang": "B3:D6",
            "kolom": {
                "B": "Kondisi Tahap 2",
                "C": "Kondisi yang diperlukan",
                "D": "Keterangan (level)",
            },
            "baris": 3,
            "cara_level": "kolom level",
            "tersembunyi": {"lembar": False, "baris": [5, 6], "kolom": ["D"]},
        }
    ]
    assert report["cakupan"] == {"sel_dibaca": 10, "sel_tidak_dibaca": 4, "bagian": 0.7143}
    assert report["tidak_dibaca"] == [
        {"lembar": "Tahap 3", "alamat": "A3", "teks": "PIC"},
        {"lembar": "Tahap 3", "alamat": "A4", "teks": "Bidang A"},
        {"lembar": "Tahap 3", "alamat": "A5", "teks": "Bidang A"},
        {"lembar": "Tahap 3", "alamat": "A6", "teks": "Bidang B"},
    ]
