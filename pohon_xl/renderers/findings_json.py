"""Findings as the public contract shapes them (section 4)."""

from collections.abc import Sequence

from pohon_xl.documents.kesiapan import Kesiapan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja

_SEL = 20  # cells named for one kind of blank: with all, a large workbook's report doubled


def findings_data(
    kertas: KertasKerja, findings: Sequence[Finding], kesiapan: Sequence[Kesiapan] = ()
) -> dict[str, object]:
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
        "kesiapan": [_kesiapan(k) for k in kesiapan],
        "temuan": [_finding(f) for f in findings],
    }


def _kesiapan(k: Kesiapan) -> dict[str, object]:
    return {
        "dokumen": k.dokumen,
        "siap": k.siap,
        "galat_terbuka": k.galat,
        "kosong": [
            {
                "isian": one.isian,
                "jumlah": one.jumlah,
                "tempat": one.tempat,
                "sel": [{"lembar": at.lembar, "alamat": at.alamat} for at in one.sel[:_SEL]],
            }
            for one in k.kekurangan
        ],
    }


def ringkasan(findings: Sequence[Finding]) -> dict[str, int]:
    """Counts by severity; ignored findings count only as such."""
    counts = {
        s.value: sum(1 for f in findings if f.tingkat is s and f.status == "terbuka")
        for s in Severity
    }
    return counts | {"diabaikan": sum(1 for f in findings if f.status != "terbuka")}


def known_ids(report: object, berkas: str) -> frozenset[str]:
    """The ids in what `findings_data` made: of that file where it tells files apart, else of all.

    Raises: ValueError when it is no such report.
    """
    parts = [p for p in (report if isinstance(report, list) else [report]) if isinstance(p, dict)]
    if len(parts) != (len(report) if isinstance(report, list) else 1):
        raise ValueError
    named = [p for p in parts if p.get("berkas") == berkas] if len(parts) > 1 else parts
    try:
        ids = [(p, str(t["id"])) for p in parts for t in p["temuan"]]
    except (KeyError, TypeError):
        raise ValueError from None
    return frozenset(identity for p, identity in ids if any(p is n for n in named))


def reported_files(report: object) -> tuple[str, ...]:
    """Names of the workbooks that a report is about."""
    parts = report if isinstance(report, list) else [report]
    return tuple(str(p["berkas"]) for p in parts if isinstance(p, dict) and p.get("berkas"))


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
