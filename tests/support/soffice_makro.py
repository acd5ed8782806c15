"""Macros of a workbook in a real LibreOffice: headless through UNO, or clicked on a screen."""

import json
import os
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

_PROFIL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop>
<prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product">
<prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99</value></prop></item>
</oor:items>
"""
_PILIHAN = ("--norestore", "--nologo", "--nolockcheck", "--nodefault")
_SABAR = 120  # seconds, for slow machines; a good run needs five


def program(name: str, paket: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is needed: apt-get install {paket}")
    return found


@contextmanager
def soffice(*arguments: str, env: dict[str, str]) -> Iterator[None]:
    """A LibreOffice of its own, ended with all it started."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        write_profile(Path(profile))
        with soffice_in(Path(profile), *arguments, env=env):
            yield


def write_profile(profile: Path) -> None:
    """Settings of a user who has started it before and lets macros run."""
    user = profile / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(_PROFIL)


@contextmanager
def soffice_in(profile: Path, *arguments: str, env: dict[str, str]) -> Iterator[None]:
    """LibreOffice with a profile made before, ended with all it started."""
    own = f"-env:UserInstallation=file://{profile}"
    with soffice_of((), own, *arguments, env={**os.environ, **env}):
        yield


@contextmanager
def soffice_of(lewat: Sequence[str], *arguments: str, env: dict[str, str]) -> Iterator[None]:
    """LibreOffice of the account that `lewat` leads to, ended with all it started."""
    process = subprocess.Popen(
        [*lewat, program("soffice", "libreoffice-calc"), *_PILIHAN, *arguments],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        end_group(process)


def end_group(process: "subprocess.Popen[bytes]") -> None:
    try:
        os.killpg(process.pid, 15)
        process.wait(10)
    except ProcessLookupError:
        pass
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()


def run_subs(path: Path, subs: list[str], env: dict[str, str]) -> tuple[list[list[str]], list[str]]:
    """Cells of the first sheet after these Subs (`Project.Module.Sub`) ran, and what they threw."""
    pipe = f"pohon{uuid.uuid4().hex}"
    script = Path(__file__).with_name("uno_makro.py")
    with soffice("--headless", f"--accept=pipe,name={pipe};urp;", env=env):
        done = subprocess.run(
            ["/usr/bin/python3", script, pipe, path, *subs],
            capture_output=True, check=False, encoding="utf-8", timeout=_SABAR,
        )  # fmt: skip
    if "No module named 'uno'" in done.stderr:
        pytest.fail("python3-uno is needed: apt-get install python3-uno")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    return report["sel"], report["galat"]


@contextmanager
def screen() -> Iterator[str]:
    """A screen nobody sees; its name for DISPLAY."""
    read, write = os.pipe()
    process = subprocess.Popen(
        [program("Xvfb", "xvfb"), "-displayfd", str(write), "-screen", "0", "1366x768x24"],
        pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        end_group(process)


def wait_for(path: Path) -> bytes:
    """The bytes of a file that is to appear whole."""
    until = time.monotonic() + _SABAR
    while time.monotonic() < until:
        if path.exists():
            return path.read_bytes()
        time.sleep(0.1)
    pytest.fail(f"{path.name} did not appear")
