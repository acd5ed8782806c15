"""T1-03: the office is named differently in places."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import top_left
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.istilah import tahap_of
from pohon_xl.text.kata import content_words, fold, is_same_word

_JENIS = r"(dinas|badan|kantor|inspektorat|sekretariat|kecamatan|kelurahan|rsud|satuan)"
#: titles, not sentences: "DINAS SOSIAL", "POHON KINERJA DINAS SOSIAL KABUPATEN X"
_JUDUL = re.compile(
    rf"^(?:(?:tahap \w+ )?(?:pohon kinerja|cascading|penjenjangan kinerja|perangkat daerah|opd|skpd"
    rf"|nama opd|nama skpd|instansi|unit kerja)(?: pada)? )?{_JENIS}\b"
)
_LAIN = re.compile(r"\b(dengan|oleh|crosscutting|terkait|misalnya|contoh|seperti)\b")
#: words that carry a capital in a title: not dan, di, ke
_MAIN_WORD = re.compile(r"\b[^\W\d_]{4,}")
_WILAYAH = re.compile(r"\b(kabupaten|kab|kota|provinsi|prov|tahun|urusan|periode)\b.*$")


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
    seen: set[str] = set()
    for isi in (*named, *titles):
        if reference is None:
            reference, first = isi.teks, isi
            continue
        if _core(isi.teks) in seen or is_same_office(isi.teks, reference):
            continue
        seen.add(_core(isi.teks))
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
    return [i for i in above if is_title(i.teks)]


def is_title(text: str) -> bool:
    """A title that names the office of the sheet; a note about other offices is none."""
    key = fold(text)
    if _LAIN.search(key) or not all(w[0].isupper() for w in _MAIN_WORD.findall(text)):
        return False
    if _JUDUL.match(key):
        return True
    return tahap_of(text) is not None and re.search(rf"\b{_JENIS}\b \w+", key) is not None


def is_same_office(left: str, right: str) -> bool:
    """Whether two names mean one office: abbreviations and the name of the region aside."""
    a, b = _core(left), _core(right)
    kind_a, kind_b = a.partition(" ")[0], b.partition(" ")[0]
    if kind_a != kind_b:
        return not (re.match(_JENIS, kind_a) and re.match(_JENIS, kind_b))
    name_a, name_b = content_words(a)[1:], content_words(b)[1:]
    if len(name_a) == len(name_b) and all(map(is_same_word, name_a, name_b)):
        return True
    short, long = sorted(("".join(name_a), "".join(name_b)), key=len)
    words = name_a if long == "".join(name_a) else name_b
    return not name_a or not name_b or _abbreviates(short, tuple(words))


def _abbreviates(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are made of the words, each whole or by its initial: pmptsptk."""
    if not words:
        return not letters
    head, rest = words[0], words[1:]
    return any(
        letters.startswith(p) and _abbreviates(letters[len(p) :], rest) for p in {head, head[0]}
    )


def _core(text: str) -> str:
    """From the kind of office on, without region and year; folded."""
    key = fold(text)
    match = re.search(rf"\b{_JENIS}\b.*", key)
    return _WILAYAH.sub("", match[0] if match else key).strip()
