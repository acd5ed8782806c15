"""What documents hold beside what the workbook says."""

from pohon_xl.banding.perubahan import Banding
from pohon_xl.model.logo import Logo
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Bahan:
    """The logo, the drawings of the tree, and what changed since an earlier version."""

    logo: Logo | None = None
    gambar: tuple[DrawingPlan, ...] = ()
    banding: Banding | None = None


TANPA_BAHAN = Bahan()
