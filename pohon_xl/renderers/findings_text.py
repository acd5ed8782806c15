"""Findings for a person at a terminal: what was read, then by severity, gravest first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import fill

from pohon_xl.model.fakta import Bacaan, IsiGeser, JudulKosong, SelMajemuk
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location, column_letters
from pohon_xl.renderers.findings_json import ringkasan

_WIDTH = 100
_MAX_RENTANG = 12


def render_findings(kertas: KertasKerja, findings: Sequence[Finding]) -> str:
    """The whole report, with a line end."""
    lines = [f"{kertas.berkas}: {kertas.perangkat_daerah or 'perangkat daerah tidak disebut'}"]
    lines += account_lines(kertas)
    groups = {s.value: [f for f in findings if f.tingkat is s and _is_open(f)] for s in Severity}
    groups["diabaikan"] = [f for f in findings if not _is_open(f)]
    for name, group in groups.items():
        if group:
            lines += ["", f"{name.upper()} ({len(group)})"]
            lines += [line for f in group for line in (_lines if _is_open(f) else _ignored)(f)]
    counts = ", ".join(f"{n} {name}" for name, n in ringkasan(findings).items())
    lines += ["", f"Ringkasan: {counts}." if findings else "Tidak ada temuan."]
    return "\n".join(lines) + "\n"


def account_lines(kertas: KertasKerja) -> Iterator[str]:
    """How the workbook was understood: ranges, columns, what is hidden, repaired or not read."""
    for bacaan in kertas.bacaan:
        yield (
            f'  Tahap {bacaan.tahap}: lembar "{bacaan.lembar}" {bacaan.rentang}, '
            f"{bacaan.jumlah_baris} baris"
        )
        yield from (_indented(text, "           ") for text in _details(bacaan))
    repaired = "; ".join(_repairs(kertas))
    if repaired:
        yield _indented(f"Disesuaikan saat dibaca: {repaired}.", "  ", "    ")
    filled = kertas.sel_dibaca + len(kertas.tidak_dibaca)
    yield f"  Cakupan: {kertas.sel_dibaca} dari {filled} sel berisi terbaca."
    for lembar, group in groupby(kertas.tidak_dibaca, key=lambda isi: isi.at.lembar):
        ranges = list(_ranges(isi.at for isi in group))
        more = len(ranges) - _MAX_RENTANG
        rest = f" dan {more} rentang lain (lihat --format json)" if more > 0 else ""
        text = f'Tidak dibaca di lembar "{lembar}": {", ".join(ranges[:_MAX_RENTANG])}{rest}.'
        yield _indented(text, "  ", "    ")


def _details(bacaan: Bacaan) -> Iterator[str]:
    yield ", ".join(f"{letters} = {name}" for letters, name in bacaan.kolom)
    if bacaan.cara:
        yield f"level dibaca dari: {bacaan.cara}"
    hidden = ["lembar ini"] if bacaan.lembar_tersembunyi else []
    if bacaan.baris_tersembunyi:
        hidden.append(f"{len(bacaan.baris_tersembunyi)} baris")
    if bacaan.kolom_tersembunyi:
        hidden.append(f"kolom {', '.join(bacaan.kolom_tersembunyi)}")
    if hidden:
        yield f"tersembunyi di Excel tetapi dibaca: {', '.join(hidden)}"


def _repairs(kertas: KertasKerja) -> Iterator[str]:
    for kind, sentence in (
        (IsiGeser, "baris bergeser dibaca di tempatnya"),
        (SelMajemuk, "sel berisi beberapa isi dipisahkan"),
        (JudulKosong, "kolom tanpa judul dikenali dari isinya"),
    ):
        count = sum(isinstance(fakta, kind) for fakta in kertas.fakta)
        if count:
            yield f"{count} {sentence}"


def _ranges(places: Iterable[Location]) -> Iterator[str]:
    """A1, B3:B7: cells below each other together, column by column."""
    ordered = sorted((at.kolom, at.baris) for at in places)
    for _, run in groupby(enumerate(ordered), key=lambda p: (p[1][0], p[1][1] - p[0])):
        cells = [place for _, place in run]
        first, last = (f"{column_letters(c)}{r}" for c, r in (cells[0], cells[-1]))
        yield first if first == last else f"{first}:{last}"


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
