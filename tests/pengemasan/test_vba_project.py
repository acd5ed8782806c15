import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.pengemasan.sumber import read_modules
from pohon_xl.pengemasan.vba_project import (
    Modul,
    sheet_module,
    workbook_module,
    write_vba_project,
)
from tests.support.vba import read_project, revealed

DASAR = (workbook_module(), sheet_module("Sheet1"))


def modul(name: str, body: str = "") -> Modul:
    return Modul(name, f'Attribute VB_Name = "{name}"\n{body}')


def test_modules_come_back_with_windows_lines_and_nothing_before_them() -> None:
    project = read_project(write_vba_project((*DASAR, *read_modules("PohonPita")), "PohonXL"))

    assert project.name == "PohonXL"
    assert project.code_page == 1252
    assert project.libraries == ["stdole", "Office"]
    assert [(m.name, m.dokumen) for m in project.modules] == [
        ("ThisWorkbook", True), ("Sheet1", True), ("PohonJalan", False), ("PohonSistem", False),
        ("PohonBerkas", False), ("PohonPesan", False), ("PohonPita", False),
    ]  # fmt: skip
    for module, source in zip(project.modules, (*DASAR, *read_modules("PohonPita")), strict=True):
        assert module.source == source.source.replace("\n", "\r\n").encode("cp1252")
        assert module.before == 0


def test_the_host_is_told_that_there_is_no_compiled_code() -> None:
    project = read_project(write_vba_project(DASAR, "PohonXL"))

    assert project.cache == bytes.fromhex("CC61FFFF000000")


def test_nothing_is_locked_hidden_or_behind_a_password() -> None:
    text = read_project(write_vba_project(DASAR, "PohonXL")).text
    entries = dict(line.split("=", 1) for line in text.split("\r\n") if line.count("=") == 1)
    key = sum(entries["ID"].strip('"').encode()) & 0xFF

    assert revealed(entries["CMG"].strip('"')) == (key, bytes(4))
    assert revealed(entries["DPB"].strip('"')) == (key, bytes(1))
    assert revealed(entries["GC"].strip('"')) == (key, b"\xff")


def test_the_map_of_names_lists_every_module_twice_written() -> None:
    project = read_project(write_vba_project(DASAR, "PohonXL"))

    expected = b"".join(
        n.encode() + b"\0" + n.encode("utf-16-le") + b"\0\0" for n in ("ThisWorkbook", "Sheet1")
    )
    assert project.name_map == expected + b"\0\0"


def test_the_same_sources_give_the_same_bytes() -> None:
    modules = (*DASAR, modul("Satu", "' é\n"))

    assert write_vba_project(modules, "A") == write_vba_project(modules, "A")
    assert write_vba_project(modules, "A") != write_vba_project(modules, "B")


@given(
    st.lists(st.text(st.characters(codec="cp1252", categories=("L", "N", "P", "Zs")), max_size=80))
)
def test_any_source_in_the_code_page_survives(lines: list[str]) -> None:
    source = modul("Satu", "".join(f"' {line}\n" for line in lines))

    project = read_project(write_vba_project((*DASAR, source), "A"))

    assert project.modules[-1].source.decode("cp1252") == source.source.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "bad",
    [
        modul("Satu", "' 日本\n"),
        modul("Satu", "' " + "x" * 1022 + "\n"),
        modul("Satu-dua"),
        modul("A" * 32),
        modul("1A"),
        modul("sheet1"),
        modul("PohonXL"),
        Modul("Satu", "Sub A()\nEnd Sub\n"),
        Modul("Satu", ""),
        Modul("Satu", 'Attribute VB_Name = "Dua"\n'),
    ],
    ids=lambda m: f"{m.name[:8]}-{len(m.source)}",
)
def test_what_excel_would_not_compile_is_refused(bad: Modul) -> None:
    with pytest.raises((ValueError, UnicodeEncodeError)):
        write_vba_project((*DASAR, bad), "PohonXL")
