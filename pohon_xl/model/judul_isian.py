"""Names of the input sheets, and of those of their columns that plans ask to be filled in."""

INSTANSI, PEJABAT, TARGET, ANGGARAN = "Instansi", "Pejabat", "Target", "Anggaran"


class DiInstansi:
    """Labels of sheet Instansi."""

    PERANGKAT_DAERAH = "Perangkat daerah"
    PEMERINTAH_DAERAH = "Pemerintah daerah"
    URUSAN = "Urusan"
    ALAMAT = "Alamat"
    TEMPAT = "Tempat penandatanganan"
    TAHUN = "Tahun"
    JABATAN_ATASAN = "Jabatan atasan kepala perangkat daerah"
    NAMA_ATASAN = "Nama atasan kepala perangkat daerah"
    TANGGAL = "Tanggal penandatanganan"
    LOGO = "Logo"
    TANGGAL_BERITA_ACARA = "Tanggal Berita Acara IKU"


class DiPejabat:
    """Headings of sheet Pejabat."""

    JABATAN = "Jabatan"
    NAMA = "Nama"
    PANGKAT = "Pangkat/Golongan"
    NIP = "NIP"


class DiTarget:
    """Headings of sheet Target."""

    SATUAN = "Satuan"
    TARGET = "Target"
    TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
    REALISASI = "Realisasi"
    DEFINISI = "Definisi/Formula"
    SUMBER_DATA = "Sumber Data"
    PENANGGUNG_JAWAB = "Penanggung Jawab Data"


class DiAnggaran:
    """Headings of sheet Anggaran."""

    NAMA = "Program/Kegiatan/Sub Kegiatan"
    PAGU = "Pagu (Rp)"
    SUMBER_DANA = "Sumber Dana"
