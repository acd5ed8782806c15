"""The empty guided workbook: the five Tahap as the readers know them best, with hints."""

from pohon_xl.model.instansi import Instansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import JENJANG_BAKU, KOMPONEN_BAKU, Level
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import Merge, PageSetup, Peran, SheetPlan, Validation
from pohon_xl.rekaman import dataclass
from pohon_xl.sheets.anggaran import plan_anggaran
from pohon_xl.sheets.instansi import plan_instansi
from pohon_xl.sheets.pejabat import plan_pejabat
from pohon_xl.sheets.target import plan_target

_LEVEL_TAHAP_3 = ("kondisi antara utama", "kondisi antara", "kondisi operasional", "Crosscutting")
_LEVEL_TAHAP_4 = (
    "kinerja strategis skpd",
    "kinerja strategis",
    "kinerja taktikal intermediate",
    "kinerja taktikal immediate",
    "kinerja operasional",
    "Crosscutting",
)
_RUJUKAN = ("Tahap 1", "Tahap 2", "Tahap 3")
_KOMPONEN = tuple(KOMPONEN_BAKU[level].value for level in Level)
_JABATAN = tuple(dict.fromkeys(j.value for j in JENJANG_BAKU.values() if j))


#: where an office writes its own words (tables/kosakata.py); blank rows say nothing
_ISTILAH_SENDIRI = (
    ("Nama level: Kondisi antara utama", ""),
    ("Nama level: Kondisi antara", ""),
    ("Nama level: Kondisi operasional", ""),
    ("Judul kolom: Kinerja", ""),
    ("Judul kolom: Indikator Kinerja", ""),
    ("Lembar Tahap 3", ""),
    ("Jabatan level: Kondisi antara", ""),
)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A column to fill in: heading, width in characters, choices of its drop-down."""

    judul: str
    width: float
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tahap:
    """One stage: the title above, what to keep in mind, the columns, and how many rows to offer."""

    nomor: int
    judul: str
    petunjuk: tuple[str, ...]
    kolom: tuple[_Kolom, ...]
    rows: int


_KINERJA = (
    _Kolom("Rujukan Tahapan", 14.0, _RUJUKAN),
    _Kolom("Kinerja", 56.0),
    _Kolom("Indikator Kinerja", 56.0),
    _Kolom("Keterangan", 28.0, _LEVEL_TAHAP_4),
)
_TAHAP = (
    _Tahap(
        1,
        "MENENTUKAN OUTCOME",
        (
            "Dari mandat, permasalahan, atau harapan masyarakat; disepakati bersama.",
            "Outcome menggambarkan hasil yang strategis, bukan kegiatan.",
        ),
        (_Kolom("Outcome", 70.0), _Kolom("Perangkat Daerah", 44.0)),
        3,
    ),
    _Tahap(
        2,
        "IDENTIFIKASI CSF YANG DIBUTUHKAN UNTUK MENCAPAI KINERJA",
        (
            "CSF menggambarkan isu faktual: sebab, bukan akibat.",
            "Satu kondisi satu baris, dalam bahasa positif (Meningkatnya ...).",
        ),
        (_Kolom("No", 6.0), _Kolom("CSF", 56.0), _Kolom("Kondisi yang diperlukan", 56.0)),
        10,
    ),
    _Tahap(
        3,
        "URAIKAN CSF KE KONDISI ANTARA SAMPAI KONDISI PALING OPERASIONAL",
        (
            "Tulis kondisi Tahap 2 sekali, uraiannya di bawahnya; urutan menentukan induknya.",
            "Jangan kaitkan dulu dengan SOTK, nama program, kegiatan, atau anggaran.",
            "Dikerjakan perangkat daerah lain: tulis CROSSCUTTING dan namanya.",
        ),
        (
            _Kolom("CSF (kondisi Tahap 2)", 46.0),
            _Kolom("Kondisi yang diperlukan", 64.0),
            _Kolom("Keterangan", 26.0, _LEVEL_TAHAP_3),
        ),
        60,
    ),
    _Tahap(
        4,
        "MERUMUSKAN INDIKATOR KINERJA",
        (
            "Setiap kondisi sedikitnya satu indikator yang terukur.",
            "Indikator yang belum disepakati ditulis dalam kurung.",
        ),
        _KINERJA,
        70,
    ),
    _Tahap(
        5,
        "MENERJEMAHKAN POHON KINERJA KE KOMPONEN PERENCANAAN DAN KINERJA JABATAN",
        ("Salin baris Tahap 4 utuh, lalu pilih komponen perencanaan dan jabatannya.",),
        (
            *_KINERJA,
            _Kolom("Komponen Perencanaan", 26.0, _KOMPONEN),
            _Kolom("Jabatan (PK/SKP)", 30.0, _JABATAN),
        ),
        70,
    ),
)


def plan_templat() -> tuple[SheetPlan, ...]:
    """Tahap 1 to 5, then the input sheets, which fill their rows at the first `bangun`."""
    kosong = KertasKerja(berkas="", instansi=Instansi(lain=_ISTILAH_SENDIRI))
    masukan = (
        plan_instansi(kosong),
        plan_pejabat(kosong),
        plan_target(kosong),
        plan_anggaran(kosong),
    )
    return (*(_plan_tahap(tahap) for tahap in _TAHAP), *masukan)


def _plan_tahap(tahap: _Tahap) -> SheetPlan:
    """The planner's own sheet: title, hints, headings, rows of yellow cells."""
    last = len(tahap.kolom)
    sheet = SheetBuilder(dict(enumerate((k.width for k in tahap.kolom), 1)))
    sheet.put((1, 1, 1, last), f"TAHAP {tahap.nomor} {tahap.judul}", "judul_kiri")
    for row, petunjuk in enumerate(tahap.petunjuk, 2):
        sheet.put((row, 1, row, last), petunjuk, "keterangan")
    head = len(tahap.petunjuk) + 3
    first, end = head + 1, head + tahap.rows
    for column, kolom in enumerate(tahap.kolom, 1):
        sheet.put((head, column), kolom.judul, "kepala_masukan")
        for row in range(first, end + 1):
            sheet.put((row, column), None, "masukan")
    return SheetPlan(
        name=f"Tahap {tahap.nomor}",
        cells=tuple(sheet.cells),
        peran=Peran.PERENCANA,
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple((r, h) for r, h in sheet.heights().items() if r <= head),
        freeze=(first, 1),
        validations=tuple(
            Validation(Merge(first, column, end, column), kolom.choices, title=kolom.judul)
            for column, kolom in enumerate(tahap.kolom, 1)
            if kolom.choices
        ),
        page=PageSetup(paper="F4", landscape=True, repeat_rows=(head, head)),
    )
