"""Achievement of an indicator as documents print it, with its origin and its formula."""

from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.capaian import TARGET_NOL, Hitungan, hitung, kategori_of
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.isian import kosong
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sumber import Terlacak, cells_of
from pohon_xl.plan.tempat import Tempat, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.target import ARAH, REALISASI, TARGET, TARGET_AKHIR
from pohon_xl.text.angka import format_angka

TIDAK_DAPAT = "tidak dapat dihitung"


@dataclass(frozen=True, slots=True)
class Capaian:
    """Percent with two decimals, its category, progress to the end of the Renstra, and how.

    `arah` is a blank where the direction was not given by the planner; it says what was assumed.
    `persen` and `menurut` are for those who compute on: the number, and the direction used.
    """

    capaian: Nilai
    kategori: Nilai
    kemajuan: Nilai
    rumus: Nilai
    arah: Nilai
    persen: float | None
    menurut: Arah | None


def capaian_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Capaian:
    """What can be computed (model/capaian.py); blanks for the rest.

    A direction that the planner does not give (column Arah of sheet Target) is assumed where the
    wording leaves no doubt; a target met exactly, or one in words, needs none.
    """
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    said = read_arah(row.arah) if row and row.arah else None
    may_assume = indikator is not None and not (row and row.arah)
    assumed = propose_arah(indikator.teks, simpul.kinerja) if indikator and may_assume else None
    arah = said or assumed
    tahun, akhir = (_hitung(row, name, arah) for name in (TARGET, TARGET_AKHIR))
    is_zero = tahun.rumus == TARGET_NOL
    place, ahead = (_tempat(row, name) for name in (TARGET, TARGET_AKHIR))
    return Capaian(
        capaian=TIDAK_DAPAT if is_zero else _shown(row, tahun, "capaian", TARGET)
        or kosong(kertas, "capaian", place),
        kategori="-" if is_zero else _kategori(tahun.persen, place),
        kemajuan=TIDAK_DAPAT if akhir.rumus == TARGET_NOL
        else _shown(row, akhir, "tingkat kemajuan", TARGET_AKHIR)
        or Kosong("tingkat kemajuan", ahead),
        rumus=tahun.rumus or Kosong("rumus capaian", place),
        arah=said.value if said else _arah_kosong(assumed, di_target(row, ARAH)),
        persen=tahun.persen,
        menurut=arah,
    )  # fmt: skip


def _hitung(row: Target | None, judul: str, arah: Arah | None) -> Hitungan:
    if row is None:
        return hitung(None, None, arah)
    goal = row.target if judul == TARGET else row.target_akhir
    return hitung(goal, row.realisasi, arah, satuan=row.satuan, indikator=row.indikator)


def _tempat(row: Target | None, judul: str) -> Tempat:
    """What of it is still blank; all of it where nothing is, and it cannot be worked out."""
    cells = {judul: row and (row.target if judul == TARGET else row.target_akhir)}
    cells |= {REALISASI: row and row.realisasi, ARAH: row and row.arah}
    return di_target(row, *([name for name, text in cells.items() if not text] or cells))


def _kategori(percent: float | None, tempat: Tempat) -> Nilai:
    return Kosong("kategori", tempat) if percent is None else kategori_of(percent)


def _shown(row: Target | None, hasil: Hitungan, what: str, judul: str) -> Terlacak | None:
    if row is None or hasil.persen is None:
        return None
    cells = cells_of(row.sel, judul, REALISASI, ARAH)
    text = format_angka(hasil.persen, desimal=2)
    return Terlacak(text, f"{what} · {row.indikator}", cells, hasil.rumus or "")


def _arah_kosong(assumed: Arah | None, tempat: Tempat) -> Kosong:
    if assumed is None:
        return Kosong(f"arah: {Arah.NAIK} atau {Arah.TURUN}", tempat)
    return Kosong(f"arah; sementara dianggap {assumed}", tempat)
