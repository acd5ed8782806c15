"""`pohon-xl perbaiki`: the certain corrections, listed or made in a copy."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from pohon_xl import app
from pohon_xl.cli.laporan import report_built
from pohon_xl.errors import SettingError
from pohon_xl.model.finding import Finding, Tertinggal
from pohon_xl.rules.catalog import BY_KODE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """File, copy, codes, preview."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument("-o", dest="hasil", type=Path, metavar="BERKAS", help="salinan hasil")
    parser.add_argument(
        "--kode", metavar="K,...", help="hanya temuan dengan kode ini, mis. L-04,T3-11"
    )
    parser.add_argument(
        "--pratinjau", action="store_true", help="tampilkan saja, tidak menulis apa pun"
    )


def run(args: argparse.Namespace) -> int:
    """List every correction made and every one left, then the copy."""
    if args.hasil is None and not args.pratinjau:
        raise SettingError(
            "Sebutkan salinan hasilnya dengan -o BERKAS, atau pakai --pratinjau untuk melihat saja."
        )
    kode = _codes(args.kode)
    buku = app.open_buku(args.berkas)
    done = app.correct(buku, None if args.pratinjau else args.hasil, kode)
    print("\n".join(_report(done, pratinjau=args.pratinjau)))
    if done.hasil is not None:
        report_built(done.hasil)
    return 0


def _codes(text: str | None) -> frozenset[str] | None:
    if text is None:
        return None
    codes = frozenset(part.strip().upper() for part in text.split(",") if part.strip())
    unknown = sorted(codes - BY_KODE.keys())
    if unknown or not codes:
        raise SettingError(
            f"Kode '{', '.join(unknown) or text}' tidak dikenal; jalankan 'pohon-xl jelaskan' "
            "untuk daftar kode."
        )
    return codes


def _report(done: app.HasilPerbaikan, *, pratinjau: bool) -> Iterator[str]:
    cells = len({p.at for f in done.dipakai for p in f.perbaikan})
    yield f"{'Akan diperbaiki' if pratinjau else 'Diperbaiki'}: {cells} sel."
    for finding in done.dipakai:
        yield from _lines(finding)
    if done.tertinggal:
        yield f"\nTidak diperbaiki: {len(done.tertinggal)} temuan."
    for left in done.tertinggal:
        yield from _left_lines(left)


def _lines(finding: Finding) -> Iterator[str]:
    for one in finding.perbaikan:
        yield f"  {finding.kode}  {one.at.lembar}!{one.at.alamat}"
        yield f"      {' '.join(one.lama.split()) or '(kosong)'}"
        yield f"      \u2192 {' '.join(one.baru.split()) or '(kosong)'}"


def _left_lines(left: Tertinggal) -> Iterator[str]:
    yield from _lines(left.temuan)
    yield f"      karena {left.sebab}"
