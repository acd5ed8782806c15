"""What a rule is: a code, a severity, a page, and a pure function."""

from collections.abc import Callable, Iterator, Sequence

from pohon_xl.model.finding import Finding, Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields. The first of `sel` is the cell to mend.

    `kunci` tells this fault from others of the same code by its content, never by its row: the
    finding keeps its id when rows move. `tingkat`: where this one is graver or less than its rule.
    """

    sel: tuple[Location, ...]
    pesan: str
    saran: str
    kunci: str
    perbaikan: tuple[Perbaikan, ...] = ()
    tingkat: Severity | None = None


Check = Callable[[KertasKerja], Iterator[Problem]]
CheckFindings = Callable[[KertasKerja, Sequence[Finding]], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalog; `judul` is the first line of its page, `halaman` the rest.

    `check_findings` speaks about the findings of all other rules, once they are known.
    """

    kode: str
    nama: str
    tingkat: Severity
    judul: str
    halaman: str
    check: Check
    check_findings: CheckFindings | None = None


def rule(kode: str, nama: str, tingkat: Severity) -> Callable[[Check], Rule]:
    """Make a Rule of a function whose docstring is the page. Registers nothing."""

    def make(check: Check) -> Rule:
        return Rule(kode, nama, tingkat, *_page(check), check)

    return make


def rule_on_findings(kode: str, nama: str, tingkat: Severity) -> Callable[[CheckFindings], Rule]:
    """As `rule`, of a function that also sees what the other rules found."""

    def make(check: CheckFindings) -> Rule:
        return Rule(kode, nama, tingkat, *_page(check), lambda _: iter(()), check)

    return make


def _page(check: Check | CheckFindings) -> tuple[str, str]:
    judul, _, halaman = (check.__doc__ or "").partition("\n")
    lines = halaman.split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return judul.strip(), "\n".join(line[margin:] for line in lines).strip()
