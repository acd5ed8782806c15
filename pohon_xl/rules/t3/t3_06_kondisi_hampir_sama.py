"""T3-06: parent and child, or siblings, say nearly the same."""

from collections import defaultdict
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kemiripan import condition_key, is_near_condition, near_texts, worded_nodes
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.kata import fold, is_same_text


@rule("T3-06", "kondisi-hampir-sama", Severity.SARAN)
def t3_06_kondisi_hampir_sama(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi hampir sama dengan induknya atau dengan kondisi di sebelahnya.

    Mengapa: mengganti kata pertama saja (Terselenggaranya menjadi Terlaksananya) tidak menjelaskan
    apa yang diperlukan agar kondisi di atasnya terwujud.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru kelas | kondisi antara utama
         | Terselenggaranya peningkatan kompetensi guru kelas | kondisi antara

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru kelas | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru kelas | kondisi antara

    Sumber: PermenPANRB 89/2021, Tahap 3 (jangan redundansi).
    """
    nodes = dict(worded_nodes(kertas))
    families: dict[str, list[tuple[str, Isi]]] = defaultdict(list)
    for code, isi in nodes.items():
        parent = nodes.get(code.rpartition(".")[0])
        if parent is not None and _is_near(parent, isi):
            yield _problem(isi, parent, "induknya")
        else:
            families[code.rpartition(".")[0]].append((code, isi))
    for siblings in families.values():
        texts = [isi.teks for _, isi in siblings]
        pairs = {later: earlier for earlier, later in near_texts(texts)}
        first: dict[tuple[str, ...], int] = {}
        for later, text in enumerate(texts):
            earlier = first.setdefault(condition_key(text), later)
            if earlier != later:
                pairs.setdefault(later, earlier)
        for later, earlier in sorted(pairs.items()):
            left, right = siblings[earlier][1], siblings[later][1]
            if _is_near(left, right):
                yield _problem(right, left, "kondisi")


def _is_near(left: Isi, right: Isi) -> bool:
    """Nearly, not quite: the very same text is T3-05."""
    if left.at == right.at or fold(left.teks) == fold(right.teks):
        return False
    return is_near_condition(left.teks, right.teks) or is_same_text(left.teks, right.teks)


def _problem(isi: Isi, other: Isi, apa: str) -> Problem:
    return Problem(
        sel=(isi.at, other.at),
        pesan=f'"{isi.teks}" hampir sama dengan {apa} "{other.teks}" ({other.at.sebutan}).',
        saran="Tulis apa yang diperlukan agar kondisi di atasnya terwujud, atau hapus salah satunya.",
        kunci=f"{other.teks} {isi.teks}",
    )
