"""A LibreOffice with our extension on a screen nobody sees, clicked as she clicks it.

Buttons are found by name in the tree of accessible things, so no place is guessed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pohon_xl
from pohon_xl.addin.oxt import write_extension
from pohon_xl.libreoffice.extension import remember_python
from tests.support.soffice_makro import program, screen, soffice_in, write_profile

_SABAR = 180  # seconds, for slow machines; a good step needs three
_LUKIS = 15  # seconds for a picture; it is for looking at, no proof
_SKRIP = Path(__file__).with_name("uno_layar.py")
_AKAR = Path(pohon_xl.__file__).parents[1]
_NOBODY = 65534
_LANGSUNG = "-I -B -m pohon_xl.addin.mulai"
#: the Python of the tests, with the code that is tested and not another that may be installed
_PYTHON = f"""#!/bin/sh
test "$1 $2 $3 $4" = "{_LANGSUNG}" || exit 9
shift 4
exec '{sys.executable}' -I -B -c "import sys
sys.path.insert(0, r'{_AKAR}')
from pohon_xl.addin.mulai import run
sys.exit(run(sys.argv[1:]))" "$@"
"""


class LayarCalc:
    """One workbook on one screen; pictures go to `gambar`."""

    def __init__(self, pipe: str, display: str, gambar: Path) -> None:
        self._pipe = pipe
        self._env = {**os.environ, "DISPLAY": display}
        self._gambar = gambar
        self._last = b""

    def ask(self, *words: str) -> object:
        """What `uno_layar.py` answers; None while windows come and go."""
        done = subprocess.run(
            ["/usr/bin/python3", _SKRIP, self._pipe, *words],
            capture_output=True, check=False, encoding="utf-8", timeout=_SABAR,
        )  # fmt: skip
        assert done.returncode == 0, f"{words}: {done.stderr} (sh .ci/alat)"
        return json.loads(done.stdout)

    def until(self, what: str, found: Callable[[], object]) -> object:
        """What it gives once it gives something."""
        end = time.monotonic() + _SABAR
        while time.monotonic() < end:
            if answer := found():
                return answer
            time.sleep(0.2)
        self.picture("tidak_jadi")
        raise AssertionError(f"{what}; lihat {self._gambar / 'tidak_jadi.png'}")

    def click(self, label: str) -> None:
        """A real click in the middle of the button of that name."""
        place = self.until(
            f"tombol {label} tidak tampak di layar", lambda: self.ask("tombol", label)
        )
        assert isinstance(place, dict)
        xdotool = program("xdotool", "xdotool")
        subprocess.run(
            [xdotool, "mousemove", str(place["x"]), str(place["y"]), "click", "1"],
            check=True, env=self._env,
        )  # fmt: skip

    def click_and_read(self, label: str) -> str:
        """A click on one of our buttons; what its box says, which is closed as she closes it."""
        self.click(label)
        texts = self.until(f"{label} tidak menjawab", lambda: self.ask("kotak"))
        assert isinstance(texts, list)
        self.picture(f"kotak_{label.lower()}")
        self.click("OK")
        self.until("kotak tidak tertutup", lambda: self.ask("kotak") == [])
        return " ".join(map(str, texts))

    def sheets(self) -> list[str]:
        """Names of the tabs."""
        return self._texts("lembar")

    def shapes(self, sheet: str) -> list[str]:
        """What is written in the shapes on that sheet."""
        return self._texts("bentuk", sheet)

    def _texts(self, *words: str) -> list[str]:
        found = self.ask(*words)
        return [str(text) for text in found] if isinstance(found, list) else []

    def show(self, sheet: str) -> None:
        """That tab to the front."""
        self.ask("tampil", sheet)

    def save_copy(self, path: Path) -> Path:
        """The workbook as it is now."""
        self.ask("simpan", str(path))
        return path

    def picture(self, name: str) -> Path:
        """The whole screen, once it has been painted: other than the last picture, and at rest."""
        end = time.monotonic() + _LUKIS
        before, now = b"", self._pixels()
        while time.monotonic() < end and not before == now != self._last:
            time.sleep(0.2)
            before, now = now, self._pixels()
        self._last = now
        self._gambar.mkdir(parents=True, exist_ok=True)
        path = self._gambar / f"{name}.png"
        subprocess.run([program("convert", "imagemagick"), "ppm:-", path], check=True, input=now)
        return path

    def _pixels(self) -> bytes:
        return subprocess.run(
            [program("import", "imagemagick"), "-window", "root", "ppm:-"],
            check=True, env=self._env, stdout=subprocess.PIPE,
        ).stdout  # fmt: skip


@contextmanager
def layar_calc(path: Path, gambar: Path) -> Iterator[LayarCalc]:
    """The workbook open in front of her, the extension in its place."""
    home = Path(tempfile.mkdtemp(prefix="pohon_"))  # where also an account of no rights may come
    try:
        profile = _with_extension(home)
        pipe = f"pohon{uuid.uuid4().hex}"
        with screen() as display:
            env = {"DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen", "HOME": str(home)}
            accept = f"--accept=pipe,name={pipe};urp;"
            with soffice_in(profile, accept, str(path), env=env):
                yield LayarCalc(pipe, display, gambar)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _with_extension(home: Path) -> Path:
    """A profile into which `unopkg` has put the .oxt; it refuses to do so for root."""
    profile = home / "profil"
    profile.mkdir()
    write_profile(profile)
    extension = write_extension(home)
    python = home / "python"
    python.write_text(_PYTHON)
    python.chmod(0o755)
    remember_python(str(python))
    who: dict[str, Any] = {}
    if os.geteuid() == 0:
        who = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
        for one in (home, *home.rglob("*")):
            os.chown(one, _NOBODY, _NOBODY)
    done = subprocess.run(
        [program("unopkg", "libreoffice-calc"), "add", f"-env:UserInstallation=file://{profile}",
         "--suppress-license", extension],
        env={**os.environ, "HOME": str(home)}, cwd=home, capture_output=True, check=False,
        encoding="utf-8", timeout=_SABAR, **who,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return profile
