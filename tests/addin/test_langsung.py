"""Sheets written directly, where a program refuses to copy them: the same contract, few calls."""

import re
from pathlib import Path

import openpyxl
import pytest

from pohon_xl import app
from pohon_xl.addin.langsung import plan_langsung
from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Pindahan
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.plan.sheet import CellPlan, Merge, SheetPlan, Validation
from tests.support.foto_xlsx import Foto, foto
from tests.support.kantor_hidup import KantorHidup, calls_of

_TAUTAN = re.compile(r'=HYPERLINK\("#((?:[^"]|"")*)","((?:[^"]|"")*)"\)')


@pytest.fixture
def menolak(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Sheet.copy refuses; what is asked is answered with yes and kept here."""
    asked: list[str] = []

    def refuses(*_: object) -> object:
        raise OSError("salinan ditolak")

    def agrees(_port: XlwingsPort, text: str, _buttons: str = "yes_no") -> str:
        asked.append(text)
        return "yes"

    monkeypatch.setattr(XlwingsPort, "_copy", refuses)
    monkeypatch.setattr(XlwingsPort, "ask", agrees)
    return asked


def with_links(found: Foto) -> Foto:
    """Links by formula as links; LibreOffice saves the commas of Excel."""
    for sheet in found.values():
        for at, cell in sheet["cells"].items():
            link = _TAUTAN.fullmatch(str(cell.get("value")))
            if link is not None:
                target, text = (part.replace('""', '"') for part in link.groups())
                sheet["links"][at] = target
                cell["value"] = text
    return found


def prints(path: Path) -> dict[str, dict[str, object]]:
    """How each sheet of ours is printed and filtered."""
    found = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        page, fit = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
        found[sheet.title] = {
            "arah": page.orientation,
            "kertas": int(page.paperSize or 0),
            "muat": (int(page.fitToWidth or 1), int(page.fitToHeight or 0))
            if fit and fit.fitToPage
            else page.scale,
            "baris": sheet.print_title_rows,
            "kolom": sheet.print_title_cols,
            "cetak": sheet.print_area,
            "saring": sheet.auto_filter.ref or next((t.ref for t in sheet.tables.values()), None),
        }
    return {n: one for n, one in found.items() if not n.startswith("Tahap")}


def click(port: XlwingsPort, fungsi: str) -> str:
    pesan, status = run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)
    assert status == 0, pesan
    return pesan


@pytest.mark.live
@pytest.mark.parametrize("times", [1, 2])
def test_sheets_written_directly_are_those_of_the_file_and_the_rest_is_told(
    kantor: KantorHidup, buku: Path, tmp_path: Path, menolak: list[str], times: int
) -> None:
    source = buku
    for number in range(times):
        app.build(app.open_buku(source), tmp_path / str(number), with_documents=False)
        source = tmp_path / str(number) / buku.name
    wanted = foto(source)
    with kantor.open(buku) as port:
        told = [click(port, "semua") for _ in range(times)][-1]
        port.copy_to(tmp_path / "hidup.xlsx")
    found = with_links(foto(tmp_path / "hidup.xlsx"))

    assert {name for name in wanted if wanted[name]["cells"]} == set(found)
    by_file, live = prints(source), prints(tmp_path / "hidup.xlsx")
    for name, setup in live.items():
        assert setup == by_file[name], name
    for name, sheet in found.items():
        for what, shown in sheet.items():
            assert shown == wanted[name][what], f"{name}: {what}"
    assert "menolak menyalin lembar" in told
    assert "Hasil lengkap: " in told
    assert (buku.parent / f"{buku.stem} - hasil" / buku.name).exists()
    assert ("Tanpa gambar: Pohon Kinerja" in menolak[-1]) is (times == 1)
    assert "Tulis hasil lengkap sebagai berkas" in menolak[-1]


@pytest.mark.live
def test_where_nothing_is_missing_nothing_is_offered(port: XlwingsPort, menolak: list[str]) -> None:
    told = click(port, "periksa")

    assert "tanpa kepala dan kaki halaman cetak" in told
    assert menolak == []
    assert "Temuan" in port.sheet_names()


@pytest.mark.live
def test_a_copy_that_fails_halfway_leaves_no_copies(
    port: XlwingsPort, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = XlwingsPort._copy, []

    def once(self: XlwingsPort, source: object, one: Pindahan) -> object:
        calls.append(one.nama)
        if len(calls) > 2:
            raise OSError("salinan ditolak")
        return real(self, source, one)  # type: ignore[arg-type]

    monkeypatch.setattr(XlwingsPort, "_copy", once)
    click(port, "pk_lembar")

    assert len(calls) == 3
    names = port.sheet_names()
    assert len([name for name in names if name.startswith("PK ")]) >= 3
    assert not [name for name in names if "(2)" in name or "lama" in name]


def table(rows: int) -> SheetPlan:
    """Codes that look like numbers, texts that look like formulas, links, merges, a list."""
    cells = [CellPlan(1, 1, "JUDUL", "judul"), CellPlan(2, 1, "Kode", "kepala")]
    for row in range(3, rows + 3):
        cells += [
            CellPlan(row, 1, f"{row}.10", "isi_kode"),
            CellPlan(row, 2, "=1+1", "isi"),
            CellPlan(row, 3, row * 1000, "isi_rupiah"),
            CellPlan(row, 4, f'Isi "{row}"', "galat"),
            CellPlan(row, 5, None, "masukan", formula=f"C{row}*2"),
        ]
    return SheetPlan(
        "Uji",
        tuple(cells),
        merges=(Merge(1, 1, 1, 5),),
        widths=((1, 12), (2, 30)),
        heights=((1, 24),),
        freeze=(3, 1),
        validations=(Validation(Merge(3, 5, rows + 2, 5), ("ya", "tidak"), "Pilih"),),
    )


@pytest.mark.live
def test_calls_do_not_grow_with_the_rows(port: XlwingsPort) -> None:
    counts = []
    for rows in (40, 400):
        plan = plan_langsung(table(rows), port.sheet_names())
        before = calls_of(port)
        port.write([(Pindahan(f"Uji {rows}", beku=(3, 1)), plan)])
        counts.append(calls_of(port) - before)
    sheet = port.book.sheets["Uji 400"]

    assert counts[0] == counts[1]
    assert sheet.range("A402:D402").value == ["402.10", "=1+1", 402000, 'Isi "402"']
    assert sheet.range("E402").value == 804000
    assert sheet.range("B402").number_format == "General"
    assert sheet.range("A402").number_format == "@"
    assert sheet.range("D402").color == (0xFF, 0xC7, 0xCE)
    line = sheet.range("A402").impl.cell.TopBorder2
    assert (line.Color, line.LineWidth > 0) == (0x7F7F7F, True)
    assert sheet.range("B1").column_width == pytest.approx(30, rel=0.02)
    rule = sheet.range("E402").impl.cells.Validation
    assert (rule.Type.value, rule.ShowErrorMessage, rule.InputTitle) == ("LIST", False, "Pilih")


def test_a_link_is_a_formula_only_where_it_leads_somewhere_and_fits() -> None:
    from pohon_xl.model.location import Location

    at = Location("Tahap 3", 5, 2)
    cells = (
        CellPlan(1, 1, 'kata "B5"', link=at),
        CellPlan(2, 1, "hilang", link=Location("Tidak ada", 1, 1)),
        CellPlan(3, 1, "x" * 300, link=at),
        CellPlan(4, 1, "1.10", link=at),
    )
    plan = plan_langsung(SheetPlan("Uji", cells), ["tahap 3"])

    assert [row[0] for row in plan.nilai] == [
        '=HYPERLINK("#\'tahap 3\'!B5","kata ""B5""")',
        "hilang",
        "x" * 300,
        '=HYPERLINK("#\'tahap 3\'!B5","1.10")',
    ]
    assert plan.teks == ()


def test_a_function_of_a_later_excel_is_typed_without_its_prefix() -> None:
    plan = SheetPlan("Target", (CellPlan(1, 1, 5.0, formula='_xlfn.NUMBERVALUE("5",",",".")'),))

    assert plan_langsung(plan, ()).nilai == (('=NUMBERVALUE("5",",",".")',),)
