"""`pohon-xl periksa`: findings of one or more workbooks."""

import argparse
import sys
from pathlib import Path

from pohon_xl import app
from pohon_xl.errors import PohonError
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.renderers.findings_json import findings_data
from pohon_xl.renderers.findings_text import render_findings
from pohon_xl.renderers.json_text import dump_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, format, threshold."""
    parser.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk laporan")
    parser.add_argument(
        "--gagal-pada",
        choices=(*(s.value for s in Severity), "tidak"),
        default=Severity.GALAT.value,
        help="kode keluar 1 bila ada temuan setingkat ini atau lebih berat (biasanya: galat)",
    )


def run(args: argparse.Namespace) -> int:
    """0 or 1 by the findings; 2 when a file could not be read, the others reported all the same."""
    reports = []
    status = 0
    for path in args.berkas:
        try:
            buku = app.open_buku(path)
        except PohonError as error:
            print(f"pohon-xl: {error}", file=sys.stderr)
            status = 2
            continue
        findings = app.check(buku)
        reports.append((buku.kertas, findings))
        if status == 0 and _is_failed(findings, args.gagal_pada):
            status = 1
    if args.format == "json":
        data = [findings_data(kertas, findings) for kertas, findings in reports]
        if data:
            print(dump_json(data[0] if len(args.berkas) == 1 else data), end="")
    else:
        print("\n".join(render_findings(kertas, findings) for kertas, findings in reports), end="")
    return status


def _is_failed(findings: tuple[Finding, ...], threshold: str) -> bool:
    if threshold == "tidak":
        return False
    limit = Severity(threshold).rank
    return any(f.tingkat.rank <= limit and f.status == "terbuka" for f in findings)
