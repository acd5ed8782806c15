"""A tree as drawings: whole where one page can be read, its branches on pages of their own."""

from collections.abc import Iterator

from pohon_xl.drawings.cabang import Cabang, branches_of, upper_levels
from pohon_xl.drawings.halaman import best_page, can_be_read, drawing_of
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Nama:
    """Of the drawing of the whole, and the stem of those of branches (`Pohon` 1, `Pohon` 2).

    `tempat` is what a page is called where it stands.
    """

    utuh: str
    cabang: str
    tempat: str = "lembar"


def draw(
    roots: tuple[Kotak, ...], kepala: Kepala, nama: Nama, *, with_branches: bool
) -> tuple[DrawingPlan, ...]:
    """The whole, or what is above kondisi antara where the whole cannot be read; then branches.

    `with_branches`: also those of a whole that can be read, unless it is of a single one.
    """
    whole = best_page(roots, kepala) if can_be_read(roots, kepala) else None
    is_readable = whole is not None and whole.readable
    if whole is not None and is_readable and not with_branches:
        return (drawing_of(whole, nama.utuh),)
    branches = branches_of(roots, kepala)
    pages = tuple(_drawings(branches, nama.cabang))
    if is_readable or not pages:
        whole = whole or best_page(roots, kepala)
        return (drawing_of(whole, nama.utuh), *(pages if len(branches) > 1 else ()))
    where = f"{pages[0].nama} sampai {pages[-1].nama}" if len(pages) > 1 else pages[0].nama
    note = f"Sampai kondisi antara utama; selengkapnya di {nama.tempat} {where}"
    top = best_page(tuple(upper_levels(k) for k in roots), kepala.with_note(note))
    return (drawing_of(top, nama.utuh), *pages)


def draw_whole(roots: tuple[Kotak, ...], kepala: Kepala, nama: str) -> DrawingPlan:
    """All of it in one drawing, however large."""
    return drawing_of(best_page(roots, kepala), nama)


def draw_note(note: str, kepala: Kepala, nama: str) -> DrawingPlan:
    """The title and why there is nothing to draw."""
    kotak = Kotak("", "keterangan", (("keterangan", note),), note)
    return drawing_of(best_page((kotak,), kepala), nama)


def _drawings(branches: tuple[Cabang, ...], stem: str) -> Iterator[DrawingPlan]:
    for cabang in branches:
        for number, page in enumerate(cabang.halaman, 1):
            part = f" bagian {number}" if len(cabang.halaman) > 1 else ""
            yield drawing_of(page, f"{stem} {cabang.nomor}{part}")
