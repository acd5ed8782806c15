"""Word documents that people have polished: their words go into the next draft, and are told of.

The old file itself is set aside in `lama/` by renderers/keluaran.py whenever a person changed it.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

from pohon_xl.berkas import read_berkas
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.docx_lanjutan import JUDUL_SISA, Perubahan, carry_over
from pohon_xl.renderers.docx_peta import holds_edits
from pohon_xl.renderers.jejak import read_jejak

_RUSAK = (
    "Dokumen lama rusak (XML-nya tidak utuh; LibreOffice kadang menulisnya begitu bila perubahan "
    "dilacak di dalam kotak isian) dan dibaca sebisanya; bandingkan dengan berkas di folder lama."
)


@dataclass(frozen=True, slots=True)
class HasilPolesan:
    """Files to write, lists of changes among them, and sentences to tell."""

    files: dict[str, bytes]
    pesan: tuple[str, ...] = ()


def with_edits(folder: Path, files: dict[str, bytes]) -> HasilPolesan:
    """The documents with what people wrote in those of the folder.

    A list `x_perubahan.txt` stands beside each document that was edited.
    """
    known = read_jejak(folder).berkas
    done: dict[str, bytes] = {}
    pesan: list[str] = []
    for name, new in files.items():
        old = _edited(folder / name, known.get(name)) if name.endswith(".docx") else None
        if old is None or old == new:
            done[name] = new
            continue
        done[name], told = carry_over(old, new)
        if told:
            listed = f"{name.removesuffix('.docx')}_perubahan.txt"
            done[listed] = _listed(name, told).encode()
            pesan.append(_sentence(name, listed, told))
    return HasilPolesan(done, tuple(pesan))


def _edited(path: Path, known: str | None) -> bytes | None:
    """The file, where it is not as we wrote it or holds passages of hers."""
    try:
        data = read_berkas(path)
    except OSError:
        return None
    try:
        is_ours = sha256(data).hexdigest() == known and not holds_edits(data)
    except (BadZipFile, ValueError):
        is_ours = False
    return None if is_ours else data


def _sentence(name: str, listed: str, told: Perubahan) -> str:
    if not told.terbaca:
        return (
            f"dokumen '{name}' yang lama tidak dapat dibaca sebagai dokumen Word, jadi isinya "
            "tidak terbawa; berkas lamanya disimpan di folder lama."
        )
    carried = len(told.dibawa) + len(told.dipindah)
    parts = [
        f"{carried} bagian yang Anda tulis dibawa" if carried else "",
        f"{len(told.tanpa_tempat)} tidak lagi punya tempat" if told.tanpa_tempat else "",
        f"{len(told.kosong)} bagian yang Anda kosongkan ditulis lagi" if told.kosong else "",
        f"{len(told.dihapus)} bagian yang Anda hapus ditulis lagi" if told.dihapus else "",
        f"{len(told.luar)} perubahan di luar bagian bertanda tidak terbawa" if told.luar else "",
        f"{len(told.basi)} angka lama masih ada di teks Anda" if told.basi else "",
    ]
    rusak = "berkas lamanya rusak dan dibaca sebisanya" if told.rusak else ""
    said = ", ".join(p for p in (rusak, *parts) if p)
    return f"dokumen '{name}': {said}; daftarnya di '{listed}'."


def _listed(name: str, told: Perubahan) -> str:
    """The list of changes, one thing a line."""
    lines = [f"Perubahan pada {name}", ""]
    if not told.terbaca:
        lines.append("Dokumen lama tidak dapat dibaca; berkasnya disimpan di folder lama.")
    if told.rusak:
        lines += [_RUSAK, ""]
    for judul, rows in _sections(told):
        if rows:
            lines += [judul, *(f"- {row}" for row in rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def _sections(told: Perubahan) -> Iterator[tuple[str, list[str]]]:
    yield "Bagian yang Anda tulis dan dibawa ke dokumen baru:", list(told.dibawa)
    yield (
        "Dibawa ke indikator atau sasaran yang rumusannya berubah (periksa apakah tepat):",
        [f"{lama} -> {baru}" for lama, baru in told.dipindah],
    )
    yield (
        f'Tidak lagi punya tempat; teksnya ada di akhir dokumen ("{JUDUL_SISA}"):',
        list(told.tanpa_tempat),
    )
    yield (
        "Tandanya hilang di program lain; tempatnya dikenali dari teks sekitarnya (periksa):",
        list(told.ragu),
    )
    yield "Anda kosongkan atau hapus, dan ditulis lagi:", list(told.kosong)
    yield "Anda hapus di luar bagian bertanda, dan ditulis lagi:", list(told.dihapus)
    yield (
        "Diubah di luar bagian bertanda, jadi tidak terbawa (berkas lama disimpan di folder lama):",
        list(told.luar),
    )
    yield (
        "Isi dari buku kerja untuk bagian ini berubah, tetapi teks Anda yang dipakai (periksa):",
        list(told.diperbarui),
    )
    yield (
        "Angka lama yang masih ada di teks Anda:",
        [f"{judul}: {lama}, kini {baru or 'kosong'}" for judul, lama, baru in told.basi],
    )
    yield (
        "Angka yang diperbarui dari buku kerja:",
        [f"{nama}: {lama or 'kosong'} -> {baru or 'kosong'}" for nama, lama, baru in told.angka],
    )
