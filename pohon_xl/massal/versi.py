"""Which pohon_xl this is, by its very code: what another version made is not taken as done."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import pohon_xl
from pohon_xl.settings import template_folder

_TEMPLAT = ("word_templates", "xlsx_templates", "html_templates")


@cache
def versi() -> str:
    """A short hash over program and templates."""
    package = Path(pohon_xl.__file__).parent
    found = hash_of(package, "*.py")
    for name in _TEMPLAT:
        found += hash_of(template_folder(name), "*.*")
    return f"{pohon_xl.__version__}-{sha256(found).hexdigest()[:12]}"


def hash_of(folder: Path, pattern: str) -> bytes:
    """A digest of names and contents, whatever the order on disk and the ends of lines."""
    digest = sha256()
    for path in sorted(folder.rglob(pattern), key=lambda p: p.relative_to(folder).as_posix()):
        if "__pycache__" not in path.parts and path.is_file():
            content = path.read_bytes().replace(b"\r\n", b"\n")
            name = path.relative_to(folder).as_posix().encode()
            digest.update(name + b"\0" + sha256(content).digest())
    return digest.digest()
