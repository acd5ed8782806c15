"""Rencana aksi: what was promised, by quarter, with what pays for it and who answers."""

from collections.abc import Iterable

from pohon_xl.model.dana import dana_of, merge_anggaran
from pohon_xl.model.iku import is_own
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.judul_isian import DiAnggaran, DiPejabat, DiTarget
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.isian import lacak, penanggung_jawab, satuan_of, target_or_kosong
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import di_anggaran, di_pejabat, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.text.angka import format_jumlah

_TRIWULAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class BarisAksi:
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
    aksi: Nilai
    anggaran: Nilai
    penanggung_jawab: Nilai


def promised(kertas: KertasKerja) -> tuple[Simpul, ...]:
    """Every promised performance; the tujuan is nobody's promise."""
    nodes = kertas.pohon.walk()
    return tuple(s for s in nodes if is_own(s) and kertas.jenjang_of(s) is not None)


def aksi_rows(kertas: KertasKerja, nodes: Iterable[Simpul] | None = None) -> tuple[BarisAksi, ...]:
    """The rows of these performances (all that are promised)."""
    nodes = promised(kertas) if nodes is None else nodes
    kertas = merge_anggaran(kertas)

    def make(awal: Awal, simpul: Simpul, indikator: Indikator | None) -> BarisAksi:
        row = kertas.target_of(simpul, indikator.teks) if indikator else None
        satuan = satuan_of(kertas, simpul, indikator) if indikator else None
        first, second, third, fourth = _triwulan(row)
        aksi, anggaran = _dana(kertas, simpul)
        continued = awal.gabung == "continue"
        return BarisAksi(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            satuan=isi_atau_kosong(satuan, "satuan", di_target(row, DiTarget.SATUAN)),
            target=target_or_kosong(kertas, simpul, indikator),
            triwulan_1=first,
            triwulan_2=second,
            triwulan_3=third,
            triwulan_4=fourth,
            aksi="" if continued else aksi,
            anggaran="" if continued else anggaran,
            penanggung_jawab="" if continued else _penanggung_jawab(kertas, simpul),
        )

    return rows_by_indikator(nodes, make)


def _triwulan(row: Target | None) -> tuple[Nilai, ...]:
    """The four quarters as typed, each with its cell."""
    return tuple(
        (row and lacak(row, text, f"target triwulan {name}", judul))
        or Kosong(f"TW {name}", di_target(row, judul))
        for text, name, judul in zip(
            row.triwulan if row else (None,) * 4, _TRIWULAN, DiTarget.TRIWULAN, strict=True
        )
    )


def _penanggung_jawab(kertas: KertasKerja, simpul: Simpul) -> Nilai:
    place = di_pejabat(kertas.pejabat_of(simpul), DiPejabat.JABATAN)
    return isi_atau_kosong(penanggung_jawab(kertas, simpul), "penanggung jawab", place)


def _dana(kertas: KertasKerja, simpul: Simpul) -> tuple[Nilai, Nilai]:
    """Names and amounts below each other, numbered where there are several: names wrap in print.

    A sasaran is paid by the programs below it.
    """
    rows = dana_of(kertas, simpul)
    if not rows:
        below = (dana_of(kertas, anak) for anak in simpul.anak)
        rows = tuple({row.sebutan: row for group in below for row in group if row.sebutan}.values())
    unknown = Kosong("anggaran", di_anggaran((r for r in rows if r.pagu is None), DiAnggaran.PAGU))
    if not rows or not all(row.sebutan for row in rows):
        nameless = (row for row in rows if not row.sebutan)
        return Kosong("program/kegiatan", di_anggaran(nameless, DiAnggaran.NAMA)), unknown
    amounts = [None if r.pagu is None else format_jumlah(r.pagu) for r in rows]
    names = _numbered([row.sebutan for row in rows])
    known = [a for a in amounts if a is not None]
    return names, _numbered(known) if len(known) == len(rows) else unknown


def _numbered(lines: list[str]) -> str:
    if len(lines) == 1:
        return lines[0]
    return "\n".join(f"({number}) {line}" for number, line in enumerate(lines, 1))
