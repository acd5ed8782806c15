"""Charts of Bab III: only what is known is drawn; a chart that would say nothing is not made."""

from collections.abc import Sequence

from pohon_xl.documents.anggaran import BarisAnggaran
from pohon_xl.documents.lkip_kalimat import AngkaIndikator
from pohon_xl.model.capaian import read_ukuran
from pohon_xl.plan.grafik import Bentuk, Grafik, Seri
from pohon_xl.plan.kosong import Kosong
from pohon_xl.text.angka import parse_angka

_NAMA = 60  # letters of a name beside a bar
_JUTA = 1_000_000


def grafik_capaian(angka: Sequence[AngkaIndikator], nomor: str) -> tuple[Grafik, ...]:
    """Achievement of each indicator; none when nothing can be computed."""
    known = [a for a in angka if a.hasil.persen is not None]
    if not known:
        return ()
    values = tuple(None if a.hasil.persen is None else round(a.hasil.persen, 2) for a in known)
    return (
        Grafik(
            nomor=nomor,
            judul="Capaian Indikator Sasaran Strategis",
            bentuk=Bentuk.BATANG,
            kategori=_unique([_short(a.indikator) for a in known]),
            seri=(Seri("Capaian (%)", values),),
            sumbu="Capaian (%)",
        ),
    )


def grafik_tren(angka: Sequence[AngkaIndikator], first: int) -> tuple[Grafik, ...]:
    """Realisasi of several years with this year's and the last target; from two years on."""
    found: list[Grafik] = []
    for a in angka:
        years = _years(a)
        if a.tahun is None or len(years) < 2:
            continue
        goal, last = _number(a.target), _number(a.target_akhir)
        names = [name for name, _ in years]
        target: list[float | None] = [*(None for _ in names[:-1]), goal]
        realisasi = [value for _, value in years]
        if last is not None:
            names.append("Akhir Renstra")
            target.append(last)
            realisasi.append(None)
        found.append(
            Grafik(
                nomor=f"3.{first + len(found)}",
                judul=f"Target dan Realisasi {a.indikator}",
                bentuk=Bentuk.KOLOM,
                kategori=tuple(names),
                seri=(Seri("Target", tuple(target)), Seri("Realisasi", tuple(realisasi))),
                sumbu=a.satuan or "Nilai",
            )
        )
    return tuple(found)


def _years(a: AngkaIndikator) -> list[tuple[str, float | None]]:
    """Years with a realisasi that is a number, the oldest first, this year last."""
    if a.tahun is None or _number(a.realisasi) is None:
        return []
    before = [
        (str(a.tahun - n), value)
        for n, text in ((3, a.lalu[2]), (2, a.lalu[1]), (1, a.lalu[0]))
        if text is not None and (value := _number(text)) is not None
    ]
    return [*before, (str(a.tahun), _number(a.realisasi))]


def grafik_anggaran(rows: Sequence[BarisAnggaran], nomor: str) -> tuple[Grafik, ...]:
    """Budget and what was spent of each program, in millions."""
    tops = [r for r in rows if r.tingkat == 0]
    amounts = [(_juta(r.anggaran), _juta(r.realisasi)) for r in tops]
    known = [
        (str(r.nama), pair)
        for r, pair in zip(tops, amounts, strict=True)
        if not isinstance(r.nama, Kosong) and pair[0] is not None
    ]
    if not known:
        return ()
    return (
        Grafik(
            nomor=nomor,
            judul="Anggaran dan Realisasi Menurut Program",
            bentuk=Bentuk.BATANG,
            kategori=_unique([_short(name) for name, _ in known]),
            seri=(
                Seri("Anggaran", tuple(pair[0] for _, pair in known)),
                Seri("Realisasi", tuple(pair[1] for _, pair in known)),
            ),
            sumbu="Juta rupiah",
        ),
    )


def _juta(value: str | Kosong) -> float | None:
    amount = None if isinstance(value, Kosong) else parse_angka(value)
    return None if amount is None else round(amount / _JUTA, 2)


def _number(text: str | Kosong) -> float | None:
    one = None if isinstance(text, Kosong) else read_ukuran(text)
    return one.atas if one and one.bawah == one.atas else None


def _short(name: str) -> str:
    one_line = " ".join(name.split())
    if len(one_line) <= _NAMA:
        return one_line
    return (one_line[:_NAMA].rpartition(" ")[0] or one_line[:_NAMA]) + "\u2026"


def _unique(names: list[str]) -> tuple[str, ...]:
    """Names that were cut alike are told apart."""
    return tuple(
        name if names.count(name) == 1 else f"{name} ({names[: i + 1].count(name)})"
        for i, name in enumerate(names)
    )
