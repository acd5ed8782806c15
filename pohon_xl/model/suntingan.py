"""What a planner did to a drawing of ours: boxes as they are now, and what was edited in them."""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from pohon_xl.rekaman import dataclass
from pohon_xl.text.sidik_teks import sidik_teks

Teks = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A shape with its paragraphs; `sidik` are those of the paragraphs we wrote, None for hers."""

    nama: str
    paragraf: tuple[str, ...]
    sidik: tuple[str, ...] | None = None

    @property
    def kode(self) -> str:
        """Of the node it was drawn for; "" for titles and shapes of hers."""
        word, _, kode = self.nama.partition(" ")
        return kode if word == "Kotak" and self.sidik is not None else ""


@dataclass(frozen=True, slots=True)
class Gambar:
    """A drawing in a sheet of ours.

    `jumlah`: how many boxes we drew; `terhubung`: codes of nodes that a line leads from or to;
    `is_diubah`: whether something else than texts is not as we drew it.
    """

    lembar: str
    bentuk: tuple[Bentuk, ...]
    jumlah: int | None = None
    terhubung: frozenset[str] = frozenset()
    is_diubah: bool = False


class Ubahan(StrEnum):
    """What was done: to a line of a box of ours, or with a whole box."""

    DIGANTI = "diganti"
    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    KOTAK_BARU = "kotak baru"
    KOTAK_HILANG = "kotak hilang"


@dataclass(frozen=True, slots=True)
class Suntingan:
    """One edit in the box named `kotak`.

    `kode` is the node's today, None where there is none. `lama` is the fingerprint of the line as
    we wrote it, `baru` what it says now.
    """

    lembar: str
    kotak: str
    ubahan: Ubahan
    kode: str | None = None
    lama: str = ""
    baru: str = ""


def sidik_rupa(fill: str, line: str, paragraf: Iterable[Collection[str]]) -> str:
    """Fingerprint of how a box looks: colours, and the letters of each paragraph (`huruf_rupa`)."""
    letters = "|".join(",".join(sorted(set(p))) for p in paragraf)
    return sidik_teks(f"{fill} {line} {letters}".upper())


def huruf_rupa(size: float, color: str, *, bold: bool, italic: bool) -> str:
    """Letters of that size in points."""
    return f"{size:g}{'b' * bold}{'i' * italic}{color}"


def replaced(edits: Iterable[Suntingan]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Fingerprint of a line -> its new wordings, each with the sheets that have it."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for edit in edits:
        if edit.ubahan is Ubahan.DIGANTI:
            wordings = found.setdefault(edit.lama, {})
            wordings[edit.baru] = (*wordings.get(edit.baru, ()), edit.lembar)
    return found


def edited(lines: Sequence[Teks], edits: Sequence[Suntingan]) -> tuple[Teks, ...]:
    """The lines of a box in the planner's words.

    A line edited in two places differently stays as it is; one that she added comes last.
    """
    if not edits:
        return tuple(lines)
    new = {sidik: next(iter(w)) for sidik, w in replaced(edits).items() if len(w) == 1}
    known = {sidik_teks(text) for _, text in lines}
    more = {e.baru: ("indikator", e.baru) for e in edits if e.ubahan is Ubahan.DITAMBAH}
    return (
        *((ragam, new.get(sidik_teks(text), text)) for ragam, text in lines),
        *(line for text, line in more.items() if sidik_teks(text) not in known),
    )
