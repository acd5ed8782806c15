"""The first fill of sheets Target and Anggaran: what Tahap 4 and 5 say of targets and programs.

Rows as those sheets would hold them, each value with its cell in the Tahap; read behind all input
sheets (tables/isian.py), so an entry of hers always goes before.
"""

from collections.abc import Iterable, Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.isian_awal import SelAwal
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Komponen
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.tables import anggaran, target
from pohon_xl.tables.isian import ANGGARAN, TARGET, Awal
from pohon_xl.tables.kolom_isian import KODE_REKENING, REKENING
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan
from pohon_xl.text.angka import parse_rupiah
from pohon_xl.text.daftar import split_numbered, strip_brackets
from pohon_xl.text.kata import fold

_KODE_NAMA = pola(rf"\W*({REKENING})\s*[-\u2013:)]?\s+(\S.*)")
_ANGGARAN = (anggaran.NAMA, anggaran.KODE_REKENING, anggaran.PAGU, anggaran.SUMBER_DANA)
_DIDANAI = (Komponen.PROGRAM, Komponen.KEGIATAN, Komponen.SUB_KEGIATAN)


@dataclass(slots=True)
class _Dana:
    """What rows say of the programs of one performance, by code or name."""

    simpul: Simpul
    lines: dict[str, dict[str, SelAwal]] = field(default_factory=dict)


def awal_of(kertas: KertasKerja) -> Awal:
    """By our name of the input sheet; empty where no Tahap has such columns."""
    if not any(r.isian for r in (*kertas.kinerja_4, *kertas.kinerja_5)):
        return {}
    return {TARGET: _rows_of_target(kertas), ANGGARAN: _rows_of_anggaran(kertas)}


def _rows_of_target(kertas: KertasKerja) -> list[BarisMasukan]:
    """One for each indicator that a Tahap gives a number, definition or source."""
    found: dict[tuple[str, str], BarisMasukan] = {}
    for row, simpul in _placed(kertas):
        names = {fold(i.teks): i.teks for i in simpul.indikator}
        said = [strip_brackets(i.teks)[0] for i in row.indikator]
        for sel in (s for s in row.isian if s.judul not in _ANGGARAN):
            name = names.get(fold(said[sel.indikator])) if sel.indikator < len(said) else None
            if name is not None:
                key = simpul.kode, name
                line = found.get(key) or _line(simpul, {target.INDIKATOR: name})
                found[key] = _with(line, sel)
    return list(found.values())


def _rows_of_anggaran(kertas: KertasKerja) -> list[BarisMasukan]:
    """One for each program, kegiatan or sub kegiatan at the performance it pays for.

    Names of what is above (Program beside a sub kegiatan) go to the performance above.
    """
    dana: dict[str, _Dana] = {}
    waiting: list[tuple[Simpul, list[SelAwal]]] = []
    for row, simpul in _placed(kertas):
        own = [s for s in row.isian if s.judul in _ANGGARAN]
        for komponen in _DIDANAI:
            here = (komponen, None) if simpul.komponen is komponen else (komponen,)
            cells = [s for s in own if s.komponen in here]
            home = _home(kertas.pohon, simpul, komponen) if cells else None
            if home is not None:
                _add(dana.setdefault(home.kode, _Dana(home)), cells)
            elif cells:
                waiting.append((simpul, cells))
    for simpul, cells in waiting:  # a program beside a sasaran, unless it stands below already
        below = {s.kode for s in simpul.walk()}
        known = {key for kode, one in dana.items() if kode in below for key in one.lines}
        if known.isdisjoint(_keys(cells)):
            _add(dana.setdefault(simpul.kode, _Dana(simpul)), cells)
    return [
        _filled(dana[s.kode].simpul, line)
        for s in kertas.pohon.walk()
        if s.kode in dana
        for line in dana[s.kode].lines.values()
    ]


def _placed(kertas: KertasKerja) -> Iterator[tuple[BarisKinerja, Simpul]]:
    """Rows that say something of the kind and stand at one performance; Tahap 5 first."""
    nodes = {s.kode: s for s in kertas.pohon.walk()}
    for row in (*kertas.kinerja_5, *kertas.kinerja_4):
        codes = kertas.tautan.simpul_of.get(row.kinerja.at, ()) if row.isian else ()
        if len(codes) == 1:
            yield row, nodes[codes[0]]


def _home(pohon: Pohon, simpul: Simpul, komponen: Komponen) -> Simpul | None:
    """The performance a component belongs to: this one or the nearest above; None: a lower one."""
    at: Simpul | None = simpul
    while at is not None and at.komponen is not komponen:
        at = pohon.parent_of(at)
    return at


def _add(dana: _Dana, cells: list[SelAwal]) -> None:
    """Names first: what else the row says belongs to the only one, else to none by name."""
    names = [s for s in cells if s.judul == anggaran.NAMA]
    parsed = _joined([one for sel in names for one in _parsed(sel)])
    others = {s.judul: s for s in cells if s.judul != anggaran.NAMA}
    if len(parsed) > 1:
        others = {}
    for one in parsed or [{}]:
        line = one | {j: s for j, s in others.items() if j not in one}
        if anggaran.NAMA not in line and len(dana.lines) == 1:
            known = next(iter(dana.lines))
        else:
            known = _key(line)
        dana.lines[known] = line | dana.lines.get(known, {})


def _joined(lines: list[dict[str, SelAwal]]) -> list[dict[str, SelAwal]]:
    """A code in a column before its name is one line with it."""
    whole: list[dict[str, SelAwal]] = []
    for line in lines:
        if whole and anggaran.NAMA not in whole[-1] and anggaran.KODE_REKENING not in line:
            whole[-1] |= line
        else:
            whole.append(line)
    return whole


def _keys(cells: list[SelAwal]) -> set[str]:
    return {_key(one) for s in cells if s.judul == anggaran.NAMA for one in _parsed(s)}


def _key(line: dict[str, SelAwal]) -> str:
    names = (line[j] for j in (anggaran.NAMA, anggaran.KODE_REKENING) if j in line)
    return next((fold(str(s.nilai)) for s in names), "")


def _parsed(sel: SelAwal) -> list[dict[str, SelAwal]]:
    """Names and codes of a cell: "5.02.01 Program X", several in a list, or a code alone."""
    text = str(sel.nilai).strip()
    found: list[dict[str, SelAwal]] = []
    lines = [line for line in text.splitlines() if line.strip()]
    listed = split_numbered(" ".join(text.split()))
    if not listed and len(lines) > 1 and all(_KODE_NAMA.match(line) for line in lines):
        listed = tuple(lines)
    for item in listed or (" ".join(text.split()),):
        coded = _KODE_NAMA.fullmatch(item)
        if KODE_REKENING.fullmatch(item):
            found.append({anggaran.KODE_REKENING: _saying(sel, item, anggaran.KODE_REKENING)})
        elif coded is not None:
            code = _saying(sel, coded[1], anggaran.KODE_REKENING)
            found.append({anggaran.KODE_REKENING: code, anggaran.NAMA: _saying(sel, coded[2])})
        else:
            found.append({anggaran.NAMA: _saying(sel, item)})
    return found


def _saying(sel: SelAwal, text: str, judul: str = anggaran.NAMA) -> SelAwal:
    return replace(sel, judul=judul, nilai=text.strip())


def _line(simpul: Simpul, more: dict[str, str]) -> BarisMasukan:
    return BarisMasukan({KODE: simpul.kode, KINERJA: simpul.kinerja, **more}, ())


def _filled(simpul: Simpul, line: dict[str, SelAwal]) -> BarisMasukan:
    row = _line(simpul, {})
    for sel in line.values():
        row = _with(row, sel)
    return row


def _with(row: BarisMasukan, sel: SelAwal) -> BarisMasukan:
    """The row with one more cell; what it says already stays."""
    if sel.judul in row.values:
        return row
    is_number = not isinstance(sel.nilai, str)
    cell = SelIsian(sel.judul, sel.at, float(sel.nilai) if is_number else None)
    amount = parse_rupiah(str(sel.nilai)) if sel.judul == anggaran.PAGU and not is_number else None
    return replace(
        row,
        values=row.values | {sel.judul: sel.nilai if amount is None else amount},
        sel=row.sel | {sel.judul: cell},
        kolom=row.kolom | {sel.judul: sel.at.kolom},
        baris=sel.at.baris,
    )


def names_beside(kertas: KertasKerja) -> Iterable[tuple[SelAwal, Simpul]]:
    """The tujuan and sasaran that Tahap 5 names, each with the performance that it is."""
    for row, simpul in _placed(kertas):
        for sel in row.isian:
            if sel.komponen in (Komponen.TUJUAN, Komponen.SASARAN):
                home = _home(kertas.pohon, simpul, sel.komponen)
                if home is not None:
                    yield sel, home
