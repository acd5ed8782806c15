"""The zip container: bytes in, the same bytes out."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.renderers import xlsx_zip
from pohon_xl.renderers.xlsx_arsip import Arsip, join
from pohon_xl.renderers.xlsx_zip import BrokenZipError, pack, split

names = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)


def archive_of(files: dict[str, bytes], *, zip64: bool = False, method: int = 8) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            with archive.open(name, "w", force_zip64=zip64) as member:
                member.write(data)
    return stream.getvalue()


@settings(deadline=None)
@given(
    files=st.dictionaries(names, st.binary(max_size=200), max_size=5),
    method=st.sampled_from([0, 8]),
)
def test_any_archive_comes_out_as_it_went_in(files: dict[str, bytes], method: int) -> None:
    data = archive_of(files, method=method)
    members, comment = split(data)

    assert join(members, comment) == data
    assert {m.name: m.content() for m in members} == files


@settings(deadline=None)
@given(content=st.binary(max_size=2000), name=names)
def test_a_new_member_is_read_by_others(content: bytes, name: str) -> None:
    data = join([pack(name, content)], b"")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.read(name) == content
        assert archive.getinfo(name).date_time == (1980, 1, 1, 0, 0, 0)


def test_a_changed_member_keeps_its_time_and_attributes() -> None:
    info = zipfile.ZipInfo("a/ä.xml", (2020, 2, 3, 4, 5, 6))
    info.external_attr, info.comment, info.extra = 0o600 << 16, b"hei", b"\x99\x99\x02\x00ab"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(info, b"lama")
    members, _ = split(stream.getvalue())
    data = join([pack("a/ä.xml", b"baru " * 50, members[0])], b"")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = archive.getinfo("a/ä.xml")

        assert archive.read(found) == b"baru " * 50
        assert found.date_time == info.date_time
        assert (found.external_attr, found.comment, found.extra) == (
            info.external_attr,
            info.comment,
            info.extra,
        )


def test_members_written_with_large_file_fields_stay_readable() -> None:
    data = archive_of({"a": b"isi" * 10, "b": b"lagi"}, zip64=True)
    members, comment = split(data)
    with zipfile.ZipFile(io.BytesIO(join([members[1], members[0]], comment))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["b", "a"]
        assert archive.read("a") == b"isi" * 10


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_anything_else_is_told_as_broken(data: bytes) -> None:
    with pytest.raises(BrokenZipError):
        split(data)


@settings(deadline=None)
@given(place=st.integers(0, 10_000), value=st.integers(0, 255))
def test_a_turned_byte_never_gives_another_error(place: int, value: int) -> None:
    data = bytearray(archive_of({"a.xml": b"<a/>" * 20, "b.xml": b"<b/>" * 20}))
    data[place % len(data)] = value
    try:
        contents = [member.content() for member in split(bytes(data))[0]]
    except BrokenZipError:
        return

    assert all(content in {b"<a/>" * 20, b"<b/>" * 20} for content in contents)


@settings(deadline=None)
@given(sizes=st.lists(st.integers(0, 40), max_size=4), step=st.integers(1, 13))
def test_members_of_a_file_are_the_same_however_they_are_cut(sizes: list[int], step: int) -> None:
    files = {f"{n}.bin": bytes(range(size)) * 3 for n, size in enumerate(sizes)}
    data = archive_of(files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xlsx_zip, "POTONG", step)
        members, comment = split(io.BytesIO(data))

        assert {m.name: m.content() for m in members} == files
        assert b"".join(Arsip(tuple(members), comment).pieces()) == data
        assert Arsip(tuple(members), comment).is_content_of(io.BytesIO(data))
        assert not Arsip(tuple(members), comment).is_content_of(io.BytesIO(data + b"x"))


def test_archives_are_the_same_when_all_their_bytes_are() -> None:
    data = archive_of({"a": b"isi", "b": b"lain"})
    one, other = split(data), split(data)
    changed = [other[0][0], pack("b", b"bain", other[0][1])]

    assert Arsip(tuple(one[0]), b"").is_same(Arsip(tuple(other[0]), b""))
    assert not Arsip(tuple(one[0]), b"").is_same(Arsip(tuple(other[0][:1]), b""))
    assert not Arsip(tuple(one[0]), b"").is_same(Arsip(tuple(changed), b""))
    assert not Arsip(tuple(one[0]), b"").is_same(Arsip(tuple(one[0]), b"x"))


def test_a_member_that_gives_more_than_promised_is_broken_before_it_is_whole() -> None:
    data = bytearray(archive_of({"a": b"\0" * (8 << 20)}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    (member,), _ = split(bytes(data))
    taken: list[bytes] = []
    with pytest.raises(BrokenZipError):
        taken.extend(member.pieces())

    assert taken == []
