"""`banding`, step by step: read both versions, compare them, write the Berita Acara."""

from pathlib import Path

from pohon_xl.app import Buku, Hasil, open_buku
from pohon_xl.banding.perubahan import Banding
from pohon_xl.errors import SettingError
from pohon_xl.lanjutan import asal_of
from pohon_xl.rekaman import dataclass

_TIDAK_BERUBAH = (
    "tidak ada IKU yang berubah, jadi konsep keputusan perubahan IKU tidak dibuat; "
    "Berita Acara menyatakannya."
)


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Both versions as read, and what changed from one to the other."""

    lama: Buku
    baru: Buku
    banding: Banding


def compare_books(lama: Path, baru: Path, folder: Path | None = None) -> Perbandingan:
    """Compare two workbooks; `folder` is where an earlier result of the new one may lie.

    Raises: WorkbookError that names the file.
    """
    old = open_buku(lama)
    new = open_buku(baru, folder=folder, beside=True) if folder else open_buku(baru)
    return Perbandingan(old, new, _compare(old, new))


def compare_with(lama: Path, baru: Buku) -> Banding:
    """What changed from an older version to one that is open.

    Raises: WorkbookError; SettingError when the two are not versions of one workbook.
    """
    old = open_buku(lama)
    one, other = asal_of(old.kertas), asal_of(baru.kertas)
    strangers = one.kinerja.isdisjoint(other.kinerja)
    if strangers and one.perangkat_daerah.isdisjoint(other.perangkat_daerah):
        raise SettingError(
            f"'{lama}' bukan versi lama dari '{baru.kertas.berkas}': perangkat daerah dan semua "
            "kinerjanya lain; sebutkan buku kerja sebelum perubahan dari kantor yang sama."
        )
    return _compare(old, baru)


def _compare(lama: Buku, baru: Buku) -> Banding:
    from pohon_xl.banding.banding import compare

    return compare(lama.kertas, baru.kertas)


def write_berita_acara(found: Perbandingan, folder: Path) -> Hasil:
    """The Berita Acara of the changed IKU and the draft decision, into FOLDER/dokumen.

    Where no IKU changed there is nothing to decide: the Berita Acara alone, and a sentence.

    Raises: OutputError, TemplateError.
    """
    from pohon_xl.documents.bahan import Bahan
    from pohon_xl.documents.berita_acara_iku import changed_iku, plan_berita_acara_iku
    from pohon_xl.documents.iku_keputusan import plan_iku_keputusan
    from pohon_xl.renderers.document_docx import render_document
    from pohon_xl.renderers.keluaran import write_output
    from pohon_xl.workbook.logo import read_logo

    kertas = found.baru.kertas
    logo, told = read_logo(found.baru.source.path.parent, kertas.instansi.logo)
    bahan = Bahan(logo=logo, banding=found.banding)
    is_changed = bool(changed_iku(found.lama.kertas, kertas, found.banding))
    plans = (
        plan_berita_acara_iku(found.lama.kertas, kertas, bahan),
        *(plan_iku_keputusan(kertas, bahan) if is_changed else ()),
    )
    files = {f"dokumen/{plan.file_name}": render_document(plan) for plan in plans}
    output = write_output(folder, files, asal_of(kertas))
    pesan = (told or "", "" if is_changed else _TIDAK_BERUBAH)
    return Hasil(output.written, output.kept, pesan=tuple(p for p in pesan if p))
