"""A small office for tests of documents: without and with what a planner fills in."""

from dataclasses import replace

from pohon_xl.model.baris import BarisCsf
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.location import Location
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from tests.support.outline import kertas_from

NIP = "19XXXXXXXXXXXXXXXX"
POHON = """
    Menurunnya pengangguran | Tingkat pengangguran terbuka
      Meningkatnya penyerapan tenaga kerja | Persentase tenaga kerja terserap; (Rasio penempatan)
        Meningkatnya kualitas tenaga kerja | Persentase tenaga kerja terampil
          Terselenggaranya pelatihan | Persentase lulusan bersertifikat
            Terlaksananya pelatihan vokasi | Jumlah peserta
          Tersedianya LPKS berkualitas
      Meningkatnya perlindungan tenaga kerja | Persentase tenaga kerja terlindungi
        Terciptanya hubungan industrial harmonis | (Persentase kasus selesai)
      Meningkatnya pendidikan > DINAS PENDIDIKAN; DINAS SOSIAL
"""
_SEBUTAN = {
    Jenjang.JPT: "Kepala Dinas Tenaga Kerja",
    Jenjang.ADMINISTRATOR: "Kepala Bidang",
    Jenjang.PENGAWAS: "Kepala Seksi",
    Jenjang.JF: "Instruktur Ahli Muda",
    Jenjang.PELAKSANA: "Pengelola Pelatihan",
}


def dinas() -> KertasKerja:
    """The tree alone: everything else is still to be filled in."""
    at = Location("Tahap 2", 4, 2)
    csf = BarisCsf(
        nomor=Isi("1", at),
        csf=Isi("Kurangnya serapan tenaga kerja", at),
        kondisi=None,
        bagian=("Meningkatnya penyerapan tenaga kerja", "Meningkatnya perlindungan tenaga kerja"),
    )
    return kertas_from(POHON, csf=(csf,))


def dinas_lengkap(**jenjang: Jenjang) -> KertasKerja:
    """All input sheets filled in; `antara=Jenjang.PENGAWAS` gives a level another rank."""
    kertas = dinas()
    pohon = Pohon(tuple(_ranked(akar, jenjang) for akar in kertas.pohon.akar))
    nodes = [s for s in pohon.walk() if not s.crosscutting]
    return replace(
        kertas,
        pohon=pohon,
        instansi=Instansi(
            perangkat_daerah="Dinas Tenaga Kerja",
            pemerintah_daerah="Pemerintah Kabupaten Contoh",
            urusan="tenaga kerja",
            alamat="Jalan Contoh Nomor 1",
            tempat="Kota Contoh",
            tahun=2026,
            jabatan_atasan="Bupati Contoh",
            nama_atasan="NAMA PEJABAT",
        ),
        pejabat=tuple(_pejabat(s) for s in nodes if s.jenjang),
        target=tuple(_target(s, i.teks) for s in nodes for i in s.indikator),
        anggaran=tuple(_anggaran(s, n) for n, s in enumerate(nodes, 1) if s.level.depth >= 2),
    )


def _ranked(simpul: Simpul, jenjang: dict[str, Jenjang]) -> Simpul:
    anak = tuple(_ranked(a, jenjang) for a in simpul.anak)
    rank = None if simpul.crosscutting else jenjang.get(simpul.level.value, simpul.jenjang)
    return replace(simpul, jenjang=rank, anak=anak)


def _pejabat(simpul: Simpul) -> Pejabat:
    assert simpul.jenjang is not None
    jabatan = _SEBUTAN[simpul.jenjang]
    if simpul.level is Level.ANTARA_UTAMA:
        jabatan = f"{jabatan} {simpul.kode[-3:].replace('.', '')}"
    return Pejabat(
        kode=simpul.kode,
        kinerja=simpul.kinerja,
        jenjang=simpul.jenjang,
        jabatan=jabatan,
        nama="NAMA PEJABAT",
        pangkat="Pembina",
        nip=NIP,
    )


def _target(simpul: Simpul, indikator: str) -> Target:
    return Target(
        kode=simpul.kode,
        kinerja=simpul.kinerja,
        indikator=indikator,
        satuan="Orang" if indikator.startswith("Jumlah") else "%",
        target="85",
        target_akhir="95,5",
        realisasi="82,25",
        penjelasan="Pelatihan dimulai lebih awal.",
    )


def _anggaran(simpul: Simpul, number: int) -> Anggaran:
    nama = {2: "PROGRAM", 3: "Kegiatan", 4: "Sub Kegiatan"}[simpul.level.depth]
    return Anggaran(
        kode=simpul.kode,
        kinerja=simpul.kinerja,
        kode_rekening=f"2.07.0{number}",
        nama=f"{nama} {number}",
        pagu=1_000_000.0 * number,
        sumber_dana="APBD",
        realisasi=900_000.0 * number,
    )
