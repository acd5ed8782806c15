"""Bab III of the LKjIP: what became of each sasaran, and the seven analyses the law asks for."""

from pohon_xl.documents.anggaran import BarisAnggaran
from pohon_xl.documents.capaian import capaian_of
from pohon_xl.documents.lkip_capaian import BarisCapaian, angka_of, capaian_rows
from pohon_xl.documents.lkip_grafik import grafik_tren
from pohon_xl.documents.lkip_ringkasan import kalimat_efisiensi
from pohon_xl.documents.lkip_tabel import program_table
from pohon_xl.model.capaian import KATEGORI, TERENDAH
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.grafik import Grafik
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.naskah import Naskah, naskah
from pohon_xl.plan.sumber import Terlacak
from pohon_xl.rekaman import dataclass, fields

#: before it: the scale, two tables of the tujuan, one of all sasaran
TABEL_PERTAMA = 5


@dataclass(frozen=True, slots=True)
class NomorTabel:
    """The numbers of the tables below one sasaran, in their order."""

    target: str
    lalu: str
    akhir: str
    standar: str
    program: str


@dataclass(frozen=True, slots=True)
class AnalisisSasaran:
    """One sasaran: its indicators, its programs and the passages about them."""

    nomor: str
    sasaran: Nilai
    tabel: NomorTabel
    indikator: tuple[BarisCapaian, ...]
    tren: tuple[Grafik, ...]
    program: tuple[BarisAnggaran, ...]
    total: Nilai
    total_realisasi: Nilai
    total_persen: Nilai
    efisiensi: Naskah
    penunjang: Naskah


@dataclass(frozen=True, slots=True)
class BarisSkala:
    """A category of achievement and its bounds."""

    nomor: str
    interval: str
    kategori: str


def skala_rows() -> tuple[BarisSkala, ...]:
    """Table 3.1, from the best category down."""
    upper = (None, *(bound for bound, _ in KATEGORI))
    rows = [(*KATEGORI[i], above) for i, above in enumerate(upper[:-1])]
    intervals = [(f"> {low}" + (f" sampai {top}" if top else ""), name) for low, name, top in rows]
    intervals.append((f"≤ {KATEGORI[-1][0]}", TERENDAH))
    return tuple(BarisSkala(str(n), text, name) for n, (text, name) in enumerate(intervals, 1))


def analyses(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[AnalisisSasaran, ...]:
    """One for each sasaran of the office; a blank one when there is none."""
    if not sasaran:
        return (_analysis(kertas, 1, None, 0),)
    found: list[AnalisisSasaran] = []
    for number, s in enumerate(sasaran, 1):
        drawn = sum(len(a.tren) for a in found)
        found.append(_analysis(kertas, number, s, drawn))
    return tuple(found)


def persen_of(kertas: KertasKerja, nodes: tuple[Simpul, ...]) -> tuple[float | None, ...]:
    """Achievement of each indicator; one None for a performance without any."""
    return tuple(capaian_of(kertas, s, i).persen for s in nodes for i in (s.indikator or (None,)))


def sel_capaian(kertas: KertasKerja, nodes: tuple[Simpul, ...]) -> tuple[Location, ...]:
    """All cells that their achievements are worked out from."""
    found = (capaian_of(kertas, s, i).capaian for s in nodes for i in s.indikator)
    return tuple(at for one in found if isinstance(one, Terlacak) for at in one.sel)


def _analysis(
    kertas: KertasKerja, number: int, sasaran: Simpul | None, drawn: int
) -> AnalisisSasaran:
    nodes = (sasaran,) if sasaran else ()
    kinerja = sasaran.kinerja if sasaran else ""
    table = program_table(kertas, *nodes, with_kegiatan=True)
    is_known = table.pagu and table.realisasi is not None
    serapan = (table.realisasi or 0.0) / (table.pagu or 1.0) * 100 if is_known else None
    efisiensi = kalimat_efisiensi(
        persen_of(kertas, nodes), serapan, kinerja, sel_capaian(kertas, nodes)
    )
    penunjang = Kosong("cara program dan kegiatan ini menunjang keberhasilan atau kegagalan")
    angka = [angka_of(kertas, s, i) for s in nodes for i in s.indikator]
    return AnalisisSasaran(
        nomor=str(number),
        sasaran=isi_atau_kosong(kinerja, "sasaran strategis"),
        tabel=_nomor_tabel(number),
        indikator=capaian_rows(kertas, nodes),
        tren=grafik_tren(angka, drawn + 2),
        program=table.rows,
        total=table.total,
        total_realisasi=table.total_realisasi,
        total_persen=table.total_persen,
        efisiensi=naskah("efisiensi", "Efisiensi", efisiensi, kinerja),
        penunjang=naskah("penunjang", "Program penunjang", penunjang, kinerja),
    )


def _nomor_tabel(number: int) -> NomorTabel:
    first = TABEL_PERTAMA + (number - 1) * len(fields(NomorTabel))
    return NomorTabel(*(f"3.{first + i}" for i in range(len(fields(NomorTabel)))))


def nomor_tabel_anggaran(analisis: tuple[AnalisisSasaran, ...]) -> str:
    """The number of the table that follows those of all sasaran."""
    return f"3.{TABEL_PERTAMA + len(analisis) * len(fields(NomorTabel))}"
