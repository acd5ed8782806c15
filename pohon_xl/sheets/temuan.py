"""Sheet Temuan: what a planner should look at, gravest first, each with a link to its cell."""

from collections.abc import Iterator, Mapping, Sequence

from pohon_xl.model.fakta import Bacaan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location, parse_alamat
from pohon_xl.plan.bacaan import account, details
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.sheet import Merge, PageSetup, SheetPlan
from pohon_xl.sheets.isian import footer

NAMA = "Temuan"
TANPA_TEMUAN = "Tidak ada temuan: lembar Tahap dan isian lain sudah saling cocok."
_KOLOM = (
    ("No", 5.0),
    ("Tingkat", 12.0),
    ("Kode", 8.0),
    ("Nama", 18.0),
    ("Lembar", 12.0),
    ("Sel", 7.0),
    ("Sel terkait", 14.0),
    ("Pesan", 46.0),
    ("Saran", 36.0),
    ("Perbaikan", 34.0),
    ("Status", 16.0),
    ("Id temuan", 10.0),
    ("Di Cascading", 10.0),
    ("Di PK", 20.0),
)
_LAST = len(_KOLOM)
_TANPA: Mapping[str, Location] = {}


def rows_of_findings(kertas: KertasKerja, findings: Sequence[Finding]) -> dict[str, Location]:
    """By id, the cell of sheet Temuan that other sheets lead to."""
    head = _write_account(SheetBuilder({}), kertas, findings) + 1
    ordered = enumerate(_ordered(kertas, findings), head + 1)
    return {finding.id: Location(NAMA, row, 3) for row, finding in ordered}


def plan_temuan(
    kertas: KertasKerja,
    findings: Sequence[Finding],
    di_cascading: Mapping[str, Location] = _TANPA,
    di_pk: Mapping[str, Location] = _TANPA,
) -> SheetPlan:
    """A short account on top, then one row for each finding, ignored ones last.

    `di_cascading` and `di_pk`: by id, where those sheets word the performance it is about.
    """
    sheet = SheetBuilder(dict(enumerate((width for _, width in _KOLOM), 1)))
    head = _write_account(sheet, kertas, findings) + 1
    for column, (judul, _) in enumerate(_KOLOM, 1):
        sheet.put((head, column), judul, "kepala")
    ordered = _ordered(kertas, findings)
    for nomor, finding in enumerate(ordered, 1):
        _write_finding(sheet, head + nomor, nomor, finding)
        _write_links(sheet, head + nomor, di_cascading.get(finding.id), di_pk.get(finding.id))
    if not ordered:
        sheet.put((head + 1, 1, head + 1, _LAST), TANPA_TEMUAN)
    last = head + max(1, len(ordered))
    return SheetPlan(
        name=NAMA,
        cells=tuple(sheet.cells),
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple(sheet.heights().items()),
        freeze=(head + 1, 1),
        autofilter=Merge(head, 1, last, _LAST) if ordered else None,
        table="PohonXL_Temuan",
        page=PageSetup(
            paper="F4",
            repeat_rows=(head, head),
            margins_cm=(1.0, 1.0, 1.0, 1.4),
            footer=footer(kertas, NAMA),
        ),
        tab_color="C00000" if any(f.status == "terbuka" for f in ordered) else "548235",
    )


def _ordered(kertas: KertasKerja, findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: _place(kertas, f))


def _place(kertas: KertasKerja, finding: Finding) -> tuple[bool, int, int, str, int, int, str]:
    """What is open, gravest first, then as the sheets stand in the workbook, from the top."""
    at = finding.sel[0] if finding.sel else Location("", 0, 0)
    known = at.lembar in kertas.lembar
    sheet = kertas.lembar.index(at.lembar) if known else len(kertas.lembar)
    place = sheet, at.lembar, at.baris, at.kolom, finding.kode
    return finding.status != "terbuka", finding.tingkat.rank, *place


def _write_account(sheet: SheetBuilder, kertas: KertasKerja, findings: Sequence[Finding]) -> int:
    """Office, file, counts and what was read as which Tahap; the first free row below."""
    sheet.put((1, 1), "TEMUAN", "judul_kiri")
    rows: list[tuple[str, str | None, Location | None]] = [
        ("Berkas", kertas.berkas, None),
        ("Jumlah", _counts(findings), None),
        *(
            (f"Tahap {b.tahap}", _reading(b), Location(b.lembar, *_top_left(b)))
            for b in kertas.bacaan
        ),
    ]
    sheet.put((2, 1, 2, 3), "Perangkat daerah", "biasa_tebal")
    office = isi_atau_kosong(kertas.perangkat_daerah, "nama perangkat daerah")
    sheet.put((2, 4, 2, _LAST), office, "biasa_lipat")
    row = 3
    for label, text, link in rows:
        sheet.put((row, 1, row, 3), label, "biasa_tebal")
        style = "biasa_tautan" if link else "biasa_lipat"
        sheet.put((row, 4, row, _LAST), text, style, link=link)
        row += 1
    for text in account(kertas):
        label, _, said = text.partition(": ")
        sheet.put((row, 1, row, 3), label, "biasa_tebal")
        sheet.put((row, 4, row, _LAST), said, "biasa_lipat")
        row += 1
    missing = [str(t) for t in range(1, 6) if t not in {b.tahap for b in kertas.bacaan}]
    if missing:
        text = f"Tahap {', '.join(missing)} tidak ditemukan di buku kerja ini."
        sheet.put((row, 1, row, 3), "Tidak terbaca", "biasa_tebal")
        sheet.put((row, 4, row, _LAST), text, "biasa_lipat")
        row += 1
    return row


def _counts(findings: Sequence[Finding]) -> str:
    open_ones = [f for f in findings if f.status == "terbuka"]
    counts = [f"{sum(f.tingkat is t for f in open_ones)} {t.value}" for t in Severity]
    rest = len(findings) - len(open_ones)
    return ", ".join([*counts, *([f"{rest} diabaikan"] if rest else [])])


def _reading(bacaan: Bacaan) -> str:
    more = "; ".join(text for text in details(bacaan) if text)
    where = f'lembar "{bacaan.lembar}", rentang {bacaan.rentang}, {bacaan.jumlah_baris} baris'
    return f"{where} ({more})" if more else where


def _top_left(bacaan: Bacaan) -> tuple[int, int]:
    return parse_alamat(bacaan.rentang.partition(":")[0])


def _write_finding(sheet: SheetBuilder, row: int, nomor: int, finding: Finding) -> None:
    first = finding.sel[0] if finding.sel else None
    second = finding.sel[1] if len(finding.sel) > 1 else None
    status = f"{finding.status}: {finding.alasan}" if finding.alasan else finding.status
    sheet.put((row, 1), nomor, "isi_tengah")
    sheet.put((row, 2), finding.tingkat.value, finding.tingkat.value)
    sheet.put((row, 3), finding.kode, "isi_kode")
    sheet.put((row, 4), finding.sebutan)
    sheet.put((row, 5), first.lembar if first else None)
    sheet.put((row, 6), first.alamat if first else None, "tautan" if first else "isi", link=first)
    sheet.put((row, 7), _related(finding), "tautan" if second else "isi", link=second)
    sheet.put((row, 8), finding.pesan)
    sheet.put((row, 9), finding.saran)
    sheet.put((row, 10), "\n".join(_corrections(finding)) or None)
    sheet.put((row, 11), status, "isi_tengah")
    sheet.put((row, 12), finding.id, "isi_kode")


def _write_links(
    sheet: SheetBuilder, row: int, cascading: Location | None, pk: Location | None
) -> None:
    style = {True: "tautan", False: "isi"}
    sheet.put((row, 13), cascading.alamat if cascading else None, style[bool(cascading)],
              link=cascading)  # fmt: skip
    text = f"{pk.lembar}!{pk.alamat}" if pk else None
    sheet.put((row, 14), text, style[bool(pk)], link=pk)


def _related(finding: Finding) -> str | None:
    """The second cell; how many more there are."""
    if len(finding.sel) < 2:
        return None
    at, more = finding.sel[1], len(finding.sel) - 2
    return f"{at.lembar}!{at.alamat}" + (f" (+{more} sel lain)" if more else "")


def _corrections(finding: Finding) -> Iterator[str]:
    several = len(finding.perbaikan) > 1
    for one in finding.perbaikan:
        where = f"{one.at.lembar}!{one.at.alamat}: " if several else ""
        lama, baru = (" ".join(text.split()) or "(kosong)" for text in (one.lama, one.baru))
        yield f"{where}{lama} \u2192 {baru}"
