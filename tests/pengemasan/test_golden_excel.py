"""Our writer against VBA projects that Excel and other writers made: those in the xlwings wheel."""

import struct
import zipfile
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import olefile
import pytest

from pohon_xl.pengemasan import vba_project
from pohon_xl.pengemasan.vba_compression import compress
from pohon_xl.pengemasan.vba_project import Modul
from tests.support.vba import decompress, read_project, revealed

_SPEC = find_spec("xlwings")
WHEEL = Path(_SPEC.origin if _SPEC and _SPEC.origin else ".").parent
BERKAS = [
    "quickstart.xlsm",
    "quickstart_standalone.xlsm",
    "quickstart_addin.xlam",
    "quickstart_addin_ribbon.xlam",
]


def project_of(name: str) -> bytes:
    with zipfile.ZipFile(WHEEL / name) as archive:
        return archive.read("xl/vbaProject.bin")


def streams_of(name: str) -> dict[str, bytes]:
    with olefile.OleFileIO(BytesIO(project_of(name))) as container:
        return {"/".join(p): container.openstream(p).read() for p in container.listdir()}


@pytest.mark.parametrize("name", BERKAS)
def test_our_reader_reads_what_excel_wrote(name: str) -> None:
    project = read_project(project_of(name))

    assert project.code_page == 1252
    for module in project.modules:
        assert module.source.splitlines()[0] == f'Attribute VB_Name = "{module.name}"'.encode()


@pytest.mark.parametrize("name", BERKAS)
def test_the_map_of_names_is_byte_for_byte_as_they_write_it(name: str) -> None:
    project = read_project(project_of(name))
    modules = tuple(Modul(m.name, "", dokumen=m.dokumen) for m in project.modules)

    assert vba_project._name_map(modules) == project.name_map


@pytest.mark.parametrize("name", BERKAS)
def test_locks_and_passwords_are_hidden_so_that_their_key_reveals_them(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = read_project(project_of(name)).text
    lines = dict(line.split("=", 1) for line in text.split("\r\n") if line.count("=") == 1)
    identity = lines["ID"].strip('"')
    for entry in ("CMG", "DPB", "GC"):
        theirs = lines[entry].strip('"')
        key, data = revealed(theirs)
        seed = int(theirs[:2], 16)
        monkeypatch.setattr(vba_project, "_SEED", seed)
        ours = vba_project._hidden(data, identity)

        assert key == sum(identity.encode()) & 0xFF
        assert ours[:6] == theirs[:6]
        assert revealed(ours) == revealed(theirs)
        assert len(ours) == len(theirs)  # bytes that are ignored may be anything between


def written_without_code(name: str) -> dict[str, bytes]:
    """Streams of modules that hold source alone, as ours do: not written by Excel."""
    streams = streams_of(name)
    return {
        m.name: streams[f"VBA/{m.name}"]
        for m in read_project(project_of(name)).modules
        if m.before == 0
    }


def test_modules_without_compiled_code_are_what_every_user_of_xlwings_loads() -> None:
    found = {name: sorted(written_without_code(name)) for name in BERKAS}

    assert any(found.values()), found


@pytest.mark.parametrize("name", BERKAS)
def test_their_modules_come_out_of_our_compressor_byte_for_byte(name: str) -> None:
    for packed in written_without_code(name).values():
        assert compress(decompress(packed)) == packed


@pytest.mark.parametrize("name", BERKAS)
def test_the_list_of_a_project_has_their_records_in_their_order(name: str) -> None:
    """Ids of the records of dir: ours miss only optional ones."""
    theirs = record_ids(decompress(streams_of(name)["VBA/dir"]))
    project = read_project(project_of(name))
    modules = tuple(Modul(m.name, "", dokumen=m.dokumen) for m in project.modules)
    ours = record_ids(vba_project._dir(modules, project.name))

    optional = {0x4A, 0x25, 0x28, 0x0D, 0x0E, 0x16, 0x3E, 0x2F, 0x30, 0x33}  # and other references
    assert [i for i in ours if i not in optional] == [i for i in theirs if i not in optional]


def record_ids(stream: bytes) -> list[int]:
    found, place = [], 0
    while place < len(stream):
        kind, size = struct.unpack_from("<HI", stream, place)
        found.append(kind)
        place += 6 + size + (2 if kind == 0x09 else 0)
    return found
