"""Crosscutting marks and the partner offices written beside them."""

import re

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.model.baris import Mitra
from pohon_xl.pola import pola
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kata import fold
from pohon_xl.text.perangkat_daerah import NAMA_MITRA

_BOUNDARY = pola(rf"(?<=\S)\s+(?=(?:{NAMA_MITRA})\b)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[;,\n/&]$|\bdan$", re.IGNORECASE)
#: a kind of office alone, or a part of one, goes with the name behind it: Dinas PUPR
_BELUM_UTUH = pola(
    r"(?:dinas|badan|kantor|satuan)|(?:bagian|biro|bidang|upt|uptd)\b[^;,\n/&]*", re.IGNORECASE
)
_BERSAMA = r"(?:dengan|dgn|oleh|bersama|dari)\b"
_PIHAK = rf"(?:{NAMA_MITRA}|opd|skpd|pd|perangkat daerah|instansi|lintas)\b"
#: a partner with a short name of its own: PDAM, BPJS
_NAMA_SINGKAT = r"(?-i:[A-Z]{3,})\b"
#: the short form, which only an office or a colon behind it makes a mark
_CC = pola(
    rf"\W*(c\.?c)\b\.?(?=\s*:|\s+(?:{_BERSAMA}\s+)?(?:{_PIHAK}|{_NAMA_SINGKAT}))",
    re.IGNORECASE,
    perlu="cc|c.c",
)
_AWAL = re.compile(r"(?<!\w)(?=cro|c\.?c\b)", re.IGNORECASE)
#: what stands behind a mark that no bracket or stroke sets apart
_LANJUTAN = pola(rf"\W*$|\s*:|\s+(?:{_BERSAMA}\s+)?{_PIHAK}", re.IGNORECASE)
#: the same behind a stroke
_LANJUTAN_TERPISAH = pola(rf"\s+(?:{_BERSAMA}\s+)?{_NAMA_SINGKAT}", re.IGNORECASE)
_GARIS = "|-\u2013\u2014"
_HURUF_C = re.compile(r"[\W_]*c", re.IGNORECASE)
_NOMOR = re.compile(r"\s\d{1,2}[.)]$")
#: behind these words it is a part of the sentence ("koordinasi program crosscutting")
_KATA_SEBELUM = frozenset(
    """program kegiatan kinerja isu koordinasi pelaksanaan capaian indikator pohon peta matriks
    secara bersifat yang dan atau dokumen rapat pembahasan penyusunan urusan kebijakan sasaran
    dalam antar daftar laporan forum melalui hasil analisis data proses tema pada untuk""".split()
)


def is_crosscutting(text: str) -> bool:
    """Whether a cell begins with the word, misspelt or not: CROSSCUTTING, Cross cutting, CC: X."""
    return mark_of(text) is not None


def mark_of(text: str) -> str | None:
    """The crosscutting word as it stands in the cell; None when the cell is no such mark."""
    if _HURUF_C.match(text) is None:
        return None
    words = fold(text).split()
    for length in (1, 2):
        mark = "".join(words[:length])
        if mark[:3] == "cro" and DamerauLevenshtein.distance(mark, "crosscutting") <= 2:
            pattern = r"[\W_]*".join(re.escape(w) for w in words[:length])
            match = re.search(pattern, text, re.IGNORECASE)
            return match[0] if match else mark
    short = _CC.match(text)
    return short[1] if short else None


def may_mark(text: str) -> bool:
    """A quick look, for most cells have no mark."""
    return _AWAL.search(text) is not None


@remembered
def split_mark(text: str) -> tuple[str, str]:
    """("Meningkatnya sanitasi", "Crosscutting Dinas PUPR") for both in one cell; else (text, "").

    The mark stands in brackets, behind a stroke or comma, or last with an office behind it. A cell
    that is a mark as a whole is not split.
    """
    for start in (m.start() for m in _AWAL.finditer(text)):
        mark = mark_of(text[start:]) if start else None
        before = text[:start].rstrip()
        if mark is None or not any(c.isalpha() for c in before):
            continue
        behind = text[start:]
        if before[-1] in "([":
            inside, _, rest = behind.partition(")" if before[-1] == "(" else "]")
            condition = f"{before[:-1].rstrip(' ,;:-')} {rest.strip()}".strip()
            return condition.rstrip(" ,;:"), inside.strip()
        is_apart = before[-1] in ",;:|.-\u2013\u2014"
        is_mark = _LANJUTAN.match(behind[len(mark) :]) is not None
        is_mark = is_mark or (
            before[-1] in _GARIS and _LANJUTAN_TERPISAH.match(behind[len(mark) :]) is not None
        )
        if is_mark and (is_apart or fold(before).split()[-1] not in _KATA_SEBELUM):
            return _NOMOR.sub("", before).rstrip(" ,;:|-\u2013\u2014"), behind.strip()
    return text, ""


def with_marks(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of a cell, a mark among them with the one before it; () when one is left."""
    if len(parts) < 2:
        return ()
    whole: list[str] = []
    for part in parts:
        if whole and is_crosscutting(part):
            whole[-1] = f"{whole[-1]} ({part})"
        else:
            whole.append(part)
    return tuple(whole) if len(whole) > 1 else ()


def partners_in(text: str) -> Mitra:
    """The partner offices of a mark within the text, () where it names none; None: no mark."""
    mark = split_mark(text)[1]
    return split_offices(mark)[0] if mark else None


def split_offices(text: str) -> tuple[tuple[str, ...], bool]:
    """The partner offices behind the mark, and whether any two ran together unseparated.

    A new office begins at DINAS, BADAN, ...; commas inside one name do not split it.
    """
    mark = mark_of(text)
    rest = text if mark is None else text[text.find(mark) + len(mark) :]
    rest = re.sub(rf"^[\s:;,.()\[\]-]*(?:{_BERSAMA})?\s*", "", rest, flags=re.IGNORECASE)
    parts = _joined([p.strip() for p in _BOUNDARY.split(rest.replace("\n", " ")) if p.strip()])
    joined = any(not _SEPARATOR.search(p) for p in parts[:-1])
    offices: list[str] = []
    for part in parts:
        tidy = re.sub(r"(?:[;,/&\s.()\[\]]+|\s+dan)+$", "", part, flags=re.IGNORECASE)
        offices += [o.strip() for o in tidy.split(";") if o.strip()]
    return tuple(offices), joined


def _joined(parts: list[str]) -> list[str]:
    """Dinas + PUPR, Bagian Hukum + Sekretariat Daerah: pieces that name one office."""
    whole: list[str] = []
    for part in parts:
        if whole and _BELUM_UTUH.fullmatch(whole[-1]):
            whole[-1] = f"{whole[-1]} {part}"
        else:
            whole.append(part)
    return whole
