"""Patterns that are compiled when first asked: for texts that few workbooks have.

Compiling one costs as much as loading a module. A pattern that every run needs is a plain
`re.compile`; this is for the others. One that is asked about every text, and hardly ever found,
says which words it needs: until a text has one of them, the answer is no without it.
"""

import re
from functools import partial
from typing import TYPE_CHECKING, Any, AnyStr

_MUNGKIN = ("match", "fullmatch", "search")  # answered with None where nothing is found
_TANYA = (*_MUNGKIN, "findall", "finditer", "sub", "subn", "split")


class Pola:
    """Stands for a `re.Pattern`; once compiled, its questions are that one's own."""

    def __init__(self, text: Any, flags: int, perlu: str) -> None:  # noqa: ANN401  (str or bytes)
        self._text, self._flags = text, flags
        self.perlu = tuple(perlu.split("|")) if perlu else ()

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        if self.perlu and name in _MUNGKIN:
            return partial(self._if_needed, name)
        return getattr(self._compiled(), name)

    def _compiled(self) -> object:
        compiled = re.compile(self._text, self._flags)
        self.__dict__.update({question: getattr(compiled, question) for question in _TANYA})
        return compiled

    def _if_needed(self, question: str, text: str, *span: int) -> object:
        said = text.casefold()
        if any(word in said for word in self.perlu):
            return getattr(self._compiled(), question)(text, *span)
        return None


if TYPE_CHECKING:

    def pola(text: AnyStr, flags: int = 0, *, perlu: str = "") -> re.Pattern[AnyStr]:  # noqa: ARG001
        """The pattern."""
        return re.compile(text, flags)

else:

    def pola(text: AnyStr, flags: int = 0, *, perlu: str = "") -> Pola:
        """The pattern.

        `perlu`: small letters, between strokes. Every text that it is found in has one of them.
        """
        return Pola(text, flags, perlu)
