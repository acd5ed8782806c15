import pytest

from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.tables.istilah import jenjang_of, komponen_of, levels_of
from pohon_xl.tables.nomor_tahap import tahap_of


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Kondisi Antara Utama", (Level.ANTARA_UTAMA,)),
        ("kondisi  antara", (Level.ANTARA,)),
        ("kondisi opersional", (Level.OPERASIONAL,)),
        ("kondisi antara utma", (Level.ANTARA_UTAMA,)),
        ("Kinerja taktikal", (Level.ANTARA_UTAMA, Level.ANTARA)),
        ("kinerja taktikal (immediate)", (Level.ANTARA,)),
        ("Kondisi antara utama (intermediate outcome)", (Level.ANTARA_UTAMA,)),
        ("Immediate outcome", (Level.ANTARA,)),
        ("Output", (Level.OPERASIONAL,)),
        ("Kond. Antara Utama", (Level.ANTARA_UTAMA,)),
        ("Kond. Antara", (Level.ANTARA,)),
        ("K. Operasional", (Level.OPERASIONAL,)),
        ("KOND. OPS", (Level.OPERASIONAL,)),
        ("Kin. Taktikal", (Level.ANTARA_UTAMA, Level.ANTARA)),
        ("Kin. Strategis SKPD", (Level.OUTCOME, Level.CSF)),
        ("kondisi ini", ()),
        ("kinerja oper.", (Level.OPERASIONAL,)),
        ("kondisi antara / operasional", ()),
        ("kondisi menengah", ()),
        ("Meningkatnya kondisi antara", ()),
        ("0", ()),
    ],
)
def test_level_labels_as_planners_write_them(text: str, levels: tuple[Level, ...]) -> None:
    assert levels_of(text) == levels


@pytest.mark.parametrize(
    ("text", "jenjang"),
    [
        ("PK /SKP JF", Jenjang.JF),
        ("PK JPT", Jenjang.JPT),
        ("PK Jabatan Pimpinan Tinggi", Jenjang.JPT),
        ("PK Jabatan Administrator", Jenjang.ADMINISTRATOR),
        ("Pengawas (eselon IV)", Jenjang.PENGAWAS),
        ("-", None),
    ],
)
def test_ranks_as_planners_write_them(text: str, jenjang: Jenjang | None) -> None:
    assert jenjang_of(text) is jenjang


def test_planning_components_as_planners_write_them() -> None:
    assert komponen_of("sasaran pertama SKPD") is Komponen.SASARAN
    assert komponen_of("Sasaran Subkegiatan") is Komponen.SUB_KEGIATAN
    assert komponen_of("sasaran  Kegiatan") is Komponen.KEGIATAN


def test_stage_names_as_planners_write_them() -> None:
    names = ["Tahap 3", "TAHAP III Uraikan", "Thp.3", "T3", "Target", "Tahapan"]

    assert [tahap_of(n) for n in names] == [3, 3, 3, 3, None, None]
