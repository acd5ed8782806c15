"""Where what is still blank is filled in: a sheet and its cells, or the document itself."""

from collections.abc import Iterable, Mapping

from pohon_xl.model.instansi import Anggaran, LetakSel, Pejabat, Target
from pohon_xl.model.judul_isian import ANGGARAN, INSTANSI, PEJABAT, TARGET, DiInstansi, DiPejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.pk import Pihak
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass

_TAHAP_4 = "Tahap 4"
_KEPALA_DAERAH = {
    DiPejabat.JABATAN: DiInstansi.JABATAN_ATASAN,
    DiPejabat.NAMA: DiInstansi.NAMA_ATASAN,
}


@dataclass(frozen=True, slots=True)
class Tempat:
    """Columns `judul` of a sheet, in the rows at `letak`.

    `lembar` is our name of the sheet, also where its tab is called otherwise; "" for what is
    written in the document itself.
    """

    lembar: str = ""
    judul: tuple[str, ...] = ()
    letak: tuple[LetakSel | Mapping[str, Location], ...] = ()

    @property
    def sel(self) -> tuple[Location, ...]:
        """The cells, as far as her sheet has the columns."""
        return tuple(
            [at for row in self.letak for one in self.judul if (at := row.get(one)) is not None]
        )


DI_DOKUMEN = Tempat()


def di_target(row: Target | None, *judul: str) -> Tempat:
    """In the row of the indicator."""
    return Tempat(TARGET, judul, (row.letak_sel,) if row else ())


def di_anggaran(rows: Iterable[Anggaran | None], *judul: str) -> Tempat:
    """In the rows of the budget lines."""
    return Tempat(ANGGARAN, judul, tuple([row.letak_sel for row in rows if row]))


def di_pejabat(row: Pejabat | None, *judul: str) -> Tempat:
    """In the row of the performance that is signed for."""
    return Tempat(PEJABAT, judul, (row.letak_sel,) if row else ())


def di_instansi(kertas: KertasKerja, *judul: str) -> Tempat:
    """Beside the label."""
    return Tempat(INSTANSI, judul, (kertas.instansi.letak_sel,))


def di_pihak(kertas: KertasKerja, pihak: Pihak, judul: str) -> Tempat:
    """Of a signing party."""
    if not pihak.is_kepala_daerah:
        return di_pejabat(pihak.baris, judul)
    return di_instansi(kertas, _KEPALA_DAERAH[judul]) if judul in _KEPALA_DAERAH else DI_DOKUMEN


def di_tahap_4(simpul: Simpul, at: Location | None = None) -> Tempat:
    """At the indicator, else at the performance that has none."""
    place = at or next((s for s in simpul.sumber if s.lembar == _TAHAP_4), simpul.asal)
    return Tempat(_TAHAP_4, ("",), ({"": place},) if place else ())
