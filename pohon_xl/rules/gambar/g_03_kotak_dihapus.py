"""G-03: a box was taken out of a drawing, but its performance is still in the Tahap sheets."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.suntingan import Ubahan
from pohon_xl.rules.rule import Problem, rule


@rule("G-03", "kotak-dihapus", Severity.SARAN)
def g_03_kotak_dihapus(kertas: KertasKerja) -> Iterator[Problem]:
    """Kotak dihapus dari gambar, tetapi kinerjanya masih ada di lembar Tahap.

    Mengapa: gambar dibuat ulang dari lembar Tahap; kotak yang dihapus di gambar saja muncul lagi,
    dan kinerjanya tetap ada di Perjanjian Kinerja dan LKIP.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara utama
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        1.1 | Tersedianya guru |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara utama
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        1.1 | Tersedianya guru | Tersedianya guru

    Sumber: keputusan proyek, dari PermenPANRB 89/2021 (pohon kinerja dari penjenjangan).
    """
    nodes = {s.kode: s for s in kertas.pohon.walk()} if kertas.suntingan else {}
    for edit in kertas.suntingan:
        if edit.ubahan is not Ubahan.KOTAK_HILANG:
            continue
        simpul = nodes.get(edit.kode or "")
        if edit.kode is not None and simpul is None:
            continue  # gone from the Tahap sheets too
        at = next(iter(simpul.sumber), None) if simpul else None
        isi = f' ("{simpul.kinerja}")' if simpul else ""
        yield Problem(
            sel=(at or Location(edit.lembar, 1, 1),),
            pesan=f'{edit.kotak}{isi} dihapus dari gambar di lembar "{edit.lembar}".',
            saran="Bila kinerja ini tidak dipakai lagi, hapus barisnya di lembar Tahap; bila masih, "
            "biarkan: gambar berikutnya memuatnya lagi.",
            kunci=f"{edit.lembar} {simpul.kinerja if simpul else edit.kotak}",
        )
