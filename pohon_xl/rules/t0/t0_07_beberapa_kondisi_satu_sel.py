"""T0-07: one cell holds several conditions, or several offices without a separator."""

from collections.abc import Iterator

from pohon_xl.model.fakta import SelMajemuk
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T0-07", "beberapa-kondisi-satu-sel", Severity.SARAN)
def t0_07_beberapa_kondisi_satu_sel(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu sel memuat beberapa kondisi atau beberapa perangkat daerah.

    Mengapa: satu sel sebaiknya satu kondisi, agar masing-masing dapat diuraikan, diberi indikator
    dan ditanggung pejabatnya. pohon_xl memecahnya dan melaporkan pecahannya.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Lapangan kerja masih minim | 1. Meningkatnya investasi. 2. Meningkatnya jumlah industri

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Lapangan kerja masih minim | Meningkatnya investasi
        2 | Industri belum berkembang | Meningkatnya jumlah industri

    Sumber: PermenPANRB 89/2021, Tahap 2 dan 3.
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, SelMajemuk):
            daftar = "; ".join(f"({i}) {b}" for i, b in enumerate(fakta.bagian, 1))
            apa = "perangkat daerah tanpa pemisah" if fakta.jenis != "kondisi" else "kondisi"
            yield Problem(
                sel=(fakta.isi.at,),
                pesan=f"Sel ini memuat {len(fakta.bagian)} {apa}, dibaca sebagai: {daftar}.",
                saran="Tulis setiap kondisi di baris sendiri."
                if fakta.jenis == "kondisi"
                else "Pisahkan nama perangkat daerah dengan titik koma.",
                kunci=f"{fakta.isi.at.lembar} {fakta.isi.teks}",
            )
