"""Charts of the summary page: where each bar lies, in units of SVG. The page only draws them."""

from collections.abc import Sequence
from textwrap import wrap

from pohon_xl.rekaman import dataclass
from pohon_xl.text.angka import format_angka

_LABEL = 265
_BATANG = 420
_ANGKA = 90
_BARIS = 24
#: letters of a label that fit in its one line, and in each of two smaller ones
_SEBARIS, _DUA_BARIS = 29, 36


@dataclass(frozen=True, slots=True)
class Potong:
    """A piece of a bar; `kelas` names its colour, `judul` says what it counts."""

    x: float
    lebar: float
    kelas: str
    judul: str
    angka: str = ""


@dataclass(frozen=True, slots=True)
class Batang:
    """A row: its label (in lines and whole), where its pieces lie, the number behind them."""

    y: int
    label: tuple[str, ...]
    judul: str
    tautan: str
    potong: tuple[Potong, ...]
    akhir: float
    angka: str


@dataclass(frozen=True, slots=True)
class Grafik:
    """A bar chart; `lebar` and `tinggi` are its size."""

    judul: str
    batang: tuple[Batang, ...]
    lebar: int
    tinggi: int
    label: int = _LABEL
    legenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Baris:
    """What a row says: pieces by class, and the text of the number behind them."""

    label: str
    nilai: tuple[tuple[str, float], ...]
    angka: str
    tautan: str = ""


def bar_chart(
    judul: str, rows: Sequence[Baris], most: float | None = None, legenda: tuple[str, ...] = ()
) -> Grafik:
    """Bars side by side scaled to the longest, or to `most`."""
    top = most or max((sum(v for _, v in row.nilai) for row in rows), default=0) or 1
    bars = []
    labels = labels_of([row.label for row in rows])
    for number, row in enumerate(rows):
        x, pieces = float(_LABEL), []
        for kelas, value in row.nilai:
            width = round(_BATANG * value / top, 1)
            if width:
                text = f"{row.label}: {format_angka(value)} {kelas}"
                pieces.append(Potong(x, width, kelas, text))
            x = round(x + width, 1)
        bars.append(
            Batang(
                y=number * _BARIS,
                label=labels[number],
                judul=row.label,
                tautan=row.tautan,
                potong=tuple(pieces),
                akhir=x,
                angka=row.angka,
            )
        )
    size = _LABEL + _BATANG + _ANGKA
    return Grafik(judul, tuple(bars), size, len(rows) * _BARIS + 6, legenda=legenda)


def share_bar(judul: str, parts: Sequence[tuple[str, int]]) -> Grafik:
    """One bar as wide as the chart, its pieces the shares of a whole, each with its number."""
    size = _LABEL + _BATANG + _ANGKA
    whole = sum(n for _, n in parts) or 1
    x, pieces = 0.0, []
    for kelas, count in parts:
        width = round(size * count / whole, 1)
        if count:
            pieces.append(
                Potong(x, width, kelas, f"{kelas}: {format_angka(count)}", format_angka(count))
            )
        x = round(x + width, 1)
    bar = Batang(0, (), judul, "", tuple(pieces), x, "")
    return Grafik(judul, (bar,), size, 44, 0, tuple(name for name, _ in parts))


def labels_of(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """One or two lines for each, that fit beside a bar; different texts never look the same."""
    owner: dict[tuple[str, ...], str] = {}
    found = []
    for text in texts:
        lines, number = _lines(text), 1
        while owner.setdefault(lines, text) != text:
            number += 1
            lines = _lines(text, f" ({number})")
        found.append(lines)
    return found


def _lines(text: str, mark: str = "") -> tuple[str, ...]:
    """Of what is too long the middle goes: names of one kind differ at their end."""
    plain = " ".join(text.split()) + mark
    if len(plain) <= _SEBARIS:
        return (plain,)
    first = wrap(plain, _DUA_BARIS if len(plain) > _DUA_BARIS else _SEBARIS)[0]
    rest = plain[len(first) :].lstrip()
    if len(rest) > _DUA_BARIS:
        end = rest[1 - _DUA_BARIS :]
        rest = f"…{end[end.find(' ', 0, 12) + 1 :]}"
    return (first, rest) if rest else (first,)
