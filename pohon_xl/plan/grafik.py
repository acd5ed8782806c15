"""A chart as plain data: what stands on its axes. How it looks is the renderer's."""

from enum import StrEnum

from pohon_xl.rekaman import dataclass


class Bentuk(StrEnum):
    """Bars lie where names are long, columns stand where time goes by."""

    BATANG = "batang"
    KOLOM = "kolom"


@dataclass(frozen=True, slots=True)
class Seri:
    """One colour of the chart: a value for each category, None where there is none."""

    nama: str
    nilai: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Grafik:
    """`nomor` and `judul` make its caption; `sumbu` names the axis of values with its unit."""

    nomor: str
    judul: str
    bentuk: Bentuk
    kategori: tuple[str, ...]
    seri: tuple[Seri, ...]
    sumbu: str
    desimal: int = 2
