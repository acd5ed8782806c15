"""'Strict Open XML' made readable: the same workbook under the names that every program knows.

Only for reading: her file is never written this way.
"""

import re
import zipfile
import zlib

from pohon_xl.rekaman import replace
from pohon_xl.workbook.nama_bagian import packed
from pohon_xl.workbook.paket import Paket
from pohon_xl.workbook.source import Source

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z/]+)")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_ROOT = "_rels/.rels"


def loosen(source: Source) -> Source:
    """The source itself, unless it is strict; what is broken is for the reader to say."""
    try:
        return _loosened(source)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, ValueError, EOFError):
        return source


def _loosened(source: Source) -> Source:
    with Paket(source.stream()) as old:
        if _ROOT not in old.namelist() or not _STRICT.search(old.read(_ROOT)):
            return source
        names = [name for name in old.namelist() if name]
        parts = {n: b"" if "/media/" in n else old.read(n) for n in names}  # nobody reads pictures
    usual = {
        name: _STRICT.sub(_USUAL, data) if name.endswith((".xml", ".rels")) else data
        for name, data in parts.items()
    }
    return replace(source, data=packed(usual))
