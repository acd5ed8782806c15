"""Which of the corrections that findings carry can be made together."""

from collections.abc import Iterator, Sequence

from pohon_xl.model.finding import Finding, Tertinggal
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass
from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.gambar.g_01_kotak_disunting import g_01_kotak_disunting


@dataclass(frozen=True, slots=True)
class Pilihan:
    """`dipakai` in sheet order; all cells of a finding are mended together or none is."""

    dipakai: tuple[Finding, ...]
    tertinggal: tuple[Tertinggal, ...]


def choose_corrections(findings: Sequence[Finding], kode: frozenset[str] | None = None) -> Pilihan:
    """The corrections of these codes (None: of all) without two different ones for one cell.

    Of several for a cell the one whose rule comes first in the catalog counts: reading faults
    before wording. What she wrote herself (in a box) goes before all. What is ignored is not
    corrected.
    """
    order = {r.kode: i for i, r in enumerate(CATALOG)} | {g_01_kotak_disunting.kode: -1}
    wanted = [
        f
        for f in findings
        if f.perbaikan and f.status == "terbuka" and (kode is None or f.kode in kode)
    ]
    taken: dict[Location, tuple[str, Finding]] = {}
    left: dict[str, Tertinggal] = {}
    for finding in sorted(wanted, key=lambda f: order.get(f.kode, len(order))):
        other = next(_conflicts(finding, taken), None)
        if other is None:
            taken |= {p.at: (p.baru, finding) for p in finding.perbaikan}
        else:
            sebab = f"sel yang sama sudah diperbaiki menurut {other.kode}; jalankan perbaiki lagi"
            left[finding.id] = Tertinggal(finding, sebab)
    return Pilihan(
        tuple(f for f in wanted if f.id not in left),
        tuple(left[f.id] for f in wanted if f.id in left),
    )


def _conflicts(finding: Finding, taken: dict[Location, tuple[str, Finding]]) -> Iterator[Finding]:
    for one in finding.perbaikan:
        baru, other = taken.get(one.at, (one.baru, finding))
        if baru != one.baru:
            yield other
