"""Changes that leave a part readable as XML: bytes turned at random never get past the parser."""

import random
import re
from collections.abc import Callable

from tests.fuzz.sasaran import bagian

_NILAI = (
    b"", b"0", b"-1", b"1", b"16385", b"1048577", b"99999999999999999999", b"1e308", b"nan", b"x",
    b"A1:XFD1048576", b"A0", b"ZZZZ1", b":", b"\xef\xbf\xbd", b"../../x", b"/", b"rId1", b"true",
    b"#REF!", b"Tahap 3", b"_x0000_", b"s", b"str", b"inlineStr", b"e", b"d", b"0.0E+999",
)  # fmt: skip
_SIFAT = re.compile(rb'(\s[\w:]+=")([^"]*)(")')
_TANDA = re.compile(rb"<[^<>]+>")
_TEKS = re.compile(rb">([^<>]+)<")
Ubah = Callable[[bytes, random.Random], bytes]


def mutate(data: bytes, max_size: int, seed: int) -> bytes:
    """Another input of the same shape: the number of the part and its content."""
    rnd = random.Random(seed)  # noqa: S311
    number = (
        data[0] % len(bagian()) if data and rnd.random() < 0.9 else rnd.randrange(len(bagian()))
    )
    fresh = len(data) < 2 or rnd.random() < 0.3
    content = bagian()[number][1] if fresh else data[1:]
    for _ in range(rnd.choice((1, 1, 2, 4))):
        content = rnd.choice(_UBAH)(content, rnd)
    return (bytes([number]) + content)[:max_size]


def _value(content: bytes, rnd: random.Random) -> bytes:
    found = list(_SIFAT.finditer(content))
    if not found:
        return content
    one = rnd.choice(found)
    new = rnd.choice((*_NILAI, rnd.choice(found)[2]))
    return content[: one.start(2)] + new + content[one.end(2) :]


def _no_attribute(content: bytes, rnd: random.Random) -> bytes:
    found = list(_SIFAT.finditer(content))
    one = rnd.choice(found) if found else None
    return content if one is None else content[: one.start()] + content[one.end() :]


def _text(content: bytes, rnd: random.Random) -> bytes:
    found = list(_TEKS.finditer(content))
    if not found:
        return content
    one = rnd.choice(found)
    return content[: one.start(1)] + rnd.choice(_NILAI) + content[one.end(1) :]


def _tags(content: bytes, rnd: random.Random) -> bytes:
    """A tag for another of the same part, or none: what remains is often no XML."""
    found = list(_TANDA.finditer(content))
    if len(found) < 3:
        return content
    one, other = rnd.choice(found), rnd.choice(found)
    return content[: one.start()] + rnd.choice((other[0], b"")) + content[one.end() :]


def _element(content: bytes, rnd: random.Random) -> bytes:
    """An element without children doubled, dropped or moved."""
    found = [m for m in _TANDA.finditer(content) if m[0].endswith(b"/>")]
    if not found:
        return content
    one, at = rnd.choice(found), rnd.choice(found).start()
    moved = content[:at] + one[0] * rnd.choice((1, 2, 40)) + content[at:]
    return rnd.choice((moved, content[: one.start()] + content[one.end() :]))


_UBAH: tuple[Ubah, ...] = (_value, _value, _value, _no_attribute, _text, _tags, _element)
