"""Frozen records at a fifth of what the standard dataclasses cost to define.

`from pohon_xl.rekaman import dataclass, field, replace` reads and type-checks as the standard
module does (a type checker sees that one); `__slots__` are always made. The standard decorator
compiles six functions for each class and loads `inspect`: for our 190 classes that was a tenth of
a whole `bangun`. Here equality, hash, order and repr are shared functions over the fields, and
`__init__` is compiled once for each number of fields. The functions of the standard module
(`fields`, `replace`, `asdict`) work on these records too.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

_MISSING: Any = object()
_OWN = "__rekaman__"
_SHOWN = True, True  # in repr, in comparing


class Field:
    """One field of a record; `default_factory` makes the value of each object anew."""

    __slots__ = (
        "compare",
        "default",
        "default_factory",
        "init",
        "is_required",
        "name",
        "repr",
        "type",
    )

    def __init__(
        self, default: object, factory: object, *, init: bool, shown: tuple[bool, bool]
    ) -> None:
        self.default: Any = default
        self.default_factory: Any = factory
        self.init = init
        self.repr, self.compare = shown
        self.name, self.type = "", None
        self.is_required = default is _MISSING and factory is _MISSING  # a caller must give it


def _field(
    *,
    default: Any = _MISSING,  # noqa: ANN401
    default_factory: Any = _MISSING,  # noqa: ANN401
    init: bool = True,
    repr: bool = True,  # noqa: A002
    compare: bool = True,
) -> Field:
    return Field(default, default_factory, init=init, shown=(repr, compare))


def _dataclass(
    *,
    frozen: bool = False,
    slots: bool = True,
    eq: bool = True,
    order: bool = False,
    weakref_slot: bool = False,
) -> Callable[[type], type]:
    if not slots:
        raise TypeError("records have slots")
    more = ("__weakref__",) if weakref_slot else ()
    return lambda cls: _record(cls, more, frozen=frozen, eq=eq, order=order)


def _record(cls: type, more: tuple[str, ...], *, frozen: bool, eq: bool, order: bool) -> type:
    fields: dict[str, Field] = {}
    for base in cls.__mro__[:0:-1]:
        fields |= getattr(base, _OWN, {})
    body = dict(cls.__dict__)
    own = cls.__annotations__
    for name, kind in own.items():
        fields[name] = _named(body.pop(name, _MISSING), name, kind)
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    compared = [f.name for f in fields.values() if f.compare]
    body |= {"__slots__": (*own, *more), _OWN: fields, "__dataclass_fields__": _Standard()}
    body["__match_args__"] = tuple([f.name for f in fields.values() if f.init])
    body["__qualname__"] = cls.__qualname__
    body.setdefault("__repr__", _repr)
    if eq:
        body |= {
            k: v for k, v in _comparing(compared, frozen=frozen).items() if k not in cls.__dict__
        }
    if order:
        body |= _ordering(compared)
    if frozen:
        body |= {"__setattr__": _refuse, "__delattr__": _refuse}
        body |= {"__getstate__": _state, "__setstate__": _set_state}
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__init__ = _init_of(made)  # type: ignore[misc]
    return made


def _named(given: object, name: str, kind: Any) -> Field:  # noqa: ANN401
    """The field of that name: as it was described, or with that default."""
    found = given if given.__class__ is Field else Field(given, _MISSING, init=True, shown=_SHOWN)
    if found.default is not _MISSING and found.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default of {name}: use default_factory")
    found.name, found.type = name, kind
    return found


def _init_of(cls: type) -> Callable[..., None]:
    """The template for as many fields, with the names, defaults and slots of this class put in."""
    fields: dict[str, Field] = getattr(cls, _OWN)
    given = [(name, field) for name, field in fields.items() if field.init]
    optional = [field.default for _, field in given if not field.is_required]
    if any(field.is_required for _, field in given[len(given) - len(optional) :]):
        raise TypeError(f"a field of {cls.__qualname__} without default follows one with a default")
    after = _after(
        cls, [(name, f) for name, f in fields.items() if not f.init and not f.is_required]
    )
    code = _template(len(given), with_after=after is not None).replace(
        co_varnames=("self", *(name for name, _ in given)),
        co_qualname=f"{cls.__qualname__}.__init__",
    )
    puts = {f"_{number}": _put(cls, name, f) for number, (name, f) in enumerate(given)}
    return FunctionType(code, puts | {"_after": after}, "__init__", tuple(optional))


@cache
def _template(count: int, *, with_after: bool) -> CodeType:
    """An `__init__` of that many fields; only these are compiled, not one for each class."""
    names = [f"a{number}" for number in range(count)]
    lines = [f"_{number}(self, {name})" for number, name in enumerate(names)]
    lines += ["_after(self)"] if with_after else []
    text = f"def __init__({', '.join(['self', *names])}):\n " + "\n ".join(lines or ["pass"])
    made: dict[str, Any] = {}
    exec(text, made)  # noqa: S102  (as the standard module does; nothing in it comes from outside)
    code: CodeType = made["__init__"].__code__
    return code


def _put(cls: type, name: str, field: Field) -> Callable[[object, Any], None]:
    """What stores a value in its slot, frozen or not; made anew where none is given."""
    store: Callable[[object, Any], None] = getattr(cls, name).__set__
    if field.default_factory is _MISSING:
        return store
    factory = field.default_factory
    return lambda self, value: store(self, factory() if value is _MISSING else value)


def _after(cls: type, own: list[tuple[str, Field]]) -> Callable[[object], None] | None:
    """What is done once the arguments are stored: fields that no caller gives, `__post_init__`."""
    post: Callable[[object], None] | None = getattr(cls, "__post_init__", None)
    if not own:
        return post
    puts = [(_put(cls, name, field), field.default) for name, field in own]

    def after(self: object) -> None:
        for put, default in puts:
            put(self, default)
        if post is not None:
            post(self)

    return after


def _getter(names: list[str]) -> Callable[[object], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _comparing(names: list[str], *, frozen: bool) -> dict[str, object]:
    get = _getter(names)

    def __eq__(self: object, other: object) -> Any:  # noqa: N807, ANN401
        return get(self) == get(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(get(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}


def _ordering(names: list[str]) -> dict[str, object]:
    get = attrgetter(*names)

    def ordered(how: str) -> Callable[[object, object], Any]:
        def compare(self: object, other: object) -> Any:  # noqa: ANN401
            if other.__class__ is not self.__class__:
                return NotImplemented
            return getattr(get(self), how)(get(other))

        return compare

    return {how: ordered(how) for how in ("__lt__", "__le__", "__gt__", "__ge__")}


def _repr(self: object) -> str:
    shown = (f"{n}={getattr(self, n)!r}" for n, f in getattr(self, _OWN).items() if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(_self: object, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _state(self: object) -> list[object]:
    return [getattr(self, name) for name in getattr(self, _OWN)]


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(getattr(self, _OWN), state, strict=True):
        object.__setattr__(self, name, value)


class _Standard:
    """`__dataclass_fields__`, made only when the standard module asks for it."""

    def __get__(self, _object: object, cls: type) -> Mapping[str, Any]:
        import dataclasses

        made: list[tuple[str, Any, Any]] = []
        for name, field in getattr(cls, _OWN).items():
            how: dict[str, Any] = {"init": field.init, "repr": field.repr, "compare": field.compare}
            how |= {} if field.default is _MISSING else {"default": field.default}
            if field.default_factory is not _MISSING:
                how["default_factory"] = field.default_factory
            made.append((name, field.type, dataclasses.field(**how)))
        shadow: Any = dataclasses.make_dataclass(cls.__name__, made)
        return shadow.__dataclass_fields__  # type: ignore[no-any-return]


def _replace(record: Any, /, **changes: object) -> Any:  # noqa: ANN401
    if not hasattr(record, _OWN):
        import dataclasses

        return dataclasses.replace(record, **changes)
    for name in record.__match_args__:
        if name not in changes:
            changes[name] = getattr(record, name)
    return record.__class__(**changes)


def _fields(record: Any) -> tuple[Any, ...]:  # noqa: ANN401
    if not hasattr(record, _OWN):
        import dataclasses

        return dataclasses.fields(record)
    return tuple(getattr(record, _OWN).values())


def _is_dataclass(thing: object) -> bool:
    return hasattr(thing, _OWN) or hasattr(thing, "__dataclass_fields__")


if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, is_dataclass, replace
else:
    dataclass, field, fields, is_dataclass, replace = (
        _dataclass, _field, _fields, _is_dataclass, _replace,
    )  # fmt: skip

__all__ = ["dataclass", "field", "fields", "is_dataclass", "replace"]
