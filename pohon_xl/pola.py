"""Patterns that are compiled when first asked: for texts that few workbooks have.

Compiling one costs as much as loading a module. A pattern that every run needs is a plain
`re.compile`; this is for the others.
"""

import re
from typing import TYPE_CHECKING, Any, AnyStr

_TANYA = ("match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split")


class _Pola:
    """Stands for a `re.Pattern`; once compiled, its questions are that one's own."""

    def __init__(self, text: Any, flags: int) -> None:  # noqa: ANN401  (str or bytes)
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        self.__dict__.update({question: getattr(compiled, question) for question in _TANYA})
        return getattr(compiled, name)


if TYPE_CHECKING:

    def pola(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """The pattern."""
        return re.compile(text, flags)

else:

    def pola(text: AnyStr, flags: int = 0) -> _Pola:
        """The pattern."""
        return _Pola(text, flags)
