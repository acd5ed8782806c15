"""An account without any rights, its own home under a name that has everything, its own Python.

Where the tests run as root a foreign account is borrowed (`nobody`): LibreOffice lets root install
no extension. If our Python lies where only root may look, that account may look there too.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import pohon_xl
from pohon_xl.rekaman import dataclass
from tests.support.soffice_makro import program

NAMA_RUMAH = "Rumah Bu Śri & Ñ (uji)"
_AKAR = Path(pohon_xl.__file__).parents[1]
_NOBODY = "65534"
_SABAR = 300  # seconds


@dataclass(frozen=True, slots=True)
class AkunBiasa:
    """`lewat` stands before each command; `python` has pohon_xl, the one that is tested."""

    rumah: Path
    python: Path
    lewat: tuple[str, ...]

    @property
    def env(self) -> dict[str, str]:
        """Nothing of ours but the search path."""
        return {"HOME": str(self.rumah), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}

    def pohon_xl(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Our command line, as she runs it."""
        return subprocess.run(
            [*self.lewat, self.python, "-m", "pohon_xl", *arguments], env=self.env, cwd=self.rumah,
            capture_output=True, check=False, encoding="utf-8", timeout=_SABAR,
        )  # fmt: skip

    def give(self, path: Path) -> None:
        """A file or folder of ours becomes hers."""
        if self.lewat:
            for one in (path, *path.rglob("*")):
                os.chown(one, int(_NOBODY), int(_NOBODY), follow_symlinks=False)


@contextmanager
def akun_biasa() -> Iterator[AkunBiasa]:
    """Gone with all that is in it when done."""
    top = Path(tempfile.mkdtemp(prefix="pohon_"))
    top.chmod(0o755)
    home = top / NAMA_RUMAH
    try:
        python = _python_in(home / "python pohon")
        akun = AkunBiasa(home, python, _foreign(python) if os.geteuid() == 0 else ())
        akun.give(home)
        yield akun
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _python_in(folder: Path) -> Path:
    """A Python of its own with what ours has, the code that is tested first of all."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    found = [str(_AKAR), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    (packages / "pohon.pth").write_text("\n".join(found), encoding="utf-8")
    return folder / "bin" / "python"


def _foreign(python: Path) -> tuple[str, ...]:
    """How to become somebody else who can start that Python."""
    drop = (program("setpriv", "util-linux"), "--reuid", _NOBODY, "--regid", _NOBODY,
            "--clear-groups")  # fmt: skip
    tried = ["-all", *(f"-all,+{right}" for right in ("dac_read_search", "dac_override"))]
    for rights in tried:
        found = (*drop, f"--inh-caps={rights}", f"--ambient-caps={rights}",
                 f"--bounding-set={rights}")  # fmt: skip
        trial = [*found, "/bin/sh", "-c", '"$0" -c "import pohon_xl, lxml"', str(python)]
        if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
            return found
    pytest.fail(f"'{sys.executable}' cannot be started by another account: chmod o+rx its folders")
