from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

BOOK = """
# Instansi
Uraian | Isi
{own}
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Terlatihnya guru kelas | kondisi antara
# Tahap 5
Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
Terlatihnya guru kelas | Jumlah guru | taktikal immediate | Sasaran Sub Kegiatan | PK Administrator
"""
OWN = (
    "Jabatan level: Kondisi antara | PK Jabatan Administrator\n"
    "Komponen level: Kondisi antara | Sasaran Sub Kegiatan"
)


def codes(own: str) -> set[str]:
    return {f.kode for f in check_kertas_kerja(kertas_of(BOOK.format(own=own)))}


def test_an_office_that_maps_a_level_otherwise_is_not_told_that_it_is_wrong() -> None:
    assert {"T5-01", "T5-02"} <= codes("Alamat | Jalan")
    assert not {"T5-01", "T5-02"} & codes(OWN)
