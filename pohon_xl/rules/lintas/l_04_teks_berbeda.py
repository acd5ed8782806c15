"""L-04: the same item is worded differently, cut off or misspelt between stages."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.ejaan import correct_spelling, words_of_office
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.bahasa import Jenis, jenis_of
from pohon_xl.text.kata import fold, is_cut_off


@rule("L-04", "teks-berbeda", Severity.PERINGATAN)
def l_04_teks_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja yang sama ditulis berbeda, terpotong, atau salah eja di tahap lain.

    Mengapa: satu kinerja harus berbunyi sama di semua tahap dan dokumen; teks yang terpotong saat
    disalin mengubah artinya. Beda huruf besar, tanda baca dan spasi tidak dihitung.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terlaksananya pemeliharaan jalan dan jembatan kabupaten | kondisi operasional
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya pemeliharaan jalan dan | Panjang jalan dipelihara | kinerja operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terlaksananya pemeliharaan jalan dan jembatan kabupaten | kondisi operasional
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya Pemeliharaan Jalan dan Jembatan Kabupaten | Panjang jalan dipelihara | kinerja operasional

    Sumber: PermenPANRB 88/2021 (keselarasan dokumen); PermenPANRB 89/2021.
    """
    milik = words_of_office(kertas)
    seen: set[tuple[Isi, str]] = set()
    for isi, reference in _with_reference(kertas):
        cut_here = is_cut_off(isi.teks, reference.teks)
        cut_there = not cut_here and is_cut_off(reference.teks, isi.teks)
        works = jenis_of(reference.teks) is Jenis.KEGIATAN is not jenis_of(isi.teks)
        wrong, right = (reference, isi) if cut_there or works else (isi, reference)
        baru = correct_spelling(right.teks, milik)
        if (wrong, fold(baru)) in seen or fold(wrong.teks) == fold(baru):
            continue
        seen.add((wrong, fold(baru)))
        apa = "terpotong" if cut_here or cut_there else "berbeda"
        yield Problem(
            sel=(wrong.at, right.at),
            pesan=f'Teks {apa}: di sini "{wrong.teks}", sedangkan {right.at.sebutan} menulis '
            f'"{right.teks}".',
            saran=f'Samakan menjadi "{baru}".',
            kunci=f"{wrong.at.lembar} {wrong.teks} {right.teks}",
            perbaikan=(Perbaikan(wrong.at, wrong.teks, baru),),
        )


def _with_reference(kertas: KertasKerja) -> Iterator[tuple[Isi, Isi]]:
    """Cells and what decides their wording, where the two differ.

    Where that is cut off itself, the cells that say the same follow the one that is not.
    """
    pairs = [(isi, r) for isi in _worded(kertas) if (r := _reference(kertas, isi)) is not None]
    fuller = {r: isi for isi, r in reversed(pairs) if is_cut_off(r.teks, isi.teks)}
    for isi, reference in pairs:
        is_same = fold(reference.teks) == fold(isi.teks)
        decisive = fuller.get(reference, reference) if is_same else reference
        if decisive.at != isi.at and (decisive != reference or not is_same):
            yield isi, decisive


def _worded(kertas: KertasKerja) -> Iterator[Isi]:
    """The kinerja cells of Tahap 2, 4 and 5, repeated rows left to L-08."""
    rows = (*kertas.kinerja_4, *kertas.kinerja_5)
    yield from (row.kondisi for row in kertas.csf if row.kondisi)
    yield from (r.kinerja for r in rows if r.kinerja.at not in kertas.tautan.kembar)


def _reference(kertas: KertasKerja, isi: Isi) -> Isi | None:
    """The cell that decides the wording: Tahap 3, for an outcome Tahap 1."""
    codes = kertas.tautan.simpul_of.get(isi.at)
    if not codes:
        return None
    whole = next((r for t in (1, 3) if (r := kertas.tautan.sel_of.get((codes[0], t)))), None)
    parts = kertas.tautan.simpul_of.get(whole.at, ()) if whole else ()
    if len(codes) > 1 and len(parts) < len(
        codes
    ):  # Tahap 3 has its conditions in cells of their own
        return None
    if whole is not None and len(parts) > len(codes):  # one of several conditions in that cell
        kinerja = next(s.kinerja for s in kertas.pohon.walk() if s.kode == codes[0])
        return Isi(kinerja, whole.at)
    return whole
