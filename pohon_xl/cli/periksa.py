"""`pohon-xl periksa`: findings of one or more workbooks."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pohon_xl import app
from pohon_xl.errors import PohonError
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja

Report = tuple[KertasKerja, tuple[Finding, ...]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, format, threshold, what is known already, where to write."""
    parser.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja Excel")
    parser.add_argument(
        "--format", choices=("teks", "json", "sarif", "html"), default="teks", help="bentuk laporan"
    )
    parser.add_argument(
        "--gagal-pada",
        choices=(*(s.value for s in Severity), "tidak"),
        default=Severity.GALAT.value,
        help="kode keluar 1 bila ada temuan setingkat ini atau lebih berat (biasanya: galat)",
    )
    parser.add_argument(
        "--baru-sejak",
        type=Path,
        metavar="LAPORAN.json",
        help="hanya temuan yang belum ada di laporan JSON ini",
    )
    parser.add_argument(
        "-o", dest="hasil", type=Path, metavar="BERKAS", help="tulis laporan ke berkas ini"
    )


def run(args: argparse.Namespace) -> int:
    """0 or 1 by the findings; 2 when a file could not be read, the others reported all the same."""
    earlier = app.read_report(args.baru_sejak) if args.baru_sejak else None
    names = [path.name for path in args.berkas]
    if args.baru_sejak and (told := _other_report(args.baru_sejak, earlier, names)):
        print(f"pohon-xl: {told}", file=sys.stderr)
    reports: list[Report] = []
    read: list[Path] = []
    status = 0
    for path in args.berkas:
        try:
            buku = app.open_buku(path)
        except PohonError as error:
            print(f"pohon-xl: {error}", file=sys.stderr)
            status = 2
            continue
        findings = app.check(buku)
        if earlier is not None:
            findings = app.only_new(findings, earlier, path.name)
        reports.append((buku.kertas, findings))
        read.append(path)
        if status == 0 and _is_failed(findings, args.gagal_pada):
            status = 1
    if reports:
        beside = args.hasil.parent if args.hasil else Path()
        alamat = [_link(beside, path) for path in read]
        text = _rendered(args.format, reports, alamat, several=len(args.berkas) > 1)
        if args.hasil is None:
            print(text, end="")
        else:
            print(app.write_report(args.hasil, text, args.berkas))
    return status


def _other_report(path: Path, report: object, asked: list[str]) -> str | None:
    """A sentence where the report is of none of these workbooks: ids are compared all the same."""
    from pohon_xl.renderers.findings_json import reported_files

    found = reported_files(report)
    unknown = ", ".join(dict.fromkeys(f"'{name}'" for name in asked if name not in found))
    if not unknown:
        return None
    known = ", ".join(f"'{name}'" for name in found) or "buku kerja yang tidak disebut namanya"
    return (
        f"laporan '{path}' dibuat dari {known}, bukan dari {unknown}; temuan hanya dikenali "
        "kembali bila isinya sama (mis. versi lain dari buku kerja itu)."
    )


def _link(beside: Path, path: Path) -> str:
    """The workbook as a page in that folder links to it; "" from another drive."""
    from urllib.parse import quote

    try:
        return quote(os.path.relpath(path, beside).replace(os.sep, "/"))
    except ValueError:
        return ""


def _rendered(form: str, reports: Sequence[Report], alamat: Sequence[str], *, several: bool) -> str:
    """Each format is loaded when asked for."""
    if form == "html":
        from pohon_xl.renderers.findings_html import render_findings_html

        return render_findings_html(reports, alamat=alamat)
    from pohon_xl.documents.kesiapan import check_kesiapan

    if form == "teks":
        from pohon_xl.renderers.findings_text import render_findings

        return "\n".join(render_findings(*r, kesiapan=check_kesiapan(*r)) for r in reports)
    from pohon_xl.renderers.json_text import dump_json

    if form == "sarif":
        from pohon_xl.renderers.findings_sarif import sarif_data

        return dump_json(sarif_data(reports))
    from pohon_xl.renderers.findings_json import findings_data

    data = [findings_data(*report, kesiapan=check_kesiapan(*report)) for report in reports]
    return dump_json(data if several else data[0])


def _is_failed(findings: tuple[Finding, ...], threshold: str) -> bool:
    if threshold == "tidak":
        return False
    limit = Severity(threshold).rank
    return any(f.tingkat.rank <= limit and f.status == "terbuka" for f in findings)
