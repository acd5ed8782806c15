from dataclasses import replace

import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from tests.support.lembar import grids_of

SHEET = """# {name}
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya mutu guru | kondisi antara utama
^ | Terlatihnya guru kelas {word} | kondisi antara
^ | Tersedianya modul ajar | kondisi operasional
"""


def read(*names: str, hidden: tuple[str, ...] = ()) -> KertasKerja:
    text = "\n".join(SHEET.format(name=n, word=f"kata{i}") for i, n in enumerate(names))
    grids = tuple(replace(g, hidden=g.lembar in hidden) for g in grids_of(text))
    return read_kertas_kerja("uji.xlsx", grids)


def sheets_read(kertas: KertasKerja) -> list[str]:
    return [b.lembar for b in kertas.bacaan if b.tahap == 3]


@pytest.mark.parametrize(
    ("names", "hidden", "kept"),
    [
        (("Tahap 3", "Tahap 3 lama"), (), "Tahap 3"),
        (("Tahap 3 lama", "Tahap 3"), (), "Tahap 3"),
        (("Tahap 3 (2)", "Tahap 3"), (), "Tahap 3"),
        (("Tahap 3", "Tahap 3 baru"), ("Tahap 3",), "Tahap 3 baru"),
        (("Tahap 3", "Uraian"), (), "Tahap 3"),
    ],
)
def test_of_a_sheet_and_its_copy_the_current_one_is_read(
    names: tuple[str, ...], hidden: tuple[str, ...], kept: str
) -> None:
    kertas = read(*names, hidden=hidden)

    assert sheets_read(kertas) == [kept]
    assert len(tuple(kertas.pohon.walk())) == 4


def test_every_cell_of_the_copy_is_listed_as_not_read() -> None:
    unread = {i.at.lembar for i in read("Tahap 3", "Tahap 3 lama").tidak_dibaca}

    assert "Tahap 3 lama" in unread


def test_one_tahap_over_several_sheets_is_no_copy() -> None:
    second = SHEET.replace("sekolah", "puskesmas").replace("guru", "bidan")
    second = second.replace("modul ajar", "obat esensial")
    text = SHEET.format(name="Tahap 3 A", word="") + second.format(name="Tahap 3 B", word="")
    kertas = read_kertas_kerja("uji.xlsx", grids_of(text))

    assert sheets_read(kertas) == ["Tahap 3 A", "Tahap 3 B"]
