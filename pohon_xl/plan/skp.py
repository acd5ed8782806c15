"""Rows of a Sasaran Kinerja Pegawai (PermenPANRB 6/2022) for documents and the sheet."""

from collections.abc import Iterator

from pohon_xl.model.aspek import Aspek, aspek_of
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pk
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.skp import intervened
from pohon_xl.plan.barisan import Nilai, indikator_or_blank, merge_mark
from pohon_xl.plan.isian import indikator_text, kosong, target_with_satuan
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import di_instansi
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class BarisSkp:
    """An indicator of a result, or the blank of an aspect that has none yet.

    `pimpinan` is the result of the superior that it serves, "" where the form has no such column.
    """

    nomor: str
    pimpinan: Nilai
    gabung: str
    rencana: str
    aspek: str
    indikator: Nilai
    target: Nilai
    perspektif: Nilai


def skp_rows(kertas: KertasKerja, pk: Pk, *, with_blank: bool) -> tuple[BarisSkp, ...]:
    """His results in tree order, an aspect below the other.

    `with_blank`: aspects nobody gave an indicator are blanks to fill or to strike out.
    """
    rows: list[BarisSkp] = []
    for number, simpul in enumerate(pk.simpul, 1):
        found = list(_aspects(kertas, simpul, with_blank=with_blank))
        for i, (aspek, indikator, target) in enumerate(found):
            rows.append(
                BarisSkp(
                    nomor="" if i else str(number),
                    pimpinan="" if i else _pimpinan(kertas, pk, simpul),
                    gabung=merge_mark(i, len(found)),
                    rencana="" if i else simpul.kinerja,
                    aspek=aspek.value,
                    indikator=indikator,
                    target=target,
                    perspektif=Kosong("perspektif"),
                )
            )
    return tuple(rows)


_Isi = tuple[Aspek, Nilai, Nilai]


def _aspects(kertas: KertasKerja, simpul: Simpul, *, with_blank: bool) -> Iterator[_Isi]:
    own = [(_aspek(kertas, simpul, i), i) for i in simpul.indikator]
    if not own:
        yield Aspek.KUANTITAS, indikator_or_blank(simpul, None), kosong(kertas, "target")
    for aspek in Aspek:
        for which, indikator in own:
            if which is aspek:
                target = target_with_satuan(kertas, simpul, indikator)
                yield aspek, indikator_or_blank(simpul, indikator), target
        known = {which for which, _ in own} or {Aspek.KUANTITAS}
        if with_blank and aspek not in known:
            yield aspek, Kosong(f"indikator {aspek.value.lower()}"), Kosong("target")


def _aspek(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> Aspek:
    row = kertas.target_of(simpul, indikator.teks)
    return aspek_of(row.aspek if row else None)


def _pimpinan(kertas: KertasKerja, pk: Pk, simpul: Simpul) -> Nilai:
    """With its indicators, as the note below the form asks for results of an organisation."""
    if pk.jenjang is Jenjang.JPT:
        return ""
    above = intervened(kertas, pk, simpul)
    if above is None:
        return Kosong("rencana hasil kerja pimpinan")
    indikator = "; ".join(indikator_text(i) for i in above.indikator)
    return f"{above.kinerja} (IKI: {indikator})" if indikator else above.kinerja


def periode(kertas: KertasKerja) -> Nilai:
    """The year of the assessment, as the form prints it."""
    tahun = kertas.instansi.tahun
    text = f"1 JANUARI SD 31 DESEMBER {tahun}" if tahun else None
    return isi_atau_kosong(text, "periode penilaian", di_instansi(kertas, DiInstansi.TAHUN))
