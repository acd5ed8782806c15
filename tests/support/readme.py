"""Blocks of README.md that code writes: `make docs` fills them, a test refuses stale ones.

A block stands between `<!-- NAME -->` and `<!-- /NAME -->`.
"""

from pathlib import Path

from pohon_xl.cli.main import PERINTAH
from pohon_xl.rules.catalog import CATALOG

README = Path(__file__).resolve().parents[2] / "README.md"


def blocks() -> dict[str, str]:
    """Name -> what has to stand in the block."""
    commands = "".join(f"| `pohon-xl {name}` | {line} |\n" for name, line in PERINTAH.items())
    rules = "".join(f"| {r.kode} | {r.tingkat} | {r.judul} |\n" for r in CATALOG)
    return {
        "perintah": f"| perintah | guna |\n|---|---|\n{commands}",
        "aturan": f"| kode | tingkat | yang ditemukan |\n|---|---|---|\n{rules}",
    }


def filled(text: str) -> str:
    """The README with its blocks as code has them now."""
    for name, content in blocks().items():
        first, last = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, middle, rest = text.partition(first)
        _, end, after = rest.partition(last)
        if not middle or not end:
            raise ValueError(name)
        text = f"{before}{first}\n{content}\n{last}{after}"
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
