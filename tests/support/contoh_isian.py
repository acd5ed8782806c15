"""A small tree with everything a planner can fill in."""

from dataclasses import replace

from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from tests.support.outline import kertas_from

POHON = """
    Menurunnya pengangguran | Tingkat pengangguran terbuka
      Meningkatnya serapan kerja | Persentase terserap
        Meningkatnya kualitas tenaga kerja | Persentase tenaga kerja terampil
          Tersedianya pelatihan kerja | Persentase pelatihan; (Persentase instruktur)
            Terlaksananya pelatihan vokasi | Jumlah peserta
            Terlaksananya uji kompetensi | Jumlah peserta uji
        Meningkatnya penempatan | Persentase penempatan
      Meningkatnya pendidikan > DINAS PENDIDIKAN; DINAS SOSIAL
"""
NIP = "19XXXXXXXXXXXXXXXX"


def kertas_kosong() -> KertasKerja:
    """The tree alone: nothing filled in yet."""
    return kertas_from(POHON)


def kertas_terisi() -> KertasKerja:
    """The tree with office, officials, targets and budget."""
    return kertas_from(
        POHON,
        instansi=Instansi(
            perangkat_daerah="Dinas Tenaga Kerja",
            pemerintah_daerah="Pemerintah Kabupaten Contoh",
            urusan="Tenaga Kerja",
            alamat="Jalan Contoh 1\nParingin",
            tempat="Paringin",
            tahun=2026,
            jabatan_atasan="Bupati Contoh",
            nama_atasan="NAMA BUPATI",
        ),
        pejabat=(
            _pejabat("1.1", "Meningkatnya serapan kerja", "Kepala Dinas"),
            _pejabat("1.1.1", "Meningkatnya kualitas tenaga kerja", "Kepala Bidang Pelatihan"),
            _pejabat("1.1.1.1", "Tersedianya pelatihan kerja", "Instruktur Ahli Muda"),
            _pejabat("1.1.1.1.1", "Terlaksananya pelatihan vokasi", "Instruktur Ahli Muda"),
            _pejabat("1.1.1.1.2", "Terlaksananya uji kompetensi", "Instruktur Ahli Pertama"),
            _pejabat("1.1.2", "Meningkatnya penempatan", "Kepala Bidang Penempatan"),
        ),
        target=(
            Target("1", "Menurunnya pengangguran", "Tingkat pengangguran terbuka", "%"),
            Target("1.1", "Meningkatnya serapan kerja", "Persentase terserap", "%", "60", "65,5"),
            Target(
                "1.1.1",
                "Meningkatnya kualitas tenaga kerja",
                "Persentase tenaga kerja terampil",
                "%",
                "40",
                "45",
                "60",
                ("10", "20", "30", "45"),
                "44,5",
                "Pelatihan daring\nbelum selesai",
            ),
            Target("1.1.1.1", "Tersedianya pelatihan kerja", "Persentase pelatihan"),
            Target("1.1.1.1", "Tersedianya pelatihan kerja", "Persentase instruktur"),
            Target(
                "1.1.1.1.1",
                "Terlaksananya pelatihan vokasi",
                "Jumlah peserta",
                "Orang",
                target="120 orang",
            ),
            Target("1.1.1.1.2", "Terlaksananya uji kompetensi", "Jumlah peserta uji", target="=80"),
            Target("1.1.2", "Meningkatnya penempatan", "Persentase penempatan"),
        ),
        anggaran=(
            _anggaran("1.1.1", "Meningkatnya kualitas tenaga kerja", "2.07.03", 300000000.0),
            _anggaran("1.1.1.1", "Tersedianya pelatihan kerja", "2.07.03.2.01", 300000000.0),
            _anggaran("1.1.1.1.1", "Terlaksananya pelatihan vokasi", "2.07.03.2.01.0001", 2e8),
            _anggaran("1.1.1.1.2", "Terlaksananya uji kompetensi", "2.07.03.2.01.0002", 75e6),
            _anggaran("1.1.1.1.2", "Terlaksananya uji kompetensi", "2.07.03.2.01.0003", 25000000.5),
            _anggaran("1.1.2", "Meningkatnya penempatan", "2.07.04", 150000000.0),
        ),
    )


def _pejabat(kode: str, kinerja: str, jabatan: str) -> Pejabat:
    return Pejabat(kode, kinerja, None, jabatan, "NAMA PEJABAT", "Pembina", NIP)


def _anggaran(kode: str, kinerja: str, rekening: str, pagu: float) -> Anggaran:
    return Anggaran(kode, kinerja, rekening, f"Belanja {rekening}", pagu, "APBD")


def with_jenjang(kertas: KertasKerja, level: Level, jenjang: Jenjang) -> KertasKerja:
    """The same, where Tahap 5 gives a level another rank."""
    akar = tuple(_with_jenjang(s, level, jenjang) for s in kertas.pohon.akar)
    return replace(kertas, pohon=Pohon(akar))


def _with_jenjang(simpul: Simpul, level: Level, jenjang: Jenjang) -> Simpul:
    anak = tuple(_with_jenjang(a, level, jenjang) for a in simpul.anak)
    own = jenjang if simpul.level is level else simpul.jenjang
    return replace(simpul, jenjang=own, anak=anak)
