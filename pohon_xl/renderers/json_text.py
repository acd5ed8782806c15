"""JSON with indentation, as the command line prints it and as our lists are stored.

The same text as `json.dumps(..., indent=...)`, a third of its time: with an indentation the
standard module leaves its C code and makes a generator for every list and object.
"""

import json
from functools import lru_cache
from json.encoder import encode_basestring

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def dump_json(data: object) -> str:
    """Indented, letters as they are, one line end at the end."""
    return indented(data, 2) + "\n"


def indented(data: object, spaces: int, *, sort_keys: bool = False) -> str:
    """Of dicts with keys of text, lists, tuples and plain values. Raises: TypeError for others."""
    return _text(data, "\n", " " * spaces, sort_keys=sort_keys)


def _text(value: object, start: str, step: str, *, sort_keys: bool) -> str:
    """`start` is what begins a line at the depth of this value."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inner = start + step
        items = sorted(value.items()) if sort_keys else value.items()
        parts = [
            f"{_key(name)}: {encode_basestring(one)}"
            if one.__class__ is str
            else f"{_key(name)}: {_text(one, inner, step, sort_keys=sort_keys)}"
            for name, one in items
        ]
        return f"{{{inner}{f',{inner}'.join(parts)}{start}}}" if parts else "{}"
    if isinstance(value, list | tuple):
        inner = start + step
        parts = [
            encode_basestring(one)
            if one.__class__ is str
            else _text(one, inner, step, sort_keys=sort_keys)
            for one in value
        ]
        return f"[{inner}{f',{inner}'.join(parts)}{start}]" if parts else "[]"
    return _ENCODE(value)


@lru_cache(maxsize=1 << 10)  # the same few names a thousand times
def _key(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f"a key that is no text: {name!r}")
    return encode_basestring(name)
