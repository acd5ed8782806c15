"""T3-07: a condition names a program, kegiatan, unit or budget."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pola import pola
from pohon_xl.rules.kemiripan import worded_nodes
from pohon_xl.rules.rule import Problem, rule

_LAKU = (
    r"(?:ter(?:laksana|selenggara|realisasi)\w*|pelaksanaan|penyelenggaraan|melaksanakan"
    r"|menyelenggarakan|realisasi)"
)
#: what is named -> where; searched on the text as written, capitals do not matter; words it needs
_SEBUTAN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (apa, pola(di, re.IGNORECASE, perlu=perlu))
    for apa, di, perlu in (
        (
            "sub kegiatan",
            r"\bsub[ -]?kegiatan\b(?: \w+){0,3}",
            "kegiatan",
        ),
        (
            "program",
            (
                rf"(?:^|^{_LAKU} (?:pelaksanaan )?)program (?!kerja\b|studi\b|legislasi\b)(?:\w+ ?){{1,4}}"
                r"|\bmelalui program \w+"
                r"|\bprogram (?:penunjang|pengelolaan|pengembangan|penyelenggaraan|pembinaan"
                r"|pemenuhan upaya|pemberdayaan|peningkatan|perencanaan|rehabilitasi) \w+"
            ),
            "program",
        ),
        (
            "kegiatan",
            (
                rf"(?:^|^{_LAKU} (?:pelaksanaan )?)kegiatan (?!yang\b|di\b|untuk\b|dalam\b|oleh\b|pada\b"
                r"|dan\b|ekonomi\b|usaha\b|keagamaan\b|masyarakat\b|belajar\b)(?:\w+ ?){1,4}"
            ),
            "kegiatan",
        ),
        (
            "unit kerja",
            (
                r"\b(?:kepala (?:dinas|badan|bidang|bagian|seksi|sub ?bagian|sub ?bidang)|kabid|kasi|kasubbag"
                r"|kasubag|sub ?bagian|subbag|subag|seksi|sekretariat (?:dinas|badan|kecamatan)|uptd?)\b"
                r"(?: \w+){0,2}"
                r"|\b(?:oleh|kinerja|tugas|administrasi|operasional) (?:bidang|dinas|badan) \w+"
            ),
            "kepala|kabid|kasi|kasubbag|kasubag|bagian|subbag|subag|seksi|sekretariat|upt|bidang|dinas|badan",
        ),
        (
            "anggaran",
            (
                r"\brp\.? ?\d[\d.,]*"
                r"|\b(?:dana|melalui|dari|sumber|anggaran|dengan|dibiayai|pembiayaan|alokasi) "
                r"(?:apbd|apbn|dak|dau|dbh|dbhcht|did|silpa)\b"
                r"|\bpagu\b(?: \w+)?|\bdana alokasi (?:khusus|umum)\b"
                r"|^(?:tersedianya|terpenuhinya) (?:dana|biaya|pendanaan|pembiayaan)\b"
                r"|^(?:tersedianya|terserapnya|terpenuhinya|meningkatnya|terealisasinya|terealisasikannya)"
                r" (?:penyerapan |serapan |realisasi |alokasi |ketersediaan )?(?:anggaran|belanja)\b"
            ),
            "rp|apbd|apbn|dak|dau|dbh|did|silpa|pagu|alokasi|dana|biaya|anggaran|belanja",
        ),
    )
)


@rule("T3-07", "menyebut-program-atau-anggaran", Severity.PERINGATAN)
def t3_07_menyebut_program_atau_anggaran(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi menyebut nama program, kegiatan, unit kerja, atau anggaran.

    Mengapa: Tahap 3 mencari kondisi yang diperlukan, belum mengaitkannya dengan komponen
    perencanaan, susunan organisasi yang ada, nama program dan kegiatan, atau anggaran; kaitan itu
    baru dibuat di Tahap 5.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksananya Program Pengelolaan Pendidikan | kondisi antara utama

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terkoordinasinya kegiatan yang mengacu rencana induk | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 3 (belum dikaitkan dengan komponen perencanaan dan SOTK).
    """
    for _, isi in worded_nodes(kertas):
        for apa, di in _SEBUTAN:
            match = di.search(isi.teks)
            if match is not None:
                yield Problem(
                    sel=(isi.at,),
                    pesan=f'Kondisi "{isi.teks}" menyebut {apa}: "{match[0].strip()}".',
                    saran="Tulis keadaan yang diperlukan; program, kegiatan, unit kerja dan "
                    "anggarannya baru ditetapkan di Tahap 5.",
                    kunci=f"{apa} {isi.teks}",
                )
                break
