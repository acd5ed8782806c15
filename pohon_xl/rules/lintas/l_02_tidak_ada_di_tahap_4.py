"""L-02: in Tahap 3, not in Tahap 4."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.rules.kemiripan import repeated_codes
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import partner_codes


@rule("L-02", "tidak-ada-di-tahap-4", Severity.GALAT)
def l_02_tidak_ada_di_tahap_4(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi di Tahap 3 (atau outcome dan kondisi CSF) tidak ada di Tahap 4.

    Mengapa: kondisi yang tidak dibawa ke Tahap 4 tidak mempunyai indikator, sehingga hilang dari
    Perjanjian Kinerja. Kondisi crosscutting diukur oleh perangkat daerah lain dan tidak dihitung.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu sekolah | Indeks literasi | kinerja strategis

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu sekolah | Indeks literasi | kinerja strategis
        Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 (setiap kondisi mempunyai indikator).
    """
    for simpul, isi in missing_in_4(kertas):
        tahap = next(t for t in (3, 2, 1) if kertas.tautan.sel_of.get((simpul.kode, t)) == isi)
        yield Problem(
            sel=(isi.at,),
            pesan=f'"{simpul.kinerja}" ada di Tahap {tahap} tetapi tidak ada di Tahap 4.',
            saran="Tambahkan barisnya di Tahap 4 beserta indikatornya.",
            kunci=simpul.kinerja,
        )


def missing_in_4(kertas: KertasKerja) -> Iterator[tuple[Simpul, Isi]]:
    """Own nodes without a row in Tahap 4, each with the cell that words it; a cell once.

    A condition that stands twice in the tree (T3-05) needs one row only.
    """
    if not kertas.kinerja_4:
        return
    repeated = repeated_codes(kertas)
    partner = partner_codes(kertas)
    seen: set[Isi] = set()
    for simpul in kertas.pohon.walk():
        places = [kertas.tautan.sel_of.get((simpul.kode, t)) for t in (3, 2, 1)]
        isi = next((p for p in places if p is not None), None)
        if isi is None or isi in seen or simpul.kode in partner:
            continue
        if (simpul.kode, 4) in kertas.tautan.sel_of or simpul.kode in repeated:
            continue
        if any(c.isalpha() for c in simpul.kinerja):
            seen.add(isi)
            yield simpul, isi
