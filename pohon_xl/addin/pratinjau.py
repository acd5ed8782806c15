"""Corrections as she is asked about them: of a long text only what changes, with words around."""

from collections.abc import Sequence

from pohon_xl.model.finding import Perbaikan

_TAMPIL = 10  # corrections in a box
_POTONG = 60  # letters of a text shown whole
_SEKITAR = 20  # letters on either side of what changes
_PANJANG = 60  # letters of what changes
_ELIPSIS = "\u2026"


def preview(parts: Sequence[Perbaikan], where: str) -> str:
    """Text of the box; `where` says where to read those that have no room."""
    lines = []
    for part in parts[:_TAMPIL]:
        lama, baru = changed(_plain(part.lama), _plain(part.baru))
        lines.append(f"{part.at.lembar} {part.at.alamat}: {lama} \u2192 {baru}")
    if len(parts) > _TAMPIL:
        lines.append(f"dan {len(parts) - _TAMPIL} sel lain; {where}")
    return f"{len(parts)} sel akan diperbaiki:\n\n" + "\n".join(lines) + "\n\nTerapkan?"


def changed(lama: str, baru: str) -> tuple[str, str]:
    """Both texts, short ones whole, long ones around the place where they begin to differ."""
    if max(len(lama), len(baru)) <= _POTONG:
        return lama, baru
    shortest = min(len(lama), len(baru))
    first = next((n for n in range(shortest) if lama[n] != baru[n]), shortest)
    left = shortest - first
    last = next((n for n in range(left) if lama[-1 - n] != baru[-1 - n]), left)
    return _around(lama, first, last), _around(baru, first, last)


def _around(text: str, first: int, last: int) -> str:
    """Letters `first` to `last` (from the end), with the words they stand in."""
    start, end = max(first - _SEKITAR, 0), min(len(text) - last + _SEKITAR, len(text))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    stop = text.find(" ", end)
    end = len(text) if stop < 0 else stop
    if end - start > _SEKITAR + _PANJANG:
        end = start + _SEKITAR + _PANJANG
    before, after = _ELIPSIS if start else "", _ELIPSIS if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"


def _plain(text: str) -> str:
    return " ".join(text.split()) or "(kosong)"
