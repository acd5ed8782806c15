"""Buttons on an open workbook: what stays hers, what comes back, what is refused."""

from pathlib import Path

import pytest

from pohon_xl.addin.bacaan import read_open
from pohon_xl.addin.pelaksana import function_of, run_click
from pohon_xl.addin.penerapan import Perubahan, apply
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Tambalan
from pohon_xl.addin.rencana import planned
from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.model.location import Location
from tests.support.bench_books import write_tahap, write_tahap_3
from tests.support.foto_xlsx import foto
from tests.support.kantor_hidup import KantorHidup, calls_of


def click(port: XlwingsPort, fungsi: str, jawaban: str = "") -> tuple[str, int]:
    wanted = Permintaan(fungsi, host="libreoffice", jawaban=jawaban)
    return run_click(wanted, lambda: port)


def test_every_button_has_its_function() -> None:
    assert all(callable(function_of(tombol)) for tombol in TOMBOL)


@pytest.mark.live
def test_selection_calculation_and_screen_are_as_she_left_them(port: XlwingsPort) -> None:
    port.app.calculation = "manual"
    port.book.sheets["Tahap 3"].range("C7:D9").select()

    assert click(port, "semua")[1] == 0
    assert port.app.selection is not None
    assert port.app.selection.address == "$C$7:$D$9"
    assert port.book.sheets.active.name == "Tahap 3"
    assert port.app.calculation == "manual"
    assert port.app.screen_updating is True


@pytest.mark.live
def test_what_is_not_saved_yet_is_seen(port: XlwingsPort) -> None:
    before, _ = click(port, "periksa")
    port.book.sheets["Tahap 3"].range("B13").value = "Terlaksananya hal yang lain sama sekali"

    assert click(port, "periksa")[0] != before


@pytest.mark.live
def test_one_backup_a_session_taken_before_the_first_change(port: XlwingsPort, buku: Path) -> None:
    port.book.sheets["Tahap 1"].range("A20").value = "belum disimpan"

    assert "Cadangan" in click(port, "periksa")[0]
    assert "Cadangan" not in click(port, "pohon")[0]
    (backup,) = buku.parent.glob("*cadangan*")
    saved = foto(backup)
    assert saved["Tahap 1"]["cells"]["A20"]["value"] == "belum disimpan"
    assert "Temuan" not in saved


@pytest.mark.live
def test_building_again_renews_only_what_is_ours_and_keeps_her_entries(port: XlwingsPort) -> None:
    click(port, "semua")
    hers = port.book.sheets.add("Catatan saya", after=port.book.sheets[-1])
    hers.range("A1").value = "milik saya"
    port.book.sheets["Instansi"].range("B4").value = "Dinas Ketik Sendiri"
    port.book.sheets["Cascading"].range("A1").value = "coretan"
    order = port.sheet_names()

    click(port, "semua")
    assert port.sheet_names() == order
    assert port.book.sheets["Catatan saya"].range("A1").value == "milik saya"
    assert port.book.sheets["Instansi"].range("B4").value == "Dinas Ketik Sendiri"
    assert port.book.sheets["Cascading"].range("A1").value != "coretan"


@pytest.mark.live
def test_a_sheet_of_hers_with_our_name_is_left_alone(port: XlwingsPort) -> None:
    hers = port.book.sheets.add("Cascading", after=port.book.sheets[-1])
    hers.range("A1").value = "milik saya"

    click(port, "cascading")
    assert hers.range("A1").value == "milik saya"
    assert "Cascading (2)" in port.sheet_names()


@pytest.mark.live
@pytest.mark.parametrize("fault", ["patch", "_finish", "bring"])
def test_after_an_error_halfway_all_is_as_before(
    port: XlwingsPort, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    click(port, "semua")
    port.book.sheets["Tahap 3"].range("C7").select()
    port.copy_to(tmp_path / "sebelum.xlsx")
    real = getattr(XlwingsPort, fault)
    calls = 0

    def breaks(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        if calls > 1 or fault == "bring":
            raise OSError("kabel terputus")
        return real(*arguments)

    monkeypatch.setattr(XlwingsPort, fault, breaks)
    port.book.sheets["Tahap 4"].range("B8").value = "Terlaksanya sesuatu yang baru"
    port.copy_to(tmp_path / "sebelum.xlsx")
    pesan, status = click(port, "semua")
    monkeypatch.undo()
    port.copy_to(tmp_path / "sesudah.xlsx")

    assert status == 3
    assert "dikembalikan seperti semula" in pesan
    before, after = foto(tmp_path / "sebelum.xlsx"), foto(tmp_path / "sesudah.xlsx")
    assert list(after) == list(before)
    assert after == before
    assert port.place() == Location("Tahap 3", 7, 3)
    assert port.app.screen_updating is True


@pytest.mark.live
def test_a_formula_of_hers_that_looks_at_our_sheet_keeps_looking_there(port: XlwingsPort) -> None:
    click(port, "semua")
    cell = port.book.sheets["Tahap 1"].range("D20")
    cell.formula = "=$Cascading.A1"
    seen = cell.value
    assert seen

    click(port, "cascading")
    assert cell.value == seen


@pytest.mark.live
def test_next_and_previous_go_round_all_marked_cells(port: XlwingsPort) -> None:
    assert "klik Periksa dulu" in click(port, "temuan_berikutnya")[0]
    click(port, "periksa")
    port.show(Location("Tahap 1", 1, 1))
    click(port, "temuan_berikutnya")
    first = port.place()
    click(port, "temuan_berikutnya")
    second = port.place()
    click(port, "temuan_sebelumnya")

    assert first is not None
    assert second not in {None, first}
    assert port.place() == first
    click(port, "temuan_sebelumnya")
    assert port.place() not in {first, second}


@pytest.mark.live
def test_an_ignored_finding_is_listed_with_its_reason_and_loses_its_mark(
    port: XlwingsPort,
) -> None:
    click(port, "periksa")
    port.show(Location("Tahap 3", 13, 2))
    assert port.book.sheets["Tahap 3"].range("B13").note is not None

    pesan, status = click(port, "abaikan", "Begitu bunyi peraturannya")
    assert status == 0, pesan
    rows = port.book.sheets["Abaikan"].used_range.options(ndim=2).value
    assert any("Begitu bunyi peraturannya" in row for row in rows)
    assert port.book.sheets["Tahap 3"].range("B13").note is None
    assert click(port, "abaikan", "lagi")[1] == 2


@pytest.mark.live
def test_a_protected_sheet_or_structure_is_told_and_not_touched(port: XlwingsPort) -> None:
    port.book.impl.document.Sheets.getByName("Tahap 3").protect("rahasia")
    pesan, status = click(port, "periksa")
    assert status == 2
    assert 'Lembar "Tahap 3"' in pesan
    assert "diproteksi" in pesan

    port.book.impl.document.Sheets.getByName("Tahap 3").unprotect("rahasia")
    port.book.impl.document.protect("rahasia")
    pesan, status = click(port, "periksa")
    assert status == 2
    assert "Struktur" in pesan
    assert "Temuan" not in port.sheet_names()


@pytest.mark.live
def test_without_a_workbook_a_button_says_so_and_help_still_works(kantor: KantorHidup) -> None:
    with kantor.open(None) as port:
        assert click(port, "periksa") == ("Buka dulu buku kerja Anda, lalu ulangi klik ini.", 2)
        assert click(port, "bantuan")[1] == 0
        assert click(port, "pengaturan")[1] == 0


@pytest.mark.live
def test_another_workbook_says_what_is_missing(kantor: KantorHidup, tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "Daftar hadir.xlsx"
    openpyxl.Workbook().save(path)

    with kantor.open(path) as port:
        pesan, status = click(port, "periksa")
    assert status == 2
    assert "Tahap 1 sampai 5" in pesan
    assert "/" not in pesan.replace(str(path), "")


@pytest.mark.live
def test_documents_are_written_beside_the_workbook(port: XlwingsPort, buku: Path) -> None:
    pesan, status = click(port, "dokumen_pk")

    assert status == 0, pesan
    folder = buku.parent / f"{buku.stem} - hasil" / "dokumen"
    assert (folder / "pk_jpt.docx").exists()


@pytest.mark.live
def test_calls_over_the_bridge_do_not_grow_with_the_rows(
    kantor: KantorHidup, tmp_path: Path
) -> None:
    counts = []
    for rows in (200, 2000):
        path = tmp_path / f"{rows}.xlsx"
        write_tahap_3(path, rows)
        with kantor.open(path) as port, read_open(port) as bacaan:
            wanted = Perubahan(planned(bacaan, lambda name: name == "Cascading"))
            before = calls_of(port)
            apply(port, bacaan, wanted, "uji", "menyusun")
            counts.append(calls_of(port) - before)
            assert port.book.sheets["Cascading"].used_range.shape[0] > rows / 4

    assert counts[0] == counts[1]


@pytest.mark.live
def test_a_text_that_looks_like_a_number_is_written_as_text(port: XlwingsPort) -> None:
    port.patch(Tambalan("Tahap 1", teks={(20, 1): "1.10", (21, 1): "3/4", (22, 1): "biasa"}))
    sheet = port.book.sheets["Tahap 1"]

    assert [sheet.range((row, 1)).value for row in (20, 21, 22)] == ["1.10", "3/4", "biasa"]
    assert sheet.range("A22").number_format != "@"
    sheet.range("A23").value = "1.10"
    assert sheet.range("A23").value == 1.1


@pytest.mark.live
def test_where_nobody_knows_which_notes_there_are_hers_are_left(port: XlwingsPort) -> None:
    sheet = port.book.sheets["Tahap 3"]
    sheet.range("B13").add_note("Catatan saya")
    sheet.range("B14").add_note("pohon_xl: T0-04 lama")

    wanted = {(13, 2): "pohon_xl: T3-11 baru", (14, 2): "pohon_xl: T0-04 baru", (15, 2): None}
    port.patch(Tambalan("Tahap 3", catatan=wanted))
    notes = [sheet.range((row, 2)).note for row in (13, 14, 15)]

    assert [note and note.text for note in notes] == [
        "Catatan saya",
        "pohon_xl: T0-04 baru",
        None,
    ]


def flags_of(port: XlwingsPort) -> int:
    return sum(len(sheet.notes) for sheet in port.book.sheets)


@pytest.mark.live
def test_calls_of_each_button_grow_with_sheets_and_flags_only(
    kantor: KantorHidup, tmp_path: Path
) -> None:
    """A note is a call in every program; nothing else costs one for each, rules one for many."""
    counts: dict[str, list[tuple[int, int, int]]] = {}
    for fungsi in ("iku", "pk_lembar", "rencana_aksi", "periksa", "temuan_berikutnya", "bersihkan"):
        for rows in (40, 400):
            path = tmp_path / f"{fungsi} {rows}.xlsx"
            write_tahap(path, rows)
            with kantor.open(path, typed=False) as port:
                if fungsi in {"temuan_berikutnya", "bersihkan"}:
                    click(port, "periksa")
                flags = flags_of(port)
                before = calls_of(port)
                assert click(port, fungsi)[1] == 0
                calls = calls_of(port) - before
                flags += flags_of(port)
                counts.setdefault(fungsi, []).append((calls, flags, len(port.sheet_names())))

    for fungsi, (few, many) in counts.items():
        assert few[2] == many[2], fungsi
        assert many[0] - few[0] <= 2 * (many[1] - few[1]), (fungsi, few, many)
    for fungsi in ("iku", "pk_lembar", "rencana_aksi", "temuan_berikutnya"):
        few, many = counts[fungsi]
        assert few[0] == many[0], fungsi
