"""Tables of the LKjIP that look at the whole tree."""

from pohon_xl.documents.anggaran import TabelAnggaran, anggaran_table
from pohon_xl.documents.kinerja import own, satuan_or_kosong
from pohon_xl.model.baris import BarisCsf
from pohon_xl.model.dana import dana_of_nodes
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.isian import indikator_text, penanggung_jawab
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import di_pejabat, di_tahap_4, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar
from pohon_xl.tables.pejabat import JABATAN


@dataclass(frozen=True, slots=True)
class BarisIsu:
    """A strategic issue (CSF of Tahap 2) and what it calls for."""

    nomor: str
    isu: Nilai
    kondisi: Nilai


@dataclass(frozen=True, slots=True)
class BarisIku:
    """An indikator kinerja utama."""

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai
    formulasi: Nilai
    satuan: Nilai
    sumber_data: Nilai
    penanggung_jawab: Nilai


@dataclass(frozen=True, slots=True)
class BarisPohon:
    """A node; `tingkat` indents it, `utama` prints it bold."""

    kode: str
    kinerja: str
    indikator: Nilai
    level: str
    tingkat: int
    utama: bool


@dataclass(frozen=True, slots=True)
class BarisCrosscutting:
    """A performance that other offices fulfil."""

    nomor: str
    kinerja: str
    mendukung: str
    perangkat_daerah: str
    bentuk: Nilai


def isu_rows(kertas: KertasKerja) -> tuple[BarisIsu, ...]:
    """Tahap 2 in sheet order; a blank row when there is none.

    Conditions as the tree words them: Tahap 2 often holds only their beginning.
    """
    nodes = {s.kode: s for s in kertas.pohon.walk()}
    rows = tuple(
        BarisIsu(
            nomor=str(number),
            isu=isi_atau_kosong(row.csf.teks if row.csf else None, "isu strategis"),
            kondisi=isi_atau_kosong(
                "\n".join(_kondisi(kertas, nodes, row)), "kondisi yang diperlukan"
            ),
        )
        for number, row in enumerate(kertas.csf, 1)
    )
    return rows or (BarisIsu("1", Kosong("isu strategis"), Kosong("kondisi yang diperlukan")),)


def _kondisi(kertas: KertasKerja, nodes: dict[str, Simpul], row: BarisCsf) -> tuple[str, ...]:
    kode = kertas.tautan.simpul_of.get(row.kondisi.at, ()) if row.kondisi else ()
    return tuple(nodes[k].kinerja for k in kode if k in nodes) or row.bagian


def iku_rows(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[BarisIku, ...]:
    """The indicators of the sasaran with formula and source of data as sheet Target has them."""

    def make(awal: Awal, s: Simpul, indikator: Indikator | None) -> BarisIku:
        row = kertas.target_of(s, indikator.teks) if indikator else None
        return BarisIku(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            formulasi=isi_atau_kosong(
                row.definisi if row else None, "formulasi", di_target(row, lembar.DEFINISI)
            ),
            satuan=satuan_or_kosong(kertas, s, indikator),
            sumber_data=isi_atau_kosong(
                row.sumber_data if row else None, "sumber data", di_target(row, lembar.SUMBER_DATA)
            ),
            penanggung_jawab=isi_atau_kosong(
                penanggung_jawab(kertas, s),
                "penanggung jawab",
                di_pejabat(kertas.pejabat_of(s), JABATAN),
            ),
        )

    return rows_by_indikator(sasaran, make)


def pohon_rows(kertas: KertasKerja) -> tuple[BarisPohon, ...]:
    """The whole tree in reading order."""
    return tuple(
        BarisPohon(
            kode=s.kode,
            kinerja=s.kinerja,
            indikator="-" if s.crosscutting and not s.indikator else _indikator(s),
            level="Crosscutting" if s.crosscutting else s.level.sebutan,
            tingkat=s.level.depth,
            utama=s.level in (Level.OUTCOME, Level.CSF),
        )
        for s in kertas.pohon.walk()
    )


def _indikator(simpul: Simpul) -> Nilai:
    text = "\n".join(indikator_text(i) for i in simpul.indikator)
    return isi_atau_kosong(text, "indikator kinerja", di_tahap_4(simpul))


def crosscutting_rows(kertas: KertasKerja) -> tuple[BarisCrosscutting, ...]:
    """Performances of partner offices and what they support."""
    nodes = [s for s in kertas.pohon.walk() if s.crosscutting]
    return tuple(
        BarisCrosscutting(
            nomor=str(number),
            kinerja=s.kinerja,
            mendukung=above.kinerja if (above := kertas.pohon.parent_of(s)) else "-",
            perangkat_daerah="\n".join(s.crosscutting),
            bentuk=Kosong("bentuk dukungan"),
        )
        for number, s in enumerate(nodes, 1)
    )


def program_table(kertas: KertasKerja, *roots: Simpul, with_kegiatan: bool) -> TabelAnggaran:
    """Programs below these performances, with their kegiatan where asked for.

    `kertas` as `merge_anggaran` gives it.
    """
    levels = (Level.ANTARA_UTAMA, Level.ANTARA) if with_kegiatan else (Level.ANTARA_UTAMA,)
    nodes = own(tuple(s for root in roots for s in root.walk() if s.level in levels))
    untuk = ", ".join(s.kinerja for s in roots)
    return anggaran_table(dana_of_nodes(kertas, nodes), kertas.instansi.tahun, untuk)
