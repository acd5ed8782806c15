import zipfile
from io import BytesIO
from pathlib import Path

from pohon_xl.workbook.read_openpyxl import read_grids
from pohon_xl.workbook.source import Source, read_source
from pohon_xl.workbook.strict import loosen
from tests.support.corpus_parts import strict_workbook
from tests.support.kasus import CONTOH


def test_a_strict_workbook_says_the_same_as_the_usual_one() -> None:
    usual = read_grids(read_source(CONTOH))
    strict = read_grids(loosen(Source(Path("ketat.xlsx"), strict_workbook())))

    assert [grid.lembar for grid in strict] == [grid.lembar for grid in usual]
    assert strict == usual


def test_a_usual_workbook_is_not_copied() -> None:
    source = read_source(CONTOH)

    assert loosen(source) is source


def test_parts_that_are_no_markup_are_left_alone_and_pictures_are_not_carried() -> None:
    stream = BytesIO(strict_workbook())
    data = b"http://purl.oclc.org/ooxml/drawingml/main"
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/printerSettings/printerSettings1.bin", data)
        package.writestr("xl/media/gambar.png", data)
    loose = loosen(Source(Path("ketat.xlsx"), stream.getvalue()))

    with zipfile.ZipFile(loose.stream()) as package:
        assert package.read("xl/printerSettings/printerSettings1.bin") == data
        assert package.read("xl/media/gambar.png") == b""


def test_what_is_broken_is_left_for_the_reader_to_speak_of() -> None:
    data = bytearray(strict_workbook())
    place = data.index(b"_rels/.rels") + len(b"_rels/.rels")
    data[place : place + 8] = b"\xff" * 8
    source = Source(Path("rusak.xlsx"), bytes(data))

    assert loosen(source) is source
