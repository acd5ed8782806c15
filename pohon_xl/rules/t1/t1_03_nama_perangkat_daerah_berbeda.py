"""T1-03: the office is named differently in places."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pola import pola
from pohon_xl.rules.letak import top_left
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.nomor_tahap import tahap_of
from pohon_xl.text.kata import fold
from pohon_xl.text.perangkat_daerah import (
    JUDUL_BUKU,
    LABEL_KANTOR,
    NAMA_KANTOR,
    is_office,
    office_words,
)

#: titles, not sentences: "DINAS SOSIAL", "POHON KINERJA DINAS SOSIAL KABUPATEN X"
_JUDUL = pola(
    rf"^(?:(?:tahap \w+ )?(?:{JUDUL_BUKU}|{LABEL_KANTOR})(?: pada)? )?"
    rf"(?:{NAMA_KANTOR})\b",
    perlu=NAMA_KANTOR,
)
#: the same with a name behind it
_BERNAMA = pola(rf"\b(?:{NAMA_KANTOR})\b \w+", perlu=NAMA_KANTOR)
_LAIN = re.compile(r"\b(dengan|oleh|crosscutting|terkait|misalnya|contoh|seperti)\b")
#: words that carry a capital in a title: not dan, di, ke
_MAIN_WORD = re.compile(r"\b[^\W\d_]{4,}")


@rule("T1-03", "nama-perangkat-daerah-berbeda", Severity.PERINGATAN)
def t1_03_nama_perangkat_daerah_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Perangkat daerah disebut dengan nama yang berbeda-beda.

    Mengapa: nama perangkat daerah tercetak di setiap dokumen; nama yang berbeda menandakan lembar
    yang disalin dari instansi lain atau nomenklatur lama. Singkatan dan nama daerah di belakangnya
    tidak dihitung.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya Angka Kematian Ibu
        # Tahap 2
        DINAS KESEHATAN DAN KELUARGA BERENCANA
        NO | CSF | Kondisi yang diperlukan
        1 | Persalinan masih ditolong dukun | Meningkatnya persalinan di fasilitas kesehatan

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya Angka Kematian Ibu
        # Tahap 2
        DINAS KESEHATAN KABUPATEN BINA RAYA
        NO | CSF | Kondisi yang diperlukan
        1 | Persalinan masih ditolong dukun | Meningkatnya persalinan di fasilitas kesehatan

    Sumber: PermenPANRB 53/2014 (identitas instansi); keputusan pohon_xl.
    """
    named = [o.perangkat_daerah for o in kertas.outcome if o.perangkat_daerah]
    titles = _titles(kertas)
    reference = kertas.instansi.perangkat_daerah
    first: Isi | None = None
    seen: set[tuple[str, ...]] = set()
    for isi in (*named, *titles):
        if reference is None:
            reference, first = isi.teks, isi
            continue
        if office_words(isi.teks) in seen or is_office(isi.teks, reference):
            continue
        seen.add(office_words(isi.teks))
        where = first.at.sebutan if first else 'lembar "Instansi"'
        yield Problem(
            sel=(isi.at, *((first.at,) if first and first.at != isi.at else ())),
            pesan=f'Perangkat daerah di sini "{isi.teks}", sedangkan {where} menulis "{reference}".',
            saran="Pakai satu nama, sesuai peraturan daerah tentang susunan perangkat daerah.",
            kunci=f"{isi.at.lembar} {isi.teks} {reference}",
        )


def _titles(kertas: KertasKerja) -> list[Isi]:
    """Cells above the first table of a sheet that name its office."""
    top: dict[str, int] = {}
    for bacaan in kertas.bacaan:
        row = top_left(bacaan).baris
        top[bacaan.lembar] = min(row, top.get(bacaan.lembar, row))
    above = (i for i in kertas.tidak_dibaca if i.at.baris < top.get(i.at.lembar, 0))
    return [*kertas.label, *(i for i in above if is_title(i.teks))]


def is_title(text: str) -> bool:
    """A title that names the office of the sheet; a note about other offices is none."""
    key = fold(text)
    if _LAIN.search(key) or not all(w[0].isupper() for w in _MAIN_WORD.findall(text)):
        return False
    if _JUDUL.match(key):
        return True
    return tahap_of(text) is not None and _BERNAMA.search(key) is not None
