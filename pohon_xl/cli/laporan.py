"""What a command made, told to a person."""

import sys
from pathlib import Path

from pohon_xl.app import Buku, Hasil


def report_read(buku: Buku) -> None:
    """Where her entries came from, where two of them differ."""
    for pesan in buku.lama.pesan:
        print(f"pohon-xl: {pesan}", file=sys.stderr)


def report_built(built: Hasil, first: tuple[Path, ...] = ()) -> None:
    """Files made, files kept aside, and how many findings; all on stderr but the file names."""
    for path in (*first, *built.written):
        print(path)
    for kept in built.kept:
        print(
            f"pohon-xl: hasil lama yang sudah Anda sunting disimpan sebagai '{kept}'.",
            file=sys.stderr,
        )
    for pesan in built.pesan:
        print(f"pohon-xl: {pesan}", file=sys.stderr)
    if built.ringkasan is not None:
        counts = ", ".join(f"{n} {tingkat}" for tingkat, n in built.ringkasan.items())
        print(f"pohon-xl: temuan: {counts}. Lihat lembar Temuan.", file=sys.stderr)
