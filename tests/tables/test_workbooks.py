from pathlib import Path

import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.renderers.findings_text import account_lines
from pohon_xl.renderers.pohon_text import render_pohon
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import read_source
from tests.support.golden import check_golden
from tests.support.kantor import KESEHATAN, PEKERJAAN_UMUM, PENDIDIKAN, butir_of
from tests.support.susun_workbooks import LAYOUTS

FOLDER = Path(__file__).resolve().parents[1] / "workbooks"
WORKBOOKS = sorted(FOLDER.glob("*.xlsx"))
TREES = {
    office[0].kinerja: office for office in map(butir_of, (KESEHATAN, PENDIDIKAN, PEKERJAAN_UMUM))
}

#: nobody can know the levels of this one: the golden text shows it flat
FLAT = "warna_tanpa_legenda"
each_workbook = pytest.mark.parametrize("path", WORKBOOKS, ids=lambda p: p.stem)


def read(path: Path) -> KertasKerja:
    return read_kertas_kerja(path.name, read_grids(read_source(path)))


@each_workbook
def test_a_layout_gives_the_tree_and_the_account_a_person_accepted(path: Path) -> None:
    kertas = read(path)
    account = "\n".join(account_lines(kertas))

    check_golden(f"workbooks/{path.stem}.txt", f"{render_pohon(kertas)}\n{account}\n")


@pytest.mark.parametrize("path", [p for p in WORKBOOKS if p.stem != FLAT], ids=lambda p: p.stem)
def test_whatever_the_layout_the_tree_says_what_the_office_meant(path: Path) -> None:
    for akar in read(path).pohon.akar:
        meant = [b for b in TREES[akar.kinerja] if not b.mitra]
        found = [
            (s.level.depth, s.kinerja, tuple(i.teks for i in s.indikator)) for s in akar.walk()
        ]

        assert found == [
            (b.depth, b.kinerja, tuple(i.strip("()") for i in b.indikator)) for b in meant
        ]


@each_workbook
def test_every_filled_cell_is_read_or_listed_as_not_read(path: Path) -> None:
    grids = read_grids(read_source(path))
    kertas = read_kertas_kerja(path.name, grids)
    sheets = {b.lembar for b in kertas.bacaan}
    filled = {
        g.at(*place) for g in grids if g.lembar in sheets for place in g.cells if g.text(*place)
    }
    unread = {isi.at for isi in kertas.tidak_dibaca}

    assert unread <= filled
    assert kertas.sel_dibaca == len(filled) - len(unread)
    assert kertas.cakupan == kertas.sel_dibaca / len(filled)
    assert {s.sumber[0] for s in kertas.pohon.walk()} <= filled - unread


def test_every_layout_has_its_workbook() -> None:
    assert {p.stem for p in WORKBOOKS} == set(LAYOUTS)
