"""The macros of the add-in, run click by click in an imitated Excel."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyopenvba.interpreter import Interpreter

from pohon_xl.addin.permintaan import Permintaan, read_permintaan
from pohon_xl.addin.tombol import TOMBOL, Tombol
from pohon_xl.pengemasan.ribbon import form_sub, ribbon_sub
from tests.support.excel_tiruan import FOLDER, PYTHON, Buku, ExcelTiruan, macros
from tests.support.windows_args import command_line_to_argv

NAMA = "Renja=2025 & uji (1) %TEMP% ^ 'a' Ñandú 日本.xlsx"


def request_of(excel: ExcelTiruan, tmp_path: Path) -> Permintaan:
    path = tmp_path / "klik.txt"
    path.write_bytes(excel.permintaan[-1].encode("utf-16-le"))
    return read_permintaan([f"--permintaan={path}"])


@pytest.mark.parametrize("tombol", TOMBOL, ids=lambda t: t.id)
@pytest.mark.parametrize("name_of", [ribbon_sub, form_sub])
def test_every_button_starts_python_with_its_own_request(
    tombol: Tombol, name_of: object, tmp_path: Path
) -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.diketik = "disepakati; lihat a=b"

    excel.klik(name_of(tombol))  # type: ignore[operator]

    got = request_of(excel, tmp_path)
    assert (got.fungsi, got.host, got.hwnd) == (tombol.id, "excel", 1312345)
    assert (got.wb, got.path) == (NAMA, f"C:\\Renja\\{NAMA}")
    assert (got.lembar, got.sel) == ("Tahap 3", "B13")
    assert got.jawaban == ("disepakati; lihat a=b" if tombol.tanya else "")
    assert excel.ditanya == ([tombol.tanya] if tombol.tanya else [])
    assert excel.pesan == []


@pytest.mark.parametrize(
    ("nama", "folder"),
    [
        ("Renja=2025 & uji (1).xlsx", "C:\\Renja"),
        ("100% naik.xlsx", "C:\\100% naik\\%TEMP%"),
        ("Рабочая 🌳 книга.xlsx", "D:\\Дела"),
        ("Renja.xlsx", "C:\\" + "\\".join(["folder yang panjang sekali " + "x" * 20] * 4)),
        ("Renja 2026.xlsx", "\\\\server\\bagi\\Bagian Organisasi & Tata Laksana"),
        ("Dinas 'A'.xlsx", "C:\\Kab. O'Brien"),
        ("Renja 2026.xlsx", "https://kantor.sharepoint.com/sites/SAKIP/Dokumen bersama"),
    ],
)
def test_names_and_places_of_any_kind_arrive_whole(nama: str, folder: str, tmp_path: Path) -> None:
    for name_of in (ribbon_sub, form_sub):
        excel = ExcelTiruan(Buku(nama, folder))
        excel.klik(name_of(TOMBOL[0]))

        got = request_of(excel, tmp_path)
        assert (got.wb, got.path) == (nama, f"{folder}\\{nama}")
        argv = command_line_to_argv(excel.perintah[0][0])
        assert len(argv) == 6
        assert not any(nama in word for word in argv)


def test_the_command_line_holds_the_interpreter_and_one_file_and_no_shell() -> None:
    excel = ExcelTiruan(Buku(NAMA))

    excel.klik("Pita_periksa")

    [(command, style, wait, folder)] = excel.perintah
    argv = command_line_to_argv(command)
    assert argv[:5] == [PYTHON, "-I", "-B", "-m", "pohon_xl.addin.mulai"]
    assert len(argv) == 6
    assert argv[5].startswith(f"--permintaan={FOLDER}klik_")
    assert (style, wait) == (0, True)  # hidden, awaited
    assert folder == FOLDER  # not the folder of the workbook, where a planted file could lie
    assert excel.penjalan.folder == "C:\\Unduhan orang lain"  # and given back


def test_nothing_is_left_behind_after_a_click() -> None:
    excel = ExcelTiruan(Buku(NAMA))

    excel.klik("Pita_periksa")

    assert list(excel.berkas) == [f"{FOLDER}addin.txt"]


@pytest.mark.parametrize(
    ("jawaban", "pesan"),
    [
        ("selesai\r\n", []),
        ("selesai\r\n3 temuan.", [("3 temuan.", False)]),
        (
            "galat\r\nLembar 'Tahap 3' terkunci.\nBuka dulu.",
            [("Lembar 'Tahap 3' terkunci.\nBuka dulu.", True)],
        ),
    ],
)
def test_the_answer_of_python_is_shown_as_it_is(
    jawaban: str, pesan: list[tuple[str, bool]]
) -> None:
    excel = ExcelTiruan(Buku(NAMA), jawaban)

    excel.klik("Pita_periksa")

    assert excel.pesan == pesan


def test_python_that_dies_without_an_answer_is_told_with_the_place_of_the_log() -> None:
    excel = ExcelTiruan(Buku(NAMA), None)
    excel.kode = 1

    excel.klik("Pita_periksa")

    [(pesan, galat)] = excel.pesan
    assert galat
    assert "kode 1" in pesan
    assert "pasang --periksa" in pesan
    assert f"{FOLDER}log" in pesan


def test_what_a_python_ended_halfway_switched_off_is_switched_on_again() -> None:
    excel = ExcelTiruan(Buku(NAMA), None)
    quiet = {"ScreenUpdating": False, "DisplayAlerts": False, "EnableEvents": False}
    excel.keadaan["Calculation"] = 2  # semiautomatic, as she had it
    excel.ditinggalkan = quiet | {"Calculation": -4135, "StatusBar": True}

    excel.klik("Pita_periksa")

    assert excel.keadaan == dict.fromkeys(quiet, True) | {"Calculation": 2, "StatusBar": False}
    assert "tutup buku kerja tanpa menyimpannya" in excel.pesan[0][0]


def test_an_answer_leaves_the_settings_alone() -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.ditinggalkan = {"Calculation": -4135}

    excel.klik("Pita_periksa")

    assert excel.keadaan == {"Calculation": -4135}


def test_an_interpreter_that_is_gone_is_told_and_the_folder_given_back() -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.galat_jalan = "Sistem tidak menemukan berkas"

    excel.klik("Pita_periksa")

    [(pesan, galat)] = excel.pesan
    assert galat
    assert "Sistem tidak menemukan berkas" in pesan
    assert excel.penjalan.folder == "C:\\Unduhan orang lain"
    assert list(excel.berkas) == [f"{FOLDER}addin.txt"]


def test_without_a_workbook_only_buttons_that_need_none_start_anything() -> None:
    for tombol in TOMBOL:
        excel = ExcelTiruan(None)
        excel.klik(ribbon_sub(tombol))
        if tombol.perlu_buku:
            assert excel.perintah == []
            assert [p for p, _ in excel.pesan] == [
                "Belum ada buku kerja yang terbuka. Buka dulu buku kerja Anda, lalu ulangi."
            ]
        else:
            assert len(excel.perintah) == 1
            assert excel.pesan == []
            assert "wb=" not in excel.permintaan[0]


def test_a_workbook_in_protected_view_gets_the_sentence_that_helps() -> None:
    excel = ExcelTiruan(None)
    excel.terproteksi = 1

    excel.klik("Pita_semua")

    [(pesan, _)] = excel.pesan
    assert "Aktifkan Pengeditan" in pesan
    assert excel.perintah == []


def test_a_question_left_empty_starts_nothing() -> None:
    for typed in ("", "   "):
        excel = ExcelTiruan(Buku(NAMA))
        excel.diketik = typed
        excel.klik("Pita_abaikan")

        assert excel.perintah == []
        assert excel.pesan == []


def test_a_workbook_never_saved_has_a_name_and_no_place(tmp_path: Path) -> None:
    excel = ExcelTiruan(Buku("Book1", ""))

    excel.klik("Pita_periksa")

    got = request_of(excel, tmp_path)
    assert (got.wb, got.path) == ("Book1", "")


def test_a_line_break_in_an_answer_adds_no_key(tmp_path: Path) -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.diketik = "ya\r\nfungsi=bersihkan"

    excel.klik("Pita_abaikan")

    assert request_of(excel, tmp_path).fungsi == "abaikan"


@pytest.mark.parametrize(
    "pengaturan",
    [
        "", "lain=1", "python=", "python=python.exe", "python=..\\python.exe", "python=.\\p.exe",
        'python=C:\\a" -c "import os\\python.exe', "python=%TEMP%\\python.exe",
        "python=C:\\%TEMP%\\python.exe", "python=cmd", "python=C:python.exe", "python=\\python.exe",
        "  python=C:\\Python\\python.exe",
    ],
)  # fmt: skip
def test_settings_without_a_whole_path_start_nothing(pengaturan: str) -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.berkas[f"{FOLDER}addin.txt"] = pengaturan

    excel.klik("Pita_periksa")

    assert excel.perintah == []
    [(pesan, galat)] = excel.pesan
    assert galat
    assert f"{FOLDER}addin.txt" in pesan


@pytest.mark.parametrize(
    ("isolasi", "pilihan"),
    [
        ("", ["-I", "-B"]),
        ("isolasi=penuh\r\n", ["-I", "-B"]),
        ("isolasi=pengguna\r\n", ["-E", "-P", "-B"]),
        ("isolasi=-c import os\r\n", ["-I", "-B"]),
    ],
)
def test_python_never_looks_into_the_current_folder(isolasi: str, pilihan: list[str]) -> None:
    excel = ExcelTiruan(Buku(NAMA))
    excel.berkas[f"{FOLDER}addin.txt"] = f"python={PYTHON}\r\n{isolasi}"

    excel.klik("Pita_periksa")

    argv = command_line_to_argv(excel.perintah[0][0])
    assert argv[1 : argv.index("-m")] == pilihan


PATHS = st.text(
    st.characters(codec="utf-8", exclude_characters='"%\r\n\0\\'), min_size=1, max_size=30
).map(lambda name: f"C:\\{name}\\python.exe")


@given(PATHS)
def test_any_path_of_an_interpreter_arrives_as_one_argument(path: str) -> None:
    vba = Interpreter()
    vba.add_module((macros() / "PohonJalan.bas").read_text("utf-8"), name="PohonJalan")

    command = str(vba.run("PerintahPython", [f"python={path}\r\n", f"{FOLDER}klik 1.txt"]))

    argv = command_line_to_argv(command)
    assert argv[0] == path
    assert argv[-1] == f"--permintaan={FOLDER}klik 1.txt"
    assert len(argv) == 6


def test_callbacks_are_one_line_each_and_modules_short() -> None:
    for name in ("PohonPita", "PohonTombol"):
        lines = (macros() / f"{name}.bas").read_text("utf-8").splitlines()
        bodies = [line for line in lines if line.startswith("    ")]

        assert len(bodies) == len(TOMBOL)
        assert all(line.startswith("    JalankanPohon ") for line in bodies)


def test_every_button_and_no_other_has_its_two_subs() -> None:
    for name, name_of in (("PohonPita", ribbon_sub), ("PohonTombol", form_sub)):
        text = (macros() / f"{name}.bas").read_text("utf-8")
        subs = [
            line.split()[2].partition("(")[0] for line in text.splitlines() if "Public Sub" in line
        ]

        assert subs == [name_of(t) for t in TOMBOL]


def test_a_hostile_workbook_and_its_folder_decide_nothing(tmp_path: Path) -> None:
    """Sheet and file of settings, as xlwings' own module would obey them, and a name like a key."""
    jahat = "C:\\Renja\nfungsi=bersihkan\npython=C:\\jahat.exe"
    excel = ExcelTiruan(Buku('a" & calc & ".xlsm', jahat))
    for planted in ("pohon_xl.conf", "addin.txt", "xlwings.conf"):
        excel.berkas[f"C:\\Renja\\{planted}"] = "python=C:\\jahat\\python.exe\r\n"

    excel.klik("Pita_periksa")

    argv = command_line_to_argv(excel.perintah[0][0])
    assert argv[0] == PYTHON
    assert not any("calc" in word or "jahat" in word for word in argv)
    got = request_of(excel, tmp_path)
    assert (got.fungsi, got.wb) == ("periksa", 'a" & calc & ".xlsm')


def test_no_macro_reads_cells_names_or_sheets_of_a_workbook() -> None:
    """What a received workbook holds cannot matter to a click that never looks at it."""
    text = "".join(p.read_text("utf-8") for p in macros().glob("*.bas"))

    for word in (
        "Range(", "Cells(", "Sheets(", ".Names", ".Value", "Evaluate", "Application.Run",
        "CustomDocumentProperties", "Workbooks.Open", "CallByName", "cmd", "powershell",
    ):  # fmt: skip
        assert word.lower() not in text.lower(), word
