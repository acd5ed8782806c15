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
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

import pohon_xl
from pohon_xl.addin.oxt import write_extension
from pohon_xl.addin.tombol import JUDUL_TAB, Tombol
from pohon_xl.libreoffice.extension import remember_python
from tests.support.soffice_makro import program, screen, soffice_in, write_profile

_ULANG = 5  # times
_SABAR = 120  # seconds, for slow machines; a good step needs three
_LUKIS = 5  # seconds until a click shows; one that is lost is made again
_GAMBAR = 3  # seconds for a picture; it is for looking at, no proof
_SKRIP = Path(__file__).with_name("uno_layar.py")
_AKAR = Path(pohon_xl.__file__).parents[1]
_NOBODY = 65534
_LANGSUNG = "-I -B -m pohon_xl.addin.mulai"
#: the Python of the tests, with the code that is tested and not another that may be installed
_PYTHON = f"""#!/bin/sh
test "$1 $2 $3 $4" = "{_LANGSUNG}" || exit 9
shift 4
echo "mulai $*" >> "$0.log"
'{sys.executable}' -I -B -c "import sys
sys.path.insert(0, r'{_AKAR}')
from pohon_xl.addin.mulai import run
sys.exit(run(sys.argv[1:]))" "$@"
status=$?
echo "selesai $status" >> "$0.log"
exit $status
"""


class LayarCalc:
    """One LibreOffice on one screen; pictures go to `gambar`. `log` is what our Python notes.

    `lewat`: what leads to the account that LibreOffice belongs to, if it is another.
    """

    def __init__(
        self, pipe: str, display: str, gambar: Path, log: Path, lewat: Sequence[str] = ()
    ) -> None:
        self._env = {**os.environ, "DISPLAY": display}
        self._gambar = gambar
        self._log = log
        self._look = [*lewat, "/usr/bin/python3", str(_SKRIP), pipe]
        self._last = b""
        self._eyes: subprocess.Popen[str] | None = None

    def ask(self, *words: str) -> Any:
        """What `uno_layar.py` answers; None while windows come and go."""
        for _ in range(_ULANG):
            if self._eyes is None or self._eyes.poll() is not None:
                self._eyes = subprocess.Popen(
                    self._look,
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
                )  # fmt: skip
            assert self._eyes.stdin is not None
            assert self._eyes.stdout is not None
            with suppress(BrokenPipeError):
                self._eyes.stdin.write(f"{json.dumps(words)}\n")
                self._eyes.stdin.flush()
            if line := self._eyes.stdout.readline():
                return json.loads(line)
            self.close()  # UNO fell over a window that went away
        raise AssertionError(f"{words} tidak terjawab; jalankan: sh .ci/alat")

    def close(self) -> None:
        """Look no more."""
        if self._eyes is not None:
            self._eyes.kill()
            self._eyes.communicate()
            self._eyes = None

    def until(self, what: str, found: Callable[[], object], sabar: float = _SABAR) -> Any:
        """What it gives once it gives something."""
        if answer := _soon(found, sabar):
            return answer
        self.picture("tidak_jadi")
        raise AssertionError(f"{what}; lihat {self._gambar / 'tidak_jadi.png'}")

    def open(self, path: Path | str) -> None:
        """That workbook alone; its buttons can be seen. A box that is left open goes."""
        while self.ask("kotak"):
            self.key("Escape")
            time.sleep(1)
        self.until("buku kerja tidak terbuka", lambda: self.ask("buka", str(path)))
        self.until("bilah tombol tidak tampak", lambda: self.ask("tombol", "Periksa"))

    def press(self, tombol: Tombol, *, menu: bool = False) -> None:
        """A real click on one of our buttons, in the toolbar or the menu, until it has started."""
        before = len(self._notes("mulai"))
        for _ in range(_ULANG):
            (self._through_menu if menu else self._through_toolbar)(tombol)
            if _soon(lambda: len(self._notes("mulai")) > before, _LUKIS):
                break  # a click while a box is closing is lost
        last = self._notes("mulai")[-1]
        assert f"--fungsi={tombol.id} " in last, f"{tombol.id} diklik, yang jalan: {last}"

    def _through_toolbar(self, tombol: Tombol) -> None:
        self.click(tombol.label)

    def _through_menu(self, tombol: Tombol) -> None:
        if place := self._open_menu(tombol.kelompok.value) and _soon(
            lambda: self.ask("butir", tombol.label), _LUKIS
        ):
            self._at(place)
        else:
            self.key("Escape", "Escape")

    def _open_menu(self, group: str) -> bool:
        """That menu in ours. A click just after a box has gone is often lost."""
        for _ in range(_ULANG):
            if place := _soon(lambda: self.ask("menu", group), 0.1):
                self._at(place)
                return True
            self._at(self.until("menu tidak tampak", lambda: self.ask("menu", JUDUL_TAB)))
            _soon(lambda: self.ask("menu", group), 1)
        return False

    def entries(self, group: str) -> list[str]:
        """What stands in that menu of ours; a picture of it."""
        self.until("menu tidak terbuka", lambda: self._open_menu(group))
        found = self.until("menu kosong", lambda: self.ask("isi_menu", group))
        self.picture(f"menu_{group.lower()}")
        self.key("Escape", "Escape", "Escape")
        return [str(name) for name in found]

    def rest(self) -> None:
        """Until what the click started has come to its end."""
        self.until(
            "klik tidak selesai",
            lambda: len(self._notes("selesai")) == len(self._notes("mulai")),
        )

    def read(self, name: str, *, close: str = "OK", last: bool = True) -> str:
        """What our box says, once it is there; it is closed as she closes it. Picture `name`."""
        texts = self.until(f"{name}: kotak tidak muncul", self._box)
        self.picture(name)
        for _ in range(_ULANG):  # a click on a box that is still being painted is lost
            if place := self.ask("tombol", close):
                self._at(place)
            if _soon(lambda: self._box() != texts, _LUKIS):
                break
        assert self._box() != texts, f"{name}: kotak tidak tertutup"
        if last:
            self.rest()
        return " ".join(map(str, texts))

    def _box(self) -> object:
        texts = self.ask("kotak")
        return texts if texts and texts[0] == JUDUL_TAB else None

    def pick(self, path: Path, name: str) -> None:
        """A file in the box that asks for one."""
        self.until(f"{name}: tidak ditanya berkas", lambda: self.ask("tombol", "Open"))
        self.write(str(path))
        self.picture(name)
        self.click("Open")

    def write(self, text: str) -> None:
        """Into the line of the box in front; letters are lost while the box comes up."""
        for _ in range(_ULANG):
            self._at(self.until("tidak ada baris isian", lambda: self.ask("isian")))
            if not _soon(lambda: self._line().get("siap"), _LUKIS):
                continue
            self.key("ctrl+a")
            self._xdotool("type", "--delay", "15", text)
            if _soon(lambda: self._line().get("teks") == text, _LUKIS):
                return
        self.picture("tidak_jadi")
        raise AssertionError(f"'{text}' tidak dapat diketik, yang ada: {self._line()}")

    def _line(self) -> dict[str, Any]:
        return self.ask("isian") or {}

    def key(self, *names: str) -> None:
        """Keys, as xdotool calls them."""
        self._xdotool("key", *names)

    def click(self, label: str) -> None:
        """A real click in the middle of the button of that name."""
        self._at(self.until(f"tombol {label} tidak tampak", lambda: self.ask("tombol", label)))

    def _at(self, place: Any) -> None:
        self._xdotool("mousemove", str(place["x"]), str(place["y"]), "click", "1")

    def _xdotool(self, *words: str) -> None:
        subprocess.run([program("xdotool", "xdotool"), *words], check=True, env=self._env)

    def _notes(self, kind: str) -> list[str]:
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        return [line for line in lines if line.startswith(kind)]

    def books(self) -> list[str]:
        """Titles of the open workbooks."""
        return list(self.ask("buku"))

    def sheets(self) -> list[str]:
        """Names of the tabs."""
        return list(self.ask("lembar"))

    def shapes(self, sheet: str) -> list[str]:
        """What is written in the shapes on that sheet."""
        return list(self.ask("bentuk", sheet))

    def show(self, sheet: str) -> None:
        """That tab to the front."""
        self.ask("tampil", sheet)

    def save_copy(self, path: Path) -> Path:
        """The workbook as it is now."""
        self.ask("simpan", str(path))
        return path

    def picture(self, name: str) -> Path:
        """The whole screen, once it has been painted: other than the last picture, and at rest."""
        end = time.monotonic() + _GAMBAR
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


def _soon(found: Callable[[], object], sabar: float) -> Any:
    """What it gives within so many seconds."""
    end = time.monotonic() + sabar
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.1)
    return None


@contextmanager
def layar_calc(path: Path, gambar: Path) -> Iterator[LayarCalc]:
    """The workbook open in front of her, the extension in its place, settings of nobody else."""
    home = Path(tempfile.mkdtemp(prefix="pohon_"))  # where also an account of no rights may come
    ours = {"HOME": str(home), "XDG_STATE_HOME": str(home), "LOCALAPPDATA": str(home)}
    try:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in ours.items():
                patch.setenv(name, value)
            profile = _with_extension(home)
        pipe = f"pohon{uuid.uuid4().hex}"
        with screen() as display:
            env = {**ours, "DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"}
            accept = f"--accept=pipe,name={pipe};urp;"
            with soffice_in(profile, accept, str(path), env=env):
                layar = LayarCalc(pipe, display, gambar, home / "python.log")
                yield layar
                layar.close()
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
