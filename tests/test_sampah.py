"""A process that no longer looks for garbage still ends as it should."""

import gc
import subprocess
import sys

from pohon_xl.sampah import collect_seldom


def test_garbage_is_looked_for_seldom_but_not_never() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] > 10 * before[0]
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)


def test_at_the_end_handlers_run_and_what_was_printed_arrives() -> None:
    code = (
        "import atexit, sys\n"
        "from pohon_xl.sampah import end_without_collecting\n"
        "atexit.register(print, 'penutup')\n"
        "print('isi', end=' ')\n"
        "end_without_collecting()\n"
        "sys.exit(3)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")  # noqa: PLW1510

    assert (done.returncode, done.stdout.split()) == (3, ["isi", "penutup"])
