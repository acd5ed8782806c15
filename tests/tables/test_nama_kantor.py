"""The office, wherever Tahap 1 names it above its outcome."""

import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.tables.nama_kantor import office_in_title
from tests.support.lembar import kertas_of


def with_head(*rows: str) -> KertasKerja:
    head = "\n".join(f"        {row}" for row in rows)
    return kertas_of(f"""
        # Tahap 1
{head}
        Outcome
        Meningkatnya derajat kesehatan masyarakat
        # Tahap 2
        No | CSF | Kondisi yang diperlukan
        1 | Tenaga kurang | Meningkatnya kompetensi tenaga
    """)


@pytest.mark.parametrize(
    ("rows", "office"),
    [
        (("DINAS KESEHATAN KABUPATEN RIMBA JAYA",), "DINAS KESEHATAN KABUPATEN RIMBA JAYA"),
        (("TAHAP 1 MENENTUKAN OUTCOME", "Dinas Kesehatan"), "Dinas Kesehatan"),
        (("TAHAP 1 MENENTUKAN OUTCOME DINAS KESEHATAN",), "DINAS KESEHATAN"),
        (("PEMERINTAH KABUPATEN RIMBA JAYA", "BAPPEDA"), "BAPPEDA"),
        (("Perangkat Daerah : RSUD Rimba Jaya",), "RSUD Rimba Jaya"),
        (("BAGIAN HUKUM SETDA KABUPATEN RIMBA JAYA",), "BAGIAN HUKUM SETDA KABUPATEN RIMBA JAYA"),
        (("OUTCOME BAGIAN HUKUM SEKRETARIAT DAERAH",), "BAGIAN HUKUM SEKRETARIAT DAERAH"),
        (("OPD | : | Dinas Kesehatan",), "Dinas Kesehatan"),
        (("Nama SKPD | : Dinas Kesehatan",), "Dinas Kesehatan"),
    ],
)
def test_a_title_or_a_label_names_the_office(rows: tuple[str, ...], office: str) -> None:
    kertas = with_head(*rows)

    assert kertas.perangkat_daerah == office
    assert [s.kinerja for s in kertas.pohon.walk()][:1] == [
        "Meningkatnya derajat kesehatan masyarakat"
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Dinas dan badan mengisi lembar ini dengan satu outcome bersama",
        "Kelurahan harus melapor | Dinas Sosial",
        "PEMERINTAH KABUPATEN RIMBA JAYA",
        "Bagian ini diisi bersama oleh semua bidang",
    ],
)
def test_a_sentence_about_offices_names_none(row: str) -> None:
    assert with_head(row).perangkat_daerah is None


def test_an_office_named_with_the_outcome_counts_more_than_the_title() -> None:
    kertas = kertas_of("""
        # Tahap 1
        BADAN PERENCANAAN PEMBANGUNAN DAERAH
        Perangkat Daerah | Outcome
        Dinas Sosial | Menurunnya kemiskinan
    """)

    assert kertas.perangkat_daerah == "Dinas Sosial"


def test_a_label_that_names_the_office_is_read_with_it() -> None:
    kertas = kertas_of("""
        # Tahap 1
        OPD | : | Dinas Kesehatan
        Outcome
        Meningkatnya derajat kesehatan masyarakat
        # Tahap 2
        Perangkat Daerah : Dinas Kesehatan
        No | CSF | Kondisi yang diperlukan
        1 | Tenaga kurang | Meningkatnya kompetensi tenaga
    """)

    assert kertas.tidak_dibaca == ()
    assert [i.teks for i in kertas.label] == ["Dinas Kesehatan"]


def test_a_cell_full_of_letters_is_no_title() -> None:
    assert office_in_title("Outcome Dinas Kesehatan") == "Dinas Kesehatan"
    assert office_in_title("Outcome Dinas Kesehatan " * 1_000) is None
