"""Several things written into one cell: "1. ... 2. ..."."""

import re

_NUMBER = re.compile(r"(?:^|(?<=\s)|(?<=[.;,]))(\d{1,2})[.)](?!\d)\s*")


def split_numbered(text: str) -> tuple[str, ...]:
    """The items of "1. A. 2.B", without numbers and closing stops; () when it is no such list.

    Numbers must start the text and run 1, 2, 3 ...: "Perda Nomor 1. Tahun 2" is no list.
    """
    marks = list(_NUMBER.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return ()
    starts: list[re.Match[str]] = []
    for mark in marks:
        if int(mark[1]) == len(starts) + 1:
            starts.append(mark)
    if len(starts) < 2:
        return ()
    ends = [mark.start() for mark in starts[1:]] + [len(text)]
    items = [text[mark.end() : end] for mark, end in zip(starts, ends, strict=True)]
    return tuple(tidy for item in items if (tidy := item.strip().rstrip(".;,").strip()))


def strip_brackets(text: str) -> tuple[str, bool]:
    """("Jumlah X", True) for "(Jumlah X)": brackets around the whole, not around a part.

    An opening one that is never closed counts too: the text was cut off in copying.
    """
    inner = text.strip()
    if inner.startswith("(") and ")" not in inner:
        return inner[1:].strip(), True
    if len(inner) > 2 and inner[0] == "(" and inner[-1] == ")":
        depth = 0
        for i, char in enumerate(inner):
            depth += (char == "(") - (char == ")")
            if depth == 0 and i < len(inner) - 1:
                return inner, False
        return inner[1:-1].strip(), True
    return inner, False
