"""T3-12: a condition with a single child."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kemiripan import is_near_condition
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import guessed_codes


@rule("T3-12", "anak-tunggal", Severity.SARAN)
def t3_12_anak_tunggal(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi hanya mempunyai satu kondisi di bawahnya.

    Mengapa: bila satu kondisi saja sudah cukup, keduanya biasanya hal yang sama; bila tidak cukup,
    ada kondisi penting yang terlupa.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara
         | Meningkatnya mutu supervisi pembelajaran | kondisi antara
         | Meningkatnya kelayakan ruang kelas | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 3 (periksa kondisi penting yang terlupa).
    """
    guessed = guessed_codes(kertas)
    nodes = list(kertas.pohon.walk())
    only_children: set[str] = set()
    for place, simpul in enumerate(nodes):
        isi = kertas.tautan.sel_of.get((simpul.kode, 3))
        if isi is None or len(simpul.anak) != 1 or simpul.crosscutting:
            continue
        only_children.add(simpul.anak[0].kode)
        if simpul.kode in only_children:  # a chain is said once, at its top
            continue
        below = nodes[place : place + sum(1 for _ in simpul.walk()) + 1]
        if any(s.kode in guessed for s in below):  # where a level is missing, a child may be too
            continue
        anak = simpul.anak[0]
        at = kertas.tautan.sel_of.get((anak.kode, 3))
        if not any(c.isalpha() for c in anak.kinerja):  # T3-13
            continue
        if is_near_condition(simpul.kinerja, anak.kinerja):  # T3-06 says why already
            continue
        yield Problem(
            sel=(isi.at, *((at.at,) if at else ())),
            pesan=f'"{simpul.kinerja}" hanya mempunyai satu kondisi di bawahnya: "{anak.kinerja}".',
            saran="Periksa apakah ada kondisi lain yang diperlukan; bila tidak ada, gabungkan "
            "keduanya.",
            kunci=f"{simpul.kinerja} {anak.kinerja}",
        )
