"""What stands above a tree: title lines and a legend of what the page shows."""

from collections.abc import Iterable

from pohon_xl.drawings.kotak import Kotak, box_height, paragraf
from pohon_xl.model.level import KOMPONEN_BAKU, Level
from pohon_xl.model.suntingan import Teks
from pohon_xl.plan.drawing import HURUF, LOOKS, TEPI, Box
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.text.sidik_teks import sidik_teks

SELA = 12.0
_TINGGI = 20.0
_SELA_BARIS = 4.0
#: what a look, or the letters of a paragraph, mean
Legenda = tuple[tuple[str, Teks], ...]


@dataclass(frozen=True, slots=True)
class Kepala:
    """Title lines, the meaning of all looks, and the papers such pages may have."""

    judul: tuple[Teks, ...]
    legenda: Legenda
    kertas: tuple[str, ...] = ("F4", "A3")

    def with_note(self, note: str) -> "Kepala":
        """With one more line below the title."""
        return replace(self, judul=(*self.judul, ("keterangan", note)))

    def of(self, roots: Iterable[Kotak]) -> "Kepala":
        """Without what these trees do not show."""
        boxes = [b for k in roots for b in k.walk()]
        shown = {b.look for b in boxes} | {r for b in boxes for r, _ in b.teks if r not in LOOKS}
        return replace(self, legenda=tuple(entry for entry in self.legenda if entry[0] in shown))

    def height(self, width: float) -> float:
        """Points down to the tree."""
        rows = len(_rows(self.legenda, width))
        return box_height(self.judul, width) + rows * (_TINGGI + _SELA_BARIS) + 1.5 * SELA


def judul_of(judul: str, nama: str | Kosong, last: str | Kosong) -> tuple[Teks, ...]:
    """Three lines; what is not known stands out."""
    return (
        ("judul", judul),
        ("judul_kosong" if isinstance(nama, Kosong) else "judul_2", str(nama)),
        ("judul_kosong" if isinstance(last, Kosong) else "judul_3", str(last)),
    )


def legenda_level() -> Legenda:
    """What each level becomes in planning, and how partners and proposals look."""
    return (
        *(
            (level.value, ("legenda", f"{level.sebutan}: {KOMPONEN_BAKU[level].value}"))
            for level in Level
        ),
        ("crosscutting", ("legenda", "Crosscutting: perangkat daerah lain")),
        ("indikator_usulan", ("legenda_miring", "Miring (usulan): belum disepakati")),
    )


def head_boxes(kepala: Kepala, width: float, first_id: int, count: int) -> list[Box]:
    """The title over the whole width, the rows of the legend in the middle below it.

    `count` boxes follow: the title keeps the number, so that a lost one is noticed.
    """
    title = Box(
        id=first_id,
        nama="Judul",
        look="judul",
        x=0.0,
        y=0.0,
        width=width,
        height=box_height(kepala.judul, width),
        paragraf=paragraf(kepala.judul, width),
        alt=". ".join(text for _, text in kepala.judul),
        sidik=f"{''.join(sidik_teks(text) for _, text in kepala.judul)} {count}",
    )
    boxes = [title]
    y = title.height + SELA / 2
    for row in _rows(kepala.legenda, width):
        x = (width - sum(needed + SELA for _, _, needed in row) + SELA) / 2
        for look, teks, needed in row:
            box = replace(
                title,
                id=first_id + len(boxes),
                nama=f"Legenda {len(boxes)}",
                look=look if look in LOOKS else "judul",
                x=x,
                y=y,
                width=needed,
                height=_TINGGI,
                paragraf=paragraf((teks,), needed),
                alt=f"Legenda: {teks[1]}",
                sidik=sidik_teks(teks[1]),
            )
            boxes.append(box)
            x += needed + SELA
        y += _TINGGI + _SELA_BARIS
    return boxes


def _rows(legenda: Legenda, width: float) -> list[list[tuple[str, Teks, float]]]:
    """The entries with their widths, as many in a row as there is room for."""
    rows: list[list[tuple[str, Teks, float]]] = []
    used = 0.0
    for look, (ragam, text) in legenda:
        needed = HURUF[ragam].width(text) + 2 * TEPI[0] + 2
        if not rows or used + needed > width:
            rows.append([])
            used = 0.0
        rows[-1].append((look, (ragam, text), needed))
        used += needed + SELA
    return rows
