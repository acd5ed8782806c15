"""A visible blank: what is not known is never invented and never silent."""

from functools import lru_cache

from pohon_xl.plan.tempat import DI_DOKUMEN, Tempat
from pohon_xl.rekaman import dataclass, field


@dataclass(frozen=True, slots=True)
class Kosong:
    """Something the planner still has to fill in; shown highlighted as `[isi: target 2025]`."""

    label: str
    tempat: Tempat = field(default=DI_DOKUMEN, compare=False, repr=False)

    def __str__(self) -> str:
        return _teks(self.label)


@lru_cache(maxsize=1 << 10)  # one text for the thousands of cells that show it
def _teks(label: str) -> str:
    return f"[isi: {label}]"


@dataclass(frozen=True, slots=True)
class Usulan(Kosong):
    """A proposed indicator: highlighted too, for nobody shall sign it unaware."""

    def __str__(self) -> str:
        return f"{self.label} (usulan)"


def isi_atau_kosong(value: str | None, label: str, tempat: Tempat = DI_DOKUMEN) -> str | Kosong:
    """The value, or the blank that asks for it."""
    return value or Kosong(label, tempat)
