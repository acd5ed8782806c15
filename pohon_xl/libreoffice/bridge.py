"""The client's side of the bridge to LibreOffice: UNO objects that live in another process.

UNO for Python only loads in LibreOffice's own Python, and on Windows that is another one than
ours. So the extension starts our Python and obeys it over a pair of pipes nobody else can reach.
A line is JSON: [verb, number of object, name, values]; the answer {"ok": value} or {"galat": ...}.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from pohon_xl.errors import PohonError
from pohon_xl.rekaman import dataclass

#: what the host serves before anything is asked for
CONTEXT, DESKTOP, DOCUMENT = range(3)

_PREFIX = "com.sun.star."


class BridgeError(PohonError):
    """The host refused; the text is its own."""


@dataclass(slots=True)
class Struct:
    """A UNO struct by value: `com.sun.star.` is left out of its name."""

    name: str
    fields: dict[str, Any]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever UNO has there)
        try:
            return self.fields[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass(frozen=True, slots=True)
class Enum:
    """A UNO enum value by name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A value under its exact UNO type, e.g. `[]com.sun.star.beans.PropertyValue`."""

    type_name: str
    value: Any


class Sink(Protocol):
    """Where requests go."""

    def write(self, data: bytes, /) -> int:
        """All of it."""

    def flush(self) -> None:
        """Now."""


class Lines(Protocol):
    """Where answers come from."""

    def readline(self) -> bytes:
        """One answer; nothing when the other end is closed."""


class Bridge:
    """One conversation; `calls` counts what was asked."""

    def __init__(self, requests: Sink, answers: Lines) -> None:
        self._requests = requests
        self._answers = answers
        self.calls = 0

    def ask(self, verb: str, number: int, name: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401
        """One request. Raises: BridgeError, also when the host has gone away."""
        line = json.dumps([verb, number, name, [_pack(v) for v in values]])
        self.calls += 1
        try:
            self._requests.write(line.encode("ascii") + b"\n")
            self._requests.flush()
            answer = self._answers.readline()
        except (OSError, ValueError):
            answer = b""
        if not answer:
            raise BridgeError("LibreOffice sudah tidak menjawab; buka lagi buku kerjanya.")
        found = json.loads(answer)
        if "ok" not in found:
            raise BridgeError(f"LibreOffice menolak {name}: {found['galat']} {found['pesan']}")
        return self._unpack(found["ok"])

    def root(self, number: int) -> "Remote":
        """CONTEXT, DESKTOP or DOCUMENT."""
        return Remote(self, number)

    def service(self, name: str) -> Any:  # noqa: ANN401
        """A new instance of a UNO service."""
        return self.ask("service", 0, _PREFIX + name)

    def _unpack(self, value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, list):
            return [self._unpack(v) for v in value]
        if not isinstance(value, dict):
            return value
        ((kind, content),) = value.items()
        if kind == "$object":
            return Remote(self, content)
        if kind == "$enum":
            return Enum(content[0].removeprefix(_PREFIX), content[1])
        if kind == "$bytes":
            return bytes.fromhex(content)
        fields = {name: self._unpack(part) for name, part in content[1].items()}
        return Struct(content[0].removeprefix(_PREFIX), fields)


class Remote:
    """An object of the host. Lower-case names are methods, upper-case ones properties."""

    __slots__ = ("_bridge", "_number")

    def __init__(self, bridge: Bridge, number: int) -> None:
        object.__setattr__(self, "_bridge", bridge)
        object.__setattr__(self, "_number", number)

    @property
    def bridge(self) -> Bridge:
        """The conversation it belongs to."""
        found: Bridge = object.__getattribute__(self, "_bridge")
        return found

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        bridge, number = self.bridge, self._number
        if name[0].isupper():
            return bridge.ask("get", number, name)
        return lambda *values: bridge.ask("call", number, name, values)

    def __setattr__(self, name: str, value: object) -> None:
        self.bridge.ask("set", self._number, name, [value])

    def invoke(self, name: str, *values: object) -> Any:  # noqa: ANN401
        """A call with values under their exact types (`Typed`)."""
        return self.bridge.ask("invoke", self._number, name, values)


def properties(values: Mapping[str, object]) -> list[Struct]:
    """As UNO wants arguments by name."""
    return [
        Struct("beans.PropertyValue", {"Name": name, "Value": value})
        for name, value in values.items()
    ]


def _pack(value: object) -> object:
    if isinstance(value, Remote):
        return {"$object": object.__getattribute__(value, "_number")}
    if isinstance(value, Struct):
        fields = {name: _pack(part) for name, part in value.fields.items()}
        return {"$struct": [_PREFIX + value.name, fields]}
    if isinstance(value, Enum):
        return {"$enum": [_PREFIX + value.name, value.value]}
    if isinstance(value, Typed):
        return {"$any": [value.type_name, _pack(value.value)]}
    if isinstance(value, list | tuple):
        return [_pack(v) for v in value]
    return value
