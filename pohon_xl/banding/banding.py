"""Two versions compared: what is new, gone, reworded, moved, and which numbers changed."""

from collections.abc import Iterator

from pohon_xl.banding.pasangan import pair_nodes
from pohon_xl.banding.perubahan import (
    Banding,
    JenisPerubahan,
    Pasangan,
    PasanganIndikator,
    Perubahan,
)
from pohon_xl.model.instansi import Anggaran, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.penempatan import Isian
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.status import sebutan_jabatan
from pohon_xl.tables import anggaran, pejabat, target
from pohon_xl.text.angka import format_rupiah
from pohon_xl.text.kata import fold

#: (kind, heading, how to read it) of the values of an indicator
_NILAI = (
    (JenisPerubahan.TARGET, target.KONDISI_AWAL, "kondisi_awal"),
    (JenisPerubahan.TARGET, target.TARGET, "target"),
    (JenisPerubahan.TARGET, target.TARGET_AKHIR, "target_akhir"),
    (JenisPerubahan.IKU, target.DEFINISI, "definisi"),
    (JenisPerubahan.IKU, target.SUMBER_DATA, "sumber_data"),
    (JenisPerubahan.IKU, target.PENANGGUNG_JAWAB, "penanggung_jawab"),
    (JenisPerubahan.IKU, target.ARAH, "arah"),
    (JenisPerubahan.REALISASI, target.REALISASI, "realisasi"),
)


def compare(lama: KertasKerja, baru: KertasKerja) -> Banding:
    """What changed from `lama` to `baru`; a row of hers that only moved is no change."""
    pairs = pair_nodes(lama.pohon, baru.pohon)
    found: list[Perubahan] = []
    moved = _moved(lama, baru, pairs)
    for pasangan in pairs:
        found += _of_node(lama, baru, pasangan, moved)
        for indikator in pasangan.indikator:
            found += _of_indikator(lama, baru, pasangan, indikator)
        found += _of_anggaran(lama, baru, pasangan)
    return Banding(pairs, tuple(found))


_Teks = tuple[str | None, str | None]
_Nilai = tuple[JenisPerubahan, str, _Teks]
_Sel = tuple[Location | None, Location | None]


def _of_node(
    lama: KertasKerja, baru: KertasKerja, p: Pasangan, moved: dict[str, _Teks]
) -> Iterator[Perubahan]:
    if p.lama is None or p.baru is None:
        jenis = JenisPerubahan.TAMBAH if p.lama is None else JenisPerubahan.HAPUS
        yield _perubahan(jenis, "Kinerja", (_kinerja(p.lama), _kinerja(p.baru)), p)
        return
    if p.lama.kinerja != p.baru.kinerja:
        yield _perubahan(JenisPerubahan.REDAKSI, "Kinerja", (p.lama.kinerja, p.baru.kinerja), p)
    if p.baru.kode in moved:
        yield _perubahan(JenisPerubahan.PINDAH, "Di bawah", moved[p.baru.kode], p)
    for jenis, hal, values in (
        (JenisPerubahan.LEVEL, "Level", (p.lama.level.sebutan, p.baru.level.sebutan)),
        (JenisPerubahan.CROSSCUTTING, "Mitra", (_mitra(p.lama), _mitra(p.baru))),
        (JenisPerubahan.KOMPONEN, "Komponen", (p.lama.komponen, p.baru.komponen)),
        (JenisPerubahan.PEJABAT, "Jenjang", (lama.jenjang_of(p.lama), baru.jenjang_of(p.baru))),
        *_pejabat(lama, baru, p.lama, p.baru),
    ):
        if values[0] != values[1]:
            rows = lama.pejabat_of(p.lama), baru.pejabat_of(p.baru)
            yield _perubahan(jenis, hal, values, p, at=_cells(rows, hal))


def _kinerja(simpul: Simpul | None) -> str | None:
    return simpul.kinerja if simpul else None


def _mitra(simpul: Simpul) -> str | None:
    return "; ".join(simpul.crosscutting) or None


def _moved(lama: KertasKerja, baru: KertasKerja, pairs: tuple[Pasangan, ...]) -> dict[str, _Teks]:
    """Code -> wording of the old and new parent; a parent that was reworded is the same one."""
    before = {s.kode: s for s in lama.pohon.walk()}
    after = {s.kode: s for s in baru.pohon.walk()}
    known = {p.baru.kode: p.lama.kode for p in pairs if p.lama and p.baru}
    moved: dict[str, _Teks] = {}
    for new, old in known.items():
        above_old, above_new = old.rpartition(".")[0], new.rpartition(".")[0]
        if known.get(above_new, "") != above_old or bool(above_new) != bool(above_old):
            moved[new] = _kinerja(before.get(above_old)), _kinerja(after.get(above_new))
    return moved


def _pejabat(
    lama: KertasKerja, baru: KertasKerja, before: Simpul, after: Simpul
) -> Iterator[_Nilai]:
    old, new = lama.pejabat_of(before), baru.pejabat_of(after)
    jabatan = [sebutan_jabatan(row) if row else None for row in (old, new)]
    nama = [row.nama if row else None for row in (old, new)]
    yield JenisPerubahan.PEJABAT, pejabat.JABATAN, (jabatan[0], jabatan[1])
    yield JenisPerubahan.PEJABAT, pejabat.NAMA, (nama[0], nama[1])


def _of_indikator(
    lama: KertasKerja, baru: KertasKerja, p: Pasangan, i: PasanganIndikator
) -> Iterator[Perubahan]:
    if i.lama is None or i.baru is None:
        if p.lama is None or p.baru is None:
            return  # told with its performance
        jenis = (
            JenisPerubahan.INDIKATOR_TAMBAH if i.lama is None else JenisPerubahan.INDIKATOR_HAPUS
        )
        values = i.lama.teks if i.lama else None, i.baru.teks if i.baru else None
        yield _perubahan(jenis, "Indikator", values, p, values[1] or values[0], _own_cells(i))
        return
    if p.lama is None or p.baru is None:
        return
    name, at = i.baru.teks, _own_cells(i)
    if i.lama.teks != name:
        texts = i.lama.teks, name
        yield _perubahan(JenisPerubahan.INDIKATOR_REDAKSI, "Indikator", texts, p, name, at)
    if i.lama.usulan != i.baru.usulan:
        states = _usulan(proposed=i.lama.usulan), _usulan(proposed=i.baru.usulan)
        yield _perubahan(JenisPerubahan.INDIKATOR_USULAN, "Indikator", states, p, name, at)
    old, new = lama.target_of(p.lama, i.lama.teks), baru.target_of(p.baru, name)
    satuan = (old and old.satuan) or i.lama.satuan, (new and new.satuan) or i.baru.satuan
    if satuan[0] != satuan[1]:
        cells = _cells((old, new), target.SATUAN)
        at = cells[0] or i.lama.at, cells[1] or i.baru.at
        yield _perubahan(JenisPerubahan.SATUAN, target.SATUAN, satuan, p, name, at)
    for jenis, hal, values in _nilai(old, new):
        if values[0] != values[1]:
            yield _perubahan(jenis, hal, values, p, name, _cells((old, new), hal))


def _own_cells(i: PasanganIndikator) -> _Sel:
    return (i.lama.at if i.lama else None, i.baru.at if i.baru else None)


def _cells(rows: tuple[Isian | None, Isian | None], judul: str) -> _Sel:
    """Where the input sheets hold that value: in the old workbook, in the new one."""
    old, new = (row.letak_sel.get(judul) if row else None for row in rows)
    return old, new


def _usulan(*, proposed: bool) -> str:
    return "usulan" if proposed else "disepakati"


def _nilai(old: Target | None, new: Target | None) -> Iterator[_Nilai]:
    for jenis, hal, name in _NILAI:
        yield jenis, hal, (_value(old, name), _value(new, name))
    none: tuple[str | None, ...] = (None,) * len(target.TRIWULAN)
    before, after = (row.triwulan if row else none for row in (old, new))
    for hal, *values in zip(target.TRIWULAN, before, after, strict=True):
        yield JenisPerubahan.TARGET, hal, (values[0], values[1])


def _value(row: Target | None, name: str) -> str | None:
    value: str | None = getattr(row, name) if row else None
    return value


def _of_anggaran(lama: KertasKerja, baru: KertasKerja, p: Pasangan) -> Iterator[Perubahan]:
    """Budget lines of one performance, told apart by code, else by name."""
    if p.lama is None or p.baru is None:
        return
    before = {_pos(a): a for a in lama.anggaran_of(p.lama)}
    after = {_pos(a): a for a in baru.anggaran_of(p.baru)}
    for pos in dict.fromkeys((*before, *after)):
        old, new = before.get(pos), after.get(pos)
        row = new or old
        values = _pagu(old), _pagu(new)
        if row is not None and values[0] != values[1]:
            hal = f"Pagu {row.sebutan}".strip()
            at = _cells((old, new), anggaran.PAGU)
            yield _perubahan(JenisPerubahan.ANGGARAN, hal, values, p, at=at)


def _pos(row: Anggaran) -> str:
    return row.kode_rekening or fold(row.nama or "")


def _pagu(row: Anggaran | None) -> str | None:
    return None if row is None or row.pagu is None else format_rupiah(row.pagu)


def _perubahan(
    jenis: JenisPerubahan,
    hal: str,
    values: tuple[str | None, str | None],
    p: Pasangan,
    indikator: str | None = None,
    at: _Sel = (None, None),
) -> Perubahan:
    semula, menjadi = (None if v is None else str(v) for v in values)
    return Perubahan(jenis, hal, semula, menjadi, p.lama, p.baru, indikator, *at)
