"""What is written may be bytes or pieces; the file is the same."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from pohon_xl.errors import OutputError
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.atomic import write_atomic
from pohon_xl.renderers.isi import BerkasLama, hash_of, hash_of_file, pieces_of
from pohon_xl.renderers.keluaran import write_output


@dataclass(frozen=True, slots=True)
class Bagian:
    """Pieces, with an error behind them when it is asked for."""

    parts: tuple[bytes, ...]
    error: Exception | None = None

    def pieces(self) -> Iterator[bytes]:
        """All of them."""
        yield from self.parts
        if self.error is not None:
            raise self.error


def test_pieces_are_written_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    write_atomic(path, Bagian((b"satu ", b"", b"dua")))

    assert path.read_bytes() == b"satu dua"
    assert hash_of_file(path) == sha256(b"satu dua").hexdigest()
    assert b"".join(pieces_of(BerkasLama(path))) == b"satu dua"
    assert hash_of(pieces_of(b"")) == sha256(b"").hexdigest()


def test_an_error_between_pieces_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"lama")
    with pytest.raises(OutputError):
        write_atomic(path, Bagian((b"baru",), OSError(5, "Input/output error")))

    assert [p.name for p in tmp_path.iterdir()] == ["a.bin"]
    assert path.read_bytes() == b"lama"


def test_a_result_in_pieces_is_known_again_as_ours(tmp_path: Path) -> None:
    for parts in ((b"satu", b"dua"), (b"sa", b"tudua"), (b"tiga",)):
        output = write_output(tmp_path, {"x.bin": Bagian(parts)})

        assert output.kept == ()
        assert (tmp_path / "x.bin").read_bytes() == b"".join(parts)
    (tmp_path / "x.bin").write_bytes(b"disunting")

    assert write_output(tmp_path, {"x.bin": Bagian((b"tiga",))}).kept[0].read_bytes() == (
        b"disunting"
    )
