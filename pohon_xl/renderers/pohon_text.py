"""The tree for a person at a terminal."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul


def render_pohon(kertas: KertasKerja) -> str:
    """One line a node, drawn with branches; indicators and partner offices below it."""
    lines = [kertas.perangkat_daerah or kertas.berkas]
    for akar in kertas.pohon.akar:
        lines += _lines(akar, "", "")
    return "\n".join(lines) + "\n"


def _lines(s: Simpul, first: str, rest: str) -> list[str]:
    lines = [f"{first}{s.kode} {s.kinerja} [{s.level.sebutan}]"]
    below = rest + ("│  " if s.anak else "   ")
    lines += [f"{below}· {i.teks}{' (usulan)' if i.usulan else ''}" for i in s.indikator]
    lines += [f"{below}× crosscutting: {c}" for c in s.crosscutting]
    for i, anak in enumerate(s.anak):
        last = i == len(s.anak) - 1
        lines += _lines(anak, rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  "))
    return lines
