"""The logo that sheet Instansi names: a picture file beside her workbook, never one elsewhere."""

from pathlib import Path, PurePosixPath

from pohon_xl.berkas import open_berkas
from pohon_xl.model.logo import Logo, logo_of

_MAKSIMUM = 10 << 20
_SARAN = "dokumen dibuat tanpa logo; taruh berkas .png atau .jpg di folder buku kerja."


def read_logo(folder: Path, name: str | None) -> tuple[Logo | None, str | None]:
    """The picture, and a sentence for her where the name leads to none.

    `name` may name a folder below; what leads out of the folder of the workbook is refused, for a
    workbook comes from anywhere and must not bring files of this computer into a document.
    """
    if name is None:
        return None, None
    path = _below(folder, name)
    if path is None:
        return None, f"Logo '{name}' di lembar Instansi berada di luar folder buku kerja; {_SARAN}"
    try:
        with open_berkas(path) as file:
            data = file.read(_MAKSIMUM + 1)
    except (OSError, ValueError):
        return None, f"Logo '{name}' di lembar Instansi tidak ditemukan di '{folder}'; {_SARAN}"
    logo = logo_of(data) if len(data) <= _MAKSIMUM else None
    if logo is None:
        return None, f"Logo '{name}' di lembar Instansi bukan gambar PNG atau JPEG; {_SARAN}"
    return logo, None


def _below(folder: Path, name: str) -> Path | None:
    parts = PurePosixPath(name.strip().replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in name or "\0" in name:
        return None
    root = folder.resolve()
    target = (root / parts).resolve()
    return target if target.is_relative_to(root) else None
