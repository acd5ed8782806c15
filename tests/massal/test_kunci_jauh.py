from dataclasses import dataclass, field

import pytest

from pohon_xl.errors import OutputError
from pohon_xl.massal import kunci_jauh
from pohon_xl.massal.kunci_jauh import locked_by


@dataclass
class Peti:
    """A store with one object; what was written to it."""

    content: bytes | None = None
    written: list[bytes] = field(default_factory=list)

    def read(self) -> bytes | None:
        return self.content

    def write(self, content: bytes) -> None:
        self.content = content
        self.written.append(content)

    def remove(self) -> None:
        self.content = None


class Hidup(Peti):
    """Somebody else writes to it between two looks."""

    def read(self) -> bytes | None:
        self.content = b"lain %d" % len(self.written)
        self.written.append(self.content)
        return self.content


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kunci_jauh, "DENYUT", 0.02)
    monkeypatch.setattr(kunci_jauh, "TUNGGU", 0.2)
    monkeypatch.setattr(kunci_jauh, "_SERENTAK", 0.01)


def refuse() -> OutputError:
    return OutputError("sedang dipakai")


def test_the_owner_gives_signs_of_life_and_leaves_nothing_behind() -> None:
    peti = Peti()
    with locked_by(peti, refuse):
        while len(peti.written) < 4:
            pass
    assert len(set(peti.written)) == len(peti.written)
    assert peti.content is None


def test_a_lock_that_is_written_anew_is_respected() -> None:
    with pytest.raises(OutputError), locked_by(Hidup(b"lain"), refuse):
        pytest.fail("two at once")


def test_a_lock_that_a_killed_run_left_is_taken_over() -> None:
    peti = Peti(b"mati 7")
    with locked_by(peti, refuse):
        assert peti.content != b"mati 7"


def test_of_two_that_begin_at_the_same_moment_one_gives_way() -> None:
    class Serentak(Peti):
        def write(self, content: bytes) -> None:
            super().write(content)
            self.content = b"lain 0"

    with pytest.raises(OutputError), locked_by(Serentak(), refuse):
        pytest.fail("two at once")
