"""Our records behave as those of the standard module, which stands beside them here."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from pohon_xl import rekaman
from pohon_xl.rekaman import dataclass, field

T = TypeVar("T")
Module = Any


@dataclass(frozen=True, slots=True)
class Titik:
    x: int
    y: int = 2
    label: list[str] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Titik3(Titik):
    z: int = 3


@dataclass(slots=True)
class Gelas:
    isi: int
    tinggi: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.tinggi = self.isi * 2


@dataclass(frozen=True, slots=True)
class Kotak(Generic[T]):
    isi: T


def pair(define: Callable[[Module], type]) -> tuple[type, type]:
    """The same class by our module and by the standard one."""
    return define(rekaman), define(dataclasses)


def define_titik(module: Module) -> type:
    @module.dataclass(frozen=True, slots=True, order=True)
    class Contoh:
        a: int
        b: str = "b"
        c: tuple[int, ...] = module.field(default=(), repr=False, compare=False)

    return Contoh


def test_a_record_reads_compares_orders_and_hashes_as_the_standard_one() -> None:
    mine, standard = pair(define_titik)

    assert repr(mine(1)) == repr(standard(1))
    assert mine(1, c=(9,)) == mine(1) != mine(2)
    assert hash(mine(1, c=(9,))) == hash(mine(1)) == hash(standard(1))
    assert (mine(1) < mine(2)) is (standard(1) < standard(2)) is True
    assert mine(1, "z") >= mine(1, "a")
    assert mine.__match_args__ == standard.__match_args__  # type: ignore[attr-defined]
    assert mine(1) != standard(1)


@pytest.mark.parametrize("arguments", [(), (1, "b", (), 4)], ids=["too few", "too many"])
def test_wrong_arguments_are_refused_from_the_first_object_on(arguments: tuple[object]) -> None:
    mine, _ = pair(define_titik)

    for _ in range(2):
        with pytest.raises(TypeError):
            mine(*arguments)


def test_a_frozen_record_cannot_be_changed() -> None:
    titik = Titik(1)

    with pytest.raises(dataclasses.FrozenInstanceError):
        titik.x = 5  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del titik.x
    with pytest.raises(AttributeError):
        titik.baru = 1  # type: ignore[attr-defined]
    assert not hasattr(titik, "__dict__")


def test_each_object_gets_a_list_of_its_own() -> None:
    first, second = Titik(1), Titik(1)
    first.label.append("satu")

    assert second.label == []
    with pytest.raises(ValueError, match="mutable"):
        dataclass(frozen=True)(type("Salah", (), {"__annotations__": {"a": list}, "a": []}))


def test_a_mutable_record_is_completed_after_its_making_and_has_no_hash() -> None:
    gelas = Gelas(2)
    gelas.isi = 3

    assert (gelas.isi, gelas.tinggi) == (3, 4)
    assert repr(gelas) == "Gelas(isi=3)"
    with pytest.raises(TypeError):
        hash(gelas)
    with pytest.raises(TypeError):
        Gelas(2, tinggi=4)  # type: ignore[call-arg]


def test_records_can_be_derived_and_generic() -> None:
    assert Titik3(1, z=9) == Titik3(1, 2, [], 9) != Titik(1)
    assert repr(Titik3(1)) == "Titik3(x=1, y=2, label=[], z=3)"
    assert Kotak[int](5).isi == 5


def test_a_class_keeps_its_own_methods() -> None:
    @dataclass(frozen=True, slots=True)
    class Nama:
        teks: str

        def __repr__(self) -> str:
            return "nama"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

    assert (repr(Nama("a")), Nama("a") == 1, hash(Nama("a"))) == ("nama", True, 1)


@pytest.mark.parametrize(
    "way",
    [copy.copy, copy.deepcopy, lambda r: pickle.loads(pickle.dumps(r))],  # noqa: S301
    ids=["copy", "deepcopy", "pickle"],
)
def test_records_can_be_copied_and_sent_to_other_processes(way: Callable[[Any], Any]) -> None:
    assert way(Titik(1, 5, ["a"])) == Titik(1, 5, ["a"])
    assert way(Titik(1, 5, ["a"])).label == ["a"]
    assert way(Gelas(2)).tinggi == 4


def test_replacing_gives_a_new_record_in_both_ways() -> None:
    titik = Titik(1, 5, ["a"])

    assert rekaman.replace(titik, x=2) == dataclasses.replace(titik, x=2) == Titik(2, 5)
    assert rekaman.replace(titik, x=2).label is titik.label
    with pytest.raises(TypeError):
        rekaman.replace(titik, w=1)  # type: ignore[call-arg]


def test_the_standard_module_knows_our_fields() -> None:
    assert [f.name for f in dataclasses.fields(Titik3)] == ["x", "y", "label", "z"]
    assert [f.name for f in rekaman.fields(Titik3)] == ["x", "y", "label", "z"]
    assert dataclasses.asdict(Titik(1)) == {"x": 1, "y": 2, "label": []}
    assert dataclasses.is_dataclass(Titik)
    assert rekaman.is_dataclass(Titik(1))
    assert not rekaman.is_dataclass(3)


def test_records_of_the_standard_module_are_known_too() -> None:
    _, standard = pair(define_titik)

    assert rekaman.is_dataclass(standard)
    assert [f.name for f in rekaman.fields(standard)] == ["a", "b", "c"]
    make: Any = standard
    one = make(1)
    assert rekaman.replace(one, a=2) == make(2)
