"""Pictures in a document: a file of hers, or a drawing that the renderer makes into one."""

from pohon_xl.model.logo import Logo
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass, field

_CM = 72 / 2.54


@dataclass(frozen=True, slots=True)
class Gambar:
    """Width and height in centimetres; `alt` is read out to who cannot see it."""

    width: float
    height: float
    alt: str
    logo: Logo | None = field(default=None, repr=False)
    drawing: DrawingPlan | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"[gambar: {self.alt}, {self.width:.2f} x {self.height:.2f} cm]"


def gambar_logo(logo: Logo, width: float, height: float) -> Gambar:
    """The logo as large as fits a place of that size, its proportions kept."""
    share = min(width / logo.width, height / logo.height)
    return Gambar(logo.width * share, logo.height * share, "Logo daerah", logo=logo)


def gambar_pohon(drawing: DrawingPlan, width: float, height: float) -> Gambar:
    """A drawing in its own size, smaller where the place is; `alt` is its title."""
    wide, high = drawing.width / _CM, drawing.height / _CM
    share = min(1.0, width / wide, height / high)
    return Gambar(wide * share, high * share, drawing.boxes[0].alt, drawing=drawing)
