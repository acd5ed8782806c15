"""Workbooks that a reader hangs on, as on a share that no longer answers: opening them waits.

An audit hook in `sitecustomize` does it, so every process that gets the folder in its PYTHONPATH
hangs, and no program of ours knows anything of it.
"""

from pathlib import Path

_TANDA = ".macet"
_HOOK = f"""
import os, sys, time

def hang(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, os.PathLike)):
        mark = os.fspath(arguments[0])
        mark = mark + {_TANDA!r} if isinstance(mark, str) and mark.endswith(".xlsx") else ""
        while mark and os.path.exists(mark):
            time.sleep(0.05)

sys.addaudithook(hang)
"""


def write_hook(folder: Path) -> Path:
    """The folder that must stand in PYTHONPATH before all others."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_HOOK, encoding="utf-8")
    return folder


def write_macet(path: Path, content: bytes = b"") -> Path:
    """A workbook of that content that no process with the hook gets beyond opening."""
    path.write_bytes(content)
    path.with_name(path.name + _TANDA).touch()
    return path


def answer_again(path: Path) -> None:
    """It opens as any other."""
    path.with_name(path.name + _TANDA).unlink()
