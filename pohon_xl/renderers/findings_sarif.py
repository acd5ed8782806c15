"""Findings as SARIF 2.1.0 (OASIS), for editors and pipelines that read reports of any checker.

A cell has no line: its place is a logical location (`Tahap 4!B25`) in the workbook as artifact. For
the same reason a fix names the text it replaces and the cell, never a region of bytes in the
package; `pohon-xl perbaiki` applies it.
"""

from collections.abc import Sequence
from urllib.parse import quote

from pohon_xl import __version__
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.page import page
from pohon_xl.rules.rule import Rule

SKEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
_LEVEL = {
    Severity.GALAT: "error",
    Severity.PERINGATAN: "warning",
    Severity.SARAN: "note",
}
_INDEX = {r.kode: i for i, r in enumerate(CATALOG)}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sarif_data(reports: Sequence[tuple[KertasKerja, Sequence[Finding]]]) -> dict[str, object]:
    """One document; one run for each workbook."""
    return {
        "$schema": SKEMA,
        "version": "2.1.0",
        "runs": [_run(kertas, findings) for kertas, findings in reports],
    }


def _run(kertas: KertasKerja, findings: Sequence[Finding]) -> dict[str, object]:
    artifact = {"uri": quote(kertas.berkas), "index": 0}
    return {
        "tool": {
            "driver": {
                "name": "pohon_xl",
                "semanticVersion": __version__,
                "language": "id",
                "rules": [_rule(r) for r in CATALOG],
            }
        },
        "language": "id",
        "artifacts": [
            {
                "location": {"uri": quote(kertas.berkas)},
                "mimeType": _XLSX,
                "roles": ["analysisTarget"],
            }
        ],
        "results": [_result(f, artifact) for f in findings],
    }


def _rule(r: Rule) -> dict[str, object]:
    return {
        "id": r.kode,
        "name": r.nama,
        "shortDescription": {"text": r.judul},
        "help": {"text": page(r), "markdown": f"**{r.judul}**\n\n{r.halaman}"},
        "defaultConfiguration": {"level": _LEVEL[r.tingkat]},
    }


def _result(f: Finding, artifact: dict[str, object]) -> dict[str, object]:
    """`suppressions` stands empty on open ones: so a reader knows they were looked at."""
    result: dict[str, object] = {
        "ruleId": f.kode,
        "ruleIndex": _INDEX[f.kode],
        "level": _LEVEL[f.tingkat],
        "message": {"text": f"{f.pesan} {f.saran}"},
        "locations": [_location(at, artifact) for at in f.sel[:1]],
        "relatedLocations": [
            {"id": number, **_location(at, artifact)} for number, at in enumerate(f.sel[1:], 1)
        ],
        "partialFingerprints": {"pohonXlTemuan/v1": f.id},
        "suppressions": [],
    }
    if f.status != "terbuka":
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": f.alasan or ""}
        ]
    if f.perbaikan:
        result["fixes"] = [_fix(f, artifact)]
    return result


def _location(at: Location, artifact: dict[str, object]) -> dict[str, object]:
    return {
        "physicalLocation": {"artifactLocation": artifact},
        "logicalLocations": [
            {"name": at.alamat, "fullyQualifiedName": f"{at.lembar}!{at.alamat}", "kind": "value"}
        ],
    }


def _fix(f: Finding, artifact: dict[str, object]) -> dict[str, object]:
    return {
        "description": {"text": f"{f.saran} (pohon-xl perbaiki --kode {f.kode})"},
        "artifactChanges": [
            {
                "artifactLocation": artifact,
                "replacements": [
                    {
                        "deletedRegion": {
                            "snippet": {"text": one.lama},
                            "properties": {"lembar": one.at.lembar, "sel": one.at.alamat},
                        },
                        "insertedContent": {"text": one.baru},
                    }
                    for one in f.perbaikan
                ],
            }
        ],
    }
