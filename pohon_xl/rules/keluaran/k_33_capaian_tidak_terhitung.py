"""K-33: a target or a result from which no achievement can be worked out."""

from collections.abc import Iterator

from pohon_xl.model.arah import Arah
from pohon_xl.model.capaian import TARGET_NOL, hitung, read_ukuran
from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.predikat import is_predikat
from pohon_xl.rules.isian import cell_in, sel_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import REALISASI, TARGET

_CARA = (
    "Tulis angka (85,5), angka dengan satuannya (12 bulan), rentang (80-90), atau predikat (WTP, BB, "
    "Sangat Baik)."
)
_TIDAK_ADA = frozenset({"-", "\u2013", "n/a", "na"})


@rule("K-33", "capaian-tidak-terhitung", Severity.PERINGATAN)
def k_33_capaian_tidak_terhitung(kertas: KertasKerja) -> Iterator[Problem]:
    """Target atau realisasi ditulis sehingga capaiannya tidak dapat dihitung.

    Mengapa: capaian yang tidak terbaca dibiarkan kosong di lembar Target dan di LKIP, tidak dikarang:
    "85.5" dapat berarti 85,5 atau 855, "10 20" dapat berarti apa saja, dan target "12 bulan" tidak
    dapat dibandingkan dengan realisasi "9 dokumen". Target yang hanya berupa kata di luar predikat
    yang dikenal disebut sebagai saran.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65.5 | 65.5 | 66 | Paket selesai tepat waktu | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65,5 | 65,5 | 66 | Paket selesai tepat waktu | |

    Sumber: PermenPANRB 53/2014, Lampiran II (capaian: realisasi dibanding target); EYD V, penulisan
    angka dan bilangan.
    """
    for row in target_rows(kertas):
        unread = [
            (judul, text)
            for judul, text in ((TARGET, row.target), (REALISASI, row.realisasi))
            if text and not _is_read(text)
        ]
        for judul, text in unread:
            at = cell_in(row, judul)
            if at is None:
                continue
            yield Problem(
                sel=(at,),
                pesan=f'"{text}" pada kolom "{judul}" tidak terbaca sebagai angka, rentang, atau '
                "predikat; capaiannya dibiarkan kosong.",
                saran=_CARA,
                kunci=f"{row.kinerja} {row.indikator} {judul} {text}",
                tingkat=None if any(c.isdigit() for c in text) else Severity.SARAN,
            )
        sel = sel_in(row, REALISASI, TARGET)
        if not unread and sel and _is_beside(row):
            yield Problem(
                sel=sel,
                pesan=f'Capaian "{row.indikator}" tidak dapat dihitung: target "{row.target}" dan '
                f'realisasi "{row.realisasi}" tidak dapat dibandingkan.',
                saran="Samakan bentuk dan satuannya; realisasi berupa satu nilai, target lebih dari 0.",
                kunci=f"{row.kinerja} {row.indikator}",
            )


def _is_read(text: str) -> bool:
    said = text.strip().casefold()
    return said in _TIDAK_ADA or read_ukuran(text) is not None or is_predikat(text)


def _is_beside(row: Target) -> bool:
    """Whether both are given and no direction would make them comparable."""
    both = (row.target, row.realisasi)
    if not all(both) or any(str(text).strip().casefold() in _TIDAK_ADA for text in both):
        return False
    found = hitung(*both, Arah.NAIK, satuan=row.satuan, indikator=row.indikator)
    return found.persen is None and found.rumus != TARGET_NOL
