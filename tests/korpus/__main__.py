"""`make korpus`: the laws over every workbook below some folders; a line for each that breaks one.

`python -m tests.korpus FOLDER... [--pemeriksa] [--simpan FOLDER]`
"""

import argparse
import hashlib
import multiprocessing
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from tests.korpus.hukum import Hasil, examine

_ENDINGS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"})


def workbooks(folders: list[Path]) -> list[Path]:
    """Each content once, in the order of names."""
    found: dict[str, Path] = {}
    for path in sorted(p for folder in folders for p in folder.rglob("*")):
        if path.suffix.lower() in _ENDINGS and path.is_file():
            found.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
    return list(found.values())


def main() -> int:
    """Exit code 1 when a law is broken, or there was nothing to look at."""
    parser = argparse.ArgumentParser(prog="tests.korpus")
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--pemeriksa", action="store_true", help="juga Open XML SDK")
    parser.add_argument("--simpan", type=Path, help="folder untuk hasil bangun")
    parser.add_argument("--pekerja", type=int, default=2)
    parser.add_argument("--lama", type=float, default=20, help="detik CPU yang disebut")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    work = partial(examine, with_validator=args.pemeriksa, keep=args.simpan)
    with multiprocessing.Pool(args.pekerja, maxtasksperchild=50) as pool:
        for hasil in pool.imap_unordered(work, workbooks(args.folder)):
            counts[hasil.golongan] += 1
            counts["melanggar"] += bool(hasil.pelanggaran)
            _tell(hasil, args.lama)
    print(", ".join(f"{name}: {n}" for name, n in sorted(counts.items())))
    return 1 if counts["melanggar"] or not counts else 0


def _tell(hasil: Hasil, lama: float) -> None:
    if hasil.detik > lama:
        print(f"LAMA\t{hasil.berkas}\t{hasil.detik:.0f} detik", flush=True)
    if hasil.pesan:
        print(f"{hasil.golongan}\t{hasil.berkas}\t{hasil.pesan}", flush=True)
    for line in hasil.pelanggaran:
        print(f"MELANGGAR\t{hasil.berkas}\t{line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
