"""How plans word what is known about a performance, and the blanks for what is not."""

import re

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Anggaran, Target
from pohon_xl.model.judul_isian import DiInstansi, DiPejabat, DiTarget
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.sumber import Terlacak, cells_of
from pohon_xl.plan.tempat import DI_DOKUMEN, Tempat, di_instansi, di_pejabat, di_target
from pohon_xl.pola import pola
from pohon_xl.text.angka import format_angka, parse_angka
from pohon_xl.text.kata import fold

_SATUAN_DALAM_TARGET = pola(r"[^\W\d_]|%")
_KODE = pola(r"\s*0\d")  # 007 is a code
_PANGKAT = pola(r"(.*\S)\s*\(\s*[IVX]+\s*/\s*[a-e]\s*\)", re.IGNORECASE | re.DOTALL)


def kosong(kertas: KertasKerja, label: str, tempat: Tempat = DI_DOKUMEN) -> Kosong:
    """A blank for a yearly value: `[isi: target 2026]`, without the year while it is unknown."""
    tahun = kertas.instansi.tahun
    return Kosong(label if tahun is None else f"{label} {tahun}", tempat)


def indikator_text(indikator: Indikator) -> str:
    """The indicator; a proposed one says so, for nobody shall sign it unaware."""
    return f"{indikator.teks} (usulan)" if indikator.usulan else indikator.teks


def satuan_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | None:
    """The unit as sheet Target says, else as Tahap 4 says."""
    row = kertas.target_of(simpul, indikator.teks)
    return (row.satuan if row else None) or indikator.satuan


def penanggung_jawab(kertas: KertasKerja, simpul: Simpul) -> str | None:
    """The official's jabatan as far as known."""
    row = kertas.pejabat_of(simpul)
    return row.jabatan if row else None


def blank_of(row: Anggaran | None, name: str, year: str = "") -> str:
    """What to ask for an amount: where rows contradict each other it says so."""
    berbeda = row is not None and name in row.berbeda
    return f"{name}, tertulis berbeda" if berbeda else f"{name}{year}"


def perangkat_daerah(kertas: KertasKerja) -> str | Kosong:
    """The office in capitals, as titles write it."""
    nama = kertas.perangkat_daerah
    place = di_instansi(kertas, DiInstansi.PERANGKAT_DAERAH)
    return isi_atau_kosong(nama and nama.upper(), "nama perangkat daerah", place)


def target_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | None:
    """The yearly target as the planner typed it."""
    row = kertas.target_of(simpul, indikator.teks)
    return angka_text(row.target, satuan_of(kertas, simpul, indikator)) if row else None


def target_or_kosong(
    kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None
) -> str | Kosong:
    """The target of the year as the planner typed it."""
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    tahun = kertas.instansi.tahun
    what = f"target {tahun}" if tahun else "target"
    target = lacak(row, row.target, what, DiTarget.TARGET) if row else None
    return target or kosong(kertas, "target", di_target(row, DiTarget.TARGET))


def lacak(row: Target, teks: str | None, what: str, judul: str) -> Terlacak | None:
    """A number of sheet Target as documents print it, with its cell; None when blank."""
    shown = angka_text(teks, row.satuan)
    if shown is None:
        return None
    return Terlacak(shown, f"{what} · {row.indikator}", cells_of(row.sel, judul))


def target_with_satuan(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | Kosong:
    """`85%`, `12 dokumen`; a target that brings its own unit (`12 bulan`, `WTP`) stands alone."""
    target = target_of(kertas, simpul, indikator)
    satuan = satuan_of(kertas, simpul, indikator)
    if target is None:
        row = kertas.target_of(simpul, indikator.teks)
        return kosong(kertas, "target", di_target(row, DiTarget.TARGET))
    if satuan is None or _SATUAN_DALAM_TARGET.search(target):
        return target
    return f"{target}%" if satuan == "%" else f"{target} {satuan}"


def jabatan_atau_jenjang(kertas: KertasKerja, simpul: Simpul) -> str | None:
    """The official's jabatan as far as known, else the rank of the level; None for neither."""
    rank = kertas.jenjang_of(simpul)
    jenjang = rank.value if rank else None
    return penanggung_jawab(kertas, simpul) or jenjang


def jabatan_or_kosong(kertas: KertasKerja, simpul: Simpul) -> str | Kosong:
    """The official's jabatan; a blank that says of which rank while it is not known."""
    rank = kertas.jenjang_of(simpul)
    label = f"jabatan ({rank.value})" if rank else "jabatan"
    place = di_pejabat(kertas.pejabat_of(simpul), DiPejabat.JABATAN)
    return isi_atau_kosong(penanggung_jawab(kertas, simpul), label, place)


def angka_text(text: str | None, satuan: str | None = None) -> str | None:
    """A plain number as Indonesians print it (`1.250`), her decimals kept; other texts untouched.

    A year is no amount: where the unit is `Tahun`, four digits stay as they are.
    """
    value = parse_angka(text) if text else None
    if text is None or value is None or _KODE.match(text) or fold(satuan or "") == "tahun":
        return text
    return format_angka(value, desimal=len(text.partition(",")[2].strip()))


def pangkat_text(text: str | None) -> str | None:
    """`Pembina` of `Pembina (IV/a)`: signatures name the rank without its golongan."""
    match = _PANGKAT.fullmatch(text) if text else None
    return match[1] if match else text


def nip_text(text: str | None) -> str | None:
    """18 digits grouped as birth, appointment, sex and number; anything else as typed."""
    digits = re.sub(r"\s", "", text or "")
    if not re.fullmatch(r"\d{18}", digits, re.ASCII):
        return text
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"
