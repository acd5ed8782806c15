"""The program of a worker process: tasks as lines on stdin, results as lines on stdout.

It ends when its stdin closes, even in the middle of a file: whoever started it is gone.
"""

import os
import sys
from queue import SimpleQueue
from threading import Thread

#: bytes of addresses that are no memory: libraries, stacks of threads
_ALAMAT = 1 << 29


def main() -> int:
    """Work until nobody sends any more. The one argument bounds its memory, in bytes."""
    results = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is not a result
    limit_memory(int(sys.argv[1]))
    from pohon_xl.massal.kerja import kerjakan
    from pohon_xl.massal.tugas import dump_hasil, load_tugas
    from pohon_xl.sampah import collect_seldom

    collect_seldom()
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(lines,), daemon=True).start()
    while line := lines.get():
        results.write(dump_hasil(kerjakan(load_tugas(line))) + "\n")
        results.flush()
    return 0


def _listen(lines: "SimpleQueue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)


def limit_memory(memory: int) -> None:
    """A file that suddenly wants much more gets a MemoryError; the watch (pengawas.py) ends others.

    Systems limit addresses, of which a program holds more than memory.
    """
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = memory + _ALAMAT
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    sys.exit(main())
