"""Kept templates: the same documents, and nothing taken that is not surely ours."""

import marshal
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

import pohon_xl
from pohon_xl.renderers import docx_template, docx_tersusun
from pohon_xl.renderers.docx_template import load_template, render_template, template_names
from tests.support.compare_docx import make_docx, paragraph, text_of

_JEBAKAN = compile("raise SystemExit('dijalankan')", "<jebakan>", "exec")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of templates that is ours, in a Python that keeps what it compiles."""
    place = tmp_path / "word_templates"
    place.mkdir()
    monkeypatch.setattr(docx_tersusun, "template_folder", lambda _: place)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    yield place
    docx_template._load.cache_clear()


def template(folder: Path, text: str = "Tahun {{ tahun }}.", name: str = "uji.docx") -> Path:
    return make_docx(folder / name, paragraph(text))


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.templat"))


def said(path: Path) -> str:
    """What the template gives, as by a program that has just started."""
    docx_template._load.cache_clear()
    return text_of(render_template(load_template(path), {"tahun": "2026"})).strip()


def forbid_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(Environment, "compile", refuse)


def test_the_second_run_compiles_nothing_and_says_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = template(folder)
    first = said(path)
    forbid_compiling(monkeypatch)

    assert said(path) == first == "Tahun 2026."
    assert template_names(path) == {"tahun"}


def test_it_lies_where_python_keeps_compiled_modules(folder: Path) -> None:
    said(template(folder))

    assert [p.parent.name for p in kept(folder)] == ["__pycache__"]
    assert sys.implementation.cache_tag in kept(folder)[0].name


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    said(template(folder))

    assert said(template(folder, "Kini {{ tahun }}!")) == "Kini 2026!"
    assert len(kept(folder)) == 1


def test_another_program_compiles_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = template(folder)
    said(path)
    before = kept(folder)[0].read_bytes()
    monkeypatch.setattr(docx_tersusun, "_program", lambda: b"lain")

    assert said(path) == "Tahun 2026."
    assert kept(folder)[0].read_bytes() != before


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 500], ids=["kosong", "pendek", "nol"])
def test_a_damaged_entry_is_left_alone_and_replaced(folder: Path, damage: bytes) -> None:
    path = template(folder)
    said(path)
    whole = kept(folder)[0].read_bytes()
    kept(folder)[0].write_bytes(damage)

    assert said(path) == "Tahun 2026."
    assert kept(folder)[0].read_bytes() == whole


def test_half_an_entry_is_never_run(folder: Path) -> None:
    path = template(folder)
    said(path)
    whole = kept(folder)[0].read_bytes()
    for size in range(0, len(whole), 97):
        kept(folder)[0].write_bytes(whole[:size])
        assert said(path) == "Tahun 2026."


def test_code_of_others_under_our_name_is_never_run(folder: Path) -> None:
    path = template(folder)
    said(path)
    payload = marshal.dumps((("word/document.xml", "", _JEBAKAN),))
    kept(folder)[0].write_bytes(kept(folder)[0].read_bytes()[:32] + payload)

    assert said(path) == "Tahun 2026."


def test_an_entry_that_everybody_may_write_is_never_run(folder: Path) -> None:
    path = template(folder)
    said(path)
    trap(path, kept(folder)[0])
    with pytest.raises(SystemExit):  # the trap works where it is trusted
        said(path)
    kept(folder)[0].chmod(0o666)

    assert said(path) == "Tahun 2026."


def test_an_entry_of_another_user_is_never_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = template(folder)
    said(path)
    trap(path, kept(folder)[0])
    status = os.stat_result((0o100644, 1, 1, 1, 4242, 4242, 1, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _: status)

    assert said(path) == "Tahun 2026."


def trap(path: Path, place: Path) -> None:
    """A well-made entry whose code is not ours."""
    payload = marshal.dumps((("word/document.xml", "", _JEBAKAN),))
    place.write_bytes(docx_tersusun._digest(path.read_bytes(), payload) + payload)


def test_a_folder_that_cannot_be_written_costs_only_the_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "read-only")

    monkeypatch.setattr(Path, "mkdir", refuse)

    assert said(template(folder)) == "Tahun 2026."
    assert kept(folder) == []


def test_a_python_that_keeps_no_bytecode_keeps_no_templates(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    said(template(folder))

    assert kept(folder) == []


@pytest.mark.usefixtures("folder")
def test_templates_of_an_office_are_never_kept(tmp_path: Path) -> None:
    own = tmp_path / "milik_dinas"
    own.mkdir()

    assert said(template(own)) == "Tahun 2026."
    assert kept(tmp_path) == []


def test_a_message_about_a_kept_template_names_the_place_too(folder: Path) -> None:
    from pohon_xl.errors import TemplateError

    path = template(folder, "Nama: {{ nama }}")
    told = []
    for _ in range(2):
        docx_template._load.cache_clear()
        with pytest.raises(TemplateError) as caught:
            render_template(load_template(path), {"tahun": "2026"})
        told.append(str(caught.value))

    assert told[0] == told[1]
    assert 'paragraf ke-1 "Nama: {{ nama }}"' in told[0]


def test_many_processes_at_once_leave_one_whole_entry(tmp_path: Path) -> None:
    """As workers of massal that start together, each with the program's own templates."""
    home = tmp_path / "program"
    source = Path(pohon_xl.__file__).parent
    shutil.copytree(source, home / "pohon_xl", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        source.parent / "word_templates",
        home / "word_templates",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    code = (
        "from pohon_xl.renderers.docx_template import load_template\n"
        "from pohon_xl.settings import template_folder\n"
        "load_template(template_folder('word_templates') / 'crosscutting.docx')\n"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    running = [
        subprocess.Popen([sys.executable, "-c", code], cwd=home, env=environment) for _ in range(4)
    ]

    assert [process.wait(timeout=120) for process in running] == [0] * 4
    assert [p.name for p in kept(home)] == [f"crosscutting.{sys.implementation.cache_tag}.templat"]
    before = kept(home)[0].stat().st_mtime_ns
    time.sleep(0.02)
    subprocess.run([sys.executable, "-c", code], cwd=home, env=environment, check=True)
    assert kept(home)[0].stat().st_mtime_ns == before
