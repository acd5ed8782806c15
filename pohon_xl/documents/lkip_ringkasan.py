"""Sentences of the LKjIP about several indicators together: how many, how well, at what cost."""

from collections.abc import Sequence

from pohon_xl.model.location import Location
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sumber import Kalimat, Terlacak
from pohon_xl.text.angka import format_angka

_CARA = "jumlah capaian / banyaknya indikator yang dapat dihitung"


def kalimat_efisiensi(
    persen: tuple[float | None, ...],
    serapan: float | None,
    kinerja: str = "",
    sel: tuple[Location, ...] = (),
) -> Nilai:
    """Mean achievement against the share of the budget used (LAN 239/2003 as offices apply it)."""
    known = [p for p in persen if p is not None]
    if not known or len(known) < len(persen) or serapan is None:
        return Kosong("analisis efisiensi anggaran, tenaga, dan sarana")
    mean = _rata_rata(known, f"rata-rata capaian: {kinerja}", sel)
    used = format_angka(serapan, desimal=2)
    said = f"Rata-rata capaian sasaran ini {mean}% dengan serapan anggaran {used}%. "
    if _mean(known) < 100:
        said += "Karena target belum tercapai penuh, efisiensi belum dapat dinyatakan."
        return Kalimat(said, mean)
    lead = round(_mean(known), 2) - round(serapan, 2)  # as a reader works it out from the sentence
    gap = Terlacak(
        format_angka(abs(lead), desimal=2), f"selisih capaian dan serapan: {kinerja}", sel,
        "rata-rata capaian − serapan",
    )  # fmt: skip
    if lead > 0:
        said += f"Tingkat efisiensi (rata-rata capaian − serapan) {gap} poin: efisien."
    elif lead == 0:
        said += "Serapan sama dengan rata-rata capaian."
    else:
        said += f"Serapan melampaui rata-rata capaian {gap} poin: tidak efisien."
    return Kalimat(said, mean, gap if lead else None)


def kalimat_ringkasan(
    persen: tuple[float | None, ...], what: str, sel: tuple[Location, ...] = ()
) -> Nilai:
    """How many indicators reached their target; only what occurs is said."""
    known = [p for p in persen if p is not None]
    if not known:
        return Kosong(f"ringkasan capaian {what}")
    mean = _rata_rata(known, f"rata-rata capaian {what}", sel)
    met = sum(p >= 100 for p in known)
    counts = {
        "mencapai atau melampaui target": met,
        "belum mencapai target": len(known) - met,
        "belum dapat dihitung": len(persen) - len(known),
    }
    said = [(n, words) for words, n in counts.items() if n]
    angka = [
        Terlacak(str(n), f"banyaknya indikator {what} yang {words}", sel, "dihitung dari capaian")
        for n, words in said
    ]
    if len(persen) == 1:
        return Kalimat(f"Indikator {what} {said[0][1]} dengan capaian {mean}%.", mean)
    if len(said) == 1:
        text = f"Seluruh indikator {what} ({angka[0]} indikator) {said[0][1]}."
        text += f" Rata-rata capaiannya {mean}%."
        return Kalimat(text, *angka, mean)
    parts = [f"{n} {words}" for n, words in said]
    listed = ", ".join(parts[:-1]) + (", dan " if len(parts) > 2 else " dan ") + parts[-1]
    of = " indikator yang dapat dihitung" if len(known) < len(persen) else "nya"
    text = f"Dari {len(persen)} indikator {what}, {listed}. Rata-rata capaian{of} {mean}%."
    return Kalimat(text, *angka, mean)


def _rata_rata(known: Sequence[float], nama: str, sel: tuple[Location, ...]) -> Terlacak:
    return Terlacak(format_angka(_mean(known), desimal=2), nama, sel, _CARA)


def _mean(known: Sequence[float]) -> float:
    """Every indicator counts the same; at least one is given."""
    return sum(known) / len(known)
