"""What xlwings would import for nothing."""

import sys

_BERAT = ("numpy", "pandas", "polars", "matplotlib", "PIL", "plotly")


def skip_heavy_imports() -> None:
    """Let xlwings believe that pandas and its kind are not there: a click has no use for them.

    Where they are installed they took 0.6 of the 0.7 seconds that `import xlwings` takes.
    """
    for name in _BERAT:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # Python's own sign for it
