"""argparse that speaks Indonesian."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

_PESAN = (
    (r"the following arguments are required: (.*)", r"argumen ini harus diisi: \1"),
    (r"unrecognized arguments: (.*)", r"argumen tidak dikenal: \1"),
    (
        r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)",
        r"\1: \2 tidak dikenal (pilihan: \3)",
    ),
    (r"argument (.*?): expected one argument", r"\1: nilainya belum diisi"),
    (r"argument (.*?): expected at least one argument", r"\1: isi sedikitnya satu"),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 bukan bilangan bulat"),
    (r"ambiguous option: (.*?) could match (.*)", r"opsi \1 tidak jelas, mungkin \2"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1: tidak memakai nilai (\2)"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1: tidak dapat bersama \2"),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Options must be whole; help, headings and errors are Indonesian; errors exit with 2."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  (argparse's own signature)
        options.setdefault("formatter_class", _Formatter)
        options["allow_abbrev"] = False
        with_help = options.pop("add_help", True)
        super().__init__(add_help=False, **options)
        self._positionals.title = "argumen"
        self._optionals.title = "opsi"
        if with_help:
            self.add_argument(
                "-h", "--help", action="help", help="tampilkan bantuan ini lalu selesai"
            )

    def error(self, message: str) -> NoReturn:
        """One sentence, then where to look."""
        for pattern, replacement in _PESAN:
            message, count = re.subn(f"^{pattern}$", replacement, message)
            if count:
                break
        print(f"{self.prog}: {message}. Lihat: {self.prog} --help", file=sys.stderr)
        sys.exit(2)
