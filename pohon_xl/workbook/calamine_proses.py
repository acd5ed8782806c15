"""A program of its own: a workbook on stdin, its sheets as JSON on stdout.

calamine is fast and knows old formats, but a damaged file can make it panic or ask for more memory
than there is, which ends the whole process. Here it ends only this one; read_calamine.py starts it
and says what is to be said. Nothing of pohon_xl is imported, so that it starts quickly.
"""

import json
import os
import sys
from datetime import date, datetime, time
from io import BytesIO

#: exit codes: a password is needed; not a workbook
SANDI = 3
RUSAK = 4
#: what a small file may use; a large one more in proportion
_MEMORI = 2 << 30
_DETIK = 10


def main() -> int:
    """Read, write, and say by the exit code what went wrong."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the library's panics are not for planners
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    data = sys.stdin.buffer.read()
    _limit(max(_MEMORI, 100 * len(data)), max(_DETIK, len(data) // 100_000))
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [
            _sheet(book, name, str(meta.visible))
            for name, meta in zip(book.sheet_names, book.sheets_metadata, strict=True)
        ]
    except PasswordError:
        return SANDI
    except (CalamineError, ValueError, OSError, MemoryError):
        return RUSAK
    sys.stdout.buffer.write(json.dumps(sheets).encode())
    return 0


def _limit(memory: int, seconds: int) -> None:
    """A cell said to stand in row 1.000.000.000 would fill the machine; not on Windows."""
    if sys.platform != "win32":
        import resource

        for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
            _, hard = resource.getrlimit(what)  # whoever started us may allow less
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (least, least))


def _sheet(book: object, name: str, visible: str) -> dict[str, object]:
    sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]
    return {
        "nama": name,
        "tersembunyi": not visible.endswith("Visible"),
        "awal": sheet.start or (0, 0),
        "baris": [[_value(v) for v in row] for row in sheet.to_python(skip_empty_area=True)],
        "gabungan": sheet.merged_cell_ranges or (),
    }


def _value(value: object) -> object:
    """Texts, numbers and truth values as they are; moments as {"jenis": ISO text}."""
    if isinstance(value, datetime | date | time):
        return {"saat" if isinstance(value, datetime) else "hari": value.isoformat()}
    return value if isinstance(value, str | int | float | bool) else str(value)


if __name__ == "__main__":
    sys.exit(main())
