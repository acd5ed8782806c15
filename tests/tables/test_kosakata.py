from pohon_xl.model.level import Level
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.kosakata import Kosakata, read_kosakata
from pohon_xl.tables.nomor_tahap import stages_of_sheet

OWN = read_kosakata(
    [
        ("Nama level: Kondisi antara utama", "Hasil antara I; HA I"),
        ("nama level : kinerja operasional", "Keluaran"),
        ("Judul kolom: Kinerja", "Capaian yang diharapkan"),
        ("JUDUL KOLOM: Keterangan (level)", "Lapis"),
        ("Lembar Tahap 3", "Analisis"),
        ("Nama level: entah", "Sesuatu"),
        ("Kepala bidang", "Hasil antara II"),
    ]
)


def test_headings_are_known_by_synonyms_and_in_spite_of_typing_errors() -> None:
    kosakata = Kosakata()
    headings = {
        "Indikatr Kinerja": Kolom.INDIKATOR,
        "Tolok Ukur Kinerja": Kolom.INDIKATOR,
        "Sasaran/Kinerja": Kolom.KINERJA,
        "Uraian Kinerja": Kolom.KINERJA,
        "Keteranagn": Kolom.KETERANGAN,
        "Tingkatan": Kolom.KETERANGAN,
        "Rujukan Tahpan": Kolom.RUJUKAN,
        "Komponen Perencanan": Kolom.KOMPONEN,
        "Jabatan (PK/SKP)": Kolom.JABATAN,
        "Target 2026": None,
        "Pagu (Rp)": None,
        "PIC": None,
    }

    assert {h: kosakata.kolom_of(h, 5) for h in headings} == headings


def test_values_and_sentences_are_no_headings() -> None:
    kosakata = Kosakata()
    texts = ["Meningkatnya kinerja guru", "kinerja taktikal", "Sasaran Program", "PK JPT", "3"]

    assert {kosakata.kolom_of(t, 5) for t in texts} == {None}


def test_a_heading_that_spans_two_levels_is_the_column_of_no_single_one() -> None:
    kosakata = Kosakata()

    assert kosakata.level_column_of("2. Kondisi Antara") is Kolom.ANTARA
    assert kosakata.level_column_of("Kondisi antara utama (intermediate)") is Kolom.ANTARA_UTAMA
    assert kosakata.level_column_of("Kondisi antara sampai kondisi operasional") is None


def test_sheet_names_in_any_style_name_their_stage() -> None:
    names = {
        "Tahap 3": (3,),
        "TAHAP III": (3,),
        "Thp.3": (3,),
        "T3": (3,),
        "3. Uraian CSF": (3,),
        "03_CSF": (3,),
        "Pohon Kinerja (Tahap 3)": (3,),
        "Tahap 4 dan 5": (4, 5),
        "TAHAP IV & V": (4, 5),
        "Sheet3": (),
        "2026": (),
        "Renja 3": (),
    }

    assert {n: stages_of_sheet(n) for n in names} == names


def test_an_office_teaches_its_own_words_in_sheet_instansi() -> None:
    assert OWN.levels_of("HASIL ANTARA I") == (Level.ANTARA_UTAMA,)
    assert OWN.levels_of("HA I") == (Level.ANTARA_UTAMA,)
    assert OWN.levels_of("keluaran") == (Level.OPERASIONAL,)
    assert OWN.levels_of("kondisi antara") == (Level.ANTARA,)
    assert OWN.kolom_of("Capaian yang diharapkan", 4) is Kolom.KINERJA
    assert OWN.kolom_of("Lapis", 3) is Kolom.KETERANGAN
    assert OWN.stages_of_sheet("analisis") == (3,)


def test_a_row_that_is_not_understood_teaches_nothing() -> None:
    assert OWN.levels_of("Sesuatu") == ()
    assert OWN.levels_of("Hasil antara II") == ()
