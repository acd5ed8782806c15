"""A zip archive read with bounds: no member ever gives more than its directory promises."""

import zipfile
from collections.abc import Iterator

from pohon_xl.settings import BATAS

_POTONG = 1 << 16


class UnsafePart(Exception):  # noqa: N818  (told as a WorkbookError by who knows the file)
    """A part that declares entities: no program that makes workbooks writes any."""


class TooMuch(Exception):  # noqa: N818  (told as a WorkbookError by who knows the file)
    """More than a planning workbook holds (settings.BATAS): what it is, and what to do."""

    def __init__(self, apa: str, tindakan: str) -> None:
        super().__init__(apa)
        self.apa, self.tindakan = apa, tindakan


class Paket(zipfile.ZipFile):
    """The standard class inflates a whole member before it compares sizes; this one stops there."""

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        """The member's bytes. Raises: as the standard class, BadZipFile for a false size."""
        info = name if isinstance(name, zipfile.ZipInfo) else self.getinfo(name)
        with self.open(info, pwd=pwd) as member:
            return member.read(info.file_size + 1)

    def pieces(self, name: str) -> Iterator[bytes]:
        """The member's bytes, a piece at a time. Raises: as `read`, when the piece is asked for."""
        with self.open(name) as member:
            while piece := member.read(_POTONG):
                yield piece


def refuse_sizes(members: list[zipfile.ZipInfo]) -> None:
    """Raises: TooMuch."""
    if sum(m.file_size for m in members) > BATAS.isi:
        raise TooMuch(
            f"berisi lebih dari {BATAS.isi >> 20} MB setelah dibuka",
            "hapus gambar atau lembar yang tidak perlu lalu simpan lagi",
        )
    for m in members:
        if m.file_size > BATAS.rasio_mulai and m.file_size > BATAS.rasio * m.compress_size:
            raise TooMuch(
                f"mengembang lebih dari {BATAS.rasio} kali saat dibuka (bagian '{m.filename}')",
                "buka di Excel, hapus baris dan kolom kosong yang berformat, lalu simpan lagi",
            )
