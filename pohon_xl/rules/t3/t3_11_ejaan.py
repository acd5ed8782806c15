"""T3-11: a misspelling with a correction."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.ejaan import (
    Salah,
    correct_spelling,
    spelling_errors,
    words_of_office,
    written_texts,
)
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.kata import fold


@rule("T3-11", "ejaan", Severity.SARAN)
def t3_11_ejaan(kertas: KertasKerja) -> Iterator[Problem]:
    """Salah eja pada kinerja, kondisi, indikator atau tanda crosscutting.

    Mengapa: kondisi yang sama dengan ejaan berbeda dibaca orang sebagai dua kinerja, dan salah eja
    terbawa sampai dokumen yang ditandatangani. Kata diperiksa dengan kata dasar dan imbuhannya,
    kosakata perencanaan, nama tempat, dan kata yang sering dipakai buku kerja ini sendiri; yang
    tidak dikenal hanya dilaporkan bila ada kata baku yang sangat mirip. Bila kata yang dimaksud
    tidak pasti, perbaikannya dipilih sendiri.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksanya pelatihan guru | kondisi operasional
        Meningkatnya gizi siswa | CROSCUTTING DINAS KESEHATAN |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksananya pelatihan guru | kondisi operasional
        Meningkatnya gizi siswa | CROSSCUTTING DINAS KESEHATAN |

    Sumber: EYD Edisi V; KBBI VI; nomenklatur program, kegiatan dan sub kegiatan (Kepmendagri
    050-5889/2021 dan perubahannya); kata dasar Sastrawi (MIT).
    """
    milik = words_of_office(kertas)
    wrong = {isi: e for isi in written_texts(kertas) if (e := spelling_errors(isi.teks, milik))}
    same: dict[str, list[Isi]] = {}
    for isi in wrong:
        same.setdefault(fold(isi.teks), []).append(isi)
    for isi, errors in wrong.items():
        # all cells that say so are mended together: mending one would make the others differ
        cells = (isi, *(other for other in same[fold(isi.teks)] if other != isi))
        baru = {c: correct_spelling(c.teks, milik) for c in cells}
        yield Problem(
            sel=tuple(c.at for c in cells),
            pesan=" ".join(_said(e) for e in errors),
            saran=" ".join(_advice(e) for e in errors),
            kunci=f"{isi.at.lembar} {isi.teks}",
            perbaikan=tuple(Perbaikan(c.at, c.teks, b) for c, b in baru.items() if b != c.teks),
        )


def _said(salah: Salah) -> str:
    if salah.pasti:
        return f'"{salah.kata}" salah eja; ejaan yang baku "{salah.usul[0]}".'
    return f'"{salah.kata}" tampaknya salah eja; mungkin maksudnya {_listed(salah)}.'


def _advice(salah: Salah) -> str:
    if salah.pasti:
        return f'Ganti "{salah.kata}" dengan "{salah.usul[0]}".'
    return f'Periksa "{salah.kata}"; biarkan bila memang nama atau istilah kantor.'


def _listed(salah: Salah) -> str:
    return " atau ".join(f'"{u}"' for u in salah.usul)
