"""A comparison for a person at a terminal: what changed, performance by performance."""

from pohon_xl.banding.perubahan import Banding, JenisPerubahan, Perubahan
from pohon_xl.model.location import Location

_BARU = (JenisPerubahan.TAMBAH, JenisPerubahan.HAPUS)
_INDIKATOR = (
    JenisPerubahan.INDIKATOR_TAMBAH,
    JenisPerubahan.INDIKATOR_HAPUS,
    JenisPerubahan.INDIKATOR_REDAKSI,
)


def render_banding(lama: str, baru: str, banding: Banding) -> str:
    """The counts, then each changed performance with its changes below it."""
    lines = [f"{lama} -> {baru}"]
    if not banding.perubahan:
        return f"{lines[0]}\nTidak ada yang berubah.\n"
    counts = ", ".join(f"{n} {jenis.sebutan}" for jenis, n in banding.jumlah().items())
    lines.append(f"{len(banding.perubahan)} perubahan: {counts}.")
    before: object = None
    for p in banding.perubahan:
        if p.simpul is not before:
            lines += ["", f"{p.simpul.kode} {p.simpul.kinerja} [{p.simpul.level.sebutan}]"]
            before = p.simpul
        lines += _lines(p)
    return "\n".join(lines) + "\n"


def _lines(p: Perubahan) -> list[str]:
    sel = p.sel_lama if p.jenis is JenisPerubahan.HAPUS else p.sel_baru
    head = f"  {p.jenis.sebutan}{_places(sel)}"
    if p.jenis in _BARU:
        return [head]
    is_text = p.jenis in _INDIKATOR
    whose = f' "{p.indikator}"' if p.indikator and not is_text else ""
    semula, menjadi = p.semula or "(kosong)", p.menjadi or "(kosong)"
    return [head, f"    {p.hal}{whose}", f"    - {semula}", f"    + {menjadi}"]


def _places(sel: tuple[Location, ...]) -> str:
    return f" ({', '.join(f'{at.lembar}!{at.alamat}' for at in sel)})" if sel else ""
