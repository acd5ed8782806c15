"""What a worker does with one workbook, whatever comes: a result or one sentence."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from pohon_xl import app
from pohon_xl.berkas import open_berkas, read_berkas
from pohon_xl.errors import PohonError, WorkbookError
from pohon_xl.massal.alamat import open_tempat
from pohon_xl.massal.kantor import kantor_of
from pohon_xl.massal.tugas import HasilTugas, Tugas, as_dict, dump_hasil, load_hasil
from pohon_xl.massal.versi import versi
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.atomic import write_atomic

#: beside the results of a workbook: from what they were made, and what the summary needs of them
CATATAN = ".pohon_xl_massal.json"
HALAMAN = "temuan.html"


def kerjakan(tugas: Tugas) -> HasilTugas:
    """Build one workbook. Never raises, but for what ends the process itself."""
    try:
        return _kerjakan(tugas)
    except PohonError as error:
        return _gagal(tugas, str(error))
    except MemoryError:
        return _gagal(tugas, terlalu_besar(tugas))
    except Exception:  # noqa: BLE001  (one bad file is a row in the summary, not a stop)
        import traceback

        return _gagal(
            tugas,
            f"Terjadi kesalahan di pohon_xl sendiri saat mengolah '{tugas.berkas}'; rinciannya di "
            "kesalahan.log, kirim berkas itu kepada pengelola pohon_xl.",
            traceback.format_exc(),
        )


def terlalu_besar(tugas: Tugas) -> str:
    """What to say of a file that wants more memory than it may have."""
    return (
        f"Berkas '{tugas.berkas}' memerlukan memori lebih dari {tugas.pilihan.memori >> 20} MB; "
        "hapus lembar atau format yang tidak perlu, atau naikkan --batas-memori."
    )


def terlalu_lama(tugas: Tugas) -> str:
    """What to say of a file that wants more time than it may have."""
    return (
        f"Berkas '{tugas.berkas}' tidak selesai dalam {tugas.pilihan.detik:g} detik dan "
        "dihentikan; hapus lembar yang tidak perlu atau naikkan --batas-detik."
    )


def terhenti(tugas: Tugas) -> str:
    """What to say of a file that ended its process."""
    return (
        f"Berkas '{tugas.berkas}' menghentikan prosesnya dua kali; buka di Excel (Buka dan "
        "Perbaiki), simpan, lalu ulangi dengan --lanjut."
    )


def _gagal(tugas: Tugas, pesan: str, rincian: str = "") -> HasilTugas:
    return HasilTugas(tugas.berkas, tugas.tujuan, pesan=pesan, rincian=rincian)


def _kerjakan(tugas: Tugas) -> HasilTugas:
    if tugas.versi != versi():
        raise WorkbookError(
            "Versi pohon_xl di pekerja berbeda dari versi yang menjalankan 'massal'; pasang versi "
            "yang sama di semua mesin."
        )
    _refuse_name(tugas)
    sumber, keluaran = open_tempat(tugas.sumber), open_tempat(tugas.keluaran)
    with sumber.fetched(tugas.berkas) as path, keluaran.worked_on(tugas.tujuan) as folder:
        sweep(folder)
        try:
            return _build(tugas, path, folder)
        except PohonError as error:  # the same sentence wherever the folders are
            pesan = str(error).replace(str(folder), tugas.tujuan).replace(str(path), tugas.berkas)
            raise type(error)(pesan) from None


def _refuse_name(tugas: Tugas) -> None:
    try:
        tugas.berkas.encode()
    except UnicodeEncodeError:
        raise WorkbookError(
            f"Nama berkas {tugas.berkas!a} memuat huruf yang rusak; beri nama lain."
        ) from None


def _build(tugas: Tugas, path: Path, folder: Path) -> HasilTugas:
    kunci = _kunci(tugas, path)
    if tugas.pilihan.lanjut and (known := _known(kunci, folder)) is not None:
        return replace(known, berkas=tugas.berkas, tujuan=tugas.tujuan, dilewati=True)
    from pohon_xl.renderers.findings_html import render_findings_html
    from pohon_xl.renderers.keluaran import write_output

    buku = app.open_buku(path, folder=folder, tahun=tugas.pilihan.tahun)
    built = app.build(buku, folder, with_documents=tugas.pilihan.dokumen)
    page = render_findings_html(
        [(buku.kertas, built.temuan)], [built.kesiapan], [quote(built.written[0].name)]
    )
    written = (*built.written, *write_output(folder, {HALAMAN: page.encode()}).written)
    hasil = HasilTugas(
        tugas.berkas,
        tugas.tujuan,
        kantor=kantor_of(buku.kertas, built.temuan, built.kesiapan),
        buku=built.written[0].name,
    )
    names = tuple(p.relative_to(folder).as_posix() for p in written)
    catatan = _Catatan(kunci, _hash(folder / hasil.buku), names, dump_hasil(hasil))
    write_atomic(folder / CATATAN, json.dumps(catatan, default=as_dict).encode())
    return hasil


@dataclass(frozen=True, slots=True)
class _Catatan:
    """`sidik`: hash of the result, where the planner may fill in cells; `keluaran`: all files."""

    kunci: str
    sidik: str
    keluaran: tuple[str, ...]
    hasil: str


def _kunci(tugas: Tugas, path: Path) -> str:
    """All that decides what comes out: content, program, options."""
    options = (path.name, tugas.versi, tugas.pilihan.tahun, tugas.pilihan.dokumen)
    try:
        return sha256(f"{_hash(path)} {options!r}".encode()).hexdigest()
    except OSError:
        return ""  # reading it says what is wrong


def _known(kunci: str, folder: Path) -> HasilTugas | None:
    """What an earlier run found, if file and result are as they were then."""
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        catatan = _Catatan(**json.loads(read_berkas(folder / CATATAN)))
        hasil = load_hasil(catatan.hasil)
        is_whole = all((folder / name).is_file() for name in catatan.keluaran)
        if kunci and catatan.kunci == kunci and is_whole and hasil.is_selesai:
            return hasil if _hash(folder / hasil.buku) == catatan.sidik else None
    return None


def _hash(path: Path) -> str:
    with open_berkas(path) as file:
        digest = sha256()
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def sweep(folder: Path) -> None:
    """Take away what a killed run left unfinished: staged files, folders made for nothing."""
    for place in (folder / "lama", folder / "dokumen", folder):
        for path in _staged(place):
            with suppress(OSError):
                path.unlink()
        with suppress(OSError):
            place.rmdir()  # only when empty


def _staged(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".pohon_xl-") and entry.name.endswith(".tmp"):
                yield Path(entry.path)
