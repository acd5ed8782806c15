"""Sentences of the LKjIP from numbers, by fixed patterns; the planner may reword each in Word.

What a sentence needs and the workbook does not have is asked for instead of the sentence.
"""

import re
from collections.abc import Sequence

from pohon_xl.documents.capaian import Capaian
from pohon_xl.model.arah import Arah
from pohon_xl.model.capaian import read_ukuran
from pohon_xl.model.instansi import Target
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.tempat import DI_DOKUMEN, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar
from pohon_xl.text.angka import format_angka

#: units that are no word behind a number: `indeks 3,2` and not `3,2 indeks`
_TANPA_SATUAN = frozenset({"indeks", "nilai", "angka", "rasio", "skor", "predikat", "opini", "-"})
_HURUF = re.compile(r"[^\W\d_]|%")
TIDAK_ADA = frozenset({"-", "\u2013", "tidak ada", "n/a", "na"})


@dataclass(frozen=True, slots=True)
class AngkaIndikator:
    """What is known of one indicator, as printed; `tahun` None while unknown.

    `baris` is its row in sheet Target.
    """

    indikator: str
    tahun: int | None
    satuan: str
    target: Nilai
    realisasi: Nilai
    lalu: tuple[str | None, str | None, str | None]
    target_akhir: Nilai
    nasional: str | None
    provinsi: str | None
    hasil: Capaian
    baris: Target | None = None


def bersatuan(teks: str, satuan: str) -> str:
    """`85%`, `12 orang`; a text that brings its unit or is a word stands alone."""
    if not satuan or satuan.lower() in _TANPA_SATUAN or _HURUF.search(teks):
        return teks
    return f"{teks}%" if satuan == "%" else f"{teks} {satuan[0].lower()}{satuan[1:]}"


def kalimat_capaian(a: AngkaIndikator) -> Nilai:
    """Target against realisasi of the year, with achievement, category and direction."""
    if isinstance(a.target, Kosong) or isinstance(a.realisasi, Kosong):
        blank = a.realisasi if isinstance(a.realisasi, Kosong) else a.target
        place = blank.tempat if isinstance(blank, Kosong) else DI_DOKUMEN
        return Kosong(f"uraian capaian target: {a.indikator}", place)
    target, realisasi = bersatuan(a.target, a.satuan), bersatuan(a.realisasi, a.satuan)
    said = f"Realisasi {a.indikator}{_pada(a.tahun)} adalah {realisasi} dari target {target}"
    if a.hasil.persen is None:
        return f"{said}; {_tanpa_capaian(a)}."
    persen = format_angka(a.hasil.persen, desimal=2)
    arah = f"; {a.hasil.menurut}" if a.hasil.menurut else ""
    met = "mencapai" if a.hasil.persen == 100 else "melampaui"
    verdict = f"{met} target" if a.hasil.persen >= 100 else "belum mencapai target"
    return f"{said}, sehingga capaiannya {persen}% (kategori {a.hasil.kategori}{arah}): {verdict}."


def _tanpa_capaian(a: AngkaIndikator) -> str:
    goal = read_ukuran(str(a.target))
    result = read_ukuran(str(a.realisasi))
    if goal and result and goal.atas == 0 and goal == result:
        return "capaian tidak dihitung dalam persen karena target 0, dan realisasi sesuai target"
    if goal and goal.atas == 0:
        return "capaian tidak dapat dihitung dalam persen karena target 0"
    return "capaiannya belum dapat dihitung"


def kalimat_tren(a: AngkaIndikator) -> Nilai:
    """The year against the one before, then the years before that."""
    lalu = a.lalu[0]
    if lalu is None or isinstance(a.realisasi, Kosong):
        year = "tahun lalu" if a.tahun is None else str(a.tahun - 1)
        place = di_target(a.baris, lembar.REALISASI_LALU[0])
        label = f"realisasi {year} dan uraian kenaikan atau penurunannya: {a.indikator}"
        return Kosong(label, place)
    said = f"{_beda(a, lalu, _tahun(a, 1))}{_dinilai(a, lalu)}."
    older = [
        f"{bersatuan(text, a.satuan)} ({_tahun(a, n)})"
        for n, text in ((3, a.lalu[2]), (2, a.lalu[1]))
        if text is not None
    ]
    return f"{said} Sebelumnya: {', '.join(older)}." if older else said


def _beda(a: AngkaIndikator, lalu: str, when: str) -> str:
    now, before = _number(str(a.realisasi)), _number(lalu)
    shown = bersatuan(str(a.realisasi), a.satuan)
    was = bersatuan(lalu, a.satuan)
    if now is None or before is None:
        return f"Realisasi {a.indikator} adalah {was} pada {when} dan {shown}{_pada(a.tahun)}"
    if now == before:
        return f"Realisasi {a.indikator}{_pada(a.tahun)} tetap {shown} seperti {when}"
    verb = "naik" if now > before else "turun"
    return (
        f"Realisasi {a.indikator}{_pada(a.tahun)} {verb} {_selisih(now, before, a.satuan)} "
        f"dari {was} pada {when} menjadi {shown}"
    )


def _dinilai(a: AngkaIndikator, lalu: str) -> str:
    now, before, arah = _number(str(a.realisasi)), _number(lalu), a.hasil.menurut
    if now is None or before is None or arah is None or now == before:
        return ""
    better = (now > before) is (arah is Arah.NAIK)
    return f"; karena {arah}, kinerja {'membaik' if better else 'memburuk'}"


def kalimat_akhir(a: AngkaIndikator) -> Nilai:
    """Against the target at the end of the Renstra."""
    if isinstance(a.target_akhir, Kosong) or isinstance(a.realisasi, Kosong):
        place = di_target(a.baris, lembar.TARGET_AKHIR)
        return Kosong(f"perbandingan dengan target akhir Renstra: {a.indikator}", place)
    goal = bersatuan(a.target_akhir, a.satuan)
    said = f"Terhadap target akhir Renstra {goal}, realisasi {a.indikator}{_pada(a.tahun)} adalah"
    shown = bersatuan(a.realisasi, a.satuan)
    if isinstance(a.hasil.kemajuan, Kosong) or not _number(a.hasil.kemajuan):
        return f"{said} {shown}."
    return f"{said} {shown} dengan tingkat kemajuan {a.hasil.kemajuan}%."


def kalimat_standar(a: AngkaIndikator) -> Nilai:
    """Against national and provincial standards; `-` says that there is none."""
    if isinstance(a.realisasi, Kosong) or (a.nasional is None and a.provinsi is None):
        place = di_target(a.baris, lembar.STANDAR_NASIONAL, lembar.STANDAR_PROVINSI)
        label = f"standar nasional atau provinsi, atau - bila tidak ada: {a.indikator}"
        return Kosong(label, place)
    parts = [
        _banding(a, text, f"standar {name}")
        for name, text in (("nasional", a.nasional), ("provinsi", a.provinsi))
        if text is not None
    ]
    return " ".join(parts)


def _banding(a: AngkaIndikator, text: str, name: str) -> str:
    if text.strip().lower() in TIDAK_ADA:
        return f"Tidak ada {name} bagi {a.indikator}."
    now, other = _number(str(a.realisasi)), _number(text)
    shown, goal = bersatuan(str(a.realisasi), a.satuan), bersatuan(text, a.satuan)
    if now is None or other is None:
        return f"Realisasi {a.indikator} {shown}; {name} {goal}."
    if now == other:
        return f"Realisasi {a.indikator} {shown} sama dengan {name}."
    place = "di atas" if now > other else "di bawah"
    gap = _selisih(now, other, a.satuan)
    return f"Realisasi {a.indikator} {shown} berada {gap} {place} {name} {goal}."


def rata_rata(persen: Sequence[float]) -> float:
    """Every indicator counts the same; at least one is given."""
    return sum(persen) / len(persen)


def kalimat_efisiensi(persen: tuple[float | None, ...], serapan: float | None) -> Nilai:
    """Mean achievement against the share of the budget used (LAN 239/2003 as offices apply it)."""
    known = [p for p in persen if p is not None]
    if not known or len(known) < len(persen) or serapan is None:
        return Kosong("analisis efisiensi anggaran, tenaga, dan sarana")
    mean = rata_rata(known)
    said = (
        f"Rata-rata capaian sasaran ini {format_angka(mean, desimal=2)}% dengan serapan anggaran "
        f"{format_angka(serapan, desimal=2)}%. "
    )
    if mean < 100:
        return f"{said}Karena target belum tercapai penuh, efisiensi belum dapat dinyatakan."
    gap = format_angka(abs(mean - serapan), desimal=2)
    if mean > serapan:
        return f"{said}Tingkat efisiensi (rata-rata capaian − serapan) {gap} poin: efisien."
    return f"{said}Serapan melampaui rata-rata capaian {gap} poin: tidak efisien."


def kalimat_ringkasan(persen: tuple[float | None, ...], what: str) -> Nilai:
    """How many indicators reached their target."""
    known = [p for p in persen if p is not None]
    if not known:
        return Kosong(f"ringkasan capaian {what}")
    met = sum(p >= 100 for p in known)
    parts = [f"{met} mencapai atau melampaui target", f"{len(known) - met} belum mencapai target"]
    if len(known) < len(persen):
        parts.append(f"{len(persen) - len(known)} belum dapat dihitung")
    listed = ", ".join(parts[:-1]) + (", dan " if len(parts) > 2 else " dan ") + parts[-1]
    mean = format_angka(rata_rata(known), desimal=2)
    return (
        f"Dari {len(persen)} indikator {what}, {listed}. Rata-rata capaian indikator yang dapat "
        f"dihitung {mean}%."
    )


def _selisih(a: float, b: float, satuan: str) -> str:
    gap = format_angka(round(abs(a - b), 6))
    if satuan == "%":
        return f"{gap} poin persentase"
    return f"{gap} poin" if satuan.lower() in _TANPA_SATUAN else bersatuan(gap, satuan)


def _number(text: str) -> float | None:
    one = read_ukuran(text)
    return one.atas if one and one.bawah == one.atas else None


def _pada(tahun: int | None) -> str:
    return "" if tahun is None else f" tahun {tahun}"


def _tahun(a: AngkaIndikator, ago: int) -> str:
    return f"{ago} tahun sebelumnya" if a.tahun is None else f"tahun {a.tahun - ago}"
