"""Compiled Word templates, kept where Python keeps our compiled modules: in `__pycache__`.

Compiling them is four fifths of the first document's time. An entry is taken only when it is that
of this template, this code, this Jinja and this Python, and was written by whoever may change the
program itself: it is code. Templates of an office are never kept. No entry, no fault: a folder that
cannot be written to only costs the time.
"""

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import jinja2.compiler
from jinja2.bccache import bc_magic

from pohon_xl.errors import TemplateError
from pohon_xl.renderers import docx_bagian, docx_normal, docx_tags, jinja_env
from pohon_xl.settings import template_folder

_SIZE = 32  # bytes of a digest
_WORLD = 0o002  # others may write
#: whose text decides what a template becomes, beside the template
_MODULES = (docx_bagian, docx_normal, docx_tags, jinja_env, jinja2.compiler)

#: part, source (for messages), code
Tersusun = tuple[tuple[str, str, CodeType], ...]


def read_compiled(path: Path, data: bytes) -> Tersusun | None:
    """What was kept of that template with these bytes; None when there is nothing to be trusted."""
    place = _place(path)
    if place is None:
        return None
    try:
        with place.open("rb") as file:
            if not _is_trusted(os.fstat(file.fileno())):
                return None
            kept = file.read()
        digest, payload = kept[:_SIZE], kept[_SIZE:]
        if digest != _digest(data, payload):  # torn, or of another template, Jinja, program
            return None
        found: Tersusun = marshal.loads(payload)  # noqa: S302  (our own file, see above)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return found


def keep_compiled(path: Path, data: bytes, parts: Tersusun) -> None:
    """Keep it for the next run, where that can be done."""
    place = _place(path)
    if place is None or sys.dont_write_bytecode:
        return
    payload = marshal.dumps(parts)
    temp = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        try:
            temp.write_bytes(_digest(data, payload) + payload)
            temp.replace(place)
        finally:
            temp.unlink(missing_ok=True)


def _place(path: Path) -> Path | None:
    """Of templates of the program alone."""
    try:
        if path.parent != template_folder("word_templates"):
            return None
        return Path(cache_from_source(str(path))).with_suffix(".templat")
    except (TemplateError, NotImplementedError):  # a Python that keeps nothing
        return None


def _is_trusted(status: os.stat_result) -> bool:
    """Written by this user, by root or by who installed the program, and by nobody else."""
    if sys.platform == "win32":  # rights are those of the folder of the program
        return True
    owners = {0, os.geteuid(), Path(__file__).stat().st_uid}
    return status.st_uid in owners and not status.st_mode & _WORLD


def _digest(data: bytes, payload: bytes) -> bytes:
    digest = blake2b(_program(), digest_size=_SIZE)
    digest.update(len(data).to_bytes(8, "big") + data + payload)
    return digest.digest()


@cache
def _program() -> bytes:
    """What makes the code: our modules, Jinja's compiler, the forms of Jinja and of Python."""
    digest = blake2b(bc_magic)
    for module in _MODULES:
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.digest()
