"""Corrections of a part of a cell as corrections of the whole: what stands around it stays."""

from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rekaman import replace
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.ubah_kata import apply_edits, edits_between


def of_whole_cell(kertas: KertasKerja, one: Perbaikan) -> Perbaikan:
    """`lama` is all that the cell says, letter for letter; number, mark and line breaks stay."""
    stored = kertas.teks_sel.get(one.at)
    if stored is None or one.lama == stored:
        return one
    shown = scalar_text(stored)
    if one.lama == shown or not one.baru:
        wanted = one.baru
    elif one.lama and shown.count(one.lama) == 1:
        wanted = shown.replace(one.lama, one.baru)
    else:
        return one
    edited = apply_edits((stored,), edits_between(stored, wanted)) if wanted else ("",)
    return replace(one, lama=stored, baru="".join(edited))
