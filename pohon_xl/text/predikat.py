"""The first word of a performance: Terlaksananya, Meningkatnya, ... and how it is mistyped.

Source: first words of the 573 sub kegiatan texts of the national nomenclature (Kepmendagri
050-5889/2021) and of Renstra and PK in public use.
"""

from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.text.ejaan import is_known, near_words

#: folded, with -nya
PREDIKAT = frozenset(
    f"{stem}nya"
    for stem in """
    terlaksana terselenggara tersedia tercipta terkoordinasi terfasilitasi meningkat menurun
    terwujud tersusun terpenuhi terkelola terbangun terawasi terpelihara terbina terselesaikan
    berkurang membaik terkendali optimal terjamin terjaga terlindungi terintegrasi
    terimplementasi tercapai tercukupi terevaluasi termonitor terdata terlayani tertangani
    terbentuk terverifikasi tersalurkan terlatih menguat berkembang bertambah tumbuh terjalin
    terbit terdistribusi tersosialisasi teridentifikasi terdokumentasi terpetakan terpublikasi
    terlaporkan terbayarkan terpantau terinventarisasi tersertifikasi terakreditasi terdaftar
    terlestarikan termanfaatkan tergali terolah terhimpun terkumpul terpasang terehabilitasi
    terbiayai terpublikasikan tersinkronisasi terharmonisasi terkonsolidasi terinformasikan
    terjangkau terurus tertata tertib terbuka turun naik meluas menyebar efektif efisien
    terlaksanakan tersampaikan terakomodasi terberdayakan terbantu terdampingi terapresiasi
    """.split()
)

#: folded first words of an indicator: what is counted or measured
UKURAN = frozenset(
    """persentase prosentase persen jumlah indeks nilai angka tingkat rasio cakupan prevalensi laju
    skor opini predikat rata proporsi capaian panjang luas volume waktu lama frekuensi""".split()
)


@cache
def predikat_of(word: str) -> str | None:
    """The standard form of a folded first word, if it is one or nearly one; else None.

    terlaksanya -> terlaksananya; terlaksana -> terlaksananya; pelatihan -> None.
    Nearly: one typing error, two in words of eleven letters and more, and no second candidate.
    """
    if word in PREDIKAT:
        return word
    if f"{word}nya" in PREDIKAT:
        return f"{word}nya"
    if not word.endswith("nya") and not word.startswith("ter"):
        return None
    meant = near_words(word)
    if len(meant) == 1 and meant[0] in PREDIKAT:
        return meant[0]
    if is_known(word):
        return None
    limit = 2 if len(word) >= 11 else 1
    near = [
        p for p in PREDIKAT if DamerauLevenshtein.distance(word, p, score_cutoff=limit) <= limit
    ]
    return near[0] if len(near) == 1 else None
