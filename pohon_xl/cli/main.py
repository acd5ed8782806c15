"""`pohon-xl`: finds the command, runs it, and turns errors into one sentence and an exit code."""

import os
import sys

from pohon_xl import __version__
from pohon_xl.errors import PohonError
from pohon_xl.sampah import collect_seldom, end_without_collecting

#: command -> what it does; its module in this folder has the same name
PERINTAH: dict[str, str] = {
    "contoh": "taruh buku kerja contoh (kasus Balangan) di sebuah folder lalu bangun hasilnya",
    "templat": "buat buku kerja kosong yang dipandu: Tahap 1-5 dan lembar isian",
    "periksa": "cari ketidaksesuaian dalam buku kerja",
    "pohon": "tampilkan pohon kinerja sebagaimana terbaca",
    "bangun": "buat pohon kinerja, cascading, PK, temuan dan dokumen Word",
    "bersihkan": "keluarkan lagi semua tanda dan lembar pohon_xl dari buku kerja",
    "dokumen": "buat dokumen Word saja",
    "banding": "tunjukkan yang berubah antara dua versi; dengan -o Berita Acara perubahan IKU",
    "massal": "bangun semua buku kerja di bawah sebuah folder, dengan satu ringkasan",
    "perbaiki": "terapkan perbaikan yang pasti ke salinan buku kerja",
    "jelaskan": "jelaskan sebuah aturan: alasan, contoh salah, contoh benar, sumber",
    "pasang": "pasang tombol Pohon Kinerja di Excel atau LibreOffice, tanpa hak administrator",
    "copot": "copot tombol itu lagi",
}


def run() -> None:
    """The entry point. Exit codes as in the public contract: 0, 1, 2, 3."""
    _use_utf8()
    collect_seldom()
    status = main(sys.argv[1:])
    end_without_collecting()
    sys.exit(status)


def main(argv: list[str]) -> int:
    """Run one command line; the result is the exit code."""
    try:
        return _dispatch(argv)
    except PohonError as error:
        print(f"pohon-xl: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output went away: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("pohon-xl: dihentikan.", file=sys.stderr)
        return 2
    except MemoryError:
        print(
            "pohon-xl: memori komputer tidak cukup untuk berkas ini; tutup program lain, atau "
            "hapus lembar yang tidak perlu lalu ulangi.",
            file=sys.stderr,
        )
        return 2
    except Exception:  # noqa: BLE001  (the one place: our own fault is told, logged, never thrown)
        print(_own_fault(argv), file=sys.stderr)
        return 3


def _dispatch(argv: list[str]) -> int:
    """Commands are loaded when called, and argparse with them: `--help` starts at once."""
    first = argv[0] if argv else ""
    if first in PERINTAH:
        from importlib import import_module

        from pohon_xl.cli.parser import Parser

        module = import_module(f"pohon_xl.cli.{first}")
        line = PERINTAH[first]
        parser = Parser(prog=f"pohon-xl {first}", description=f"{line[0].upper()}{line[1:]}.")
        module.add_arguments(parser)
        status: int = module.run(parser.parse_args(argv[1:]))
        return status
    if first in {"-h", "--help"}:
        print(help_text(), end="")
        return 0
    if first == "--version":
        print(f"pohon-xl {__version__}")
        return 0
    if not first:
        print(help_text(), end="", file=sys.stderr)
        return 2
    print(
        f"pohon-xl: perintah '{first}' tidak dikenal (pilihan: {', '.join(PERINTAH)}). "
        "Lihat: pohon-xl --help",
        file=sys.stderr,
    )
    return 2


def help_text() -> str:
    """`pohon-xl --help`."""
    lines = "".join(f"  {name:11} {line}\n" for name, line in PERINTAH.items())
    return (
        "pemakaian: pohon-xl PERINTAH ...\n\n"
        "Dari lembar Tahap 1-5 di Excel menjadi pohon kinerja, cascading, Perjanjian Kinerja dan\n"
        f"LKIP.\n\nperintah:\n{lines}\n"
        "opsi:\n  -h, --help  tampilkan bantuan ini lalu selesai\n"
        "  --version   tampilkan versi\n\n"
        "Bantuan tiap perintah: pohon-xl PERINTAH --help\n"
    )


def _use_utf8() -> None:
    """Planners' texts hold every letter; a Windows console page does not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _own_fault(argv: list[str]) -> str:
    import tempfile
    import traceback
    from pathlib import Path

    text = f"pohon-xl {__version__} {' '.join(argv)}\n\n{traceback.format_exc()}"
    told = "pohon-xl: terjadi kesalahan di pohon_xl sendiri"
    try:
        with tempfile.NamedTemporaryFile(
            "wb", prefix="pohon_xl_", suffix=".log", delete=False
        ) as log:
            log.write(text.encode(errors="backslashreplace"))
    except OSError:  # a full disk may have been the cause
        last = traceback.format_exc().strip().splitlines()[-1]
        return f"{told} ({last}), dan rinciannya tidak dapat ditulis; kosongkan sebagian disk."
    return f"{told}; rinciannya di {Path(log.name)}. Kirim berkas itu kepada pengelola pohon_xl."
