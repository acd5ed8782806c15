"""T3-08: wording that does not fit the level."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.kemiripan import worded_nodes
from pohon_xl.rules.lintas.l_05_level_berbeda import disputed
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import guessed_codes, partner_codes
from pohon_xl.text.bahasa import Jenis, is_kerja, jenis_of

_HASIL = "Meningkatnya, Menurunnya, Terwujudnya atau Terciptanya"
_KELUARAN = "Terlaksananya, Tersedianya, Tersusunnya atau Terfasilitasinya"


@rule("T3-08", "kata-kerja-tidak-sesuai-level", Severity.SARAN)
def t3_08_kata_kerja_tidak_sesuai_level(kertas: KertasKerja) -> Iterator[Problem]:
    """Kata kerja kondisi tidak sesuai levelnya.

    Mengapa: kondisi strategis dan antara menyatakan hasil, kondisi operasional menyatakan keluaran;
    kata yang tidak sesuai menandakan level yang keliru atau indikator yang akan keliru.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksananya pembinaan guru | kondisi antara utama

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama

    Sumber: PermenPANRB 89/2021; kata pertama kinerja dalam nomenklatur (Kepmendagri 050-5889/2021).
    """
    nodes = {s.kode: s for s in kertas.pohon.walk()}
    partner = partner_codes(kertas)
    unclear = guessed_codes(kertas) | disputed(kertas)
    for code, isi in worded_nodes(kertas):
        simpul = nodes[code]
        if code in partner:  # another office words its own performance
            continue
        reason, advice = _reason(isi.teks, simpul.level, is_level_known=code not in unclear)
        if reason:
            yield Problem(
                sel=(isi.at,),
                pesan=f'"{isi.teks}" {reason}.',
                saran=advice,
                kunci=f"{simpul.level} {isi.teks}",
            )


def _reason(teks: str, level: Level, *, is_level_known: bool) -> tuple[str, str]:
    """Why the wording does not fit, and what to write; ("", "") when it fits."""
    jenis, name = jenis_of(teks), level.sebutan.lower()
    if jenis is Jenis.KEGIATAN:
        return (
            "ditulis sebagai kegiatan, bukan keadaan yang terwujud",
            f"Tulis keadaannya, misalnya diawali {_KELUARAN if level is Level.OPERASIONAL else _HASIL}.",
        )
    if jenis is Jenis.MASALAH and level is not Level.CSF:
        return (
            "ditulis sebagai masalah, bukan keadaan yang diharapkan",
            f"Tulis keadaan yang diharapkan, misalnya diawali {_HASIL}.",
        )
    if not is_level_known:
        return "", ""
    if level is Level.OPERASIONAL and jenis is Jenis.HASIL:
        return (
            f"memakai kata hasil, sedangkan levelnya {name}",
            f"Tulis keluarannya, misalnya diawali {_KELUARAN}, atau perbaiki levelnya.",
        )
    is_output = level.depth <= Level.ANTARA_UTAMA.depth and jenis is Jenis.KELUARAN
    if is_output or (level is Level.ANTARA and is_kerja(teks)):
        return (
            f"memakai kata keluaran, sedangkan levelnya {name}",
            f"Tulis hasilnya, misalnya diawali {_HASIL}, atau perbaiki levelnya.",
        )
    return "", ""
