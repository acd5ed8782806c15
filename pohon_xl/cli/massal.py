"""`pohon-xl massal`: every workbook below a folder, and one summary."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

from pohon_xl.errors import SettingError
from pohon_xl.massal.jalan import HasilMassal, Lapor, Permintaan, run_massal
from pohon_xl.massal.tugas import HasilTugas, Pilihan
from pohon_xl.model.finding import Severity
from pohon_xl.settings import BATAS

_MB = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folders, workers, what to leave out, what a file may cost."""
    parser.add_argument("folder", metavar="FOLDER", help="folder (atau alamat) berisi buku kerja")
    parser.add_argument(
        "-o", dest="keluaran", metavar="FOLDER", required=True, help="folder (atau alamat) hasil"
    )
    parser.add_argument(
        "--pekerja", type=int, metavar="N", help="jumlah proses bersamaan (biasanya: sebanyak inti)"
    )
    parser.add_argument("--dask", metavar="ALAMAT", help="penjadwal Dask, mis. tcp://10.0.0.5:8786")
    parser.add_argument(
        "--lanjut", action="store_true", help="lewati yang sudah selesai dan tidak berubah"
    )
    parser.add_argument("--tahun", type=int, metavar="N", help="tahun Perjanjian Kinerja")
    parser.add_argument("--tanpa-dokumen", action="store_true", help="jangan buat dokumen Word")
    parser.add_argument(
        "--batas-detik", type=float, default=BATAS.detik, metavar="N",
        help=f"waktu paling lama untuk satu berkas (biasanya: {BATAS.detik:g})",
    )  # fmt: skip
    parser.add_argument(
        "--batas-memori", type=int, default=BATAS.memori // _MB, metavar="MB",
        help=f"memori paling banyak untuk satu berkas (biasanya: {BATAS.memori // _MB})",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """0 all done; 2 some failed (the others are done); 3 a fault of our own among them."""
    if args.pekerja is not None and args.pekerja < 1:
        raise SettingError("--pekerja paling sedikit 1.")
    if args.batas_detik <= 0 or args.batas_memori < 256:
        raise SettingError(
            "--batas-detik harus lebih dari 0 dan --batas-memori paling sedikit 256."
        )
    permintaan = Permintaan(
        sumber=args.folder,
        keluaran=args.keluaran,
        pilihan=Pilihan(
            tahun=args.tahun,
            dokumen=not args.tanpa_dokumen,
            lanjut=args.lanjut,
            detik=args.batas_detik,
            memori=args.batas_memori * _MB,
        ),
        pekerja=args.pekerja,
        dask=args.dask,
    )
    done = 0

    def counted(hasil: HasilTugas, number: int, count: int) -> None:
        nonlocal done
        done = number
        lapor(hasil, number, count)

    with _stoppable(), _progress() as lapor:
        try:
            made = run_massal(permintaan, counted)
        except KeyboardInterrupt:
            print(
                f"pohon-xl: dihentikan sesudah {done} berkas; ulangi perintah yang sama dengan "
                "--lanjut untuk meneruskan.",
                file=sys.stderr,
            )
            return 2
    _report(made)
    return 3 if made.kesalahan else 2 if made.gagal else 0


def _report(made: HasilMassal) -> None:
    for path in made.ditulis:
        print(path)
    told = [f"{made.selesai} berkas selesai"]
    if made.dilewati:
        told[0] += f" ({made.dilewati} dilewati karena tidak berubah)"
    if made.gagal:
        told.append(f"{made.gagal} gagal (sebabnya di ringkasan)")
    if made.hasil_kami:
        told.append(f"{made.hasil_kami} hasil pohon_xl sendiri tidak diolah")
    print(f"pohon-xl: {', '.join(told)}.", file=sys.stderr)
    for kept in made.disimpan:
        print(f"pohon-xl: ringkasan lama yang Anda sunting disimpan di '{kept}'.", file=sys.stderr)


def line_of(hasil: HasilTugas) -> str:
    """What the user reads of one file."""
    if hasil.kantor is None:
        return f"{hasil.berkas}: GAGAL. {hasil.pesan}"
    counts = ", ".join(f"{hasil.kantor.count(s)} {s.value}" for s in Severity)
    return f"{hasil.berkas}: {'tidak berubah' if hasil.dilewati else 'selesai'}, {counts}"


@contextmanager
def _progress() -> Iterator[Lapor]:
    """A bar with the time left on a screen; plain lines where stderr is a file."""
    if not sys.stderr.isatty():
        yield _plain
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True, highlight=False, markup=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TextColumn("sisa waktu"), TimeRemainingColumn())  # fmt: skip
    with Progress(*columns, console=console) as progress:
        bar = progress.add_task("mengolah", total=None)

        def lapor(hasil: HasilTugas, number: int, count: int) -> None:
            console.print(_printable(line_of(hasil)), soft_wrap=True)
            doing = "mengolah" if number < count else "menyusun ringkasan"
            progress.update(bar, total=count, completed=number, description=doing)

        yield lapor


def _plain(hasil: HasilTugas, number: int, count: int) -> None:
    print(f"[{number}/{count}] {_printable(line_of(hasil))}", file=sys.stderr, flush=True)


def _printable(text: str) -> str:
    """A name of a file never moves the cursor or changes colours."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ending the program, or the terminal, is the same as Ctrl-C: what is under way becomes whole.

    A signal that somebody ignores (`nohup`) stays ignored.
    """

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = {}
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):  # no system has all of them
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            with suppress(ValueError):  # not in the main thread
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
