r"""What a click asks of Python, and how the answer goes back: two small text files.

The request is a file because a command line cannot carry every name of a workbook safely. Excel
and LibreOffice write it as UTF-16 (little-endian, as VBA holds its strings) or UTF-8, one
`key=value` a line; a value may hold '=':

    fungsi=periksa              the id of a button
    host=excel                  excel or libreoffice
    wb=Renja=2025 & uji (1).xlsx  the open workbook as its program names it; empty: none is open
    path=C:\Renja\Renja=2025 & uji (1).xlsx  with its folder; a workbook never saved has none
    hwnd=1312345                the window of Excel, to tell two of them apart; 0: unknown
    lembar=Tahap 3              the sheet in front, and
    sel=B13                     the selected cell
    jawaban=...                 what the planner typed, where the button asks
    hasil=C:\...\klik_1_hasil.txt  where to write the answer; empty: none is awaited

The answer is UTF-16 (little-endian, no mark): first line `selesai` or `galat`, then the text of a
message box; no text, no box.
"""

import re
from pathlib import Path

from pohon_xl.errors import SettingError
from pohon_xl.rekaman import dataclass

_OPSI = "--permintaan="
_BERBARIS = {"\r", "\n", "\x00"}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One click. Texts are as the host wrote them; `hasil` is None where nobody waits."""

    fungsi: str
    host: str = "excel"
    wb: str = ""
    path: str = ""
    hwnd: int = 0
    lembar: str = ""
    sel: str = ""
    jawaban: str = ""
    hasil: Path | None = None


def read_permintaan(argv: list[str]) -> Permintaan:
    """From `--permintaan=FILE`, or from the same keys as options: `--fungsi=periksa --wb=...`.

    Raises: SettingError with one sentence; a key nobody knows is an error, never ignored.
    """
    pairs: dict[str, str] = {}
    for argument in argv:
        if argument.startswith(_OPSI):
            pairs |= _pairs_of(Path(argument.removeprefix(_OPSI)))
            continue
        key, separator, value = argument.removeprefix("--").partition("=")
        if not (separator and argument.startswith("--")):
            raise SettingError(f"Permintaan add-in tidak dikenal: '{argument}'.")
        pairs[key] = value
    return _of_pairs(pairs)


def _pairs_of(path: Path) -> dict[str, str]:
    try:
        text = _decode(path.read_bytes())
    except (OSError, UnicodeDecodeError):
        raise SettingError(
            f"Permintaan add-in '{path}' tidak terbaca; ulangi klik Anda, lalu jalankan "
            "'pohon-xl pasang --periksa' bila tetap demikian."
        ) from None
    pairs = {}
    for line in re.split(r"\r\n|\n|\r", text):
        key, separator, value = line.partition("=")
        if separator and key.strip() in pairs:
            raise SettingError(f"Permintaan add-in memuat kunci '{key.strip()}' dua kali.")
        if separator:
            pairs[key.strip()] = value
    return pairs


def _decode(data: bytes) -> str:
    """UTF-16 with or without its mark, or UTF-8: the first letter of a key is ASCII."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "surrogatepass")
    if data[1:2] == b"\x00":
        return data.decode("utf-16-le", "surrogatepass")
    return data.decode("utf-8-sig")


def _of_pairs(pairs: dict[str, str]) -> Permintaan:
    unknown = sorted(pairs.keys() - set(Permintaan.__dataclass_fields__))
    if unknown:
        raise SettingError(f"Permintaan add-in memuat kunci yang tidak dikenal: '{unknown[0]}'.")
    hwnd = pairs.get("hwnd", "0") or "0"
    if not pairs.get("fungsi") or not hwnd.lstrip("-").isdecimal():
        raise SettingError(
            "Permintaan add-in tidak lengkap; pasang ulang dengan 'pohon-xl pasang'."
        )
    hasil = pairs.get("hasil", "")
    return Permintaan(
        fungsi=pairs["fungsi"],
        host=pairs.get("host", "excel"),
        wb=pairs.get("wb", ""),
        path=pairs.get("path", ""),
        hwnd=int(hwnd),
        lembar=pairs.get("lembar", ""),
        sel=pairs.get("sel", ""),
        jawaban=pairs.get("jawaban", ""),
        hasil=Path(hasil) if hasil else None,
    )


def permintaan_text(permintaan: Permintaan) -> str:
    """The request as a host writes it, for hosts in Python. A line break in a value is a space."""
    lines = []
    for key in Permintaan.__dataclass_fields__:
        value = getattr(permintaan, key)
        plain = "" if value is None else str(value)
        lines.append(f"{key}={''.join(' ' if c in _BERBARIS else c for c in plain)}\n")
    return "".join(lines)


def jawaban_bytes(pesan: str, *, galat: bool = False) -> bytes:
    """The answer as the host reads it."""
    return f"{'galat' if galat else 'selesai'}\r\n{pesan}".encode("utf-16-le", "surrogatepass")


def write_jawaban(permintaan: Permintaan, pesan: str, *, galat: bool = False) -> None:
    """Lay the answer where the host looks for it: whole as soon as it is there, as some hosts poll.

    Nothing where nobody waits. Raises: OSError.
    """
    if permintaan.hasil is not None:
        draft = permintaan.hasil.with_suffix(".tmp")
        draft.write_bytes(jawaban_bytes(pesan, galat=galat))
        draft.replace(permintaan.hasil)
