"""What all worksheets carry; how plans word what is known is in plan/isian.py."""

from pohon_xl.model.kertas_kerja import KertasKerja


def footer(kertas: KertasKerja, lembar: str) -> str:
    """Sheet and office on the left, the page of this sheet on the right (codes of Excel).

    Without the total: Excel counts there all sheets that are printed together.
    """
    nama = " - ".join(n for n in (lembar, kertas.perangkat_daerah) if n)[:160].replace("&", "&&")
    return f"&L&8{nama}&R&8Halaman &P"  # Excel takes 255 characters
