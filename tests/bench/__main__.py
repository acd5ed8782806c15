"""`python -m tests.bench [GROUP ...]`: measure, print, write docs/kinerja.json and the table."""

import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.banyak import cluster, many
from tests.bench.hidup import live
from tests.bench.pertumbuhan import growth, huge
from tests.bench.proses import large, one_workbook, start_up, warm, word
from tests.bench.ukur import Row, measured

DOCS = Path(__file__).resolve().parents[2] / "docs"
HASIL = DOCS / "kinerja.json"
HALAMAN = DOCS / "kinerja.md"
_MULAI, _SELESAI = "<!-- tabel -->\n", "<!-- selesai -->\n"
GROUPS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "mulai": start_up,
    "satu": one_workbook,
    "hangat": warm,
    "word": word,
    "besar": large,
    "tumbuh": growth,
    "raksasa": huge,
    "massal": many,
    "dask": cluster,
    "hidup": live,
}


def main(groups: list[str]) -> None:
    """Rows of these groups (all without a name) are measured anew, the others keep theirs."""
    known = json.loads(HASIL.read_text(encoding="utf-8")) if HASIL.exists() else {"baris": {}}
    rows: dict[str, dict[str, object]] = known["baris"]
    for group in groups or GROUPS:
        rows = {name: one for name, one in rows.items() if one["kelompok"] != group}
        with tempfile.TemporaryDirectory() as folder:
            for row in GROUPS[group](Path(folder)):
                value = measured(row)
                print(f"{row.name:70} {value:6.2f}x  (batas {row.bar})", flush=True)
                rows[row.name] = {"kelompok": group, "rasio": round(value, 3), "batas": row.bar}
        write(rows)


def write(rows: dict[str, dict[str, object]]) -> None:
    """The results and the page, in the order of the groups."""
    order = {group: n for n, group in enumerate(GROUPS)}
    rows = dict(sorted(rows.items(), key=lambda item: order[str(item[1]["kelompok"])]))
    result = {"python": platform.python_version(), "tanggal": f"{datetime.now(UTC):%Y-%m-%d}"}
    text = json.dumps(result | {"baris": rows}, ensure_ascii=False, indent=1)
    HASIL.write_text(f"{text}\n", encoding="utf-8")
    HALAMAN.write_text(with_table(HALAMAN.read_text(encoding="utf-8"), text), encoding="utf-8")


def with_table(page: str, result: str) -> str:
    """The page with the table of that result between its marks."""
    found = json.loads(result)
    lines = [
        f"CPython {found['python']}, {found['tanggal']}, dua inti yang dipakai bersama.",
        "",
        "| yang diukur | rasio | diminta | |",
        "|---|---|---|---|",
    ]
    for name, row in found["baris"].items():
        bar = row["batas"]
        state = "" if bar is None else "tercapai" if row["rasio"] <= bar else "belum"
        asked = "" if bar is None else f"{bar:g}"
        lines.append(f"| {name} | {row['rasio']:.2f} | {asked} | {state} |")
    before, _, rest = page.partition(_MULAI)
    _, _, after = rest.partition(_SELESAI)
    table = "\n".join(lines)
    return f"{before}{_MULAI}{table}\n{_SELESAI}{after}"


if __name__ == "__main__":
    main(sys.argv[1:])
