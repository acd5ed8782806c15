"""First draft of the Laporan Kinerja (LKIP, LKjIP) by PermenPANRB 53/2014, Lampiran II."""

from typing import TypedDict

from pohon_xl.documents.anggaran import BarisAnggaran
from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import kepala_of
from pohon_xl.documents.kinerja import BarisTarget, own, target_rows
from pohon_xl.documents.kop import judul_pemerintah_daerah, judul_perangkat_daerah, logo_sampul
from pohon_xl.documents.lkip_capaian import (
    BarisCapaian,
    angka_of,
    capaian_rows,
    target_akhir_of,
    years_before,
)
from pohon_xl.documents.lkip_grafik import grafik_anggaran, grafik_capaian
from pohon_xl.documents.lkip_kalimat import AngkaIndikator
from pohon_xl.documents.lkip_narasi import NarasiLkip, narasi_of
from pohon_xl.documents.lkip_sasaran import (
    AnalisisSasaran,
    BarisSkala,
    analyses,
    nomor_tabel_anggaran,
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
from pohon_xl.documents.pk import (
    PihakPk,
    pihak_context,
    tahun_or_kosong,
    tanggal_or_kosong,
    tempat_or_kosong,
)
from pohon_xl.documents.pk_perubahan import is_pk_perubahan
from pohon_xl.documents.rencana_aksi import rencana_aksi_rows
from pohon_xl.model.dana import merge_anggaran
from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.grafik import Grafik
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.rencana_aksi import BarisAksi
from pohon_xl.plan.sumber import Terlacak, sumber_of
from pohon_xl.plan.tempat import di_instansi
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.text.kapital import running_case
from pohon_xl.text.tanggal import parse_tanggal

_SEBUTAN = {
    Level.OUTCOME: "tujuan",
    Level.CSF: "sasaran strategis",
    Level.ANTARA_UTAMA: "sasaran program",
    Level.ANTARA: "sasaran kegiatan",
    Level.OPERASIONAL: "sasaran sub kegiatan",
}


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """The years before the report, as headings name them."""

    satu: str
    dua: str
    tiga: str


@dataclass(frozen=True, slots=True)
class BarisSumber:
    """Where a number of the report comes from."""

    nomor: str
    nama: str
    nilai: str
    sel: str
    cara: str


@dataclass(frozen=True, slots=True)
class LkipContext:
    """Values of the LKIP template."""

    logo: Nilai | Gambar
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
    sebutan_pk: str
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
    rencana_aksi: tuple[BarisAksi, ...]
    sumber: tuple[BarisSumber, ...] = ()


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


def plan_lkip(kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN) -> DocumentPlan:
    """The draft with all that the workbook knows and a blank for all that it does not."""
    context = _context(merge_anggaran(kertas), bahan)
    context = replace(context, sumber=_sumber(context))
    return DocumentPlan(template="lkip", file_name="lkip.docx", context=context)


def _sumber(context: LkipContext) -> tuple[BarisSumber, ...]:
    """Without the quarters of the annex: its rows say themselves where they are from."""
    body = replace(context, rencana_aksi=())
    return tuple(
        BarisSumber(
            nomor=str(number),
            nama=one.nama,
            nilai=one.teks,
            sel=one.tempat or "-",
            cara=one.rumus or "seperti tertulis",
        )
        for number, one in enumerate(sumber_of(body), 1)
    )


def _context(kertas: KertasKerja, bahan: Bahan) -> LkipContext:
    akar = own(kertas.pohon.akar)
    sasaran = own(kertas.pohon.at_level(Level.CSF))
    program = program_table(kertas, *akar, with_kegiatan=False)
    analisis = analyses(kertas, sasaran)
    kegiatan = program_table(kertas, *akar, with_kegiatan=True)
    drawn = sum(len(a.tren) for a in analisis)
    return LkipContext(
        logo=logo_sampul(kertas, bahan),
        **_identitas(kertas),
        sebutan_pk=_sebutan_pk(kertas),
        narasi=narasi_of(kertas, sasaran, kegiatan),
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


def _sebutan_pk(kertas: KertasKerja) -> str:
    is_revised = is_pk_perubahan(kertas, None)
    return "Perjanjian Kinerja Perubahan" if is_revised else "Perjanjian Kinerja"


def _identitas(kertas: KertasKerja) -> _Identitas:
    instansi = kertas.instansi
    kepala = pihak_context(kertas, kepala_of(kertas), "kepala perangkat daerah")

    def running(name: str | None, label: str, judul: str) -> Nilai:
        return _running(isi_atau_kosong(name, label, di_instansi(kertas, judul)))

    return _Identitas(
        judul_pemerintah_daerah=judul_pemerintah_daerah(kertas),
        judul_perangkat_daerah=judul_perangkat_daerah(kertas),
        pemerintah_daerah=running(
            instansi.pemerintah_daerah, "pemerintah kabupaten/kota", DiInstansi.PEMERINTAH_DAERAH
        ),
        perangkat_daerah=running(
            kertas.perangkat_daerah, "nama perangkat daerah", DiInstansi.PERANGKAT_DAERAH
        ),
        tahun=tahun_or_kosong(kertas),
        urusan=running(instansi.urusan, "urusan pemerintahan", DiInstansi.URUSAN),
        alamat=isi_atau_kosong(
            instansi.alamat, "alamat kantor", di_instansi(kertas, DiInstansi.ALAMAT)
        ),
        tempat=tempat_or_kosong(kertas),
        tanggal=_tanggal_laporan(kertas),
        kepala=kepala,
        jabatan_kepala=_running(kepala.jabatan),
        jabatan_atasan=running(
            instansi.jabatan_atasan, "jabatan kepala daerah", DiInstansi.JABATAN_ATASAN
        ),
    )


def _tanggal_laporan(kertas: KertasKerja) -> Nilai:
    """The report of a year is signed after it; the date of the agreement is not its date."""
    instansi = kertas.instansi
    day = parse_tanggal(instansi.tanggal or "")
    if day is not None and instansi.tahun is not None and day.year <= instansi.tahun:
        return Kosong("tanggal laporan")
    return tanggal_or_kosong(kertas)


def _angka(kertas: KertasKerja, nodes: tuple[Simpul, ...]) -> tuple[AngkaIndikator, ...]:
    return tuple(angka_of(kertas, s, i) for s in nodes for i in s.indikator)


def _running(name: Nilai) -> Nilai:
    """A name as it stands within a sentence."""
    return running_case(name) if isinstance(name, str) else name


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
    listed = f"{', '.join(parts[:-1])}, dan {parts[-1]}"
    cells = tuple(at for s in kertas.pohon.akar for at in s.sumber)
    return Terlacak(listed, "isi pohon kinerja", cells, "jumlah kotak menurut level")
