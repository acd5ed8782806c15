import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.tables.crosscutting import is_crosscutting, split_mark, split_offices
from tests.support.lembar import kertas_of

STRATEGIS, PROGRAM = "kinerja strategis", "kinerja taktikal intermediate | Sasaran Program"
LENGKAP = f"""
    # Tahap 1
    Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya angka kematian ibu
    # Tahap 2
    NO | CSF | Kondisi yang diperlukan
    1 | Puskesmas belum dipercaya | Meningkatnya persalinan di puskesmas
    2 | Sanitasi belum layak | Meningkatnya sanitasi lingkungan @
    # Tahap 3
    CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
    Meningkatnya persalinan di puskesmas | Meningkatnya mutu bidan @ | kondisi antara utama
     | Tersedianya jalan ke puskesmas @ | kondisi antara
     | Meningkatnya kompetensi bidan | kondisi antara @
    # Tahap 4
    Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
    Tahap 1 | Menurunnya angka kematian ibu | Angka kematian ibu | {STRATEGIS} skpd
    Tahap 2 | Meningkatnya persalinan di puskesmas | Persentase persalinan | {STRATEGIS}
    Tahap 3 | Meningkatnya mutu bidan @ | Nilai mutu bidan @ | kinerja taktikal intermediate
    Tahap 3 | Meningkatnya kompetensi bidan | Nilai uji bidan | kinerja taktikal immediate @
    # Tahap 5
    Rujukan | Kinerja | Indikator Kinerja | Keterangan | Komponen | Jabatan
    Tahap 1 | Menurunnya angka kematian ibu | Angka kematian ibu | {STRATEGIS} skpd | Tujuan SKPD
    Tahap 2 | Meningkatnya persalinan di puskesmas | Persentase persalinan | {STRATEGIS}\
 | Sasaran SKPD | PK JPT
    Tahap 3 | Meningkatnya mutu bidan @ | Nilai mutu bidan @ | {PROGRAM} | PK Administrator
    Tahap 3 | Meningkatnya kompetensi bidan | Nilai uji bidan | kinerja taktikal immediate\
 | Sasaran Kegiatan | PK/SKP JF
"""
each_mark = pytest.mark.parametrize(
    ("tanda", "mitra"),
    [
        ("(Crosscutting Dinas PUPR)", ("Dinas PUPR",)),
        ("(CC: Bappeda)", ("Bappeda",)),
        ("crosscutting dengan Dinas PUPR dan Bappeda", ("Dinas PUPR", "Bappeda")),
        ("- CC PDAM", ("PDAM",)),
        ("(CC BPJS)", ("BPJS",)),
        ("- crosscutting dengan PDAM", ("PDAM",)),
        ("- CROSSCUTTING DINAS SOSIAL", ("DINAS SOSIAL",)),
        ("[cross cutting: Bagian Hukum Sekretariat Daerah]", ("Bagian Hukum Sekretariat Daerah",)),
    ],
)


def read(tanda: str) -> KertasKerja:
    return kertas_of(LENGKAP.replace("@", tanda))


def test_the_mark_is_known_however_it_is_spelt() -> None:
    marks = ["CROSSCUTTING", "Croscutting", "cross cutting", "Cross-Cutting DINAS X", "CC: Bappeda"]

    assert all(is_crosscutting(m) for m in marks)
    assert not is_crosscutting("Meningkatnya kinerja")


def test_offices_run_together_are_split_and_said_to_be() -> None:
    offices, joined = split_offices("Croscutting DINAS SOSIAL, PMD DAN PPA DINAS KESEHATAN")

    assert offices == ("DINAS SOSIAL, PMD DAN PPA", "DINAS KESEHATAN")
    assert joined


def test_offices_with_separators_are_not() -> None:
    offices, joined = split_offices("Crosscutting: Dinas A; Dinas B, Badan C dan Dinas D")

    assert offices == ("Dinas A", "Dinas B", "Badan C", "Dinas D")
    assert not joined


@pytest.mark.parametrize(
    "text",
    [
        "Meningkatnya pelaksanaan program crosscutting dengan Dinas PUPR",
        "Meningkatnya koordinasi crosscutting",
        "Meningkatnya mesin di atas 100 cc",
        "Terlaksananya rapat secara crosscutting",
        "Berfungsinya CC ROOM",
        "Berfungsinya mesin - cc besar",
        "CROSSCUTTING DINAS PUPR",
        "CC PDAM",
    ],
)
def test_a_word_of_the_sentence_is_no_mark_beside_it(text: str) -> None:
    assert split_mark(text) == (text, "")


@each_mark
def test_a_mark_beside_a_condition_is_read_as_one_in_every_stage(
    tanda: str, mitra: tuple[str, ...]
) -> None:
    kertas = read(tanda)
    nodes = {s.kinerja: s for s in kertas.pohon.walk()}

    assert nodes["Meningkatnya sanitasi lingkungan"].crosscutting == mitra
    assert nodes["Meningkatnya mutu bidan"].crosscutting == mitra
    assert nodes["Tersedianya jalan ke puskesmas"].crosscutting == mitra
    assert nodes["Meningkatnya kompetensi bidan"].crosscutting == mitra
    assert [i.teks for i in nodes["Meningkatnya mutu bidan"].indikator] == ["Nilai mutu bidan"]
    assert nodes["Meningkatnya mutu bidan"].komponen is not None  # measured here too
    assert nodes["Tersedianya jalan ke puskesmas"].komponen is None


@each_mark
def test_a_mark_beside_a_condition_makes_no_error(tanda: str, mitra: tuple[str, ...]) -> None:
    assert mitra
    found = check_kertas_kerja(read(tanda))

    assert [f.kode for f in found if f.tingkat != "saran" and f.kode != "T3-09"] == []


def test_each_condition_of_a_cell_has_its_own_partners() -> None:
    kertas = kertas_of("""
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Akses | 1. Tersedianya jalan desa (CC: Dinas PUPR) 2. Tersedianya bidan desa
    """)

    assert [(s.kinerja, s.crosscutting) for s in kertas.pohon.walk()] == [
        ("Tersedianya jalan desa", ("Dinas PUPR",)),
        ("Tersedianya bidan desa", ()),
    ]


@pytest.mark.parametrize("kondisi", ["1. {} 2. CC: Dinas PUPR", "{}; crosscutting Dinas PUPR"])
def test_a_mark_that_is_numbered_like_a_condition_is_none(kondisi: str) -> None:
    kertas = kertas_of(f"""
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Akses | {kondisi.format("Tersedianya jalan desa")}
    """)

    assert [(s.kinerja, s.crosscutting) for s in kertas.pohon.walk()] == [
        ("Tersedianya jalan desa", ("Dinas PUPR",))
    ]


def test_a_mark_beside_a_condition_that_names_nobody_is_told() -> None:
    kertas = kertas_of("""
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Akses | Tersedianya jalan desa (crosscutting OPD terkait)
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Tersedianya bidan desa | Terlatihnya bidan desa (crosscutting) | kondisi antara utama
    """)
    found = [f for f in check_kertas_kerja(kertas) if f.kode in {"T3-10", "T3-01"}]

    assert [(f.kode, str(f.sel[0])) for f in found] == [
        ("T3-10", "'Tahap 2'!C2"),
        ("T3-10", "'Tahap 3'!B2"),
    ]


def test_a_mark_that_names_nobody_is_told_with_the_condition_it_stands_beside() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya gizi siswa | Tersedianya kantin sehat (CC:) | kondisi antara
         | CROSSCUTTING OPD terkait |
    """)

    found = [f.pesan for f in check_kertas_kerja(kertas) if f.kode == "T3-10"]

    assert found == [
        'Crosscutting untuk "Tersedianya kantin sehat" tidak menyebut nama perangkat daerah.',
        'Crosscutting untuk "Meningkatnya gizi siswa" tidak menyebut nama perangkat daerah.',
    ]
