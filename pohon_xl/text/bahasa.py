"""What the words of planning say: result, output or activity; measure; direction; problem.

Source: first words and indicators of the 573 sub kegiatan texts of the national nomenclature
(Kepmendagri 050-5889/2021) and of Renstra, IKU and PK in public use; PermenPANRB 89/2021 for what
fits which level. Lists, not clever guesses: a word that is in none of them is judged by nobody.
"""

import re
from enum import StrEnum

from pohon_xl.pola import pola
from pohon_xl.text.bentuk_kerja import Bentuk, bentuk_of, is_keadaan
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kamus import is_kata
from pohon_xl.text.kata import fold, words
from pohon_xl.text.predikat import predikat_of


class Jenis(StrEnum):
    """What the first word of a performance makes of it."""

    HASIL = "hasil"
    KELUARAN = "keluaran"
    KEGIATAN = "kegiatan"
    MASALAH = "masalah"
    LAIN = "lain"


class Arah(StrEnum):
    """Which way an indicator should move."""

    NAIK = "makin besar makin baik"
    TURUN = "makin kecil makin baik"
    TIDAK_JELAS = "tidak jelas"


#: predicates of change: the state of people, services or surroundings is another one afterwards
PREDIKAT_HASIL = frozenset(
    """
    meningkat menurun terwujud membaik terkendali tercipta berkurang optimal menguat tumbuh
    bertambah turun naik meluas berkembang efektif efisien
    """.split()
)
#: predicates of delivery: something was made, held or handed over
PREDIKAT_KELUARAN = frozenset(
    """
    terlaksana terselenggara tersedia tersusun terfasilitasi terbangun terbina tersalurkan terlatih
    terbit terdistribusi tersosialisasi terdokumentasi terpublikasi terpublikasikan terlaporkan
    terbayarkan terinventarisasi terpasang terlaksanakan tersampaikan terdata terhimpun terkumpul
    termonitor terevaluasi terverifikasi tersertifikasi terehabilitasi terbiayai terinformasikan
    """.split()
)
#: of those, the ones that say no more than that work was done
PREDIKAT_KERJA = frozenset("terlaksana terlaksanakan tersusun terdokumentasi terlaporkan".split())

_KEGIATAN = frozenset(
    """
    pelaksanaan penyelenggaraan penyusunan pembuatan pengadaan penyediaan pembangunan pemeliharaan
    pembinaan pelatihan penyuluhan sosialisasi monitoring evaluasi koordinasi fasilitasi rapat
    bimtek pengawasan pendampingan pendataan pemberian penyaluran pengelolaan rehabilitasi
    verifikasi survei survey kunjungan penertiban pembayaran pelaporan penerbitan pemberdayaan
    promosi workshop lokakarya seminar penilaian pemantauan bimbingan konsultasi pengembangan
    pencetakan belanja rekonsiliasi inventarisasi
    """.split()
)
_KERJA_AKTIF = frozenset(
    """
    melaksanakan menyelenggarakan menyusun membuat mengadakan menyediakan membangun memelihara
    membina melatih menyuluh mensosialisasikan menyosialisasikan mengevaluasi memonitor
    mengoordinasikan mengkoordinasikan memfasilitasi meningkatkan menurunkan mewujudkan menciptakan
    mengembangkan mengelola memberikan menyalurkan mendata mengawasi memantau melakukan membentuk
    mengurangi memperbaiki mengoptimalkan memenuhi menjamin menjaga mendorong memperkuat
    """.split()
)
_MASALAH = frozenset(
    """
    kurang kurangnya belum minim minimnya rendah rendahnya masih lemah lemahnya terbatas
    terbatasnya keterbatasan tingginya banyaknya buruknya sulitnya sulit tidak rusaknya kekurangan
    ketimpangan kesenjangan lambatnya sedikitnya maraknya tumpang
    """.split()
)
_NADA_MASALAH = _MASALAH | frozenset("lambat rusak buruk banyak tinggi jelek rawan kumuh".split())

#: words one of which an indicator needs: they name a quantity wherever they stand
UKURAN = frozenset(
    """
    persentase persen prosentase presentase rasio indeks index proporsi prevalensi laju jumlah
    angka cakupan skor score opini predikat rata rerata peringkat ranking frekuensi insidensi rate
    pdrb ipm ikm skm sakip akip tpak tpt aps apk apm ntp spbe spip spm aki akb bor uhh ahh hls rls
    tfr ikp iklh ipkd mcp wtp uhc lpe gini inflasi
    """.split()
)
#: those that do so only where an indicator opens with them ("tingkat", not "siswa tingkat SD")
_UKURAN_DI_DEPAN = frozenset(
    """
    tingkat nilai kontribusi panjang luas volume produksi produktivitas pertumbuhan usia umur
    harapan kategori kapasitas waktu lamanya besaran besarnya kepadatan status derajat pendapatan
    pengeluaran konsumsi banyaknya banyak total kecepatan ketepatan capaian kematangan maturitas
    kapabilitas level insiden kejadian kasus kematian realisasi selisih kenaikan penurunan durasi
    debit kadar suhu kunjungan kemiskinan pengangguran surplus defisit akreditasi perolehan
    serapan jangka lama tipologi coverage ratio time factor deviasi fatalitas densitas kerapatan
    mortalitas morbiditas elastisitas sebaran spm rendemen populasi omzet omset sisa saldo
    koefisien gap margin okupansi
    """.split()
)
#: measures of the state reached, against a whole or on a scale
UKURAN_HASIL = frozenset(
    "persentase persen prosentase presentase rasio indeks index proporsi prevalensi laju".split()
)
_UKURAN_UMUM = frozenset("angka nilai skor score tingkat cakupan rata rerata capaian".split())
UKURAN_JUMLAH = frozenset("jumlah banyaknya banyak total".split())

#: a bad thing whatever the sentence: less of it is better
_BURUK = frozenset(
    """
    kemiskinan miskin pengangguran stunting kematian kriminalitas kejahatan kecelakaan kesakitan
    morbiditas mortalitas inflasi ketimpangan gini kerusakan rusak genangan banjir
    kumuh putus deforestasi pencemaran defisit emisi keterlambatan kebocoran gangguan penganggur
    informal prevalensi buta korban selisih tunggakan
    """.split()
)
#: a bad thing that an office also counts when it deals with it: which way is for the sentence
_BERMASALAH = frozenset(
    """
    kasus perkara pengaduan aduan perselisihan sengketa konflik pelanggaran temuan keluhan
    kejadian gugatan
    """.split()
)
#: a rate of bad things is what happens, not what is dealt with
_TINGKAT = frozenset("tingkat angka laju rasio prevalensi indeks".split())
_TERTANGANI = re.compile(
    r"\b(di|ter)(selesai|tangan|cegah|tindak|layani|damping|respon|verifikasi|mediasi|pulih|temu"
    r"|lapor|obat|proses|tertib|padam|jawab|kendali|data|fasilitasi|bina)\w*"
    r"|\b(penyelesaian|penanganan|pencegahan|tindak lanjut|tuntas|selesai|sembuh|mendapat\w*"
    r"|memperoleh|menerima|terpenuhi|terlindungi|tanggap)\b|\bpengaduan yang (masuk|diterima)\b"
    r"|\byang di(?!alami|akibat|sebab|timbul|picu|derita|duga)\w+"
)
_WAKTU = pola(
    r"\b(waktu (tanggap|tunggu|respon|penyelesaian|pelayanan)|respon\w* time"
    r"|lama (tunggu|waktu))\b",
    perlu="waktu|respon|lama",
)
_MENURUN = frozenset(
    "menurunnya berkurangnya turunnya terkendalinya tercegahnya penurunan pengurangan".split()
)
#: good or neutral things grow in an issue too: more demand, more waste
_BEBAN = (
    _BURUK
    | _BERMASALAH
    | frozenset(
        """
    kebutuhan tuntutan penduduk permintaan alih beban biaya persaingan ancaman risiko mobilitas
    volume timbulan sampah limbah laju harga ketergantungan penyalahgunaan urbanisasi pernikahan
    """.split()
    )
)


_JENIS_BENTUK = {
    Bentuk.PERUBAHAN: Jenis.HASIL,
    Bentuk.PENYERAHAN: Jenis.KELUARAN,
    Bentuk.KERJA: Jenis.KEGIATAN,
}
#: verbal nouns that are things: growth and income are measured, not carried out
_BUKAN_KERJA = frozenset(
    "pertumbuhan perkembangan pengangguran pendapatan perumahan permukiman pertambahan".split()
)


@remembered
def jenis_of(text: str) -> Jenis:
    """What a performance is by its first word: Terlaksananya ... is keluaran."""
    first = next(iter(words(text)), "")
    predikat = (predikat_of(first) or first).removesuffix("nya")
    if predikat in PREDIKAT_HASIL or (first.endswith("nya") and is_keadaan(predikat)):
        return Jenis.HASIL
    if predikat in PREDIKAT_KELUARAN:
        return Jenis.KELUARAN
    if first in _KEGIATAN or first in _KERJA_AKTIF:
        return Jenis.KEGIATAN
    if first in _MASALAH:
        return Jenis.MASALAH
    bentuk = None if first in _BUKAN_KERJA else bentuk_of(predikat)
    return _JENIS_BENTUK[bentuk] if bentuk else Jenis.LAIN


def is_kerja(text: str) -> bool:
    """Whether the first word says no more than that work was done (Terlaksananya, Tersusunnya)."""
    first = next(iter(words(text)), "")
    return (predikat_of(first) or first).removesuffix("nya") in PREDIKAT_KERJA


def is_kalimat_kerja(text: str) -> bool:
    """Whether it opens with an active verb: Meningkatkan ..., Menyusun ..."""
    first = next(iter(words(text)), "")
    return first in _KERJA_AKTIF or (first[:2] == "me" and bentuk_of(first) is Bentuk.KERJA)


def is_masalah(text: str) -> bool:
    """Whether a condition is told as a problem: Kurangnya ..., ... masih rendah.

    "Keluarga yang belum terlayani" names whom it is about, and is none.
    """
    key = fold(text)
    return jenis_of(text) is Jenis.MASALAH or bool(
        re.search(r"(?<!yang )\b(masih|belum)\b", key)
        or re.search(r"\byang masih (rendah|kurang|minim|lemah)\b", key)
    )


def is_nada_masalah(word: str) -> bool:
    """Whether a folded word complains: masih, tinggi, rendah, belum."""
    return word in _NADA_MASALAH


def is_kondisi(text: str) -> bool:
    """Whether a CSF is told as the condition wished for, or as work to do, not as an issue.

    "Meningkatnya alih fungsi lahan" and "Menurunnya kualitas air" are issues.
    """
    found = words(text)
    if not found or {*found} & _NADA_MASALAH:
        return False
    jenis = jenis_of(text)
    lowering, bad = found[0] in _MENURUN, bool({*found[1:]} & _BEBAN)
    if jenis is Jenis.HASIL:
        return lowering == bad
    return jenis is Jenis.KELUARAN or is_kalimat_kerja(text) or found[0].startswith("terpenuhi")


def ukuran_of(text: str) -> str | None:
    """The measure an indicator opens with (persentase, jumlah, ...); None when with none."""
    first = next(iter(words(text)), "")
    return first if first in UKURAN or first in _UKURAN_DI_DEPAN else None


def is_ukuran_saja(text: str) -> bool:
    """Whether the words only say how it is measured, not what: Persentase, Jumlah, Rata-rata."""
    return bool(found := words(text)) and {*found} <= UKURAN_HASIL | UKURAN_JUMLAH | _UKURAN_UMUM


def is_terukur(text: str) -> bool:
    """Whether a quantity is named: a measure, a percentage, per something; a bare IPM too.

    A foreign or technical term in front (load factor) gets the benefit of the doubt. A measure
    alone measures nothing.
    """
    found = words(text)
    if is_ukuran_saja(text):
        return False
    if len(found) == 1 and text.strip().isupper():
        return True
    if found and not is_kata(found[0]) and not found[0].endswith("nya"):
        return True
    return (
        not UKURAN.isdisjoint(found)
        or not _UKURAN_DI_DEPAN.isdisjoint(found[:2])
        or "per" in found
        or "%" in text
    )


def arah_of(indikator: str, kinerja: str = "") -> Arah:
    """Which way an indicator should move, as far as its words and its performance tell.

    A clause decides over what stands before it: "keluarga miskin yang mandiri" should be many.
    """
    key, found = fold(indikator), words(indikator)
    if _WAKTU.search(key) and "persentase" not in found:
        return Arah.TURUN
    if _TERTANGANI.search(key):
        return Arah.NAIK
    _, clause, rest = key.rpartition(" yang ")
    told = {*(rest.split() if clause else found)}
    lowering = next(iter(words(kinerja)), "") in _MENURUN
    opens = len(found) > 1 and ukuran_of(indikator) is not None
    head = found[1] if opens else next(iter(found), "")
    if told & _BURUK or (lowering and {*found} & _BERMASALAH):
        return Arah.TURUN
    is_share = found[:1] == ["persentase"] and (clause or "dengan" in found)
    if head not in _BERMASALAH or is_share:
        return Arah.NAIK
    return Arah.TURUN if found[0] in _TINGKAT else Arah.TIDAK_JELAS
