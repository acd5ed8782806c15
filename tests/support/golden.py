"""Golden text: plans as reviewed in a diff. `make golden` rewrites, git shows, a person accepts."""

import os
from pathlib import Path

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def check_golden(relative: str, text: str) -> None:
    """Compare with tests/golden/<relative>; with POHON_GOLDEN=tulis, rewrite it instead."""
    path = _GOLDEN / relative
    if os.environ.get("POHON_GOLDEN") == "tulis":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""

    assert text == expected, f"{relative} berubah; jalankan `make golden` lalu periksa git diff"
