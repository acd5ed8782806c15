"""ringkasan.html: one page for those who answer for all offices, with a way down to each file."""

from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pohon_xl.massal.grafik import Baris, Grafik, bar_chart, share_bar
from pohon_xl.massal.kantor import RANTAI
from pohon_xl.massal.kesiapan import GAGAL, KEADAAN, MAKS_BERKAS, SIAP
from pohon_xl.massal.lintas import Status
from pohon_xl.massal.ringkasan import TINGKAT, Ringkasan
from pohon_xl.massal.sel_aman import safe_text
from pohon_xl.renderers.html_page import load_page
from pohon_xl.text.angka import format_angka

if TYPE_CHECKING:
    from pandas import DataFrame

#: a browser stays quick with so many rows; the workbook and the CSV have all
MAKS_BARIS = 2_000
_MAKS_GRAFIK = 40
_MAKS_UMUM = 15
_MAKS_ISIAN = 25
#: where the page of a workbook says what its documents lack
_SIAP = "#t1-siap"
View = dict[str, Any]


def render_html(ringkasan: Ringkasan) -> str:
    """The page. Raises: TemplateError."""
    page = load_page("ringkasan")
    kantor = ringkasan.kantor
    ok = kantor[kantor["kesiapan"] != GAGAL]
    return page.template.render(
        style=page.style,
        script=page.script,
        jumlah=format_angka(len(kantor)),
        kartu=_cards(ringkasan),
        siap=[(name, name.replace(" ", "-")) for name in SIAP],
        grafik=_charts(ringkasan, ok),
        kantor=[_office(row) for row in _rows(ok.head(MAKS_BARIS))],
        sisa=_rest(len(ok)),
        kode=_faults(ringkasan),
        isian=_blanks(ringkasan),
        lintas=[_crossing(row) for row in _rows(ringkasan.lintas.head(MAKS_BARIS))],
        sisa_lintas=_rest(len(ringkasan.lintas)),
        status=_statuses(ringkasan),
        gagal=[
            {"berkas": safe_text(row["berkas"]), "pesan": safe_text(row["pesan"])}
            for row in _rows(kantor[kantor["kesiapan"] == GAGAL].head(MAKS_BARIS))
        ],
    )


def _rows(frame: "DataFrame") -> list[View]:
    """Rows as plain values; what is missing is None."""
    plain = frame.astype("object").where(frame.notna(), None)
    return [dict(zip(plain.columns, row, strict=True)) for row in plain.itertuples(index=False)]


def _rest(count: int) -> str:
    """How many rows the page leaves out; empty for none."""
    return format_angka(count - MAKS_BARIS) if count > MAKS_BARIS else ""


def _cards(ringkasan: Ringkasan) -> list[tuple[str, str, str]]:
    counts = ringkasan.kantor["kesiapan"].value_counts()
    cards = [(name, int(counts.get(name, 0))) for name in SIAP]
    cards += [(t, int(ringkasan.kantor[t].fillna(0).sum())) for t in TINGKAT]
    return [(name, format_angka(n), name.replace(" ", "-")) for name, n in cards]


def _charts(ringkasan: Ringkasan, ok: "DataFrame") -> list[Grafik]:
    counts = ringkasan.kantor["kesiapan"].value_counts()
    means = [(link, ok[link].dropna()) for link in RANTAI]
    chain = [
        Baris(_RANTAI[link], (("rantai", float(v.mean())),), f"{_angka(v.mean())}%")
        for link, v in means
        if len(v)
    ]
    first = f" ({_MAKS_GRAFIK} teratas)" if len(ok) > _MAKS_GRAFIK else ""
    ready = [(name, int(counts.get(name, 0))) for name in SIAP]
    kinds = [
        Baris(row["dokumen"], tuple((s, float(row[s])) for s in KEADAAN),
              f"{format_angka(row['siap'])} dari {format_angka(row['jumlah'])}")
        for row in _rows(ringkasan.dokumen)
    ]  # fmt: skip
    return [
        share_bar("Kesiapan tanda tangan (jumlah buku kerja)", ready),
        bar_chart("Dokumen siap ditandatangani menurut jenisnya", kinds, legenda=KEADAAN),
        bar_chart("Kelengkapan rantai kinerja (rata-rata)", chain, most=100),
        bar_chart("Kesalahan paling umum", _common(ringkasan), legenda=TINGKAT),
        bar_chart(f"Temuan tiap perangkat daerah{first}", _counts(ok), legenda=TINGKAT),
    ]


def _common(ringkasan: Ringkasan) -> list[Baris]:
    return [
        Baris(f"{row['kode']} {row['nama']}", ((row["tingkat"], float(row["berkas"])),),
              f"{format_angka(row['berkas'])} berkas", f"#{row['kode']}")
        for row in _rows(ringkasan.kode.head(_MAKS_UMUM))
    ]  # fmt: skip


def _counts(ok: "DataFrame") -> list[Baris]:
    shown = _rows(ok.head(_MAKS_GRAFIK))
    return [
        Baris(label, tuple((t, float(row[t])) for t in TINGKAT),
              " / ".join(format_angka(row[t]) for t in TINGKAT), _link(row["halaman"]))
        for label, row in zip(_names(shown), shown, strict=True)
    ]  # fmt: skip


_RANTAI = {
    "indikator": "kinerja berindikator",
    "komponen": "kinerja berkomponen perencanaan",
    "jabatan": "kinerja berjabatan",
    "operasional": "terurai sampai operasional",
}


def _office(row: View) -> View:
    return {
        "peringkat": row["peringkat"],
        "nama": _name(row),
        "berkas": safe_text(row["berkas"]),
        "kesiapan": row["kesiapan"],
        "kelas": row["kesiapan"].replace(" ", "-"),
        "siap": f"{row['dokumen_siap']}/{row['dokumen']}",
        "angka": [
            (t.replace("_", " "), format_angka(row[t]))
            for t in ("isian_kosong", *TINGKAT, "diabaikan", "kinerja")
        ],
        "bagian": [(name, _angka(row[name])) for name in (*RANTAI, "kelengkapan")],
        "halaman": _link(row["halaman"]),
        "kesiapan_di": _link(row["halaman"]) + _SIAP,
        "hasil": _link(row["hasil"]),
        "cari": safe_text(f"{row['perangkat_daerah']} {row['berkas']} {row['kesiapan']}").lower(),
    }


def _name(row: View) -> str:
    return safe_text(row["perangkat_daerah"] or f"(tanpa nama) {row['berkas']}")


def _names(rows: list[View]) -> list[str]:
    """Two workbooks of one office are told apart by their files."""
    count = Counter(map(_name, rows))
    return [
        _name(row) if count[_name(row)] == 1 else f"{_name(row)} ({safe_text(row['berkas'])})"
        for row in rows
    ]


def _angka(value: float | None) -> str:
    return "" if value is None else format_angka(round(float(value), 1))


def _link(path: str) -> str:
    return quote(path)


def _faults(ringkasan: Ringkasan) -> list[View]:
    pages = {row["berkas"]: row for row in _rows(ringkasan.kantor)}
    by_code: dict[str, list[tuple[str, int]]] = {}
    for row in _rows(ringkasan.kode_kantor):
        by_code.setdefault(row["kode"], []).append((row["berkas"], row["jumlah"]))
    return [
        {
            **row,
            "jumlah": format_angka(row["jumlah"]),
            "berkas": format_angka(row["berkas"]),
            "di": [
                {
                    "nama": _name(pages[berkas]),
                    "halaman": f"{_link(pages[berkas]['halaman'])}#cari={row['kode']}",
                    "jumlah": n,
                }
                for berkas, n in _worst(by_code[row["kode"]])
            ],
            "lain": max(0, row["berkas"] - MAKS_BERKAS),
        }
        for row in _rows(ringkasan.kode)
    ]


def _blanks(ringkasan: Ringkasan) -> list[View]:
    """What is blank in documents, the kinds that most workbooks lack first."""
    pages = {row["berkas"]: row for row in _rows(ringkasan.kantor)}
    return [
        {
            **{name: safe_text(row[name]) for name in ("isian", "tempat")},
            **{name: format_angka(row[name]) for name in ("jumlah", "berkas")},
            "di": [
                {
                    "nama": _name(pages[berkas]),
                    "halaman": _link(pages[berkas]["halaman"]) + _SIAP,
                    "jumlah": format_angka(n),
                }
                for berkas, n in ringkasan.rekap.di(row["isian"], row["tempat"])
            ],
            "lain": max(0, row["berkas"] - MAKS_BERKAS),
        }
        for row in _rows(ringkasan.isian.head(_MAKS_ISIAN))
    ]


def _worst(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(found, key=lambda one: (-one[1], one[0]))[:MAKS_BERKAS]


def _crossing(row: View) -> View:
    kelas = {
        Status.ADA.value: "siap",
        Status.TIDAK_ADA.value: "belum",
        Status.MIRIP.value: "perlu-dilengkapi",
    }.get(row["status"], "gagal-diolah")
    return {name: safe_text(text) for name, text in row.items()} | {"kelas": kelas}


def _statuses(ringkasan: Ringkasan) -> list[tuple[str, int]]:
    counts = ringkasan.lintas["status"].value_counts()
    return [(s.value, int(counts[s.value])) for s in Status if counts.get(s.value, 0)]
