"""Findings and tree as one web page that needs nothing else: no network, no fonts, no files.

Every text of hers is escaped; the page's policy lets no other style or script run than its own.
"""

from collections.abc import Sequence
from urllib.parse import quote

from pohon_xl.documents.kesiapan import Kesiapan, check_kesiapan
from pohon_xl.model.finding import Finding, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.letak_temuan import findings_of_nodes
from pohon_xl.model.simpul import Simpul
from pohon_xl.renderers.findings_json import ringkasan
from pohon_xl.renderers.html_page import load_page
from pohon_xl.renderers.xlsx_names import quote_name

_DIABAIKAN = "diabaikan"
_DAHULU = 5  # findings named on top
_SEL = 8  # cells named for one kind of blank
_KELOMPOK = (*(s.value for s in Severity), _DIABAIKAN)
Report = tuple[KertasKerja, Sequence[Finding]]
View = dict[str, object]


def render_findings_html(
    reports: Sequence[Report],
    kesiapan: Sequence[Sequence[Kesiapan]] = (),
    alamat: Sequence[str] = (),
) -> str:
    """The page; one section for each workbook. Raises: TemplateError.

    `kesiapan`: of each workbook, where it was worked out already; `alamat`: where each lies, as a
    link from the page; without it cells are named only.
    """
    page = load_page("temuan")
    ready = kesiapan or [check_kesiapan(*report) for report in reports]
    return page.template.render(
        judul=", ".join(kertas.berkas for kertas, _ in reports),
        style=page.style,
        script=page.script,
        tingkat=_KELOMPOK,
        buku=[
            _buku(n, *report) | {"kesiapan": [_kesiapan(k, at) for k in of_one]}
            for n, (report, of_one, at) in enumerate(
                zip(reports, ready, alamat or [""] * len(reports), strict=True), 1
            )
        ],
    )


def _buku(number: int, kertas: KertasKerja, findings: Sequence[Finding]) -> View:
    at_simpul = findings_of_nodes(kertas, findings)
    codes_of: dict[str, list[str]] = {}
    for kode, found in at_simpul.items():
        for f in found:
            codes_of.setdefault(f.id, []).append(kode)
    views = {f.id: _temuan(number, f, codes_of.get(f.id, [])) for f in findings}
    groups = {name: [views[f.id] for f in findings if _kelas(f) == name] for name in _KELOMPOK}
    read = {b.tahap for b in kertas.bacaan}
    first = groups[Severity.GALAT] or groups[Severity.PERINGATAN]
    missing = ", ".join(str(t) for t in range(1, 6) if t not in read)
    return {
        "nomor": number,
        "berkas": kertas.berkas,
        "ada": [name for name, group in groups.items() if group],
        "dahulu": first[:_DAHULU],
        "sisa_dahulu": len(first[_DAHULU:]),
        "perangkat_daerah": kertas.perangkat_daerah or "Perangkat daerah tidak disebut",
        "ringkasan": list(ringkasan(findings).items()),
        "bacaan": [
            {
                "tahap": b.tahap,
                "lembar": b.lembar,
                "rentang": b.rentang,
                "baris": b.jumlah_baris,
                "kolom": ", ".join(f"{letters} = {name}" for letters, name in b.kolom),
            }
            for b in kertas.bacaan
        ],
        "tidak_ada": f"Tahap {missing} tidak ditemukan di buku kerja ini." if missing else "",
        "akar": [_simpul(number, s, at_simpul, views) for s in kertas.pohon.akar],
        "kelompok": [
            {"kelas": name, "judul": name.capitalize(), "temuan": group}
            for name, group in groups.items()
            if group
        ],
    }


def _kesiapan(k: Kesiapan, alamat: str) -> View:
    """Office programs open a link at its cell; a browser opens the workbook."""
    return {
        "dokumen": k.dokumen,
        "siap": k.siap,
        "galat": k.galat,
        "jumlah": k.jumlah,
        "kekurangan": [
            {
                "isian": one.isian,
                "jumlah": one.jumlah,
                "tempat": one.tempat,
                "sel": [
                    {
                        "teks": f"{at.lembar}!{at.alamat}",
                        "di": alamat
                        and f"{alamat}#{quote(quote_name(at.lembar), safe='')}!{at.alamat}",
                    }
                    for at in one.sel[:_SEL]
                ],
                "sisa": len(one.sel[_SEL:]),
            }
            for one in k.kekurangan
        ],
    }


def _kelas(f: Finding) -> str:
    return f.tingkat.value if f.status == "terbuka" else _DIABAIKAN


def _temuan(number: int, f: Finding, codes: list[str]) -> View:
    places = [f"{at.lembar}!{at.alamat}" for at in f.sel]
    return {
        "id": f.id,
        "jangkar": f"t{number}-{f.id}",
        "kelas": _kelas(f),
        "kode": f.kode,
        "nama": f.sebutan,
        "sel": ", ".join(places),
        "pesan": f.pesan,
        "saran": f.saran,
        "alasan": f.alasan,
        "cari": " ".join((f.kode, f.nama, f.id, *places, f.pesan, f.saran)),
        "simpul": [{"kode": kode, "jangkar": f"s{number}-{kode}"} for kode in codes],
        "perbaikan": [
            {
                "sel": f"{p.at.lembar}!{p.at.alamat}",
                "lama": p.lama or "(kosong)",
                "baru": p.baru or "(kosong)",
            }
            for p in f.perbaikan
        ],
    }


def _simpul(
    number: int, s: Simpul, at_simpul: dict[str, tuple[Finding, ...]], views: dict[str, View]
) -> View:
    return {
        "kode": s.kode,
        "jangkar": f"s{number}-{s.kode}",
        "kinerja": s.kinerja,
        "level": s.level.sebutan,
        "indikator": [f"({i.teks})" if i.usulan else i.teks for i in s.indikator],
        "crosscutting": s.crosscutting,
        "temuan": [views[f.id] for f in at_simpul.get(s.kode, ())],
        "anak": [_simpul(number, anak, at_simpul, views) for anak in s.anak],
    }
