import random
import struct
from io import BytesIO

import olefile
import pytest
from pyopenvba.cfb import CFB

from pohon_xl.pengemasan.compound_file import write_compound_file

SIZES = [0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000]


def read(data: bytes) -> dict[str, bytes]:
    with olefile.OleFileIO(BytesIO(data), raise_defects=olefile.DEFECT_UNSURE) as container:
        assert container.parsing_issues == []
        return {"/".join(p): container.openstream(p).read() for p in container.listdir()}


@pytest.mark.parametrize("seed", range(30))
def test_every_stream_comes_back_whatever_their_number_and_size(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    count = chance.choice([1, 2, 3, 5, 64, 65, 66, 98, 99, 100, 129, 300])
    streams = {
        f"{chance.choice(['', 'VBA/'])}Sheet{n}": chance.randbytes(chance.choice(SIZES))
        for n in range(count)
    }

    data = write_compound_file(streams)

    assert read(data) == streams
    assert write_compound_file(streams) == data


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 8, 15, 16, 100])
def test_siblings_are_sorted_and_balanced_as_red_and_black_must_be(count: int) -> None:
    data = write_compound_file({f"M{n}": b"x" * 70 for n in range(count)})
    records = directory(data)
    order: list[str] = []

    def black_height(number: int, parent_is_red: bool) -> int:
        if number == 0xFFFFFFFF:
            return 1
        name, colour, left, right, _ = records[number]
        assert not (parent_is_red and colour == 0)
        before = black_height(left, colour == 0)
        order.append(name)
        assert black_height(right, colour == 0) == before
        return before + colour

    root = records[0][4]
    black_height(root, parent_is_red=False)

    assert records[root][1] == 1
    assert order == sorted(order, key=lambda n: (len(n), n.upper()))
    assert len(order) == count


def directory(data: bytes) -> list[tuple[str, int, int, int, int]]:
    """(name, colour, left, right, child) of each entry, along the chain of its sectors."""
    fat_sectors = struct.unpack_from("<109I", data, 76)
    fat: list[int] = []
    for sector in fat_sectors:
        if sector != 0xFFFFFFFF:
            fat += struct.unpack_from("<128I", data, (sector + 1) * 512)
    (sector,) = struct.unpack_from("<I", data, 48)
    found = []
    while sector != 0xFFFFFFFE:
        for place in range((sector + 1) * 512, (sector + 2) * 512, 128):
            length, _, colour, left, right, child = struct.unpack_from("<HBBIII", data, place + 64)
            name = data[place : place + max(length - 2, 0)].decode("utf-16-le")
            found.append((name, colour, left, right, child))
        sector = fat[sector]
    return found


def test_a_second_reader_agrees() -> None:
    streams = {"PROJECT": b"a" * 5000, "VBA/dir": b"b" * 70, "VBA/Modul": b"c" * 4096}

    container = CFB.from_bytes(write_compound_file(streams))

    assert container.get_stream("PROJECT") == streams["PROJECT"]
    assert container.get_stream_in_storage("VBA", "dir") == streams["VBA/dir"]
    assert container.get_stream_in_storage("VBA", "Modul") == streams["VBA/Modul"]


@pytest.mark.parametrize("name", ["", "a" * 32, "a:b", "a!b", "a\\b"])
def test_names_the_format_cannot_hold_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        write_compound_file({f"VBA/{name}": b""})


def test_more_than_the_header_can_list_is_refused_not_cut() -> None:
    with pytest.raises(ValueError, match="7 MB"):
        write_compound_file({"A": bytes(8_000_000)})
