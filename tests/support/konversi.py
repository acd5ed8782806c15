"""Files as LibreOffice opens and saves or prints them."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.support.soffice_makro import program


def convert_files(sources: Iterable[Path], kind: str, folder: Path) -> None:
    """All of them in one run, with a profile of its own, into that folder.

    `kind` is an extension, or `extension:filter`.
    """
    command = [
        program("soffice", "libreoffice-calc libreoffice-writer"), "--headless",
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        "--convert-to", kind, "--outdir", str(folder), *map(str, sources),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=600)
