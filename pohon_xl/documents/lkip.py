"""First draft of the Laporan Kinerja (LKIP, LKjIP) by PermenPANRB 53/2014, Lampiran II."""

from typing import TypedDict

from pohon_xl.documents.anggaran import BarisAnggaran, TabelAnggaran
from pohon_xl.documents.kinerja import (
    BarisTarget,
    Nilai,
    own,
    target_rows,
)
from pohon_xl.documents.lkip_capaian import (
    BarisCapaian,
    angka_of,
    capaian_rows,
    target_akhir_of,
    years_before,
)
from pohon_xl.documents.lkip_grafik import grafik_anggaran, grafik_capaian
from pohon_xl.documents.lkip_kalimat import AngkaIndikator, kalimat_ringkasan
from pohon_xl.documents.lkip_sasaran import (
    AnalisisSasaran,
    BarisSkala,
    analyses,
    nomor_tabel_anggaran,
    persen_of,
    skala_rows,
)
from pohon_xl.documents.lkip_tabel import (
    BarisCrosscutting,
    BarisIku,
    BarisIsu,
    BarisPohon,
    crosscutting_rows,
    iku_rows,
    isu_rows,
    pohon_rows,
    program_table,
)
from pohon_xl.documents.pk import PihakPk, pihak_context, tahun_or_kosong, upper
from pohon_xl.documents.rencana_aksi import BarisRencanaAksi, rencana_aksi_rows
from pohon_xl.model.dana import merge_anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.pk import Pihak, build_pk
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.grafik import Grafik
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.naskah import Naskah, naskah
from pohon_xl.rekaman import dataclass
from pohon_xl.text.kapital import running_case

_SEBUTAN = {
    Level.OUTCOME: "tujuan",
    Level.CSF: "sasaran strategis",
    Level.ANTARA_UTAMA: "sasaran program",
    Level.ANTARA: "sasaran kegiatan",
    Level.OPERASIONAL: "sasaran sub kegiatan",
}


@dataclass(frozen=True, slots=True)
class NarasiLkip:
    """Passages about the whole report; most of them only the office can write."""

    ringkasan: Naskah
    kendala: Naskah
    kedudukan: Naskah
    struktur: Naskah
    pegawai: Naskah
    sarana: Naskah
    masalah: Naskah
    perubahan: Naskah
    tujuan: Naskah
    serapan: Naskah
    simpulan: Naskah
    langkah: Naskah


_NARASI = {
    "kendala": ("Kendala dan tindak lanjut", "kendala utama dan tindak lanjut"),
    "kedudukan": (
        "Kedudukan, tugas, dan fungsi",
        "kedudukan, tugas, dan fungsi menurut peraturan pembentukannya",
    ),
    "struktur": ("Struktur organisasi", "struktur organisasi"),
    "pegawai": (
        "Sumber daya manusia",
        "jumlah pegawai menurut jabatan, golongan, dan pendidikan",
    ),
    "sarana": ("Sarana dan prasarana", "sarana dan prasarana"),
    "masalah": ("Permasalahan utama", "uraian permasalahan utama yang dihadapi tahun ini"),
    "perubahan": (
        "Perubahan selama tahun berjalan",
        "perubahan Renstra, IKU, atau Perjanjian Kinerja, atau tidak ada",
    ),
    "tujuan": ("Simpulan capaian tujuan", "simpulan atas capaian tujuan dan tindak lanjutnya"),
    "langkah": ("Langkah di masa mendatang", "langkah perbaikan pada tahun berikutnya"),
}


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """The years before the report, as headings name them."""

    satu: str
    dua: str
    tiga: str


@dataclass(frozen=True, slots=True)
class LkipContext:
    """Values of the LKIP template."""

    judul_pemerintah_daerah: Nilai
    judul_perangkat_daerah: Nilai
    pemerintah_daerah: Nilai
    perangkat_daerah: Nilai
    tahun: Nilai
    urusan: Nilai
    alamat: Nilai
    tempat: Nilai
    tanggal: Nilai
    kepala: PihakPk
    jabatan_kepala: Nilai
    jabatan_atasan: Nilai
    narasi: NarasiLkip
    isi_pohon: Nilai
    tahun_lalu: TahunLalu
    isu: tuple[BarisIsu, ...]
    tujuan: tuple[BarisTarget, ...]
    sasaran: tuple[BarisTarget, ...]
    iku: tuple[BarisIku, ...]
    pk: tuple[BarisTarget, ...]
    skala: tuple[BarisSkala, ...]
    capaian_tujuan: tuple[BarisCapaian, ...]
    capaian: tuple[BarisCapaian, ...]
    grafik_capaian: tuple[Grafik, ...]
    grafik_anggaran: tuple[Grafik, ...]
    analisis: tuple[AnalisisSasaran, ...]
    tabel_anggaran: str
    program: tuple[BarisAnggaran, ...]
    kegiatan: tuple[BarisAnggaran, ...]
    total: Nilai
    total_realisasi: Nilai
    total_persen: Nilai
    pohon: tuple[BarisPohon, ...]
    crosscutting: tuple[BarisCrosscutting, ...]
    rencana_aksi: tuple[BarisRencanaAksi, ...]


class _Identitas(TypedDict):
    """Who reports, to whom, when: the first fields of the context."""

    judul_pemerintah_daerah: Nilai
    judul_perangkat_daerah: Nilai
    pemerintah_daerah: Nilai
    perangkat_daerah: Nilai
    tahun: Nilai
    urusan: Nilai
    alamat: Nilai
    tempat: Nilai
    tanggal: Nilai
    kepala: PihakPk
    jabatan_kepala: Nilai
    jabatan_atasan: Nilai


def plan_lkip(kertas: KertasKerja) -> DocumentPlan:
    """The draft with all that the workbook knows and a blank for all that it does not."""
    return DocumentPlan(
        template="lkip", file_name="lkip.docx", context=_context(merge_anggaran(kertas))
    )


def _context(kertas: KertasKerja) -> LkipContext:
    akar = own(kertas.pohon.akar)
    sasaran = own(kertas.pohon.at_level(Level.CSF))
    program = program_table(kertas, *akar, with_kegiatan=False)
    analisis = analyses(kertas, sasaran)
    kegiatan = program_table(kertas, *akar, with_kegiatan=True)
    drawn = sum(len(a.tren) for a in analisis)
    return LkipContext(
        **_identitas(kertas),
        narasi=_narasi(kertas, sasaran, kegiatan),
        isi_pohon=_isi_pohon(kertas),
        tahun_lalu=TahunLalu(*years_before(kertas)),
        isu=isu_rows(kertas),
        tujuan=target_rows(kertas, akar, target_akhir_of),
        sasaran=target_rows(kertas, sasaran, target_akhir_of),
        iku=iku_rows(kertas, sasaran),
        pk=target_rows(kertas, sasaran),
        skala=skala_rows(),
        capaian_tujuan=capaian_rows(kertas, akar),
        capaian=capaian_rows(kertas, sasaran),
        grafik_capaian=grafik_capaian(_angka(kertas, sasaran), "3.1"),
        grafik_anggaran=grafik_anggaran(kegiatan.rows, f"3.{drawn + 2}"),
        analisis=analisis,
        tabel_anggaran=nomor_tabel_anggaran(analisis),
        program=program.rows,
        kegiatan=kegiatan.rows,
        total=program.total,
        total_realisasi=program.total_realisasi,
        total_persen=program.total_persen,
        pohon=pohon_rows(kertas),
        crosscutting=crosscutting_rows(kertas),
        rencana_aksi=rencana_aksi_rows(kertas),
    )


def _identitas(kertas: KertasKerja) -> _Identitas:
    instansi, kepala = kertas.instansi, _kepala(kertas)
    return _Identitas(
        judul_pemerintah_daerah=upper(instansi.pemerintah_daerah, "pemerintah kabupaten/kota"),
        judul_perangkat_daerah=upper(kertas.perangkat_daerah, "nama perangkat daerah"),
        pemerintah_daerah=_running(instansi.pemerintah_daerah, "pemerintah kabupaten/kota"),
        perangkat_daerah=_running(kertas.perangkat_daerah, "nama perangkat daerah"),
        tahun=tahun_or_kosong(kertas),
        urusan=_running(instansi.urusan, "urusan pemerintahan"),
        alamat=isi_atau_kosong(instansi.alamat, "alamat kantor"),
        tempat=isi_atau_kosong(instansi.tempat, "tempat"),
        tanggal=isi_atau_kosong(instansi.tanggal, "tanggal"),
        kepala=kepala,
        jabatan_kepala=_running(kepala.jabatan, "jabatan kepala perangkat daerah"),
        jabatan_atasan=_running(instansi.jabatan_atasan, "jabatan kepala daerah"),
    )


def _angka(kertas: KertasKerja, nodes: tuple[Simpul, ...]) -> tuple[AngkaIndikator, ...]:
    return tuple(angka_of(kertas, s, i) for s in nodes for i in s.indikator)


def _narasi(
    kertas: KertasKerja, sasaran: tuple[Simpul, ...], kegiatan: TabelAnggaran
) -> NarasiLkip:
    persen = persen_of(kertas, sasaran)
    written = {
        "ringkasan": ("Ringkasan capaian", kalimat_ringkasan(persen, "sasaran strategis")),
        "serapan": ("Penjelasan serapan", _serapan(kegiatan)),
        "simpulan": ("Simpulan umum", kalimat_ringkasan(persen, "sasaran strategis")),
    }
    blank = {name: (judul, Kosong(label)) for name, (judul, label) in _NARASI.items()}
    return NarasiLkip(
        **{name: naskah(name, judul, teks) for name, (judul, teks) in (written | blank).items()}
    )


def _serapan(table: TabelAnggaran) -> Nilai:
    if isinstance(table.total_persen, Kosong):
        return Kosong("penjelasan serapan anggaran")
    return (
        f"Dari anggaran Rp{table.total} terealisasi Rp{table.total_realisasi} atau "
        f"{table.total_persen}%."
    )


def _kepala(kertas: KertasKerja) -> PihakPk:
    """Who signs the report: the JPT of the office."""
    first = next(iter(build_pk(kertas, Jenjang.JPT)), None)
    return pihak_context(first.pihak_pertama if first else Pihak(), "kepala perangkat daerah")


def _running(name: Nilai | None, label: str) -> Nilai:
    """A name as it stands within a sentence."""
    return running_case(name) if isinstance(name, str) and name else name or Kosong(label)


def _isi_pohon(kertas: KertasKerja) -> Nilai:
    """`1 tujuan, 2 sasaran strategis, ... dan 3 kinerja crosscutting`."""
    nodes = tuple(kertas.pohon.walk())
    counts = [
        (sum(1 for s in own(nodes) if s.level is level), name) for level, name in _SEBUTAN.items()
    ]
    counts.append((sum(1 for s in nodes if s.crosscutting), "kinerja crosscutting"))
    parts = [f"{count} {name}" for count, name in counts if count]
    if len(parts) < 2:
        return isi_atau_kosong("".join(parts), "isi pohon kinerja")
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"
