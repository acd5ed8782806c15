"""Hostile and broken workbooks, made by this script: what an office may be sent.

`JAHAT` has one maker for each kind; all are deterministic and small on disk.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from tests.support.corpus_lain import case_by_xlsxwriter, package
from tests.support.kasus import CONTOH

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LEMBAR = "xl/worksheets/sheet1.xml"
RAHASIA = "isi-rahasia-di-luar-buku-kerja"
LAST = '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
DDE = "=cmd|'/C calc'!A0"
KANAN_KE_KIRI = "\u202egnutih\u202c Dinas \u200fSosial"


def sheet(inner: str, head: str = "") -> bytes:
    """A worksheet part."""
    return f'{head}<worksheet xmlns="{MAIN}">{inner}</worksheet>'.encode()


def rows(*texts: tuple[str, ...]) -> str:
    """`sheetData` of inline strings."""
    lines = (
        "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{t}</t></is></c>' for t in row)
        for row in texts
    )
    return f"<sheetData>{''.join(f'<row>{line}</row>' for line in lines)}</sheetData>"


def replaced(path: Path, parts: dict[str, bytes]) -> None:
    """The case with other members of these names, or further ones."""
    with zipfile.ZipFile(CONTOH) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])


def edited(path: Path, part: str, old: bytes, new: bytes) -> None:
    """The case with a text of one part replaced, once."""
    with zipfile.ZipFile(CONTOH) as package:
        content = package.read(part)
    assert old in content, (part, old)
    replaced(path, {part: content.replace(old, new, 1)})


def write_banyak_sel(path: Path, cells: int) -> None:
    """A sheet of that many numbers, 100 a row."""
    row = f"<row>{'<c><v>1</v></c>' * 100}</row>"
    replaced(path, {LEMBAR: sheet(f"<sheetData>{row * (cells // 100)}</sheetData>")})


def _tahap(tabs: dict[str, str]) -> Callable[[Path], None]:
    """A workbook of these sheets, each by its inner XML."""

    def make(path: Path) -> None:
        names = list(tabs)
        book = "".join(
            f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(names, 1)
        )
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        overrides = "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
            for i in range(1, len(names) + 1)
        )
        links = "".join(
            f'<Relationship Id="rId{i}" Type="{office}/worksheet" '
            f'Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(names) + 1)
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            new.writestr(
                "[Content_Types].xml",
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension='
                f'"xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
                f'ContentType="{kind}.sheet.main+xml"/>{overrides}</Types>',
            )
            new.writestr(
                "_rels/.rels",
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            )
            new.writestr(
                "xl/workbook.xml",
                f'<workbook xmlns="{MAIN}" xmlns:r="{office}"><sheets>{book}</sheets></workbook>',
            )
            new.writestr(
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
            )
            for i, inner in enumerate(tabs.values(), 1):
                new.writestr(f"xl/worksheets/sheet{i}.xml", sheet(inner))

    return make


_JUDUL_3 = ("CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan")


def _tahap_3(*lines: tuple[str, ...]) -> Callable[[Path], None]:
    return _tahap({"Tahap 3": rows(_JUDUL_3, *lines)})


def _kantor(name: str) -> Callable[[Path], None]:
    """An office that calls itself so, in a workbook that is otherwise good."""
    return _tahap(
        {
            "Tahap 1": rows((f"Tahap 1 Menentukan outcome {name}", "Menurunnya kemiskinan")),
            "Tahap 2": rows(
                ("No", "CSF", "Kondisi yang diperlukan"), ("1", name, "Meningkatnya mutu layanan")
            ),
            "Tahap 3": rows(_JUDUL_3, ("Meningkatnya mutu layanan", name, "kondisi antara utama")),
            "Instansi": rows(("Uraian", "Isi"), ("Perangkat daerah", name)),
        }
    )


# --- archives


def make_bom_zip(path: Path) -> None:
    """200 MB of zeros in 200 KB."""
    replaced(path, {LEMBAR: b"\0" * (200 << 20)})


def make_bom_ukuran_palsu(path: Path) -> None:
    """A member that says it is small and inflates to 300 MB."""
    inner = b"<worksheet>" + b" " * (300 << 20) + b"</worksheet>"
    packed = zlib.compress(inner, 9)[2:-4]
    replaced(path, {LEMBAR: b"x" * 1000})
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        info = package.getinfo(LEMBAR)
    name = LEMBAR.encode()
    local = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 33, info.CRC, len(packed), 1000, len(name), 0
    )
    with zipfile.ZipFile(BytesIO(data)) as package:
        place = package.start_dir
    member = local + name + packed
    at = data.index(struct.pack("<I", info.header_offset), data.index(name, place) - 46) - 0
    directory = bytearray(data[place:])
    entry = directory.index(name) - 46
    struct.pack_into("<I", directory, entry + 20, len(packed))
    struct.pack_into("<I", directory, entry + 42, place)
    end = directory.rindex(b"PK\x05\x06")
    struct.pack_into("<I", directory, end + 16, place + len(member))
    assert at
    path.write_bytes(bytes(data[:place]) + member + bytes(directory))


def make_bom_teks(path: Path) -> None:
    """A shared text of 150 MB that a cell shows."""
    with zipfile.ZipFile(BytesIO(case_by_xlsxwriter())) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    text = b"<si><t>" + b"a" * (150 << 20) + b"</t></si><si>"
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(b"<si>", text, 1)
    path.write_bytes(package(dict(parts)))


def make_bom_tumpang(path: Path) -> None:
    """3,000 members that share the same few stored bytes, 50 MB each."""
    replaced(path, {"xl/media/k00000": b"\0" * (50 << 20)})
    data = path.read_bytes()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        place, count = archive.start_dir, len(archive.infolist())
    directory = data[place : data.rindex(b"PK\x05\x06")]
    entry = directory[directory.rindex(b"xl/media/k00000") - 46 :]
    more = b"".join(entry.replace(b"k00000", b"k%05d" % n) for n in range(1, 3_001))
    size, total = len(directory) + len(more), count + 3_000
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, total, total, size, place, 0)
    path.write_bytes(data[:place] + directory + more + end)


def make_tanpa_nama(path: Path) -> None:
    """A member whose name is empty, and one that is missing."""
    with zipfile.ZipFile(CONTOH) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts[""] = parts.pop("docProps/app.xml")
    path.write_bytes(package(dict(parts)))


def make_tema_rusak(path: Path) -> None:
    """A byte turned over in a part that is only copied."""
    data = bytearray(CONTOH.read_bytes())
    with zipfile.ZipFile(CONTOH) as archive:
        data[archive.getinfo("xl/theme/theme1.xml").header_offset + 200] ^= 0xFF
    path.write_bytes(bytes(data))


def make_banyak_bagian(path: Path) -> None:
    """Very many members."""
    replaced(path, {f"xl/media/g{n}.png": b"" for n in range(10_000)})


def make_bagian_ganda(path: Path) -> None:
    """Two members of one name that say different things."""
    import warnings

    replaced(path, {})
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(LEMBAR, sheet(rows(("lain",))))


def make_nama_keluar(path: Path) -> None:
    """Members with names that lead out of the folder."""
    replaced(path, {"../../keluar.xml": b"x", "/etc/keluar": b"x", "C:\\keluar.txt": b"x"})


def make_terpotong(path: Path) -> None:
    """The first half of a file."""
    data = CONTOH.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def make_isi_rusak(path: Path) -> None:
    """A flipped byte in the middle of each member."""
    data = bytearray(CONTOH.read_bytes())
    with zipfile.ZipFile(CONTOH) as package:
        for info in package.infolist():
            data[info.header_offset + 60 + info.compress_size // 2] ^= 0xFF
    path.write_bytes(bytes(data))


def make_sandi(path: Path) -> None:
    """An encrypted workbook, as far as its outside."""
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )


def make_gambar(path: Path) -> None:
    """A picture with the ending of a workbook."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 1000)


# --- XML


def _bom_xml(part: str, root: str) -> Callable[[Path], None]:
    """Billion laughs in one part."""
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    text = f"<?xml version='1.0'?><!DOCTYPE x [{entities}]><{root} xmlns='{MAIN}'>&a9;</{root}>"
    return lambda path: replaced(path, {part: text.encode()})


def make_entitas_luar(path: Path) -> None:
    """A sheet that asks for a file beside the workbook."""
    secret = path.with_name("rahasia.txt")
    secret.write_text(RAHASIA, encoding="utf-8")
    head = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    replaced(path, {LEMBAR: sheet(rows(("&e;",)), head)})


def make_dtd_luar(path: Path) -> None:
    """A sheet with a document type at an address."""
    head = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    replaced(path, {LEMBAR: sheet(rows(("a",)), head)})


def make_bersarang(path: Path) -> None:
    """200,000 elements, each in the other."""
    replaced(path, {LEMBAR: sheet("<a>" * 200_000 + "</a>" * 200_000)})


def make_atribut_banyak(path: Path) -> None:
    """An element with 200,000 attributes."""
    attributes = " ".join(f"x{n}=''" for n in range(200_000))
    replaced(path, {LEMBAR: sheet(f"<a {attributes}/>")})


# --- sheets


def make_sejuta_baris(path: Path) -> None:
    """1,048,576 empty rows below the table."""
    inner = "".join(f'<row r="{n}"/>' for n in range(1, 1_048_577))
    replaced(path, {LEMBAR: sheet(f"<sheetData>{inner}</sheetData>")})


def make_baris_tersembunyi(path: Path) -> None:
    """Very many rows, and all columns and more, hidden one by one."""
    inner = "".join(f'<row r="{n}" hidden="1"/>' for n in range(1, 100_001))
    columns = '<cols><col min="1" max="999999999" hidden="1"/></cols>'
    replaced(path, {LEMBAR: sheet(f"{columns}<sheetData>{inner}</sheetData>")})


def make_semua_kolom(path: Path) -> None:
    """Rows with all 16,384 columns."""
    row = f"<row>{'<c><v>7</v></c>' * 16_384}</row>"
    replaced(path, {LEMBAR: sheet(f"<sheetData>{row * 5}</sheetData>")})


def make_sejuta_sel(path: Path) -> None:
    """More cells than a planning workbook has."""
    write_banyak_sel(path, 1_000_100)


def make_gabungan(path: Path) -> None:
    """The whole sheet merged, and 100,000 ranges over each other."""
    ranges = '<mergeCell ref="A1:XFD1048576"/>' + "".join(
        f'<mergeCell ref="A{n}:XFD{n + 60}"/>' for n in range(1, 100_001)
    )
    inner = rows(("Tahap 3", "CSF"), *[("x", "y")] * 500)
    replaced(path, {LEMBAR: sheet(f"{inner}<mergeCells>{ranges}</mergeCells>")})


def make_gabungan_bertumpuk(path: Path) -> None:
    """100,000 ranges over each other and over many rows, none alike."""
    ranges = "".join(f'<mergeCell ref="A{n}:B{n + 300_000}"/>' for n in range(1, 100_001))
    inner = rows(_JUDUL_3, *[(f"m{n}", f"k{n}", "kondisi antara") for n in range(5_000)])
    _tahap({"Tahap 3": f"{inner}<mergeCells>{ranges}</mergeCells>"})(path)


def make_huruf_banyak(path: Path) -> None:
    """Tens of millions of letters in cells each of which Excel would allow."""
    teks = ("Meningkatnya mutu layanan " * 1_260)[:32_700]
    _tahap_3(*[("Meningkatnya mutu", teks, "kondisi antara")] * 500)(path)


def make_relasi_keluar(path: Path) -> None:
    """A sheet that is said to lie outside the workbook: nothing there is ever read."""
    part = "xl/_rels/workbook.xml.rels"
    elsewhere = b'"file:///etc/passwd" TargetMode="External"'
    edited(path, part, b'"/xl/worksheets/sheet1.xml"', elsewhere)


def make_gabungan_terbalik(path: Path) -> None:
    """Ranges that end before they begin, or are none."""
    ranges = "".join(f'<mergeCell ref="{r}"/>' for r in ("Z9:A1", "A0:B0", "A1:", ":", "ZZZZ1:A1"))
    replaced(path, {LEMBAR: sheet(f"{rows(('a', 'b'))}<mergeCells>{ranges}</mergeCells>")})


def make_alamat_aneh(path: Path) -> None:
    """Cells where no cell can be, with styles and strings that do not exist."""
    cells = "".join(
        f'<c r="{r}" s="{s}" t="{t}"><v>{v}</v></c>'
        for r, s, t, v in (
            ("XFE1", "0", "n", "1"), ("A1048577", "0", "n", "1"),
            ("A99999999999999999999", "0", "n", "1"),
            ("B2", "99999", "n", "1"), ("B3", "-1", "n", "1"), ("B4", "0", "s", "999999"),
            ("B5", "0", "s", "-1"), ("B6", "0", "n", "1e999"), ("B7", "0", "n", "nan"),
            ("B8", "0", "d", "99999-99-99"), ("B9", "0", "b", "x"), ("-1", "0", "n", "1"),
        )
    )  # fmt: skip
    replaced(path, {LEMBAR: sheet(f'<sheetData><row r="999999999999">{cells}</row></sheetData>')})


def make_jauh(path: Path) -> None:
    """One stray cell in the last place of the sheet, in every sheet."""
    cell = (
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    )
    with zipfile.ZipFile(CONTOH) as package:
        parts = {
            n: package.read(n).replace(b"</sheetData>", cell.encode(), 1)
            for n in package.namelist()
            if n.startswith("xl/worksheets/sheet")
        }
    replaced(path, parts)


def make_seribu_lembar(path: Path) -> None:
    """5,000 sheets."""
    _tahap({f"L{n}": rows(("a",)) for n in range(5_000)})(path)


def make_nama_lembar_sama(path: Path) -> None:
    """Two sheets whose names differ by capitals only, two the same."""
    inner = rows(_JUDUL_3, ("Meningkatnya mutu", "Tersedianya guru", "kondisi antara utama"))
    _tahap({"Tahap 3": inner, "TAHAP 3": inner, "tahap 3 ": inner})(path)


def make_tanpa_induk(path: Path) -> None:
    """A package whose relations lead nowhere, or to themselves."""
    text = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/worksheet" Target="../_rels/.rels"/></Relationships>'
    )
    replaced(path, {"_rels/.rels": text.encode()})


# --- texts


def make_menjorok_40(path: Path) -> None:
    """An outline of 40 levels."""
    levels = [(".".join("1" * n), f"Meningkatnya hal ke{n}") for n in range(1, 41)]
    inner = rows(("No", "Kondisi yang diperlukan"), *levels)
    _tahap({"Tahap 3": inner})(path)


def make_melingkar(path: Path) -> None:
    """Conditions that need each other."""
    a, b = "Meningkatnya mutu sekolah", "Meningkatnya mutu guru"
    level = "kondisi antara utama"
    _tahap_3((a, b, level), (b, a, level), (a, a, "kondisi antara"), (b, b, "outcome"))(path)


def make_sel_penuh(path: Path) -> None:
    """Cells of 32,767 letters, the most that Excel allows: many words, one word, a level."""
    guru = ("Tersedianya " + "guru " * 6_551)[:32_767]
    _tahap_3(
        ("Meningkatnya mutu", guru, "kondisi antara utama"),
        ("Meningkatnya mutu", guru[:-3] + "buk", "kondisi antara"),
        ("Meningkatnya mutu", "a" * 32_767, "y" * 32_767),
        ("Meningkatnya mutu", "a" * 32_766 + "b", "kondisi antara"),
        ("b" * 32_767, "b" * 32_767, "kondisi antara"),
    )(path)


def make_satu_kata(path: Path) -> None:
    """Words without a blank as long as a cell: each has as many neighbours as letters."""
    kata = ("Meningkatnya" * 2_730)[:32_760]
    _tahap_3(("Meningkatnya mutu", kata, "kondisi antara utama"), (kata, kata, kata))(path)


def make_hampir_sama(path: Path) -> None:
    """300 long conditions that differ by a number."""
    lines = ((f"Meningkatnya mutu {n} " + "kata " * 60) for n in range(300))
    _tahap_3(*(("Meningkatnya mutu", line, "kondisi antara utama") for line in lines))(path)


def make_sel_panjang(path: Path) -> None:
    """A cell of a million letters: some writers make one, Excel cannot open it."""
    _tahap_3(("Meningkatnya mutu", "x" * 1_000_000, "kondisi antara"))(path)


# --- OpenDocument and the old format


def _ods(content: str) -> Callable[[Path], None]:
    """An OpenDocument workbook of that content."""
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
    )

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            new.writestr(
                "META-INF/manifest.xml",
                '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            )
            new.writestr(
                "content.xml",
                content.replace("<office:document-content", f"<office:document-content{spaces}"),
            )

    return make


def _ods_table(inner: str, head: str = "") -> Callable[[Path], None]:
    return _ods(
        f"{head}<office:document-content><office:body><office:spreadsheet><table:table "
        f'table:name="Tahap 3">{inner}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )


_ODS_SEL = "<table:table-cell {}><text:p>x</text:p></table:table-cell>"
make_ods_berulang = _ods_table(
    '<table:table-row table:number-rows-repeated="1000000">'
    + _ODS_SEL.format('table:number-columns-repeated="16384"')
    + "</table:table-row>"
)
make_ods_bom = _ods_table(
    "<table:table-row><table:table-cell><text:p>&a9;</text:p></table:table-cell></table:table-row>",
    "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>",
)


def make_xls_rusak(path: Path) -> None:
    """The outside of an old workbook, garbage within."""
    name = "Workbook\0".encode("utf-16-le")
    garbage = bytes((n * 73 + n // 255) % 256 for n in range(20_000))
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + name + garbage)


def make_kendali(path: Path) -> None:
    """Control characters, as Excel escapes them and as they are not allowed."""
    text = "Meningkatnya _x0000__x0007__x001B_[31m mutu _xD800_ \u0085 \u2028"
    _tahap_3((text, f"{text} guru", "kondisi antara utama"))(path)


def make_nol_mentah(path: Path) -> None:
    """A byte that XML cannot hold."""
    replaced(path, {LEMBAR: sheet(rows(("a\0b",)))})


JAHAT: dict[str, Callable[[Path], None]] = {
    "bom zip.xlsx": make_bom_zip,
    "bom ukuran palsu.xlsx": make_bom_ukuran_palsu,
    "bom teks.xlsx": make_bom_teks,
    "bom tumpang.xlsx": make_bom_tumpang,
    "tanpa nama.xlsx": make_tanpa_nama,
    "tema rusak.xlsx": make_tema_rusak,
    "banyak bagian.xlsx": make_banyak_bagian,
    "bagian ganda.xlsx": make_bagian_ganda,
    "nama keluar.xlsx": make_nama_keluar,
    "terpotong.xlsx": make_terpotong,
    "isi rusak.xlsx": make_isi_rusak,
    "sandi.xlsx": make_sandi,
    "gambar.xlsx": make_gambar,
    "gambar.xls": make_gambar,
    "gambar.ods": make_gambar,
    "bom xml lembar.xlsx": _bom_xml(LEMBAR, "worksheet"),
    "bom xml buku.xlsx": _bom_xml("xl/workbook.xml", "workbook"),
    "bom xml teks.xlsx": _bom_xml("xl/sharedStrings.xml", "sst"),
    "bom xml gaya.xlsx": _bom_xml("xl/styles.xml", "styleSheet"),
    "bom xml jenis.xlsx": _bom_xml("[Content_Types].xml", "Types"),
    "entitas luar.xlsx": make_entitas_luar,
    "dtd luar.xlsx": make_dtd_luar,
    "bersarang.xlsx": make_bersarang,
    "atribut banyak.xlsx": make_atribut_banyak,
    "sejuta baris.xlsx": make_sejuta_baris,
    "baris tersembunyi.xlsx": make_baris_tersembunyi,
    "semua kolom.xlsx": make_semua_kolom,
    "sejuta sel.xlsx": make_sejuta_sel,
    "gabungan.xlsx": make_gabungan,
    "gabungan bertumpuk.xlsx": make_gabungan_bertumpuk,
    "huruf banyak.xlsx": make_huruf_banyak,
    "relasi keluar.xlsx": make_relasi_keluar,
    "gabungan terbalik.xlsx": make_gabungan_terbalik,
    "alamat aneh.xlsx": make_alamat_aneh,
    "jauh.xlsx": make_jauh,
    "seribu lembar.xlsx": make_seribu_lembar,
    "nama lembar sama.xlsx": make_nama_lembar_sama,
    "tanpa induk.xlsx": make_tanpa_induk,
    "menjorok 40.xlsx": make_menjorok_40,
    "melingkar.xlsx": make_melingkar,
    "sel panjang.xlsx": make_sel_panjang,
    "sel penuh.xlsx": make_sel_penuh,
    "satu kata.xlsx": make_satu_kata,
    "hampir sama.xlsx": make_hampir_sama,
    "ods berulang.ods": make_ods_berulang,
    "ods bom.ods": make_ods_bom,
    "xls rusak.xls": make_xls_rusak,
    "kendali.xlsx": make_kendali,
    "nol mentah.xlsx": make_nol_mentah,
    "rumus.xlsx": _kantor(DDE),
    "kanan ke kiri.xlsx": _kantor(KANAN_KE_KIRI),
    "jalan keluar.xlsx": _kantor("Dinas ../../../keluar"),
    "perangkat.xlsx": _kantor("CON"),
    "nama panjang.xlsx": _kantor("Dinas " + "x" * 300),
}


def write_all(folder: Path) -> Iterator[Path]:
    """The whole corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in JAHAT.items():
        make(folder / name)
        yield folder / name
