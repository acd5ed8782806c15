"""What all worksheets carry; how plans word what is known is in plan/isian.py."""

from pohon_xl.model.kertas_kerja import KertasKerja


def footer(kertas: KertasKerja, lembar: str) -> str:
    """Sheet and office on the left, page numbers on the right (codes of Excel)."""
    nama = " - ".join(n for n in (lembar, kertas.perangkat_daerah) if n)[:160].replace("&", "&&")
    return f"&L&8{nama}&R&8Halaman &P dari &N"  # Excel takes 255 characters
