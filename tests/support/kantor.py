"""Three offices as outlines: what the workbooks of tests/workbooks say, whatever their layout.

Two spaces a level: outcome, CSF condition, antara utama, antara, operasional. `=` parts a CSF from
the condition it needs, `|` begins the indicators (`;` between them), `>` the partner offices.
Fictional offices, wording as planners use it.
"""

from dataclasses import dataclass
from textwrap import dedent


@dataclass(frozen=True, slots=True)
class Butir:
    """One performance; `depth` 0 is the outcome."""

    depth: int
    kinerja: str
    csf: str = ""
    indikator: tuple[str, ...] = ()
    mitra: str = ""


def butir_of(outline: str) -> list[Butir]:
    """The performances of an outline, in reading order."""
    found = []
    for line in dedent(outline).strip("\n").splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        text, _, mitra = line.strip().partition(" > ")
        text, _, indikator = text.partition(" | ")
        csf, sign, kinerja = text.partition(" = ")
        found.append(
            Butir(
                depth,
                kinerja if sign else text,
                csf if sign else "",
                tuple(i.strip() for i in indikator.split(";") if i.strip()),
                mitra,
            )
        )
    return found


KESEHATAN = """
Menurunnya prevalensi balita stunting | Prevalensi balita stunting
  Asupan gizi ibu hamil masih rendah = Meningkatnya status gizi ibu hamil | Persentase ibu hamil kurang energi kronis
    Meningkatnya cakupan pelayanan gizi ibu hamil | Cakupan pelayanan gizi ibu hamil
      Terselenggaranya pelayanan gizi di puskesmas | Persentase puskesmas dengan pelayanan gizi sesuai standar
        Terlaksananya pemberian tablet tambah darah | Jumlah ibu hamil penerima tablet tambah darah
        Tersedianya makanan tambahan bagi ibu hamil | Jumlah paket makanan tambahan
      Meningkatnya kompetensi tenaga gizi | Persentase tenaga gizi bersertifikat; Rasio tenaga gizi per puskesmas
        Terlaksananya pelatihan konseling gizi | Jumlah tenaga gizi yang dilatih
    Meningkatnya kualitas pemeriksaan kehamilan | Persentase ibu hamil yang diperiksa enam kali
      Tersedianya alat pemeriksaan kehamilan di puskesmas | Persentase puskesmas beralat lengkap
        Terpeliharanya alat ultrasonografi | Jumlah alat yang dipelihara
  Sanitasi rumah tangga belum layak = Meningkatnya sanitasi rumah tangga | Persentase rumah tangga bersanitasi layak
    Crosscutting > Dinas Pekerjaan Umum; Dinas Perumahan dan Permukiman
"""  # noqa: E501

PENDIDIKAN = """
Meningkatnya mutu pendidikan dasar | Indeks mutu pendidikan dasar
  Kompetensi guru belum merata = Meningkatnya kompetensi guru | Persentase guru bersertifikat pendidik
    Meningkatnya mutu pelatihan guru | Nilai rata-rata pelatihan guru
      Terselenggaranya pelatihan guru berjenjang | Persentase guru yang lulus pelatihan
        Terlaksananya pelatihan guru kelas | Jumlah guru kelas yang dilatih
        Tersedianya modul ajar kurikulum merdeka | (Jumlah modul ajar)
      Terselenggaranya kelompok kerja guru | Persentase kelompok kerja guru yang aktif
        Terfasilitasinya pertemuan kelompok kerja guru | Jumlah pertemuan
  Ruang kelas banyak yang rusak = Meningkatnya kelayakan ruang kelas | Persentase ruang kelas kondisi baik
    Meningkatnya pemeliharaan ruang kelas | Persentase ruang kelas yang dipelihara
      Tersedianya data kerusakan ruang kelas | Persentase sekolah yang datanya mutakhir
        Terlaksananya survei kondisi sekolah | Jumlah sekolah yang disurvei
"""  # noqa: E501

PEKERJAAN_UMUM = """
Meningkatnya kemantapan jalan kabupaten | Persentase panjang jalan mantap
  Kerusakan jalan meluas setiap musim hujan = Menurunnya kerusakan jalan kabupaten | Persentase jalan rusak berat
    Meningkatnya kualitas pemeliharaan jalan | Persentase jalan yang dipelihara tepat waktu
      Terselenggaranya pemeliharaan rutin jalan | Persentase ruas jalan yang dipelihara
        Terlaksananya penambalan lubang jalan | Jumlah ruas yang ditambal
        Terlaksananya pembersihan saluran tepi jalan | Panjang saluran yang dibersihkan
      Tersedianya peralatan pemeliharaan jalan | Persentase alat siap pakai
        Terpeliharanya alat berat | Jumlah alat berat yang dipelihara
  Jembatan banyak yang sempit = Meningkatnya kapasitas jembatan | Persentase jembatan sesuai standar
    Meningkatnya pembangunan jembatan | Persentase jembatan yang dibangun
      Tersedianya dokumen perencanaan jembatan | Jumlah dokumen perencanaan
        Tersusunnya rancangan teknis jembatan | Jumlah rancangan teknis
"""  # noqa: E501
