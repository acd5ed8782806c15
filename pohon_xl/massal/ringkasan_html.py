"""ringkasan.html: one page for those who answer for all offices, with a way down to each file."""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pohon_xl.massal.grafik import Baris, Grafik, bar_chart, share_bar
from pohon_xl.massal.kantor import RANTAI
from pohon_xl.massal.lintas import Status
from pohon_xl.massal.ringkasan import SIAP, TINGKAT, Ringkasan
from pohon_xl.massal.sel_aman import safe_text
from pohon_xl.renderers.html_page import load_page

if TYPE_CHECKING:
    from pandas import DataFrame

#: a browser stays quick with so many rows; the workbook and the CSV have all
MAKS_BARIS = 2_000
_MAKS_GRAFIK = 40
_MAKS_UMUM = 15
_MAKS_BERKAS = 40
View = dict[str, Any]


def render_html(ringkasan: Ringkasan) -> str:
    """The page. Raises: TemplateError."""
    page = load_page("ringkasan")
    kantor = ringkasan.kantor
    ok = kantor[kantor["kesiapan"] != SIAP[3]]
    return page.template.render(
        style=page.style,
        script=page.script,
        jumlah=len(kantor),
        kartu=_cards(ringkasan),
        siap=[(name, name.replace(" ", "-")) for name in SIAP],
        grafik=_charts(ringkasan, ok),
        kantor=[_office(row) for row in _rows(ok.head(MAKS_BARIS))],
        sisa=max(0, len(ok) - MAKS_BARIS),
        kode=_faults(ringkasan),
        lintas=[_crossing(row) for row in _rows(ringkasan.lintas.head(MAKS_BARIS))],
        sisa_lintas=max(0, len(ringkasan.lintas) - MAKS_BARIS),
        status=_statuses(ringkasan),
        gagal=[
            {"berkas": safe_text(row["berkas"]), "pesan": safe_text(row["pesan"])}
            for row in _rows(kantor[kantor["kesiapan"] == SIAP[3]].head(MAKS_BARIS))
        ],
    )


def _rows(frame: "DataFrame") -> list[View]:
    """Rows as plain values; what is missing is None."""
    plain = frame.astype("object").where(frame.notna(), None)
    return [dict(zip(plain.columns, row, strict=True)) for row in plain.itertuples(index=False)]


def _cards(ringkasan: Ringkasan) -> list[tuple[str, int, str]]:
    counts = ringkasan.kantor["kesiapan"].value_counts()
    cards = [(name, int(counts.get(name, 0)), name.replace(" ", "-")) for name in SIAP]
    return cards + [(t, int(ringkasan.kantor[t].fillna(0).sum()), t) for t in TINGKAT]


def _charts(ringkasan: Ringkasan, ok: "DataFrame") -> list[Grafik]:
    counts = ringkasan.kantor["kesiapan"].value_counts()
    means = [(link, ok[link].dropna()) for link in RANTAI]
    chain = [
        Baris(_RANTAI[link], (("rantai", float(v.mean())),), f"{_angka(v.mean())}%")
        for link, v in means
        if len(v)
    ]
    common = [
        Baris(f"{row['kode']} {row['nama']}", ((row["tingkat"], float(row["berkas"])),),
              f"{row['berkas']} berkas", f"#{row['kode']}")
        for row in _rows(ringkasan.kode.head(_MAKS_UMUM))
    ]  # fmt: skip
    offices = [
        Baris(_name(row), tuple((t, float(row[t])) for t in TINGKAT),
              " / ".join(str(row[t]) for t in TINGKAT), _link(row["halaman"]))
        for row in _rows(ok.head(_MAKS_GRAFIK))
    ]  # fmt: skip
    first = f" ({_MAKS_GRAFIK} teratas)" if len(ok) > _MAKS_GRAFIK else ""
    ready = [(name, int(counts.get(name, 0))) for name in SIAP]
    return [
        share_bar("Kesiapan tanda tangan (jumlah buku kerja)", ready),
        bar_chart("Kelengkapan rantai kinerja (rata-rata)", chain, most=100),
        bar_chart("Kesalahan paling umum", common, legenda=TINGKAT),
        bar_chart(f"Temuan tiap perangkat daerah{first}", offices, legenda=TINGKAT),
    ]


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
        "angka": [(t, row[t]) for t in (*TINGKAT, "diabaikan", "isian_kosong", "kinerja")],
        "bagian": [(name, _angka(row[name])) for name in (*RANTAI, "kelengkapan")],
        "halaman": _link(row["halaman"]),
        "hasil": _link(row["hasil"]),
        "cari": f"{row['perangkat_daerah']} {safe_text(row['berkas'])} {row['kesiapan']}".lower(),
    }


def _name(row: View) -> str:
    return safe_text(row["perangkat_daerah"] or f"(tanpa nama) {row['berkas']}")


def _angka(value: float | None) -> str:
    return "" if value is None else f"{round(float(value), 1):g}".replace(".", ",")


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
            "di": [
                {
                    "nama": _name(pages[berkas]),
                    "halaman": f"{_link(pages[berkas]['halaman'])}#cari={row['kode']}",
                    "jumlah": n,
                }
                for berkas, n in _worst(by_code[row["kode"]])
            ],
            "lain": max(0, row["berkas"] - _MAKS_BERKAS),
        }
        for row in _rows(ringkasan.kode)
    ]


def _worst(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(found, key=lambda one: (-one[1], one[0]))[:_MAKS_BERKAS]


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
