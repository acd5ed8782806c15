"""What must hold for one workbook, whoever wrote it; each law that does not hold is one line."""

import contextlib
import io
import re
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pohon_xl.cli.main import main
from pohon_xl.rekaman import dataclass, field
from tests.korpus.sisip import NoWorkbookError, with_tahap
from tests.support.compare_xlsx import assert_kept
from tests.support.ooxml import complaints

_LOG = re.compile(r"rinciannya di (.*?\.log)")
_SENTENCES = re.compile(r"^pohon-xl: .*", re.MULTILINE)
_MOST = 400  # parts that may be changed: the laws look at each


@dataclass(slots=True)
class Hasil:
    """What became of a workbook: `golongan` for the counts, `pelanggaran` what broke a law.

    `detik` are seconds of CPU.
    """

    berkas: str
    golongan: str = ""
    pesan: str = ""
    pelanggaran: list[str] = field(default_factory=list)
    detik: float = 0.0


@dataclass(frozen=True, slots=True)
class _Jalan:
    status: int
    err: str


def examine(path: Path, *, with_validator: bool = False, keep: Path | None = None) -> Hasil:
    """All laws on one file; a result that was made is copied to `keep`."""
    hasil = Hasil(str(path))
    begin = time.process_time()
    _examine(path, hasil, with_validator=with_validator, keep=keep)
    hasil.detik = time.process_time() - begin
    return hasil


def _examine(path: Path, hasil: Hasil, *, with_validator: bool, keep: Path | None) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            data = path.read_bytes()
            hasil.pelanggaran += _raw(data, folder / f"mentah{path.suffix}")
            data = with_tahap(data)
        except NoWorkbookError:
            hasil.golongan = "bukan buku kerja"
            return
        source = folder / f"buku{path.suffix}"
        source.write_bytes(data)
        _built(source, folder / "hasil", hasil)
        if source.read_bytes() != data:
            hasil.pelanggaran.append("berkas asli berubah")
        made = folder / "hasil" / source.name
        if made.exists():
            hasil.pelanggaran += _laws(source, made)
            if with_validator:
                hasil.pelanggaran += _validated(source, made)
            if keep is not None:
                (keep / f"{path.stem}-{hash(str(path)) & 0xFFFF:04x}{path.suffix}").write_bytes(
                    made.read_bytes()
                )


def _raw(data: bytes, path: Path) -> Iterator[str]:
    """A workbook without Tahap sheets is one sentence."""
    path.write_bytes(data)
    done = _run("periksa", str(path))
    if done.status == 2:
        yield from _one_sentence("periksa", done)
    elif done.status not in {0, 1}:
        yield f"periksa: {_fault(done)}"


def _built(source: Path, folder: Path, hasil: Hasil) -> None:
    done = _run("bangun", str(source), "-o", str(folder), "--tanpa-dokumen")
    if done.status == 2:
        hasil.golongan = "ditolak"
        hasil.pesan = done.err.strip()
        hasil.pelanggaran += _one_sentence("bangun", done)
    elif done.status:
        hasil.golongan = "kesalahan kita"
        hasil.pelanggaran.append(f"bangun: {_fault(done)}")
    elif (folder / source.name).exists():
        hasil.golongan = "utuh"
    else:
        hasil.golongan = "terpisah"
        hasil.pesan = next((s for s in done.err.splitlines() if "terpisah" in s), "")
        if not hasil.pesan:
            hasil.pelanggaran.append("terpisah tanpa alasan")


def _laws(source: Path, made: Path) -> Iterator[str]:
    before, after = source.read_bytes(), made.read_bytes()
    try:
        assert_kept(before, after, most=_MOST)
    except AssertionError as error:
        yield f"isi: {str(error).splitlines()[0]}"
    except (zipfile.BadZipFile, ValueError) as error:
        yield f"isi: {error!r}"
    again = source.parent / "lagi"
    done = _run("bangun", str(made), "-o", str(again), "--tanpa-dokumen")
    if done.status:
        yield f"bangun lagi: {_fault(done)}"
    elif (again / made.name).read_bytes() != after:
        yield "bangun lagi memberi isi lain"
    clean = source.parent / f"bersih{source.suffix}"
    done = _run("bersihkan", str(made), "-o", str(clean))
    if done.status:
        yield f"bersihkan: {_fault(done)}"
    elif clean.read_bytes() != before:
        yield "bersihkan tidak memberi berkas semula"


def _validated(source: Path, made: Path) -> Iterator[str]:
    after = Counter(complaints(made, "Microsoft365"))
    if after:
        before = Counter(complaints(source, "Microsoft365"))
        for fault in after - before:
            yield f"SDK: {fault}"


def _run(*argv: str) -> _Jalan:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(argv))
    return _Jalan(status, err.getvalue())


def _one_sentence(command: str, done: _Jalan) -> Iterator[str]:
    lines = done.err.strip().splitlines()
    if len(lines) != 1 or not _SENTENCES.match(lines[0]):
        yield f"{command}: bukan satu kalimat: {done.err!r}"


def _fault(done: _Jalan) -> str:
    match = _LOG.search(done.err)
    if match is None:
        return f"{done.status}: {done.err.strip()}"
    log = Path(match[1])
    text = log.read_text(encoding="utf-8").strip().splitlines()
    log.unlink()
    return " | ".join(text[-5:])
