"""L-09: a CSF condition of Tahap 3 that Tahap 2 does not have."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisCsf
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.kemiripan import NearestText
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator


@rule("L-09", "csf-tidak-ada-di-tahap-2", Severity.PERINGATAN)
def l_09_csf_tidak_ada_di_tahap_2(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi CSF di Tahap 3 tidak ada di Tahap 2.

    Mengapa: Tahap 3 menguraikan kondisi dari Tahap 2; kondisi yang tidak ada di sana tidak mempunyai
    CSF, sehingga tidak jelas masalah apa yang dijawabnya.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya guru | Terpenuhinya kebutuhan guru
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Terpenuhinya kebutuhan guru | Meningkatnya pemerataan guru | kondisi antara utama
        Meningkatnya minat baca | Meningkatnya layanan perpustakaan | kondisi antara utama

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya guru | Terpenuhinya kebutuhan guru
        2 | Minat baca masih rendah | Meningkatnya minat baca
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Terpenuhinya kebutuhan guru | Meningkatnya pemerataan guru | kondisi antara utama
        Meningkatnya minat baca | Meningkatnya layanan perpustakaan | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 2 dan 3.
    """
    if not kertas.csf or any(_is_open(r) for r in kertas.csf):
        return  # without Tahap 2 T0-01 speaks, where it is incomplete T2-02
    sel_of = kertas.tautan.sel_of
    nodes = [s for s in kertas.pohon.walk() if s.level is Level.CSF]
    alone = [isi for s in nodes if (s.kode, 3) not in sel_of and (isi := sel_of.get((s.kode, 2)))]
    seek = NearestText([isi.teks for isi in alone])
    for simpul in nodes:
        isi = sel_of.get((simpul.kode, 3))
        if isi is None or (simpul.kode, 2) in sel_of:
            continue
        found = seek.nearest(simpul.kinerja)
        near = alone[found] if found is not None else None
        yield Problem(
            sel=(isi.at, *((near.at,) if near else ())),
            pesan=f'"{simpul.kinerja}" diuraikan di Tahap 3 tetapi tidak ada di Tahap 2.',
            saran=f'Bila yang dimaksud "{near.teks}" ({near.at.sebutan}), samakan bunyinya.'
            if near
            else "Tambahkan CSF dan kondisinya di Tahap 2.",
            kunci=simpul.kinerja,
        )


def _is_open(row: BarisCsf) -> bool:
    """A CSF whose condition is not written yet."""
    return row.csf is not None and (row.kondisi is None or not is_indikator(row.kondisi.teks))
