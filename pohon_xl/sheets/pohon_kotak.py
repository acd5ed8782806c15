"""What a box of the tree says, line by line, and how tall it is."""

from dataclasses import dataclass

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isian import indikator_text
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.ukuran import line_count
from pohon_xl.sheets.isian import jabatan_atau_jenjang, target_of, target_with_satuan


@dataclass(frozen=True, slots=True)
class BarisKotak:
    """One part of a box, with the stem of its style."""

    teks: str
    style: str


@dataclass(frozen=True, slots=True)
class Kotak:
    """A performance with its parts from the top, and the boxes below it."""

    kode: str
    baris: tuple[BarisKotak, ...]
    anak: tuple["Kotak", ...] = ()

    def rows(self, width: float) -> tuple[int, ...]:
        """Text lines that each part takes in a box of that width."""
        return tuple(line_count(b.teks, width, f"{b.style}_tengah") for b in self.baris)

    def height(self, width: float) -> int:
        """Text lines of the whole box."""
        return sum(self.rows(width))


def kotak_of(kertas: KertasKerja, simpul: Simpul) -> Kotak:
    """The box of a performance and all boxes below it."""
    is_own = simpul.komponen is not None or not simpul.crosscutting
    stem = f"kotak_{simpul.level.value}" if is_own else "kotak_crosscutting"
    baris = [BarisKotak(simpul.kinerja, stem)]
    for indikator in simpul.indikator:
        text = indikator_text(indikator)
        if target_of(kertas, simpul, indikator):
            text = f"{text}: {target_with_satuan(kertas, simpul, indikator)}"
        baris.append(BarisKotak(text, f"{stem}_isi_usulan" if indikator.usulan else f"{stem}_isi"))
    if is_own and not simpul.indikator:
        baris.append(BarisKotak(str(Kosong("indikator")), "kotak_kosong"))
    jabatan = jabatan_atau_jenjang(kertas, simpul) if is_own else None
    if jabatan:
        baris.append(BarisKotak(jabatan, f"{stem}_jabatan"))
    if simpul.crosscutting:
        text = f"CROSSCUTTING: {'; '.join(simpul.crosscutting)}"
        baris.append(BarisKotak(text, "kotak_crosscutting_isi"))
    anak = tuple(kotak_of(kertas, a) for a in simpul.anak)
    return Kotak(simpul.kode, tuple(baris), anak)
