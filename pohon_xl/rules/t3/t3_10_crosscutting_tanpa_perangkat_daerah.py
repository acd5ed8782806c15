"""T3-10: crosscutting that names no office."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.pola import pola
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.text.kata import fold

_TANPA_NAMA = pola(
    r"^((opd|skpd|pd|instansi|perangkat daerah|dinas|pihak|lembaga|unit kerja|sektor|stake ?holders?"
    r"|pemangku kepentingan)( (terkait|lain|lainnya|lain terkait|yang terkait|vertikal))*|terkait)$",
    perlu="opd|skpd|pd|instansi|perangkat daerah|dinas|pihak|lembaga|unit kerja|sektor|stake|pemangku|terkait",
)


@rule("T3-10", "crosscutting-tanpa-perangkat-daerah", Severity.PERINGATAN)
def t3_10_crosscutting_tanpa_perangkat_daerah(kertas: KertasKerja) -> Iterator[Problem]:
    """Crosscutting tidak menyebut nama perangkat daerah.

    Mengapa: kondisi yang dititipkan kepada "OPD terkait" tidak pernah masuk ke rencana siapa pun;
    perangkat daerah yang dimaksud harus disebut agar dapat disepakati.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya gizi siswa | CROSSCUTTING OPD terkait |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya gizi siswa | CROSSCUTTING DINAS KESEHATAN |

    Sumber: PermenPANRB 89/2021, Tahap 3; PermenPANRB 88/2021 (hubungan antarperangkat daerah).
    """
    for at, serves, offices in _marks(kertas):
        if all(_TANPA_NAMA.match(fold(office)) for office in offices):
            untuk = f' untuk "{serves}"' if serves else ""
            yield Problem(
                sel=(at,),
                pesan=f"Crosscutting{untuk} tidak menyebut nama perangkat daerah.",
                saran="Tulis nama perangkat daerahnya, misalnya CROSSCUTTING DINAS KESEHATAN.",
                kunci=f"{serves} {' '.join(offices)}",
            )


def _marks(kertas: KertasKerja) -> Iterator[tuple[Location, str, tuple[str, ...]]]:
    """The cell of each mark of Tahap 2 and 3, the condition it serves, the offices it names."""
    for csf in kertas.csf:
        for teks, mitra in zip(csf.bagian, csf.mitra, strict=False):
            if csf.kondisi is not None and mitra is not None:
                yield csf.kondisi.at, teks, mitra
    heads: set[Isi] = set()
    for row in kertas.uraian:
        if row.induk is not None and row.induk not in heads:
            heads.add(row.induk)
            for teks, mitra in zip(row.induk_bagian, row.induk_mitra, strict=False):
                if mitra is not None:
                    yield row.induk.at, teks, mitra
        at = next((i.at for i in (row.kondisi, row.keterangan) if i), row.at)
        if row.is_crosscutting:
            own = row.kondisi is not None and not is_crosscutting(row.kondisi.teks)
            serves = row.kondisi if own else row.induk
            yield at, serves.teks if serves else "", row.crosscutting
        elif row.kondisi is not None:
            parts = zip(row.bagian, row.mitra, strict=False)
            yield from ((at, teks, mitra) for teks, mitra in parts if mitra is not None)
