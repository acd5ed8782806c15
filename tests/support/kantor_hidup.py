"""A LibreOffice of our own, with its own profile, and workbooks opened in it over the bridge."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pohon_xl
from pohon_xl.addin.libreoffice_host import port_over
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.libreoffice.bridge import DOCUMENT, Bridge
from tests.support.soffice_makro import program

MAKRO = Path(__file__).with_name("uji_hidup.py")
JEMBATAN = Path(pohon_xl.__file__).parent / "libreoffice" / "oxt" / "jembatan.py"
_PASANG = "pasang LibreOffice beserta Python-nya: sh .ci/alat"
_URL = "vnd.sun.star.script:uji_hidup.py$serve?language=Python&location=user"


def soffice_options(profile: Path) -> list[str]:
    """Nothing of another profile, no questions at the start."""
    return [
        f"-env:UserInstallation={profile.as_uri()}",
        "--norestore",
        "--nologo",
        "--nolockcheck",
        "--nodefault",
    ]


class KantorHidup:
    """One soffice; `stop` ends it and what it started, nothing else."""

    def __init__(self, profile: Path) -> None:
        scripts = profile / "user" / "Scripts" / "python"
        (scripts / "pythonpath").mkdir(parents=True)
        shutil.copyfile(MAKRO, scripts / MAKRO.name)
        shutil.copyfile(JEMBATAN, scripts / "pythonpath" / JEMBATAN.name)
        self._folder = tempfile.mkdtemp(prefix="pohon_")  # names of sockets are short
        self._socket = f"{self._folder}/soket"
        self._soffice = subprocess.Popen(
            [program("soffice", "libreoffice-calc"), *soffice_options(profile), "--headless", _URL],
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "POHON_XL_SOKET": self._socket},
        )

    @contextmanager
    def bridge(
        self, path: Path | str | None, how: dict[str, object] | None = None
    ) -> Iterator[Bridge]:
        """A workbook (None: none; a text: that URL) open until done, never saved.

        `how`: as `{"ReadOnly": True}`.
        """
        url = path.resolve().as_uri() if isinstance(path, Path) else path or ""
        with self._connect() as connection, connection.makefile("rwb") as stream:
            stream.write(f"{url} {json.dumps(how or {})}\n".encode() if url else b"\n")
            yield Bridge(stream, stream)

    @contextmanager
    def connection(self, path: Path) -> Iterator[socket.socket]:
        """For a program that talks over it as over the pipes of the extension; all is loaded."""
        with self._connect() as found:
            stream = found.makefile("rwb")
            stream.write(f"{path.resolve().as_uri()}\n".encode())
            Bridge(stream, stream).root(DOCUMENT).getURL()
            yield found

    def _connect(self) -> socket.socket:
        for _ in range(1800):  # three minutes, for slow machines
            found = socket.socket(socket.AF_UNIX)
            try:
                found.connect(self._socket)
            except OSError:
                found.close()
                assert self._soffice.poll() is None, f"soffice berhenti sendiri; {_PASANG}"
                time.sleep(0.1)
                continue
            return found
        raise AssertionError(f"makro uji tidak jalan di LibreOffice; {_PASANG}")

    @contextmanager
    def open(
        self, path: Path | str | None, *, typed: bool = True, how: dict[str, object] | None = None
    ) -> Iterator[XlwingsPort]:
        """Texts are parsed as Excel parses typed ones, so that a forgotten '@' shows."""
        with self.bridge(path, how) as bridge:
            port = port_over(bridge, typed=typed)
            assert isinstance(port, XlwingsPort)
            yield port

    def stop(self) -> None:
        """Its whole group: soffice is a script around the program."""
        os.killpg(self._soffice.pid, signal.SIGKILL)
        self._soffice.wait()
        shutil.rmtree(self._folder)


def calls_of(port: XlwingsPort) -> int:
    """Requests over the bridge so far."""
    calls: int = port.app.impl.engine.bridge.calls
    return calls
