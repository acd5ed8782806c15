"""L-01: in Tahap 4 or 5, not in Tahap 3 (2, 1)."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.kemiripan import NearestText
from pohon_xl.rules.kondisi_kosong import proposed_for_empty
from pohon_xl.rules.letak import tables_of
from pohon_xl.rules.lintas.l_02_tidak_ada_di_tahap_4 import missing_in_4
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator
from pohon_xl.tables.nomor_tahap import tahap_of

#: what must be done first, by the stage the row should come from
_DULU = {
    1: "samakan dengan outcome Tahap 1 atau tulis dulu outcome ini di sana",
    2: "tulis dulu kondisinya di Tahap 2 dan uraikan di Tahap 3",
    3: "uraikan dulu di Tahap 3 pada induk dan levelnya",
}


@rule("L-01", "tidak-ada-di-tahap-3", Severity.GALAT)
def l_01_tidak_ada_di_tahap_3(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja di Tahap 4 atau 5 tidak ada di Tahap 1 sampai 3.

    Mengapa: kinerja yang tidak ada di pohon kinerja tidak mempunyai induk; ia tidak mendukung hasil
    apa pun dan tidak masuk ke cascading.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya lomba siswa | Jumlah siswa peserta lomba | kinerja operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya kompetensi guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 dan 5 (diambil dari kondisi Tahap 3).
    """
    if not any(tables_of(kertas, 3)):
        return
    has_outcome = any(is_indikator(o.outcome.teks) for o in kertas.outcome)
    lost = [isi for _, isi in missing_in_4(kertas)]
    proposed = proposed_for_empty(kertas)
    seek = NearestText([isi.teks for isi in lost])
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        at = row.kinerja.at
        if at in kertas.tautan.simpul_of or at in kertas.tautan.kembar or at in proposed:
            continue
        named = tahap_of(row.rujukan.teks) if row.rujukan else None
        is_outcome = named == 1 or (named is None and row.levels == (Level.OUTCOME,))
        if not any(c.isalpha() for c in row.kinerja.teks) or (is_outcome and not has_outcome):
            continue  # without an outcome T1-01 speaks
        asal = 1 if is_outcome else 2 if named == 2 else 3
        found = seek.nearest(row.kinerja.teks)
        near = lost[found] if found is not None else None
        yield Problem(
            sel=(at, *((near.at,) if near else ())),
            pesan=f'"{row.kinerja.teks}" ada di Tahap {row.tahap} tetapi tidak ada di Tahap {asal}.',
            saran=f'Bila yang dimaksud "{near.teks}" ({near.at.sebutan}), samakan bunyinya; bila '
            f"bukan, {_DULU[asal]}, atau hapus baris ini."
            if near
            else f"{_DULU[asal][0].upper()}{_DULU[asal][1:]}, atau hapus baris ini.",
            kunci=f"{row.tahap} {row.kinerja.teks}",
        )
