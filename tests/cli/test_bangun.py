import json
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from pohon_xl.settings import PENANDA_LEMBAR
from tests.support.kasus import CONTOH

HASIL = [
    "Temuan", "Pohon Kinerja", "Pohon 1", "Pohon 2", "Cascading (gambar)", "Cascading", "PK JPT",
    "PK Administrator", "PK JF", "IKU", "SKP", "Rencana Aksi", "Crosscutting",
]  # fmt: skip
MASUKAN = ["Instansi", "Pejabat", "Target", "Anggaran", "Abaikan"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bangun")

    assert main(["bangun", str(CONTOH), "-o", str(folder), "--tahun", "2026"]) == 0
    return folder


def test_the_planners_sheets_come_first_and_ours_follow(built: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(built / CONTOH.name)

    assert book.sheetnames == [f"Tahap {n}" for n in range(1, 6)] + HASIL + MASUKAN
    assert {s.title: s.defined_names[PENANDA_LEMBAR].value for s in book.worksheets[5:]} == {
        **dict.fromkeys(HASIL, '"hasil"'),
        **dict.fromkeys(MASUKAN, '"masukan"'),
    }


def test_every_finding_has_a_link_that_jumps_to_its_cell(built: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(built / CONTOH.name)
    sheet = book["Temuan"]
    links = {c.hyperlink.location for row in sheet.iter_rows() for c in row if c.hyperlink}
    report = json.loads((built / "temuan.json").read_text(encoding="utf-8"))
    wanted = {f"'{t['sel'][0]['lembar']}'!{t['sel'][0]['alamat']}" for t in report["temuan"]}

    assert wanted <= links


def test_the_findings_and_the_documents_lie_beside_the_workbook(built: Path) -> None:
    documents = {p.name for p in (built / "dokumen").iterdir()}

    assert {"pk_jpt.docx", "pk_administrator.docx", "pk_jf.docx", "lkip.docx"} <= documents


def test_building_twice_changes_no_byte(built: Path) -> None:
    before = {p: p.read_bytes() for p in built.rglob("*") if p.is_file()}
    main(["bangun", str(CONTOH), "-o", str(built), "--tahun", "2026"])

    assert {p: p.read_bytes() for p in built.rglob("*") if p.is_file()} == before


def test_building_from_the_result_gives_the_same_workbook(built: Path, tmp_path: Path) -> None:
    main(["bangun", str(built / CONTOH.name), "-o", str(tmp_path), "--tahun", "2026"])

    assert (tmp_path / CONTOH.name).read_bytes() == (built / CONTOH.name).read_bytes()


def test_the_source_is_never_touched(tmp_path: Path) -> None:
    copy = tmp_path / "tahap.xlsx"
    copy.write_bytes(CONTOH.read_bytes())

    assert main(["bangun", str(copy), "-o", str(tmp_path)]) == 2
    assert copy.read_bytes() == CONTOH.read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["tahap.xlsx"]


def fill(path: Path, sheet: str, heading: str, value: str) -> None:
    """Type a value under a heading of the first data row, as a planner does."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    place = next(c for row in book[sheet].iter_rows() for c in row if c.value == heading)
    book[sheet].cell(place.row + 1, place.column).value = value
    book.save(path)


def test_what_the_planner_fills_in_reaches_the_next_result(tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    main(["bangun", str(CONTOH), "-o", str(folder)])
    fill(folder / CONTOH.name, "Pejabat", "Nama", "NAMA PEJABAT")
    main(["bangun", str(CONTOH), "-o", str(folder)])
    import docx
    import openpyxl

    again = openpyxl.load_workbook(folder / CONTOH.name)
    texts = [
        p.text
        for p in docx.Document(str(folder / "dokumen" / "pk_jpt.docx")).tables[0]._cells
        for p in p.paragraphs
    ]

    assert "NAMA PEJABAT" in {c.value for row in again["Pejabat"].iter_rows() for c in row}
    assert not (folder / "lama").exists()
    assert texts


def test_a_finding_she_ignores_with_a_reason_is_counted_and_shown_as_such(tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    main(["bangun", str(CONTOH), "-o", str(folder), "--tanpa-dokumen"])
    before = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    first = before["temuan"][0]
    fill(folder / CONTOH.name, "Abaikan", "Temuan", first["id"])
    fill(folder / CONTOH.name, "Abaikan", "Alasan", "Sudah dibahas dengan Bappeda")
    for _ in range(2):
        main(["bangun", str(CONTOH), "-o", str(folder), "--tanpa-dokumen"])
    after = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    import openpyxl

    rows = openpyxl.load_workbook(folder / CONTOH.name)["Temuan"].iter_rows(values_only=True)
    shown = next(row for row in rows if row[11] == first["id"])

    assert after["ringkasan"]["diabaikan"] == 1
    assert after["ringkasan"][first["tingkat"]] == before["ringkasan"][first["tingkat"]] - 1
    assert after["temuan"][0] == first | {
        "status": "diabaikan", "alasan": "Sudah dibahas dengan Bappeda",
    }  # fmt: skip
    assert shown[10] == "diabaikan: Sudah dibahas dengan Bappeda"


def test_a_word_draft_polished_by_hand_is_set_aside_not_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "hasil"
    main(["bangun", str(CONTOH), "-o", str(folder)])
    draft = folder / "dokumen" / "lkip.docx"
    draft.write_bytes(draft.read_bytes() + b"disunting")
    edited = draft.read_bytes()
    capsys.readouterr()
    main(["bangun", str(CONTOH), "-o", str(folder)])

    assert (folder / "lama" / "dokumen" / "lkip 1.docx").read_bytes() == edited
    assert draft.read_bytes() != edited
    assert "disimpan sebagai" in capsys.readouterr().err


def test_without_documents_there_are_none(tmp_path: Path) -> None:
    main(["bangun", str(CONTOH), "-o", str(tmp_path / "h"), "--tanpa-dokumen"])

    assert sorted(p.name for p in (tmp_path / "h").iterdir()) == [
        ".pohon_xl.json", CONTOH.name, "temuan.json",
    ]  # fmt: skip


def test_texts_name_the_sheet_that_their_link_leads_to_also_where_she_has_one_of_that_name(
    tmp_path: Path,
) -> None:
    import openpyxl

    book = openpyxl.load_workbook(CONTOH)
    sheet = book.create_sheet("Target")
    sheet.append(["Kode", "Kinerja", "Indikator Kinerja", "Target"])
    first_row = ["1", "Menurunnya Angka Pengangguran Terbuka", "Angka Pengangguran Terbuka"]
    sheet.append([*first_row, "8.5"])
    book.save(tmp_path / "a.xlsx")
    main(["bangun", str(tmp_path / "a.xlsx"), "-o", str(tmp_path / "hasil"), "--tanpa-dokumen"])
    result = openpyxl.load_workbook(tmp_path / "hasil" / "a.xlsx")
    linked = [
        (f"{row[4].value}!{cell.value}" if cell is row[5] else str(cell.value), link.location or "")
        for row in result["Temuan"].iter_rows(min_row=8)
        for cell in row[5:7]
        if (link := cell.hyperlink) is not None
    ]
    meant = {("'{}'!{}".format(*t.partition(" (+")[0].rsplit("!", 1)), at) for t, at in linked}

    assert "Target (2)" in result.sheetnames
    assert {text for text, at in meant if text != at} == set()
    assert "'Target (2)'" in {at.partition("!")[0] for _, at in meant}
