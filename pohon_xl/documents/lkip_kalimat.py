"""Sentences of the LKjIP from numbers, by fixed patterns; the planner may reword each in Word.

What a sentence needs and the workbook does not have is asked for instead of the sentence.
"""

import re

from pohon_xl.documents.capaian import Capaian
from pohon_xl.model.arah import Arah
from pohon_xl.model.capaian import read_ukuran
from pohon_xl.model.instansi import Target
from pohon_xl.model.predikat import skala_of
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sumber import Kalimat, Terlacak, cells_of
from pohon_xl.plan.tempat import DI_DOKUMEN, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar
from pohon_xl.text.angka import format_angka
from pohon_xl.text.kata import fold

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
    when = _tahun(a, 1)
    gap = _selisih(a, lalu, f"selisih dengan realisasi {when}", lembar.REALISASI_LALU[0])
    said = f"{_naik_turun(a, lalu, when, gap)}{_dinilai(a, lalu)}."
    older = [
        f"{bersatuan(text, a.satuan)} ({_tahun(a, n)})"
        for n, text in ((3, a.lalu[2]), (2, a.lalu[1]))
        if text is not None
    ]
    return Kalimat(f"{said} Sebelumnya: {', '.join(older)}." if older else said, gap)


def _naik_turun(a: AngkaIndikator, lalu: str, when: str, gap: Terlacak | None) -> str:
    shown, was = bersatuan(str(a.realisasi), a.satuan), bersatuan(lalu, a.satuan)
    more = _lebih(a, lalu)
    if more is None:
        return f"Realisasi {a.indikator} adalah {was} pada {when} dan {shown}{_pada(a.tahun)}"
    if more == 0:
        return f"Realisasi {a.indikator}{_pada(a.tahun)} tetap {shown} seperti {when}"
    verb = "naik" if more > 0 else "turun"
    by = f" {_bersatuan_selisih(gap, a.satuan)}" if gap else ""
    return (
        f"Realisasi {a.indikator}{_pada(a.tahun)} {verb}{by} dari {was} pada {when} menjadi {shown}"
    )


def _dinilai(a: AngkaIndikator, lalu: str) -> str:
    """Predicates have their own order; for numbers the direction decides."""
    more, arah = _lebih(a, lalu), a.hasil.menurut
    if not more:
        return ""
    if _number(lalu) is None:
        return f"; kinerja {'membaik' if more > 0 else 'memburuk'}"
    if arah is None:
        return ""
    better = (more > 0) is (arah is Arah.NAIK)
    return f"; karena {arah}, kinerja {'membaik' if better else 'memburuk'}"


def _lebih(a: AngkaIndikator, other: str) -> float | None:
    """By how much the realisasi is more than another amount, or better than another predicate."""
    now, there = _number(str(a.realisasi)), _number(other)
    if now is not None and there is not None:
        return now - there
    if fold(str(a.realisasi)) == fold(other):
        return 0
    skala = skala_of(a.indikator, str(a.realisasi), other)
    steps = [skala.nilai(text) for text in (str(a.realisasi), other)] if skala else []
    return steps[0] - steps[1] if len(steps) == 2 and None not in steps else None  # type: ignore[operator]


def _selisih(a: AngkaIndikator, other: str, nama: str, judul: str) -> Terlacak | None:
    """How far the realisasi is from another number, without sign, with the cells of both."""
    now, there = _number(str(a.realisasi)), _number(other)
    if now is None or there is None or now == there:
        return None
    cells = cells_of(a.baris.sel, lembar.REALISASI, judul) if a.baris else ()
    text = format_angka(round(abs(now - there), 6))
    how = f"selisih {lembar.REALISASI} dan {judul}"
    return Terlacak(text, f"{nama} · {a.indikator}", cells, how)


def _bersatuan_selisih(gap: str, satuan: str) -> str:
    if satuan == "%":
        return f"{gap} poin persentase"
    return f"{gap} poin" if satuan.lower() in _TANPA_SATUAN else bersatuan(gap, satuan)


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
    pairs = ((a.nasional, lembar.STANDAR_NASIONAL), (a.provinsi, lembar.STANDAR_PROVINSI))
    parts = [_banding(a, text, judul) for text, judul in pairs if text is not None]
    return Kalimat(" ".join(parts), *(one for part in parts for one in part.angka))


def _banding(a: AngkaIndikator, text: str, judul: str) -> Kalimat:
    name = judul.lower()
    if text.strip().lower() in TIDAK_ADA:
        return Kalimat(f"Tidak ada {name} bagi {a.indikator}.")
    shown, goal = bersatuan(str(a.realisasi), a.satuan), bersatuan(text, a.satuan)
    more = _lebih(a, text)
    if more is None:
        return Kalimat(f"Realisasi {a.indikator} {shown}; {name} {goal}.")
    if more == 0:
        return Kalimat(f"Realisasi {a.indikator} {shown} sama dengan {name}.")
    place = "di atas" if more > 0 else "di bawah"
    gap = _selisih(a, text, f"selisih dengan {name}", judul)
    by = f"{_bersatuan_selisih(gap, a.satuan)} " if gap else ""
    said = f"Realisasi {a.indikator} {shown} berada {by}{place} {name} {goal}"
    if gap and a.hasil.menurut is Arah.TURUN:  # a reader may take what is below for worse
        better = "lebih baik" if more < 0 else "belum sebaik standarnya"
        said += f"; karena {Arah.TURUN}, itu {better}"
    return Kalimat(f"{said}.", gap)


def _number(text: str) -> float | None:
    one = read_ukuran(text)
    return one.atas if one and one.bawah == one.atas else None


def _pada(tahun: int | None) -> str:
    return "" if tahun is None else f" tahun {tahun}"


def _tahun(a: AngkaIndikator, ago: int) -> str:
    return f"{ago} tahun sebelumnya" if a.tahun is None else f"tahun {a.tahun - ago}"
