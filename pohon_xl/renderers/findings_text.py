"""Findings for a person at a terminal: what was read, then by severity, gravest first."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from pohon_xl.documents.kesiapan import Kekurangan, Kesiapan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.bacaan import account, details
from pohon_xl.renderers.findings_json import ringkasan

_WIDTH = 100
_DISEBUT = 6  # kinds of blanks named for one document
_SEL_DISEBUT = 2  # cells named for one kind of blank


def render_findings(
    kertas: KertasKerja, findings: Sequence[Finding], kesiapan: Sequence[Kesiapan] = ()
) -> str:
    """The whole report, with a line end."""
    lines = [f"{kertas.berkas}: {kertas.perangkat_daerah or 'perangkat daerah tidak disebut'}"]
    lines += account_lines(kertas)
    groups = {s.value: [f for f in findings if f.tingkat is s and _is_open(f)] for s in Severity}
    groups["diabaikan"] = [f for f in findings if not _is_open(f)]
    for name, group in groups.items():
        if group:
            lines += ["", f"{name.upper()} ({len(group)})"]
            lines += [line for f in group for line in (_lines if _is_open(f) else _ignored)(f)]
    lines += kesiapan_lines(kesiapan)
    counts = ", ".join(f"{n} {name}" for name, n in ringkasan(findings).items())
    lines += ["", f"Ringkasan: {counts}." if findings else "Tidak ada temuan."]
    return "\n".join(lines) + "\n"


def kesiapan_lines(kesiapan: Sequence[Kesiapan]) -> Iterator[str]:
    """For each document what keeps it from being signed, the most frequent first."""
    if not kesiapan:
        return
    yield from ("", "SIAP DITANDATANGANI?")
    if kesiapan[0].galat:
        yield f"  Semua dokumen: {kesiapan[0].galat} galat masih terbuka."
    for one in kesiapan:
        if not one.kekurangan:
            yield f"  {one.dokumen}: {'siap' if one.siap else 'terisi lengkap'}"
            continue
        shown = [f"{k.jumlah} {k.isian} ({_tempat(k)})" for k in one.kekurangan[:_DISEBUT]]
        rest = len(one.kekurangan) - len(shown)
        listed = "; ".join(shown) + (f"; dan {rest} jenis isian lain" if rest else "")
        yield _indented(f"{one.dokumen}: {one.jumlah} isian kosong: {listed}", "  ", "      ")


def _tempat(k: Kekurangan) -> str:
    """`Target!M5, Target!M9, dan 3 sel lain`; the sheet where no cell is known."""
    if not k.sel:
        return k.tempat
    rest = len(k.sel) - _SEL_DISEBUT
    named = [f"{at.lembar}!{at.alamat}" for at in k.sel[:_SEL_DISEBUT]]
    return ", ".join(named) + (f", dan {rest} sel lain" if rest > 0 else "")


def account_lines(kertas: KertasKerja) -> Iterator[str]:
    """How the workbook was understood: ranges, columns, what is hidden, repaired or not read."""
    for bacaan in kertas.bacaan:
        yield (
            f'  Tahap {bacaan.tahap}: lembar "{bacaan.lembar}" {bacaan.rentang}, '
            f"{bacaan.jumlah_baris} baris"
        )
        yield from (_indented(text, "           ") for text in details(bacaan))
    yield from (_indented(text, "  ", "    ") for text in account(kertas))


def _lines(f: Finding) -> list[str]:
    places = ", ".join(f"{s.lembar}!{s.alamat}" for s in f.sel)
    return [
        f"  {f.kode} {f.nama}  {places}",
        _indented(f.pesan, "      "),
        _indented(f.saran, "    > ", "      "),
    ]


def _indented(text: str, first: str, rest: str | None = None) -> str:
    return fill(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest or first,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _is_open(f: Finding) -> bool:
    return f.status == "terbuka"


def _ignored(f: Finding) -> list[str]:
    """The finding and her reason instead of advice."""
    first, pesan, _ = _lines(f)
    return [first, pesan, _indented(f"alasan: {f.alasan}", "    = ", "      ")]
