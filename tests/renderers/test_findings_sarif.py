import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, FormatChecker

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.renderers.findings_sarif import sarif_data
from pohon_xl.renderers.json_text import dump_json
from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.kasus import kasus

#: the published schema, as npm @microsoft/jest-sarif ships it
SKEMA = Path(__file__).resolve().parents[1] / "data" / "sarif-2.1.0-rtm.5.json"


def written(*reports: tuple[KertasKerja, tuple[Finding, ...]]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dump_json(sarif_data(reports)))
    return found


def case() -> dict[str, Any]:
    findings = check_kertas_kerja(kasus())
    ignored = replace(findings[0], status="diabaikan", alasan='sudah "dibahas" & <disetujui>')
    return written((kasus(), (ignored, *findings[1:])))


def errors(log: object) -> list[str]:
    schema = json.loads(SKEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    validator = Draft4Validator(schema, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(log)]


def test_the_report_of_the_case_is_valid_against_the_published_schema() -> None:
    assert errors(case()) == []


def test_the_schema_refuses_a_report_with_a_wrong_word() -> None:
    log = case()
    log["runs"][0]["results"][0]["level"] = "galat"

    assert errors(log) != []


def test_several_workbooks_are_several_runs() -> None:
    log = written((KertasKerja("Renja 2026 (akhir).xlsx"), ()), (kasus(), ()))

    assert errors(log) == []
    assert [run["artifacts"][0]["location"]["uri"] for run in log["runs"]] == [
        "Renja%202026%20%28akhir%29.xlsx",
        "contoh_balangan.xlsx",
    ]


def test_every_rule_comes_with_its_page_and_level() -> None:
    rules = case()["runs"][0]["tool"]["driver"]["rules"]

    assert [r["id"] for r in rules] == [r.kode for r in CATALOG]
    assert all("Contoh benar:" in r["help"]["text"] for r in rules)
    assert {r["defaultConfiguration"]["level"] for r in rules} == {"error", "warning", "note"}


def test_a_result_names_its_rule_its_cells_and_its_fingerprint() -> None:
    run = case()["runs"][0]
    shifted = next(r for r in run["results"] if r["ruleId"] == "T0-04")
    findings = check_kertas_kerja(kasus())

    assert run["tool"]["driver"]["rules"][shifted["ruleIndex"]]["id"] == "T0-04"
    assert shifted["level"] == "error"
    assert shifted["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "Tahap 3!B16"
    assert shifted["relatedLocations"][0]["logicalLocations"][0]["name"] == "C16"
    assert [r["partialFingerprints"]["pohonXlTemuan/v1"] for r in run["results"]] == [
        f.id for f in findings
    ]


def test_a_certain_correction_is_a_fix_at_its_cell() -> None:
    result = next(r for r in case()["runs"][0]["results"] if r["ruleId"] == "L-06")
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]

    assert replacement["deletedRegion"] == {
        "snippet": {"text": "Tahap 4"},
        "properties": {"lembar": "Tahap 5", "sel": "A23"},
    }
    assert replacement["insertedContent"] == {"text": "Tahap 3"}


def test_what_is_ignored_is_suppressed_with_her_reason_and_nothing_else_is() -> None:
    first, *others = case()["runs"][0]["results"]

    assert first["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": 'sudah "dibahas" & <disetujui>',
        }
    ]
    assert all(r["suppressions"] == [] for r in others)


def test_the_same_findings_give_the_same_bytes() -> None:
    assert dump_json(case()) == dump_json(case())


def test_severities_become_levels() -> None:
    at = (Location("Tahap 4", 1, 1),)
    findings = tuple(Finding(t, "L-04", "n", t, at, "p", "s") for t in Severity)
    log = written((KertasKerja("a.xlsx"), findings))

    assert [r["level"] for r in log["runs"][0]["results"]] == ["error", "warning", "note"]
