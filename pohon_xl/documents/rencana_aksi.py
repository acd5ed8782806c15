"""Rencana aksi: the targets of the Perjanjian Kinerja by quarter, alone and in the LKIP."""

from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.documents.kinerja import own, satuan_or_kosong, target_or_kosong
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.isian import penanggung_jawab
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.rencana_aksi import BarisAksi, aksi_rows
from pohon_xl.rekaman import dataclass

_TRIWULAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class BarisRencanaAksi:
    """An indicator with its targets of the four quarters."""

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai
    satuan: Nilai
    target: Nilai
    triwulan_1: Nilai
    triwulan_2: Nilai
    triwulan_3: Nilai
    triwulan_4: Nilai
    penanggung_jawab: Nilai


@dataclass(frozen=True, slots=True)
class RencanaAksiContext:
    """Values of the template."""

    kantor: Kantor
    aksi: tuple[BarisAksi, ...]


def plan_rencana_aksi(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """All that is promised, quarters given or not; none without a promise."""
    rows = aksi_rows(kertas)
    context = RencanaAksiContext(kantor_of(kertas), rows)
    return (DocumentPlan("rencana_aksi", "rencana_aksi.docx", context),) if rows else ()


def rencana_aksi_rows(kertas: KertasKerja) -> tuple[BarisRencanaAksi, ...]:
    """Promised performances for which any quarter is given, all their indicators; else none.

    The tujuan is nobody's promise.
    """
    promised = (s for s in kertas.pohon.walk() if kertas.jenjang_of(s) is not None)
    nodes = own(tuple(s for s in promised if _has_triwulan(kertas, s)))

    def make(awal: Awal, s: Simpul, indikator: Indikator | None) -> BarisRencanaAksi:
        row = kertas.target_of(s, indikator.teks) if indikator else None
        typed = row.triwulan if row else (None,) * 4
        first, second, third, fourth = (
            isi_atau_kosong(text, f"triwulan {name}")
            for text, name in zip(typed, _TRIWULAN, strict=True)
        )
        return BarisRencanaAksi(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            satuan=satuan_or_kosong(kertas, s, indikator),
            target=target_or_kosong(kertas, s, indikator),
            triwulan_1=first,
            triwulan_2=second,
            triwulan_3=third,
            triwulan_4=fourth,
            penanggung_jawab=isi_atau_kosong(penanggung_jawab(kertas, s), "penanggung jawab"),
        )

    return rows_by_indikator(nodes, make)


def _has_triwulan(kertas: KertasKerja, simpul: Simpul) -> bool:
    rows = (kertas.target_of(simpul, i.teks) for i in simpul.indikator)
    return any(any(row.triwulan) for row in rows if row is not None)
