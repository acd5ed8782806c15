"""Packages whose member names are not those their relations say: backslashes, other capitals.

The standard compares names without case; old .NET programs zip with backslashes. Only for
reading: her file is never written this way.
"""

import zipfile
import zlib
from io import BytesIO

from pohon_xl.pola import pola
from pohon_xl.rekaman import replace
from pohon_xl.workbook.paket import Paket
from pohon_xl.workbook.source import Source

_TYPES = "[content_types].xml"
_NAMED = pola(rb'(\b(?:Target|PartName)=")([^":]*)(")')
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, ValueError, EOFError)


def tidy_names(source: Source) -> Source:
    """With names in small letters and plain slashes, where it has others; else the source itself.

    What is broken is for the reader to say.
    """
    try:
        with Paket(source.stream()) as old:
            if all(info.orig_filename == _tidy(info.orig_filename) for info in old.infolist()):
                return source
            return replace(source, data=_rewritten(old))
    except _BROKEN:
        return source


def _rewritten(old: zipfile.ZipFile) -> bytes:
    """Of two members that become one name the last counts, as for zipfile; one without is left."""
    parts: dict[str, bytes] = {}
    for info in old.infolist():
        name = _tidy(info.orig_filename)
        data = b"" if "/media/" in name else old.read(info)  # nobody reads pictures
        if name.endswith(".rels") or name == _TYPES:
            data = _NAMED.sub(lambda m: m[1] + m[2].replace(b"\\", b"/").lower() + m[3], data)
        if name:
            parts["[Content_Types].xml" if name == _TYPES else name] = data
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of these members."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return stream.getvalue()


def _tidy(name: str) -> str:
    return name.replace("\\", "/").lower()
