"""A tree as drawings: whole where one page can be read, its branches on pages of their own."""

from collections.abc import Iterator, Sequence

from pohon_xl.drawings.bagian import parts_of
from pohon_xl.drawings.cabang import branches_of, down_to
from pohon_xl.drawings.halaman import Halaman, best_page, can_be_read, drawing_of
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.model.level import Level
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
    pages = tuple(
        page for b in branches for page in _pages(b.halaman, f"{nama.cabang} {b.nomor}", first=1)
    )
    if whole is not None and is_readable:
        return (drawing_of(whole, nama.utuh), *(pages if len(branches) > 1 else ()))
    return (*_upper(roots, kepala, nama, pages), *pages)


def _upper(
    roots: tuple[Kotak, ...], kepala: Kepala, nama: Nama, pages: tuple[DrawingPlan, ...]
) -> Iterator[DrawingPlan]:
    """Down to kondisi antara utama, or where that cannot be read to those of the CSF."""
    where = " sampai ".join(dict.fromkeys(p.nama for p in (*pages[:1], *pages[-1:])))
    upper, noted = roots, kepala
    for level in (Level.ANTARA_UTAMA, Level.CSF) if pages else ():
        last = level.sebutan[:1].lower() + level.sebutan[1:]
        note = f"Sampai {last}; selengkapnya di {nama.tempat} {where}"
        upper, noted = tuple(down_to(level, k) for k in roots), kepala.with_note(note)
        if can_be_read(upper, noted):
            yield drawing_of(best_page(upper, noted), nama.utuh)
            return
    yield from _pages(parts_of([(k,) for k in upper], noted), nama.utuh)


def draw_whole(roots: tuple[Kotak, ...], kepala: Kepala, nama: str) -> DrawingPlan:
    """All of it in one drawing, however large."""
    return drawing_of(best_page(roots, kepala), nama)


def draw_note(note: str, kepala: Kepala, nama: str) -> DrawingPlan:
    """The title and why there is nothing to draw."""
    kotak = Kotak("", "keterangan", (("keterangan", note),), note)
    return drawing_of(best_page((kotak,), kepala), nama)


def _pages(halaman: Sequence[Halaman], nama: str, first: int = 2) -> Iterator[DrawingPlan]:
    """Several are called `bagian`; those before the `first` to be called so have the name alone."""
    for number, page in enumerate(halaman, 1):
        part = f" bagian {number}" if len(halaman) > 1 and number >= first else ""
        yield drawing_of(page, f"{nama}{part}")
