import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.pengemasan.vba_compression import compress
from tests.support.olevba import decompress_stream
from tests.support.vba import decompress

#: [MS-OVBA] 3.2: nothing to compress, a mixture, as much as can be
CONTOH = [
    (b"abcdefghijklmnopqrstuv.", "0119B000616263646566676800696A6B6C6D6E6F70007172737475762E"),
    (b"a" * 73, "0103B002614500"),
]
CAMPURAN = b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"
CAMPURAN_DIKEMAS = (
    "012FB00023616161626364658266007061676869"
    "6A013808616B6C00306D6E6F700671027004107273"
    "747576107778797A003C"
)


@pytest.mark.parametrize(("plain", "packed"), CONTOH)
def test_examples_of_the_specification_come_out_byte_for_byte(plain: bytes, packed: str) -> None:
    assert compress(plain).hex().upper() == packed


def test_our_reader_reads_the_third_example_too() -> None:
    assert decompress(bytes.fromhex(CAMPURAN_DIKEMAS)) == CAMPURAN
    assert decompress(compress(CAMPURAN)) == CAMPURAN
    assert len(compress(CAMPURAN)) <= len(bytes.fromhex(CAMPURAN_DIKEMAS))


@given(st.text(st.characters(codec="cp1252")))
def test_what_is_compressed_comes_back(text: str) -> None:
    data = text.encode("cp1252")
    packed = compress(data)

    assert decompress(packed) == data
    if data:
        assert bytes(decompress_stream(bytearray(packed))) == data


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4095, 4096, 4097, 8191, 8192, 8193, 12288, 20000])
@pytest.mark.parametrize("kind", ["source", "one letter", "two letters"])
def test_the_edges_of_chunks_hold(size: int, kind: str) -> None:
    source = (
        b"Public Sub Pita_periksa(control As IRibbonControl)\r\n    Jalankan 1, True\r\nEnd Sub\r\n"
    )
    pattern = {"source": source, "one letter": b"x", "two letters": b"ab"}[kind]
    data = (pattern * (size // len(pattern) + 1))[:size]

    assert decompress(compress(data)) == data


def test_a_whole_chunk_that_cannot_be_compressed_is_stored() -> None:
    data = random.Random(7).randbytes(4096)  # noqa: S311

    assert compress(data)[1:3] == b"\xff\x3f"
    assert decompress(compress(data)) == data


def test_a_last_piece_that_would_be_filled_with_zeros_is_refused() -> None:
    with pytest.raises(ValueError, match="last chunk"):
        compress(random.Random(7).randbytes(4000))  # noqa: S311
