"""Names of offices, by which one office is known however a planner writes it.

"Dinkes", "DINAS KESEHATAN" and "Dinas Kesehatan Kabupaten Balangan" are one; "Dinas Pendidikan" is
perhaps "Dinas Pendidikan dan Kebudayaan", but never "Dinas Perpustakaan".
"""

import re
from functools import lru_cache

from pohon_xl.pola import pola
from pohon_xl.text.imbuhan import akar_of
from pohon_xl.text.kata import content_words, fold, is_same_word

#: usual short forms, after PP 18/2016 and the nomenclature of Permendagri 90/2019
SINGKATAN = {
    "bakesbangpol": "badan kesatuan bangsa dan politik",
    "kesbangpol": "badan kesatuan bangsa dan politik",
    "bapenda": "badan pendapatan daerah",
    "bappeda": "badan perencanaan pembangunan daerah",
    "bappedalitbang": "badan perencanaan pembangunan daerah penelitian dan pengembangan",
    "bapperida": "badan perencanaan pembangunan riset dan inovasi daerah",
    "brida": "badan riset dan inovasi daerah",
    "bkd": "badan kepegawaian daerah",
    "bkpsdm": "badan kepegawaian dan pengembangan sumber daya manusia",
    "bkpp": "badan kepegawaian pendidikan dan pelatihan",
    "bpbd": "badan penanggulangan bencana daerah",
    "bpkad": "badan pengelolaan keuangan dan aset daerah",
    "bpkd": "badan pengelolaan keuangan daerah",
    "bpkpd": "badan pengelolaan keuangan dan pendapatan daerah",
    "dikbud": "dinas pendidikan dan kebudayaan",
    "disdikbud": "dinas pendidikan dan kebudayaan",
    "disdik": "dinas pendidikan",
    "dindik": "dinas pendidikan",
    "dinkes": "dinas kesehatan",
    "diskes": "dinas kesehatan",
    "dinsos": "dinas sosial",
    "dissos": "dinas sosial",
    "disbudpar": "dinas kebudayaan dan pariwisata",
    "disdag": "dinas perdagangan",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "dukcapil": "dinas kependudukan dan pencatatan sipil",
    "dishub": "dinas perhubungan",
    "diskominfo": "dinas komunikasi dan informatika",
    "kominfo": "dinas komunikasi dan informatika",
    "diskominfotik": "dinas komunikasi informatika dan statistik",
    "disnaker": "dinas tenaga kerja",
    "disnakertrans": "dinas tenaga kerja dan transmigrasi",
    "disparbud": "dinas pariwisata dan kebudayaan",
    "dispar": "dinas pariwisata",
    "disperindag": "dinas perindustrian dan perdagangan",
    "disperkim": "dinas perumahan dan kawasan permukiman",
    "dispora": "dinas pemuda dan olahraga",
    "disporapar": "dinas pemuda olahraga dan pariwisata",
    "dispersip": "dinas perpustakaan dan kearsipan",
    "disperpusip": "dinas perpustakaan dan kearsipan",
    "distan": "dinas pertanian",
    "dlh": "dinas lingkungan hidup",
    "dp3a": "dinas pemberdayaan perempuan dan perlindungan anak",
    "dp3akb": (
        "dinas pemberdayaan perempuan perlindungan anak pengendalian penduduk "
        "dan keluarga berencana"
    ),
    "dpmd": "dinas pemberdayaan masyarakat dan desa",
    "dpmptsp": "dinas penanaman modal dan pelayanan terpadu satu pintu",
    "dpmptsptk": "dinas penanaman modal pelayanan terpadu satu pintu dan tenaga kerja",
    "dppkb": "dinas pengendalian penduduk dan keluarga berencana",
    "dpupr": "dinas pekerjaan umum dan penataan ruang",
    "pupr": "dinas pekerjaan umum dan penataan ruang",
    "dpu": "dinas pekerjaan umum",
    "rsud": "rumah sakit umum daerah",
    "satpol": "satuan polisi pamong praja",
    "sekda": "sekretariat daerah",
    "setda": "sekretariat daerah",
    "sekwan": "sekretariat dprd",
    "setwan": "sekretariat dprd",
}
_WILAYAH = pola(
    r"\b(?:pemerintah|pemkab|pemkot|pemprov|kabupaten|kab|kota|provinsi|prov|tahun|urusan"
    r"|periode)\b.*$"
)
#: words that a kind of office begins with, as alternatives of a pattern
JENIS_KANTOR = "dinas|badan|kantor|inspektorat|sekretariat|kecamatan|kelurahan|satuan|rumah sakit"
_KANTOR = pola(rf"\b(?:{JENIS_KANTOR}|kementerian)\b.*")
#: titles of the workbook that name the office behind them
JUDUL_BUKU = r"(?:outcome|pohon kinerja|penjenjangan kinerja|cascading(?: kinerja)?)"
#: what stands before its name in forms
LABEL_KANTOR = r"(?:nama )?(?:opd|skpd|pd|perangkat daerah|instansi|unit kerja|satuan kerja)"
#: what the name of an office of the region begins with: a kind or a short form
NAMA_KANTOR = "|".join((JENIS_KANTOR, *sorted(SINGKATAN, key=len, reverse=True)))
#: the same of a partner, which may be a ministry or an office with a short form of its own
NAMA_MITRA = rf"{NAMA_KANTOR}|kementerian|bappeda\w*|dp3a\w*"


@lru_cache(maxsize=65536)
def office_words(name: str) -> tuple[str, ...]:
    """The words that make the office: short forms written out, region, year, urusan left out."""
    key = re.sub(r"^(?:dinas|badan) (?=dinas|badan)", "", _written_out(fold(name)))
    found = _KANTOR.search(key)
    key = _WILAYAH.sub("", found[0] if found else key).strip() or key
    return tuple(word for word in content_words(key) if word != "daerah")


def _written_out(key: str) -> str:
    key = re.sub(r"\bsatpol pp\b", "satpol", key)
    return " ".join(SINGKATAN.get(word, word) for word in key.split())


def is_office(left: str, right: str) -> bool:
    """Whether two names surely mean the same office, regions aside.

    What a short form stands for varies: BPKAD is a Badan Pengelola as well as Pengelolaan.
    """
    a, b = office_words(left), office_words(right)
    if not a or not b:
        return False
    if len(a) == len(b):
        is_short = any(_written_out(key) != key for key in map(fold, (left, right)))
        return all(
            is_same_word(x, y) or (is_short and akar_of(x) == akar_of(y))
            for x, y in zip(a, b, strict=True)
        )
    short, long = sorted((a, b), key=lambda words: len("".join(words)))
    letters = "".join(short)
    return len(letters) > 2 and _abbreviates(letters, long)


def _abbreviates(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are made of the words, each whole or by its initial: dinas pmptsp tk."""
    if not words:
        return not letters
    head, rest = words[0], words[1:]
    return any(
        letters.startswith(part) and _abbreviates(letters[len(part) :], rest)
        for part in {head, head[0]}
    )


def is_office_perhaps(left: str, right: str) -> bool:
    """Whether one name is the beginning of the other: an office that got more tasks."""
    short, long = sorted((office_words(left), office_words(right)), key=len)
    return 2 <= len(short) < len(long) and all(map(is_same_word, short, long))
