"""K-27: a regular official and a substitute who both sign for one office."""

from collections.abc import Iterator
from itertools import combinations

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.status import base_jabatan, serving, status_of
from pohon_xl.rules.isian import pejabat_rows, sel_in
from pohon_xl.rules.keluaran.k_18_dua_pejabat_definitif import is_unique
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import NAMA, STATUS
from pohon_xl.text.kata import fold


@rule("K-27", "penandatangan-berbeda", Severity.PERINGATAN)
def k_27_penandatangan_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu jabatan ditandatangani pejabat definitif dan penggantinya sekaligus.

    Mengapa: Plt., Plh. atau Pj. menandatangani menggantikan pejabat definitif, bukan bersamanya. Bila
    pengganti hanya ditulis pada sebagian kinerja jabatan itu, atau tanggalnya kosong, Perjanjian
    Kinerja satu jabatan terbagi dua atau ditandatangani orang yang salah.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT SATU | Pembina | | | |
        1.2 | Meningkatnya mutu jembatan | | Kepala Dinas | NAMA PEJABAT DUA | Pembina | | Plt. | |

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT DUA | Pembina | | Plt. | |
        1.2 | Meningkatnya mutu jembatan | | Kepala Dinas | NAMA PEJABAT DUA | Pembina | | Plt. | |

    Sumber: UU 30/2014 pasal 14 (pelaksana harian dan pelaksana tugas); PermenPANRB 53/2014 (para pihak
    Perjanjian Kinerja).
    """
    rows: dict[str, list[Pejabat]] = {}
    for row in pejabat_rows(kertas):
        rows.setdefault(row.kode or fold(row.kinerja), []).append(row)
    told: set[frozenset[str]] = set()
    for first, second in _pairs(kertas, rows):
        names = frozenset((fold(first.nama or ""), fold(second.nama or ""), _office(second)))
        sel = (*sel_in(second, NAMA, STATUS), *sel_in(first, NAMA))
        if names in told or not sel:
            continue
        told.add(names)
        yield Problem(
            sel=sel,
            pesan=f'"{base_jabatan(second.jabatan or "")}" ditandatangani {_named(first)} dan '
            f"{_named(second)}.",
            saran="Tulis satu penanda tangan: isi Mulai dan Sampai keduanya, dan tulis pengganti pada "
            "semua kinerja jabatan itu.",
            kunci=f"{_office(second)} {first.nama} {second.nama}",
        )


def _pairs(
    kertas: KertasKerja, rows: dict[str, list[Pejabat]]
) -> Iterator[tuple[Pejabat, Pejabat]]:
    """Of one office: two beside one performance without dates, or who sign for two of them."""
    for group in rows.values():
        undated = [row for row in group if not row.mulai and not row.sampai]
        yield from (pair for pair in combinations(undated, 2) if _clash(*pair))
    signing: dict[str, dict[str, Pejabat]] = {}
    for group in rows.values():
        if (row := serving(group, kertas.instansi.tanggal)) is not None and row.jabatan:
            signing.setdefault(_office(row), {}).setdefault(fold(row.nama or ""), row)
    for holders in signing.values():
        yield from (pair for pair in combinations(holders.values(), 2) if _clash(*pair))


def _clash(a: Pejabat, b: Pejabat) -> bool:
    """Two persons of one office, one of them at least a substitute: K-18 tells of two regulars."""
    if not a.jabatan or not b.jabatan or not a.nama or not b.nama or _office(a) != _office(b):
        return False
    substitutes = [p for p in (a, b) if _status(p) is not None]
    return bool(substitutes) and fold(a.nama) != fold(b.nama) and is_unique(_office(a))


def _office(row: Pejabat) -> str:
    return fold(base_jabatan(row.jabatan or ""))


def _status(row: Pejabat) -> str | None:
    status = status_of(row.status) or status_of(row.jabatan)
    return status.value if status else None


def _named(row: Pejabat) -> str:
    status = _status(row)
    return f'{status} "{row.nama}"' if status else f'"{row.nama}"'
