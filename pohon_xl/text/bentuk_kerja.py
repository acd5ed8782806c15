"""What a verb or verbal noun says by its affixes and root, also one that is in no list.

Menguat and berkembang tell a change that came about; terpasang that something was delivered;
memasang, pemasangan and peningkatan name the work. The roots are those of planning: of any other
root nothing is said, for ter- alone tells neither result nor output.
Source: Tata Bahasa Baku Bahasa Indonesia (2017) on me-, ber-, ter-, pe-an; first words of the
national nomenclature (Kepmendagri 050-5889/2021).
"""

from enum import StrEnum
from functools import cache

from pohon_xl.text.imbuhan import akar_of


class Bentuk(StrEnum):
    """A change come about, a delivery, or work."""

    PERUBAHAN = "perubahan"
    PENYERAHAN = "penyerahan"
    KERJA = "kerja"


#: becoming more, less, better
_BERUBAH = frozenset(
    """
    tingkat turun baik kuat luas susut kurang tambah kembang tumbuh naik pulih stabil mandiri wujud
    optimal cipta kendali efektif efisien tangguh sejahtera
    """.split()
)
#: making, holding, handing over
_DISERAHKAN = frozenset(
    """
    laksana selenggara sedia susun fasilitas fasilitasi bangun salur latih distribusi sosialisasi
    dokumentasi publikasi lapor bayar inventarisasi pasang himpun kumpul evaluasi verifikasi
    sertifikasi rehabilitasi biaya kirim cetak beli bagi tanam angkut uji ukur buat gelar diri gali
    simpan promosi kurasi seleksi validasi daftar catat rekam vaksin vaksinasi imunisasi kaji telaah
    rumus serah ganti aspal cat keruk semprot bersih pugar terjemah undang kunjung usul sebar unggah
    bina data terbit monitor bimbing suluh sampai salin
    """.split()
)
_KEADAAN = frozenset("pulih stabil mandiri tangguh sejahtera tumbuh".split())
_NOMINA = ("pem", "pen", "pel", "per", "pe")


@cache
def bentuk_of(word: str) -> Bentuk | None:
    """Of a small word without -nya; None where affixes and root leave it open."""
    akar = akar_of(word)
    if akar is None or akar == word:
        return None
    if word.startswith("ter") and akar in _DISERAHKAN:
        return Bentuk.PENYERAHAN
    if word.startswith(("me", "ber", "ter")):
        return _of_verb(word, akar)
    is_noun = word.startswith(_NOMINA) and word.endswith("an")
    return Bentuk.KERJA if is_noun and akar in _BERUBAH | _DISERAHKAN else None


def is_keadaan(word: str) -> bool:
    """Whether a small word before -nya names the state wished for: pulihnya, stabilnya."""
    return word in _KEADAAN


def _of_verb(word: str, akar: str) -> Bentuk | None:
    acts = word.startswith("me") and (word.endswith(("kan", "i")) and not akar.endswith("i"))
    if acts or (word.startswith("me") and akar in _DISERAHKAN):
        return Bentuk.KERJA
    return Bentuk.PERUBAHAN if akar in _BERUBAH else None
