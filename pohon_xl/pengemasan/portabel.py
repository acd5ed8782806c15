"""`make portabel`: a folder that installs pohon_xl on Windows without internet.

    python -m pohon_xl.pengemasan.portabel FOLDER WHEEL

WHEEL is pohon_xl's own. Wheels of the libraries come from PyPI through pip, for each Python that
the folder serves. Python itself is not in it: only the signed installer of python.org can be
trusted, and an office or its IT puts that beside (portabel/BACA_DULU.html).
"""

import hashlib
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from pohon_xl.errors import OutputError, PohonError
from pohon_xl.pengemasan.addin_package import NAMA_ADDIN, build_addin
from pohon_xl.pengemasan.buku_tombol import NAMA_BUKU, build_buku_tombol
from pohon_xl.settings import template_folder

PYTHON = ("3.11", "3.12", "3.13", "3.14")
PLATFORM = "win_amd64"
EKSTRA = "tombol"
#: what only Windows needs: pip weighs conditions for the computer it runs on
KHUSUS_WINDOWS = ("pywin32>=306",)
DAFTAR = "SHA256SUMS"
LISENSI = "LISENSI.txt"
_NASKAH = ("pasang.cmd", "copot.cmd", "periksa_berkas.py", "BACA_DULU.html")
_PEMBUKA = (
    "Folder ini memuat pustaka berikut, masing-masing dengan lisensinya sendiri. Dari xlwings\n"
    "hanya bagian BSD yang dipakai; bagian 'pro' di dalam paketnya tidak dijalankan dan tidak\n"
    "memerlukan kunci lisensi.\n"
)
_BERKAS_LISENSI = re.compile(
    r"[^/]+\.dist-info/(licenses/.*|(licen[cs]e|copying|notice)[^/]*)", re.IGNORECASE
)


def build_portabel(folder: Path, wheel: Path) -> tuple[Path, ...]:
    """All files of the folder, which must be new or empty. Raises: OutputError."""
    if folder.exists() and any(folder.iterdir()):
        raise OutputError(f"Folder '{folder}' sudah berisi; hapus dulu atau pilih folder lain.")
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    shutil.copy(wheel, wheels)
    for version in PYTHON:
        _download(wheels, version, wheels / wheel.name)
    source = template_folder("portabel")
    for name in _NASKAH:
        data = (source / name).read_bytes()
        (folder / name).write_bytes(_windows_lines(data) if name.endswith(".cmd") else data)
    (folder / NAMA_ADDIN).write_bytes(build_addin())
    (folder / NAMA_BUKU).write_bytes(build_buku_tombol())
    (folder / LISENSI).write_text(_notices(wheels), encoding="utf-8", newline="\r\n")
    (folder / DAFTAR).write_text(_sums(folder), encoding="utf-8", newline="\n")
    return tuple(sorted(p for p in folder.rglob("*") if p.is_file()))


def _windows_lines(data: bytes) -> bytes:
    """cmd.exe misses labels in files with bare line feeds."""
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _download(wheels: Path, version: str, wheel: Path) -> None:
    """Raises: OutputError when PyPI has no wheel for that Python or cannot be reached."""
    done = subprocess.run(  # noqa: S603  (a list; nothing in it comes from outside)
        [
            sys.executable,
            *("-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
            *("--platform", PLATFORM, "--python-version", version, "--only-binary=:all:"),
            *("--dest", str(wheels), f"{wheel}[{EKSTRA}]", *KHUSUS_WINDOWS),
        ],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise OutputError(
            f"Wheel untuk Python {version} tidak dapat diunduh; periksa internet lalu ulangi 'make "
            f"portabel' ({done.stderr.strip().splitlines()[-1:]})."
        )


def _notices(wheels: Path) -> str:
    """Name, version and licence texts of all that is redistributed."""
    parts = [_PEMBUKA]
    seen = set()
    for path in sorted(wheels.glob("*.whl")):
        name = "-".join(path.name.split("-")[:2])
        if name in seen:
            continue
        seen.add(name)
        with zipfile.ZipFile(path) as archive:
            texts = [
                archive.read(member).decode("utf-8", errors="replace").strip()
                for member in sorted(archive.namelist())
                if _BERKAS_LISENSI.fullmatch(member) and not member.endswith("/")
            ]
            metadata = next(m for m in archive.namelist() if m.endswith(".dist-info/METADATA"))
            head = archive.read(metadata).decode("utf-8").partition("\n\n")[0]
        said = re.findall(r"(?m)^(?:License-Expression|License): (.+)$", head)
        parts.append("\n".join(["=" * 78, f"{name}  {'; '.join(said)}".rstrip(), *texts, ""]))
    return "\n".join(parts)


def _sums(folder: Path) -> str:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != DAFTAR)
    return "".join(
        f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(folder).as_posix()}\n"
        for p in files
    )


def main(argv: list[str]) -> int:
    """The exit code."""
    if len(argv) != 2:
        sys.stderr.write("pemakaian: python -m pohon_xl.pengemasan.portabel FOLDER WHEEL\n")
        return 2
    try:
        files = build_portabel(Path(argv[0]), Path(argv[1]))
    except PohonError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write("".join(f"{path}\n" for path in files))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
