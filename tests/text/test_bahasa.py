import pytest

from pohon_xl.text.bahasa import (
    Arah,
    Jenis,
    arah_of,
    is_kondisi,
    is_masalah,
    is_terukur,
    jenis_of,
    ukuran_of,
)


@pytest.mark.parametrize(
    ("text", "jenis"),
    [
        ("Meningkatnya mutu sekolah", Jenis.HASIL),
        ("Menurunnya Angka Kemiskinan", Jenis.HASIL),
        ("TERWUJUDNYA pelayanan prima", Jenis.HASIL),
        ("Terlaksananya pelatihan guru", Jenis.KELUARAN),
        ("Terlaksanya pelatihan guru", Jenis.KELUARAN),
        ("Tersedianya buku", Jenis.KELUARAN),
        ("Pelaksanaan pelatihan guru", Jenis.KEGIATAN),
        ("Menyusun dokumen renja", Jenis.KEGIATAN),
        ("Kurangnya tenaga kesehatan", Jenis.MASALAH),
        ("Pelayanan publik yang prima", Jenis.LAIN),
        ("Terpenuhinya ruang kelas", Jenis.LAIN),
        ("", Jenis.LAIN),
    ],
)
def test_the_first_word_tells_result_output_activity_or_problem(text: str, jenis: Jenis) -> None:
    assert jenis_of(text) is jenis


@pytest.mark.parametrize(
    "text",
    ["Kurangnya guru", "Masih tingginya timbulan sampah", "Kesadaran masyarakat masih rendah"],
)
def test_a_condition_told_as_a_problem_is_one(text: str) -> None:
    assert is_masalah(text)


@pytest.mark.parametrize(
    "text",
    ["Berkurangnya kemiskinan", "Terlayaninya warga yang belum memiliki jaminan kesehatan"],
)
def test_whom_a_condition_is_about_makes_it_no_problem(text: str) -> None:
    assert not is_masalah(text)


@pytest.mark.parametrize(
    ("text", "kondisi"),
    [
        ("Meningkatnya mutu pembelajaran", True),
        ("Tersedianya air minum", True),
        ("Meningkatkan pelayanan", True),
        ("Menurunnya kemiskinan", True),
        ("Menurunnya kualitas air sungai", False),
        ("Meningkatnya alih fungsi lahan", False),
        ("Meningkatnya kebutuhan air bersih", False),
        ("Pendidikan angkatan kerja masih rendah", False),
        ("Kualitas sumber daya manusia", False),
    ],
)
def test_a_csf_is_an_issue_or_a_key_area_not_the_wished_condition(text: str, kondisi: bool) -> None:
    assert is_kondisi(text) is kondisi


@pytest.mark.parametrize(
    "text",
    [
        "Persentase jalan mantap",
        "Usia Harapan Hidup",
        "Opini BPK",
        "Predikat SAKIP",
        "PDRB per kapita",
        "Kematian ibu per 100.000 kelahiran hidup",
        "Rata-rata waktu tanggap",
        "Load factor angkutan umum",
    ],
)
def test_an_indicator_with_a_quantity_is_measurable(text: str) -> None:
    assert is_terukur(text)


@pytest.mark.parametrize(
    "text", ["Kualitas pelayanan", "Guru yang kompeten", "Efektivitas pengawasan", "Dokumen RTK"]
)
def test_an_indicator_without_a_quantity_is_not(text: str) -> None:
    assert not is_terukur(text)
    assert ukuran_of(text) is None


@pytest.mark.parametrize("text", ["Persentase", "Jumlah", "Persentase (%)", "Rata-rata", "Nilai"])
def test_a_measure_alone_measures_nothing(text: str) -> None:
    assert not is_terukur(text)


@pytest.mark.parametrize(
    ("indikator", "kinerja", "arah"),
    [
        ("Angka Pengangguran Terbuka", "", Arah.TURUN),
        ("Persentase jalan mantap", "Meningkatnya mutu jalan", Arah.NAIK),
        ("Jumlah kasus perselisihan", "Terlaksananya penyelesaian", Arah.TIDAK_JELAS),
        ("Jumlah kasus perselisihan", "Menurunnya perselisihan", Arah.TURUN),
        ("Jumlah perselisihan yang diselesaikan", "Terlaksananya penyelesaian", Arah.NAIK),
        ("Jumlah potensi kasus yang dicegah", "Terlaksananya pencegahan", Arah.NAIK),
        ("Rata-rata waktu tanggap bencana", "Tertanganinya bencana", Arah.TURUN),
        ("Persentase pengaduan yang ditindaklanjuti", "", Arah.NAIK),
        ("Persentase keluarga miskin yang mandiri", "", Arah.NAIK),
        ("Persentase jalan yang rusak", "", Arah.TURUN),
        ("Jumlah taruna siaga bencana yang dilatih", "", Arah.NAIK),
        ("Tingkat pelanggaran trayek", "", Arah.TURUN),
        ("Jumlah forum penyelesaian konflik", "", Arah.NAIK),
    ],
)
def test_the_direction_follows_from_indicator_and_performance(
    indikator: str, kinerja: str, arah: Arah
) -> None:
    assert arah_of(indikator, kinerja) is arah
