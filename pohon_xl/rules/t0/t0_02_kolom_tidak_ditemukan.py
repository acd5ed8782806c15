"""T0-02: a needed column cannot be found."""

from collections.abc import Iterator

from pohon_xl.model.fakta import Bacaan, KolomTidakAda, LevelTidakTerbaca
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.letak import column_of, top_left
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.istilah import Kolom

_DIPERLUKAN: dict[int, tuple[Kolom, ...]] = {
    3: (Kolom.KETERANGAN,),
    4: (Kolom.KETERANGAN,),
    5: (Kolom.KETERANGAN, Kolom.KOMPONEN, Kolom.JABATAN),
}


@rule("T0-02", "kolom-tidak-ditemukan", Severity.GALAT)
def t0_02_kolom_tidak_ditemukan(kertas: KertasKerja) -> Iterator[Problem]:
    """Kolom yang diperlukan tidak ditemukan.

    Mengapa: tanpa kolom level, indikator, komponen perencanaan atau jabatan, isinya tidak masuk ke
    pohon kinerja, cascading dan Perjanjian Kinerja. Kolom level di Tahap 4 atau 5 hanya disarankan
    bila levelnya sudah terbaca di Tahap 3: tanpa kolom itu levelnya tidak dapat dicocokkan.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 3, 4 dan 5; keputusan pohon_xl (tabel dibaca menurut judul).
    """
    told = [f for f in kertas.fakta if isinstance(f, KolomTidakAda)]
    for fakta in told:
        yield _problem(kertas, fakta.at, fakta.tahap, fakta.kolom)
    said = {(f.at.lembar, f.tahap, f.kolom) for f in told}
    colours = {
        f.at.lembar for f in kertas.fakta if isinstance(f, LevelTidakTerbaca) and f.cara == "warna"
    }
    for bacaan in kertas.bacaan:
        for kolom in _DIPERLUKAN.get(bacaan.tahap, ()):
            if column_of(bacaan, kolom) is not None or _known_otherwise(kertas, bacaan, kolom):
                continue
            if (bacaan.lembar, bacaan.tahap, kolom.value) not in said:
                by_colour = kolom is Kolom.KETERANGAN and bacaan.lembar in colours
                at = top_left(bacaan)
                yield _problem(kertas, at, bacaan.tahap, kolom.value, by_colour=by_colour)


def _problem(
    kertas: KertasKerja, at: Location, tahap: int, kolom: str, *, by_colour: bool = False
) -> Problem:
    is_known = kolom == Kolom.KETERANGAN and tahap > 3 and any(r.level for r in kertas.uraian)
    return Problem(
        sel=(at,),
        pesan=f'Tabel Tahap {tahap} di lembar "{at.lembar}" tidak mempunyai kolom "{kolom}"'
        + (
            "; warna selnya berbeda-beda tetapi tidak ada keterangan artinya."
            if by_colour
            else "; levelnya dipakai dari Tahap 3."
            if is_known
            else "."
        ),
        saran=f'Tambahkan kolom berjudul "{kolom}", atau perbaiki judul kolom yang memuatnya.',
        kunci=f"{tahap} {at.lembar} {kolom}",
        tingkat=Severity.SARAN if is_known else None,
    )


def _known_otherwise(kertas: KertasKerja, bacaan: Bacaan, kolom: Kolom) -> bool:
    """Levels also come from columns of their own, numbers or indents; komponen from names."""
    if kolom is Kolom.KOMPONEN:
        own = (r for r in kertas.kinerja_5 if r.kinerja.at.lembar == bacaan.lembar)
        return any(s.komponen is not None for r in own for s in r.isian)
    if kolom is not Kolom.KETERANGAN:
        return False
    if bacaan.tahap == 3:
        return any(r.level is not None for r in kertas.uraian if r.at.lembar == bacaan.lembar)
    rows = kertas.kinerja_4 if bacaan.tahap == 4 else kertas.kinerja_5
    return any(r.levels for r in rows if r.kinerja.at.lembar == bacaan.lembar)
