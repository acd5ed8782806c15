"""Links between a result and sheet Temuan: which performances have findings, and where they stand.

They stand right of the printed table: a document to be signed must not carry them. There too is
the link to the cell a performance comes from: LibreOffice makes one field of a linked text and
prints its first line alone.
"""

from collections.abc import Callable, Mapping, Sequence

from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.letak_temuan import findings_of_nodes
from pohon_xl.model.location import Location
from pohon_xl.model.pohon import Pohon
from pohon_xl.plan.sheet import CellPlan, Merge, SheetPlan
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.sheets.temuan import plan_temuan, rows_of_findings

_JARAK, _LEBAR, _LEBAR_SENDIRI = 2.0, 17.0, 25.0  # characters; the last says what it is
_ASAL = "Asal"
_DISEBUT = 2  # codes; the others are counted
Tempat = Mapping[str, tuple[int, int]]
Found = tuple[dict[str, tuple[Finding, ...]], dict[str, Location]]


@dataclass(slots=True)
class Tertaut:
    """Temuan and the sheets by name that lead to it; `makers` plan those without their links.

    Temuan must know where they word a performance, so it plans them, and they are held until they
    are asked for. Asked again they are planned again.
    """

    kertas: KertasKerja
    findings: Sequence[Finding]
    makers: Mapping[str, Callable[[], SheetPlan | None]]
    held: dict[str, SheetPlan] = field(default_factory=dict)
    known: Found | None = None

    def temuan(self) -> SheetPlan:
        """With the places of its findings in the other sheets; of several agreements the first."""
        self.held = {name: made for name, make in self.makers.items() if (made := make())}
        found, _ = self._account()
        first, *others = [self._places(name, plan, found) for name, plan in self.held.items()]
        di_pk = {identity: place for one in reversed(others) for identity, place in one.items()}
        return plan_temuan(self.kertas, self.findings, first, di_pk)

    def hasil(self, name: str) -> SheetPlan | None:
        """The sheet of that name with its links."""
        plan = self.held.pop(name, None) or self.makers[name]()
        if plan is None:
            return None
        return with_links(plan, places_of(plan, self.kertas.pohon), *self._account())

    def _account(self) -> Found:
        """Open findings by code of their performance, gravest first; where Temuan tells of each."""
        if self.known is None:
            shown = [f for f in self.findings if f.status == "terbuka"]
            found = findings_of_nodes(self.kertas, shown)
            found = {k: tuple(sorted(g, key=lambda f: f.tingkat.rank)) for k, g in found.items()}
            self.known = found, rows_of_findings(self.kertas, self.findings)
        return self.known

    def _places(
        self, name: str, plan: SheetPlan, found: Mapping[str, Sequence[Finding]]
    ) -> dict[str, Location]:
        places = places_of(plan, self.kertas.pohon)
        return {
            finding.id: Location(name, *places[kode])
            for kode in reversed([*found])
            for finding in found[kode]
            if kode in places
        }


def places_of(plan: SheetPlan, pohon: Pohon) -> dict[str, tuple[int, int]]:
    """By code, the first cell (row, column) of the sheet that words the performance."""
    said: dict[tuple[Location | None, str], tuple[int, int]] = {}
    for cell in sorted(plan.cells, key=lambda c: (c.row, c.column), reverse=True):
        if cell.link is not None and isinstance(cell.value, str):
            said[cell.link, cell.value.removeprefix("TUJUAN: ")] = cell.row, cell.column
    return {s.kode: said[s.asal, s.kinerja] for s in pohon.walk() if (s.asal, s.kinerja) in said}


def with_links(
    plan: SheetPlan,
    tempat: Tempat,
    found: Mapping[str, Sequence[Finding]],
    rows: Mapping[str, Location],
) -> SheetPlan:
    """The sheet with columns of origins and of findings for each of its columns of performances.

    `found`: open findings by code, gravest first; `rows`: by id, where Temuan tells of one.
    """
    last = max((c.column for c in plan.cells), default=1)
    end = max([c.row for c in plan.cells] + [m.last_row for m in plan.merges], default=1)
    last = max([last, *(m.last_column for m in plan.merges)])
    printed = replace(
        plan,
        cells=tuple(replace(c, link=None) if c.link else c for c in plan.cells),
        print_area=Merge(1, 1, end, last),
    )
    if not tempat:
        return printed
    columns = sorted({column for _, column in tempat.values()})
    origins = {c: last + 2 + i for i, c in enumerate(columns)}
    told = {c: at + len(columns) for c, at in origins.items()}
    link_at = {(c.row, c.column): c.link for c in plan.cells if c.link}
    label = "" if plan.freeze else f"{_ASAL}: "
    cells = [_origin((r, origins[c]), link_at[r, c], label) for r, c in tempat.values()]
    label = "" if plan.freeze else "Temuan: "
    known = [(at, found[kode]) for kode, at in tempat.items() if found.get(kode)]
    cells += [_cell((r, told[c]), findings, rows, label) for (r, c), findings in known]
    shown = {_ASAL: origins, "Temuan": told if known else {}}
    wide = _LEBAR if plan.freeze else _LEBAR_SENDIRI
    beside = {last + 1: _JARAK} | {at: wide for one in shown.values() for at in one.values()}
    return replace(
        printed,
        cells=(*printed.cells, *_heads(plan, shown), *cells),
        widths=(*plan.widths, *beside.items()),
    )


def _heads(plan: SheetPlan, shown: Mapping[str, Mapping[int, int]]) -> list[CellPlan]:
    """By kind and column of performances the column beside the table: their headings."""
    return [
        CellPlan(plan.freeze[0] - 1, at, f"{name} {_heading(plan, column)}".strip(), "kepala")
        for name, places in shown.items()
        for column, at in places.items()
        if plan.freeze is not None
    ]


def _origin(place: tuple[int, int], at: Location, label: str) -> CellPlan:
    return CellPlan(*place, f"{label}{at.lembar}!{at.alamat}", "tautan", at)


def _cell(
    place: tuple[int, int],
    findings: Sequence[Finding],
    rows: Mapping[str, Location],
    label: str,
) -> CellPlan:
    """The gravest codes; a click leads to the first of them."""
    codes = list(dict.fromkeys(f.kode for f in findings))
    rest = f" +{len(codes) - _DISEBUT}" if len(codes) > _DISEBUT else ""
    text = label + ", ".join(codes[:_DISEBUT]) + rest
    first = findings[0]
    return CellPlan(*place, text, first.tingkat.value, rows.get(first.id))


def _heading(plan: SheetPlan, column: int) -> str:
    row = (plan.freeze or (1, 1))[0] - 1
    told = (c.value for c in plan.cells if (c.row, c.column) == (row, column))
    return str(next(told, "") or "").lower()
