"""A page as a real browser sees it: opened in headless Chromium, its script run, its DOM read."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from lxml import html

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--enable-logging=stderr", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip


def open_page(
    page: Path, fragment: str = "", size: tuple[int, int] = (1366, 768)
) -> tuple[html.HtmlElement, str]:
    """The DOM after the script ran, and what the console complained about."""
    program = _program()
    url = page.resolve().as_uri() + (f"#{fragment}" if fragment else "")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        done = subprocess.run(
            [program, *_OPTIONS, f"--user-data-dir={profile}",
             f"--window-size={size[0]},{size[1]}", "--hide-scrollbars", "--dump-dom", url],
            check=True, capture_output=True, encoding="utf-8", timeout=120,
        )  # fmt: skip
    complaints = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    return html.document_fromstring(done.stdout), complaints


def picture(page: Path, target: Path, size: tuple[int, int]) -> None:
    """The top of a page in a window of that size, as PNG."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        subprocess.run(
            [_program(), *_OPTIONS, f"--user-data-dir={profile}", "--hide-scrollbars",
             f"--window-size={size[0]},{size[1]}", f"--screenshot={target}",
             page.resolve().as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def _program() -> str:
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.fail("Chromium is needed: apt-get install chromium")
    return program


def shown(dom: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    """Elements of that tag and class which neither they nor their parents hide."""
    tag, _, name = selector.partition(".")
    found = dom.iter(tag)
    return [
        e
        for e in found
        if name in (e.get("class") or "").split()
        and e.get("hidden") is None
        and all(a.get("hidden") is None for a in e.iterancestors())
    ]
