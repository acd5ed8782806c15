"""Real clicks on the buttons of the extension, in a LibreOffice with a window."""

import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from pohon_xl import app
from pohon_xl.addin.tombol import TOMBOL, Kelompok, Tombol, find_tombol
from tests.support.compare_docx import text_of
from tests.support.foto_xlsx import foto
from tests.support.kasus import CONTOH
from tests.support.layar_calc import LayarCalc, layar_calc

pytestmark = pytest.mark.live

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TAHAP = [f"Tahap {n}" for n in range(1, 6)]
ALASAN = 'Nomor 2 dihapus: keputusan rapat "A & B"'


@pytest.fixture(scope="module")
def layar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LayarCalc]:
    """One LibreOffice with a window; each test opens its own workbook in it."""
    folder = tmp_path_factory.mktemp("layar")
    first = folder / "pertama.xlsx"
    shutil.copyfile(CONTOH, first)
    gambar = Path(os.environ.get("POHON_GAMBAR") or folder / "gambar")
    with layar_calc(first, gambar) as opened:
        yield opened


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case as the command line builds it."""
    folder = tmp_path_factory.mktemp("berkas")
    app.build(app.open_buku(CONTOH), folder, with_documents=False)
    return folder / CONTOH.name


def tombol(id_tombol: str) -> Tombol:
    found = find_tombol(id_tombol)
    assert found is not None
    return found


def clicked(layar: LayarCalc, id_tombol: str, *, menu: bool = False) -> str:
    """What the box says after a click on that button."""
    layar.press(tombol(id_tombol), menu=menu)
    return layar.read(f"kotak_{id_tombol}")


def written(texts: list[str]) -> list[str]:
    """Without the way lines are broken."""
    return sorted(re.sub(r"\s+", "", text) for text in texts)


def shapes_in(path: Path) -> list[str]:
    """Texts of the shapes of the whole tree: the drawing of that title with the most of them."""
    drawings = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/drawings/[^/]+\.xml", name):
                shapes = etree.fromstring(package.read(name)).iter(f"{XDR}sp")
                texts = ["".join(t.text or "" for t in one.iter(f"{A}t")) for one in shapes]
                drawings.append([text for text in texts if text.strip()])
    return max(
        (one for one in drawings if any(t.startswith("POHON KINERJA") for t in one)), key=len
    )


def texts_of(sheet: dict[str, Any]) -> dict[str, object]:
    """Values by address, without the name of the file."""
    values = {at: cell.get("value") for at, cell in sheet["cells"].items()}
    return {at: value for at, value in values.items() if value not in {None, CONTOH.name}}


def notes_of(sheet: dict[str, Any]) -> dict[str, object]:
    return {at: cell["note"] for at, cell in sheet["cells"].items() if "note" in cell}


def test_clicks_on_periksa_and_semua_fill_the_workbook_before_her(
    layar: LayarCalc, wanted: Path, tmp_path: Path, buku: Path
) -> None:
    source = buku.read_bytes()
    layar.open(buku)
    told = clicked(layar, "periksa")
    checked = foto(layar.save_copy(tmp_path / "periksa.xlsx"))
    layar.show("Temuan")
    layar.picture("temuan")
    layar.show("Tahap 3")
    layar.picture("tanda")
    built = clicked(layar, "semua")
    result = foto(layar.save_copy(tmp_path / "semua.xlsx"))
    layar.show("Pohon Kinerja")
    picture = layar.picture("pohon_kinerja")

    expected = foto(wanted)
    assert expected["Temuan"]["cells"]["D4"]["value"] in told
    assert list(checked) == [*TAHAP, "Temuan"]
    assert texts_of(checked["Temuan"]).items() >= texts_of(expected["Temuan"]).items()
    assert "T0-04" in checked["Tahap 3"]["cells"]["B16"]["note"]
    for name in TAHAP:
        assert checked[name] == result[name] == expected[name], name

    assert "lembar hasil dibangun" in built
    assert set(layar.sheets()) == set(expected)
    for name, sheet in expected.items():
        assert texts_of(result[name]).items() >= texts_of(sheet).items(), name
    assert written(layar.shapes("Pohon Kinerja")) == written(shapes_in(wanted))

    assert buku.read_bytes() == source  # nothing is saved for her
    assert len(list(buku.parent.glob("*(cadangan *).xlsx"))) == 1
    assert picture.exists()


def test_toolbar_and_menu_show_every_button_on_a_small_screen(layar: LayarCalc) -> None:
    for one in TOMBOL:
        if one.kelompok in {Kelompok.BACA, Kelompok.BANGUN}:
            assert layar.ask("tombol", one.label)["x"] < 1366, one.label
    for group in Kelompok:
        wanted = [one.label for one in TOMBOL if one.kelompok is group]
        assert layar.entries(group.value) == wanted


def test_each_button_of_bangun_makes_its_sheets_and_shows_them(
    layar: LayarCalc, wanted: Path, tmp_path: Path, buku: Path
) -> None:
    layar.open(buku)
    for one, sheets in (
        ("pohon", ["Pohon Kinerja", "Pohon 1", "Pohon 2"]),
        ("cascading", ["Cascading (gambar)", "Cascading"]),
        ("pk_lembar", ["PK JPT", "PK Administrator", "PK JF"]),
        ("iku", ["IKU"]),
        ("rencana_aksi", ["Rencana Aksi"]),
    ):
        before = layar.sheets()
        told = clicked(layar, one)
        assert [name for name in layar.sheets() if name not in before] == sheets
        assert layar.ask("sel").replace("'", "").startswith(f"${sheets[0]}."), one
        assert all(f'"{name}"' in told for name in sheets)

    result, expected = foto(layar.save_copy(tmp_path / "bangun.xlsx")), foto(wanted)
    for name in list(result)[len(TAHAP) :]:
        assert result[name]["cells"] == expected[name]["cells"], name
    for name in TAHAP:
        assert texts_of(result[name]) == texts_of(foto(buku)[name]), name


def test_she_walks_through_findings_ignores_one_and_lets_the_certain_ones_be_mended(
    layar: LayarCalc, tmp_path: Path, buku: Path
) -> None:
    layar.open(buku)
    clicked(layar, "periksa")
    seen = []
    for one in ("temuan_berikutnya", "temuan_berikutnya", "temuan_sebelumnya"):
        layar.press(tombol(one))
        layar.rest()
        seen.append(layar.ask("sel"))
    layar.picture("temuan_sebelumnya")
    assert seen == ["$'Tahap 2'.$A$5", "$'Tahap 2'.$C$7", "$'Tahap 2'.$A$5"]

    layar.press(tombol("abaikan"))
    layar.write(ALASAN)
    told = layar.read("kotak_alasan", last=False) + layar.read("kotak_abaikan")
    assert "T2-01" in told
    ignored = foto(layar.save_copy(tmp_path / "abaikan.xlsx"))
    assert ALASAN in texts_of(ignored["Abaikan"]).values()
    assert "A5" not in notes_of(ignored["Tahap 2"])

    parts = [p for f in app.correct(app.open_buku(tmp_path / "abaikan.xlsx"), None).dipakai
             for p in f.perbaikan]  # fmt: skip
    layar.press(tombol("perbaikan"))
    assert f"{len(parts)} sel akan diperbaiki" in layar.read(
        "kotak_pratinjau", close="No", last=False
    )
    assert "Tidak ada yang diubah" in layar.read("kotak_tidak")
    unchanged = foto(layar.save_copy(tmp_path / "tidak.xlsx"))
    assert unchanged == ignored
    layar.press(tombol("perbaikan"))
    layar.read("kotak_pratinjau", close="Yes", last=False)
    assert f"{len(parts)} sel diperbaiki" in layar.read("kotak_perbaikan")
    mended = foto(layar.save_copy(tmp_path / "perbaikan.xlsx"))
    for part in parts:
        cell = mended[part.at.lembar]["cells"][part.at.alamat]
        assert str(cell["value"]) == part.baru, part

    told = clicked(layar, "bersihkan")
    assert "Abaikan" in told
    clean = foto(layar.save_copy(tmp_path / "bersih.xlsx"))
    assert list(clean) == [*TAHAP, "Abaikan"]
    for name in TAHAP:
        assert texts_of(clean[name]) == texts_of(mended[name]), name
        assert notes_of(clean[name]) == {}


def test_documents_and_comparisons_are_written_beside_her_workbook(
    layar: LayarCalc, tmp_path: Path, buku: Path
) -> None:
    lama = tmp_path / "Renja lama (2025) & A.xlsx"
    _with_another_indicator(lama)
    layar.open(buku)
    folder = buku.parent / f"{buku.stem} - hasil" / "dokumen"
    for one, name in (
        ("dokumen_pk", "pk_jpt.docx"),
        ("dokumen_lkip", "lkip.docx"),
        ("dokumen_skp", "skp_jpt.docx"),
    ):
        assert name in clicked(layar, one, menu=True)
        assert "Penyerapan Tenaga Kerja" in text_of((folder / name).read_bytes())

    for one, word in (("berita_acara", "berita_acara_iku.docx"), ("banding", "banding.txt")):
        layar.press(tombol(one), menu=True)
        layar.pick(lama, f"pilih_{one}")
        assert word in layar.read(f"kotak_{one}")
    assert "Angka yang lain" in text_of((folder / "berita_acara_iku.docx").read_bytes())
    assert "Angka yang lain" in (folder.parent / "banding.txt").read_text(encoding="utf-8-sig")

    assert "berkas ditulis ke folder" in clicked(layar, "pdf", menu=True)
    printed = {path.stem for path in folder.glob("*.pdf")}
    of_change = {"berita_acara_iku", "keputusan_perubahan_iku"}
    assert printed == {path.stem for path in folder.glob("*.docx")} - of_change
    assert all(path.read_bytes().startswith(b"%PDF") for path in folder.glob("*.pdf"))
    assert layar.sheets() == TAHAP
    assert buku.read_bytes() == CONTOH.read_bytes()


def test_help_settings_and_a_new_template_open_from_the_menu(layar: LayarCalc, buku: Path) -> None:
    layar.open(buku)
    assert all(one.label in clicked(layar, "bantuan", menu=True) for one in TOMBOL[:1])
    assert "Python 3" in clicked(layar, "pengaturan", menu=True)
    assert "Templat Pohon Kinerja.xlsx" in clicked(layar, "templat", menu=True)
    layar.until("templat tidak terbuka", lambda: "Templat Pohon Kinerja.xlsx" in layar.books())
    made = foto(buku.parent / "Templat Pohon Kinerja.xlsx")
    assert list(made) == [*TAHAP, "Instansi", "Pejabat", "Target", "Anggaran"]


def _with_another_indicator(path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(CONTOH)
    book["Tahap 4"]["C4"] = "Angka yang lain"
    book["Tahap 5"]["C4"] = "Angka yang lain"
    book.save(path)
