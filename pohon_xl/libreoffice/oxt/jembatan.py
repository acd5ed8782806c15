"""The host's side of the bridge: obeys one line of JSON after the other, answers each with a line.

Runs in LibreOffice's own Python, whichever that is (3.7 and later): standard library and uno only.
The client is `pohon_xl/libreoffice/bridge.py`; the lines are described there.
"""

import json
from typing import Any, BinaryIO, List

import uno


class Jembatan:
    """Objects of the host by number, for one client."""

    def __init__(self, context: Any, document: Any) -> None:
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        self.context = context
        self.objects: List[Any] = [context, desktop, document]

    def serve(self, requests: BinaryIO, answers: BinaryIO) -> None:
        """Until the client closes its end."""
        for line in iter(requests.readline, b""):
            answers.write(self.answer(line))
            answers.flush()

    def answer(self, line: bytes) -> bytes:
        """One request obeyed."""
        try:
            answer = {"ok": self.pack(self.obey(*json.loads(line.decode("utf-8"))))}
        except Exception as error:  # every fault of the host goes back to who asked
            answer = {"galat": type(error).__name__, "pesan": str(error)}
        return json.dumps(answer).encode("ascii") + b"\n"

    def obey(self, verb: str, number: int, name: str, values: List[Any]) -> Any:
        """What the verb says, done to the object of that number."""
        if verb == "service":
            return self.context.ServiceManager.createInstanceWithContext(name, self.context)
        target = self.objects[number]
        if verb == "call":
            return getattr(target, name)(*[self.unpack(v) for v in values])
        if verb == "get":
            return getattr(target, name)
        if verb == "set":
            setattr(target, name, self.unpack(values[0]))
            return None
        if verb == "invoke":  # a value that needs its exact type of UNO
            packed = [self.unpack(v) for v in values]
            return uno.invoke(target, name, tuple(packed))
        raise ValueError(verb)

    def pack(self, value: Any) -> Any:
        """As JSON can hold it; an object stays here and goes over as its number."""
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if isinstance(value, (list, tuple)):
            return [self.pack(v) for v in value]
        if isinstance(value, uno.ByteSequence):
            return {"$bytes": value.value.hex()}
        if isinstance(value, uno.Enum):
            return {"$enum": [value.typeName, value.value]}
        name = getattr(type(value), "__pyunostruct__", None)
        if name is not None:
            fields = [f for f in dir(value.__dict__["value"]) if not f.startswith("_")]
            return {"$struct": [name, {f: self.pack(getattr(value, f)) for f in fields}]}
        self.objects.append(value)
        return {"$object": len(self.objects) - 1}

    def unpack(self, value: Any) -> Any:
        """As UNO wants it."""
        if isinstance(value, list):
            return tuple(self.unpack(v) for v in value)
        if not isinstance(value, dict):
            return value
        ((kind, content),) = value.items()
        if kind == "$object":
            return self.objects[content]
        if kind == "$enum":
            return uno.Enum(*content)
        if kind == "$any":
            return uno.Any(content[0], self.unpack(content[1]))
        struct = uno.createUnoStruct(content[0])
        for field, part in content[1].items():
            setattr(struct, field, self.unpack(part))
        return struct
