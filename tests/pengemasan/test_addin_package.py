import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyopenvba
import pytest

import pohon_xl
from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.pengemasan.__main__ import published_sum
from pohon_xl.pengemasan.addin_package import build_addin, zip_stored
from pohon_xl.pengemasan.sumber import read_modules
from pohon_xl.pengemasan.vba_project import Modul, sheet_module, workbook_module, write_vba_project
from pohon_xl.settings import template_folder
from tests.support.olevba import scan, sources
from tests.support.ooxml import complaints
from tests.support.periksa_addin import faults, parts_of
from tests.support.vba import read_project

REPO = Path(pohon_xl.__file__).parent.parent
PITA = "customUI/customUI14.xml"
VBA = "xl/vbaProject.bin"


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return parts_of(build_addin())


def test_excel_would_find_nothing_to_complain_about(parts: dict[str, bytes]) -> None:
    assert faults(parts, "xlam") == []


@pytest.mark.parametrize("version", ["Office2013", "Office2016", "Office2021", "Microsoft365"])
def test_the_validator_of_the_open_xml_sdk_accepts_it(version: str, tmp_path: Path) -> None:
    path = tmp_path / "pohon_xl.xlam"
    path.write_bytes(build_addin())

    assert complaints(path, version) == []


def test_three_readers_find_the_sources_of_macros(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "pohon_xl.xlam"
    path.write_bytes(build_addin())
    expected = {m.name: m.source.splitlines() for m in read_modules("PohonPita")}

    ours = {m.name: m.source.decode("cp1252") for m in read_project(parts[VBA]).modules}
    olevba = {n.removesuffix(".bas"): s for n, s in sources(path.name, path.read_bytes()).items()}
    book = pyopenvba.ExcelFile(path)

    for name, lines in expected.items():
        assert ours[name].splitlines() == lines
        assert olevba[name].splitlines() == lines
        assert book.get_module(name).splitlines()[-len(lines) + 1 :] == lines[1:]
    assert pyopenvba.check_file(path).issues == ()


def test_scanners_see_nothing_that_runs_by_itself_or_points_outside() -> None:
    kinds = {kind for kind, _ in scan("pohon_xl.xlam", build_addin())}

    assert "AutoExec" not in kinds
    assert "IOC" not in kinds


def test_every_button_has_a_callback_that_names_a_function_of_python(
    parts: dict[str, bytes],
) -> None:
    pita = parts[PITA].decode()

    assert all(f'onAction="Pita_{t.id}"' in pita for t in TOMBOL)


BUILD = """
import sys
from pohon_xl.pengemasan.__main__ import write_all
from pathlib import Path
write_all(Path(sys.argv[1]))
"""


def test_two_builds_elsewhere_give_the_same_bytes(tmp_path: Path) -> None:
    sums = []
    for number, (zone, locale, seed) in enumerate(
        [("Asia/Makassar", "C", "1"), ("America/Lima", "C.UTF-8", "77")]
    ):
        folder = tmp_path / str(number)
        subprocess.run(
            [sys.executable, "-c", BUILD, folder],
            check=True, cwd=tmp_path,
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed,
                 "PYTHONPATH": str(REPO)},
        )  # fmt: skip
        sums.append((folder / "SHA256SUMS").read_text())
        for line in sums[-1].splitlines():
            digest, _, name = line.partition("  ")
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest

    assert sums[0] == sums[1]
    assert len(sums[0].splitlines()) == 2


def test_the_published_sum_is_that_of_the_add_in() -> None:
    assert (template_folder("macros") / "SHA256SUMS").read_text() == published_sum(), (
        "jalankan `make docs`"
    )


def replaced(part: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return change


def other_project(*modules: Modul) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        parts[VBA] = write_vba_project(modules, "PohonXL")

    return change


def without(part: str) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        del parts[part]

    return change


def spoilt_cache(parts: dict[str, bytes]) -> None:
    parts[VBA] = parts[VBA].replace(b"\xcc\x61\xff\xff", b"\xcc\x61\xb2\x00", 1)


def modul_x(body: str) -> Modul:
    return Modul("X", f'Attribute VB_Name = "X"\n{body}\nEnd Sub\n')


SEMUA = (workbook_module(), sheet_module("Sheet1"), *read_modules("PohonPita"))
RUSAK = [
    (replaced("[Content_Types].xml", "addin.macroEnabled", "sheet.macroEnabled"), "jenis isi buku"),
    (replaced("[Content_Types].xml", "vbaProject", "vbaproject"), "jenis isi vbaProject"),
    (replaced("_rels/.rels", "ui/extensibility", "ui/lain"), "pita tidak dihubungkan"),
    (without("xl/styles.xml"), "tidak ada di paket"),
    (replaced("xl/worksheets/sheet1.xml", "Sheet1", "Lembar1"), "bukan modul dokumen"),
    (replaced("xl/workbook.xml", "ThisWorkbook", "BukuIni"), "bukan modul dokumen"),
    (replaced(PITA, 'id="pohon_pohon"', 'id="pohon_periksa"'), "id ganda"),
    (replaced(PITA, 'imageMso="ErrorChecking"', 'imageMso="OrganizationChartInsert"'), "ikon"),
    (replaced(PITA, "Pita_periksa", "Pita_perikasa"), "Pita_perikasa tidak ada"),
    (replaced(PITA, 'keytip="PR"', 'keytip="P"'), "tombol pintas"),
    (replaced(PITA, "2009/07/customui", "2006/01/customui"), "ruang nama"),
    (replaced(PITA, "</customUI>", "</customui>"), "bukan XML"),
    (replaced(PITA, 'id="pohon_iku"', 'id="pohon_iku" idMso="Copy"'), "id tunggal"),
    (other_project(*SEMUA[:-1]), "tidak ada"),
    (other_project(*SEMUA, modul_x("Option Explicit\nSub Auto_Open()")), "berjalan sendiri"),
    (other_project(*SEMUA, modul_x("Sub A()")), "Option Explicit"),
    (other_project(SEMUA[0], *SEMUA[2:]), "bukan modul dokumen"),
    (spoilt_cache, "cache"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "told"), RUSAK, ids=[told for _, told in RUSAK])
def test_the_check_itself_sees_every_kind_of_damage(
    spoil: Callable[[dict[str, bytes]], None], told: str, parts: dict[str, bytes]
) -> None:
    damaged = dict(parts)
    spoil(damaged)

    assert any(told in fault for fault in faults(damaged, "xlam"))


def test_the_archive_opens_and_holds_what_was_put_in() -> None:
    content = {"a.xml": b"<a/>", "b/c.bin": bytes(range(256)) * 20}

    assert parts_of(zip_stored(content)) == content
