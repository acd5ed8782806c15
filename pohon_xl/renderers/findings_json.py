"""Findings as the public contract shapes them (section 4)."""

from collections.abc import Sequence

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja


def findings_data(kertas: KertasKerja, findings: Sequence[Finding]) -> dict[str, object]:
    """The object that `periksa --format json` prints and `bangun` writes to temuan.json."""
    return {
        "berkas": kertas.berkas,
        "ringkasan": ringkasan(findings),
        "dibaca": [
            {
                "tahap": b.tahap,
                "lembar": b.lembar,
                "rentang": b.rentang,
                "kolom": dict(b.kolom),
                "baris": b.jumlah_baris,
                "cara_level": b.cara or None,
                "tersembunyi": {
                    "lembar": b.lembar_tersembunyi,
                    "baris": list(b.baris_tersembunyi),
                    "kolom": list(b.kolom_tersembunyi),
                },
            }
            for b in kertas.bacaan
        ],
        "cakupan": {
            "sel_dibaca": kertas.sel_dibaca,
            "sel_tidak_dibaca": len(kertas.tidak_dibaca),
            "bagian": round(kertas.cakupan, 4),
        },
        "tidak_dibaca": [
            {"lembar": i.at.lembar, "alamat": i.at.alamat, "teks": i.teks}
            for i in kertas.tidak_dibaca
        ],
        "temuan": [_finding(f) for f in findings],
    }


def ringkasan(findings: Sequence[Finding]) -> dict[str, int]:
    """Counts by severity; ignored findings count only as such."""
    counts = {
        s.value: sum(1 for f in findings if f.tingkat is s and f.status == "terbuka")
        for s in Severity
    }
    return counts | {"diabaikan": sum(1 for f in findings if f.status != "terbuka")}


def _finding(f: Finding) -> dict[str, object]:
    return {
        "id": f.id,
        "kode": f.kode,
        "nama": f.nama,
        "tingkat": f.tingkat.value,
        "sel": [{"lembar": s.lembar, "alamat": s.alamat} for s in f.sel],
        "pesan": f.pesan,
        "saran": f.saran,
        "perbaikan": [
            {"lembar": p.at.lembar, "alamat": p.at.alamat, "lama": p.lama, "baru": p.baru}
            for p in f.perbaikan
        ],
        "status": f.status,
        "alasan": f.alasan,
    }
