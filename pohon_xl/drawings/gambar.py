"""A tree as drawings: whole where it can be read on one page, its branches on pages of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pohon_xl.drawings.cabang import Cabang, branches_of, upper_levels
from pohon_xl.drawings.halaman import TERBACA, Halaman, Kepala, best_page, drawing_of
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.plan.drawing import DrawingPlan

_TERBESAR = ("A3",)


@dataclass(frozen=True, slots=True)
class Nama:
    """Of the drawing of the whole, and the stem of those of branches (`Pohon` 1, `Pohon` 2)."""

    utuh: str
    cabang: str


def draw(
    roots: tuple[Kotak, ...], kepala: Kepala, nama: Nama, *, with_branches: bool
) -> tuple[DrawingPlan, ...]:
    """The whole, or what is above kondisi antara where the whole cannot be read; then branches.

    `with_branches`: also those of a whole that can be read, unless it is of a single one.
    """
    whole = best_page(roots, kepala, _TERBESAR)
    readable = whole.scale >= TERBACA
    if readable and not with_branches:
        return (drawing_of(whole, nama.utuh),)
    branches = branches_of(roots, kepala)
    pages = tuple(_drawings(branches, nama.cabang))
    if readable:
        return (drawing_of(whole, nama.utuh), *(pages if len(branches) > 1 else ()))
    note = (
        f"Sampai kondisi antara utama; selengkapnya di lembar {pages[0].nama} sampai "
        f"{pages[-1].nama}"
    )
    upper = replace(kepala, judul=(*kepala.judul, ("keterangan", note)))
    top = best_page(tuple(upper_levels(k) for k in roots), upper, _TERBESAR)
    return (drawing_of(top, nama.utuh), *pages)


def draw_whole(roots: tuple[Kotak, ...], kepala: Kepala, nama: str) -> DrawingPlan:
    """All of it in one drawing, however large."""
    return drawing_of(best_page(roots, kepala, _TERBESAR), nama)


def draw_note(note: str, kepala: Kepala, nama: str) -> DrawingPlan:
    """The title and why there is nothing to draw."""
    kotak = Kotak("", "keterangan", (("keterangan", note),), note)
    return drawing_of(best_page((kotak,), kepala), nama)


def _drawings(branches: tuple[Cabang, ...], stem: str) -> Iterator[DrawingPlan]:
    for cabang in branches:
        nama, count = f"{stem} {cabang.nomor}", len(cabang.halaman)
        if count == 1:
            yield drawing_of(cabang.halaman[0], nama)
            continue
        for number, page in enumerate(cabang.halaman, 1):
            yield drawing_of(_part(page, number, count), f"{nama} bagian {number}")


def _part(page: Halaman, number: int, count: int) -> Halaman:
    """The page says which part of its branch it is."""
    note = ("keterangan", f"Bagian {number} dari {count}")
    return replace(page, kepala=replace(page.kepala, judul=(*page.kepala.judul, note)))
