"""T5-07: a tujuan or sasaran named otherwise than the performance that it is."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.isian_awal import names_beside
from pohon_xl.text.kata import fold, is_same_text


@rule("T5-07", "nama-komponen-berbeda", Severity.SARAN)
def t5_07_nama_komponen_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Tujuan atau sasaran di Tahap 5 tidak berbunyi sama dengan kinerja di pohon kinerja.

    Mengapa: tujuan dan sasaran Renstra diambil dari outcome dan kinerja strategis; bila bunyinya
    berbeda, Renstra dan pohon kinerja menyebut hasil yang berbeda. Dokumen memakai yang di pohon.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jalan | kondisi operasional
        # Tahap 5
        Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan | Sasaran
        Terpeliharanya jalan | Panjang jalan | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF | Lancarnya angkutan barang

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jalan | kondisi operasional
        # Tahap 5
        Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan | Sasaran
        Terpeliharanya jalan | Panjang jalan | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF | Meningkatnya mutu jalan

    Sumber: PermenPANRB 88/2021 (keselarasan Renstra dan pohon kinerja); PermenPANRB 89/2021, Tahap 5.
    """
    seen: set[tuple[str, str]] = set()
    for sel, simpul in names_beside(kertas):
        nama = " ".join(str(sel.nilai).split())
        if (simpul.kode, fold(nama)) in seen or is_same_text(nama, simpul.kinerja):
            continue
        seen.add((simpul.kode, fold(nama)))
        apa = sel.komponen.name.capitalize() if sel.komponen else ""
        at = simpul.asal
        yield Problem(
            sel=(sel.at, *((at,) if at else ())),
            pesan=f'{apa} di sini "{nama}", sedangkan pohon kinerja menulis "{simpul.kinerja}".',
            saran="Samakan bunyinya, di Renstra atau di pohon kinerja.",
            kunci=f"{nama} {simpul.kinerja}",
        )
