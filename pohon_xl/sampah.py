"""How often the interpreter looks for circles of garbage, which this program hardly makes.

Looking takes a tenth of a whole `bangun` at Python's usual pace, and once more at the end, where
it goes over every object that is about to vanish with the process anyway.
"""

import gc

_JARANG = 1_000_000  # objects made before it looks; a `bangun` leaves some 600 in circles


def collect_seldom() -> None:
    """For a process that is about to work: a command, a click, a worker of `massal`."""
    gc.set_threshold(_JARANG)


def end_without_collecting() -> None:
    """What is alive now goes with the process; handlers of the end and open files as usual."""
    gc.freeze()
