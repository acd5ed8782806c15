"""Lists and outline numbers in cells: "1. ... 2. ...", "A.1.a ...", bullets."""

import re

_BULLET = re.compile(r"^(?:[-\u2010-\u2015\u2022\u25aa\u25cf\u25ba\u27a2\u2713*>+]|o(?= ))+\s*")
_COMPONENT = r"(?:[A-Za-z](?!\w)|[IVXivx]{2,5}(?!\w)|\d{1,2}(?!\d))"
# 1.1, A.1.a, with or without a closing stop; or one part with a stop or bracket: 1. a) IV.
_CODE = re.compile(rf"\(?({_COMPONENT}(?:\.{_COMPONENT})+)[.)]*|\(?({_COMPONENT})[.)]+")
_BARE = re.compile(r"()(\d{1,2})(?= [A-Z])")
_NUMBER = re.compile(r"(?:^|(?<=\s)|(?<=[.;,]))(\d{1,2})[.)](?!\d)\s*")


def split_numbered(text: str) -> tuple[str, ...]:
    """The items of "1. A. 2.B", without numbers and closing stops; () when it is no such list.

    Numbers must start the text and run 1, 2, 3 ...: "Perda Nomor 1. Tahun 2" is no list.
    """
    if not text.lstrip()[:1].isdigit():
        return ()
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


def split_code(text: str, *, bare: bool = False) -> tuple[tuple[str, ...], str]:
    """(("1", "1"), "Tersedianya X") for "1.1 Tersedianya X"; no code: ((), text).

    Behind a single letter a space is needed: "S.Kom." is no code. Behind digits it may be missing.
    `bare`: among such codes a number alone is one too ("1 Tersedianya X", then "1.1 ...").
    """
    match = _CODE.match(text) or (_BARE.match(text) if bare else None)
    if match is None:
        return (), text
    rest = text[match.end() :]
    tight = not rest.startswith(" ")
    code = match[1] or match[2]
    if not rest.strip() or not (rest.strip()[0].isalpha() or rest.strip()[0] in "\"'(\u201c\u2018"):
        return (), text
    if tight and not (code[-1].isdigit() and text[match.end() - 1] in ".)"):
        return (), text
    return tuple(code.split(".")), rest.strip()


def parse_code(text: str) -> tuple[str, ...]:
    """The parts of a cell that holds nothing but an outline number: 1.1.2, A.1.a, 3); else ()."""
    tidy = text.strip().strip("().").strip()
    if re.fullmatch(rf"{_COMPONENT}(?:\.{_COMPONENT})*", tidy) is None:
        return ()
    return tuple(tidy.split("."))


def with_bracket(text: str, code: tuple[str, ...]) -> tuple[str, ...]:
    """A code of one part keeps its bracket, which makes another kind: 1. is not 1) nor (1)."""
    head = text.lstrip()[:6].partition(" ")[0]
    if len(code) != 1 or ")" not in head:
        return code
    return (f"{code[0]}{'(' if head.startswith('(') else ')'}",)


def strip_bullet(text: str) -> str:
    """The text without a dash or dot in front of it."""
    return _BULLET.sub("", text) if _BULLET.match(text) and text[1:].strip() else text


def split_bullets(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines that all carry a bullet, two at least, without them; else ()."""
    if len(lines) < 2 or not all(_BULLET.match(line) for line in lines):
        return ()
    return tuple(tidy for line in lines if (tidy := _BULLET.sub("", line).rstrip(".;,").strip()))


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


_SAMA = frozenset(
    {"idem", "sda", "s.d.a", "s.d.a.", "sama dengan di atas", "sama", '"', "''", "\u201d", "\u3003"}
)


def is_ditto(text: str) -> bool:
    """Whether a cell only repeats the one above: idem, sda, a ditto mark."""
    return len(text) < 24 and text.strip(" .-").casefold() in _SAMA
