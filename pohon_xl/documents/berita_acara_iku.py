"""Berita Acara of a review of the IKU: who met when, and what became of each indicator."""

from pohon_xl.banding.perubahan import Banding, Pasangan, PasanganIndikator
from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.documents.kop import Kop, kop_of
from pohon_xl.documents.pk import PihakPk, pihak_context
from pohon_xl.model.iku import iku_nodes
from pohon_xl.model.instansi import Target
from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, build_pk
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import DI_DOKUMEN, Tempat, di_instansi, di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar
from pohon_xl.text.kata import fold
from pohon_xl.text.tanggal import BULAN, HARI, parse_tanggal
from pohon_xl.text.terbilang import terbilang

_TIDAK_BERUBAH = "Tidak ada IKU yang berubah"


@dataclass(frozen=True, slots=True)
class BarisIkuBerubah:
    """An indicator before and after."""

    nomor: str
    sasaran: str
    semula: Nilai
    menjadi: Nilai
    formula_semula: Nilai
    formula_menjadi: Nilai
    target_semula: Nilai
    target_menjadi: Nilai
    alasan: Nilai


@dataclass(frozen=True, slots=True)
class Hari:
    """A date in words."""

    nama: Nilai
    tanggal: Nilai
    bulan: Nilai
    tahun: Nilai


@dataclass(frozen=True, slots=True)
class BeritaAcaraContext:
    """Values of the template."""

    kop: Kop
    kantor: Kantor
    nomor: Nilai
    hari: Hari
    pihak_pertama: PihakPk
    pihak_kedua: tuple[PihakPk, ...]
    tanggal: Nilai
    iku: tuple[BarisIkuBerubah, ...]


def plan_berita_acara_iku(
    lama: KertasKerja, kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN
) -> DocumentPlan:
    """`bahan.banding` says what changed from `lama` to `kertas`."""
    first, others = _parties(kertas)
    typed = kertas.instansi.tanggal_berita_acara
    place = di_instansi(kertas, DiInstansi.TANGGAL_BERITA_ACARA)
    context = BeritaAcaraContext(
        kop=kop_of(kertas, bahan),
        kantor=kantor_of(kertas),
        nomor=Kosong("nomor berita acara"),
        hari=hari_of(typed, place),
        pihak_pertama=first,
        pihak_kedua=others,
        tanggal=isi_atau_kosong(typed, "tanggal", place),
        iku=iku_berubah(lama, kertas, bahan.banding) if bahan.banding else (),
    )
    return DocumentPlan("berita_acara_iku", "berita_acara_iku.docx", context)


def hari_of(text: str | None, tempat: Tempat = DI_DOKUMEN) -> Hari:
    """`Senin`, `dua puluh enam`, `Januari`, `dua ribu dua puluh enam`."""
    day = parse_tanggal(text) if text else None
    if day is None:
        return Hari(*(Kosong(part, tempat) for part in ("hari", "tanggal", "bulan", "tahun")))
    return Hari(HARI[day.weekday()], terbilang(day.day), BULAN[day.month - 1], terbilang(day.year))


def _parties(kertas: KertasKerja) -> tuple[PihakPk, tuple[PihakPk, ...]]:
    """The secretary for the office, the heads of its fields for what they carry out."""
    found = [pk.pihak_pertama for pk in build_pk(kertas, Jenjang.ADMINISTRATOR)]
    heads = [p for p in found if not fold(p.jabatan or "").startswith("sekretaris")]
    secretary = next((p for p in found if p not in heads), Pihak(jabatan="Sekretaris"))
    others = tuple(pihak_context(kertas, p, "kepala bidang") for p in heads or [Pihak()])
    return pihak_context(kertas, secretary, "sekretaris"), others


def iku_berubah(
    lama: KertasKerja, kertas: KertasKerja, banding: Banding
) -> tuple[BarisIkuBerubah, ...]:
    """As `changed_iku`; one row that says so where nothing changed."""
    none = BarisIkuBerubah("-", _TIDAK_BERUBAH, *("-",) * 7)
    return changed_iku(lama, kertas, banding) or (none,)


def changed_iku(
    lama: KertasKerja, kertas: KertasKerja, banding: Banding
) -> tuple[BarisIkuBerubah, ...]:
    """Indicators of tujuan and sasaran with another wording, formula, unit or target."""
    old_codes = {s.kode for s in iku_nodes(lama.pohon)}
    new_codes = {s.kode for s in iku_nodes(kertas.pohon)}
    rows: list[BarisIkuBerubah] = []
    for p in banding.pasangan:
        before = p.lama if p.lama and p.lama.kode in old_codes else None
        after = p.baru if p.baru and p.baru.kode in new_codes else None
        if before is not None or after is not None:
            rows += _of_node(lama, kertas, Pasangan(before, after, p.indikator), len(rows))
    return tuple(rows)


def _of_node(
    lama: KertasKerja, kertas: KertasKerja, p: Pasangan, known: int
) -> list[BarisIkuBerubah]:
    simpul = p.baru or p.lama
    rows: list[BarisIkuBerubah] = []
    for i in p.indikator:
        old, new = _sisi(lama, p.lama, i, is_new=False), _sisi(kertas, p.baru, i, is_new=True)
        if simpul is not None and old != new:
            row = _row(kertas, p.baru, i)
            place = di_target(row, lembar.ALASAN) if row else DI_DOKUMEN
            rows.append(
                BarisIkuBerubah(
                    nomor=str(known + len(rows) + 1),
                    sasaran=simpul.kinerja,
                    semula=old[0],
                    menjadi=new[0],
                    formula_semula=old[1],
                    formula_menjadi=new[1],
                    target_semula=old[2],
                    target_menjadi=new[2],
                    alasan=isi_atau_kosong(row.alasan if row else None, "alasan perubahan", place),
                )
            )
    return rows


def _sisi(
    kertas: KertasKerja, simpul: Simpul | None, pair: PasanganIndikator, *, is_new: bool
) -> tuple[Nilai, Nilai, Nilai]:
    """Indicator, formula and target of one side; dashes where that side has none."""
    indikator = pair.baru if is_new else pair.lama
    if simpul is None or indikator is None:
        return "-", "-", "-"
    row = kertas.target_of(simpul, indikator.teks)
    target = " ".join(t for t in (row.target, row.satuan) if t) if row and row.target else None
    return (
        indikator.teks,
        isi_atau_kosong(row.definisi if row else None, "formula", di_target(row, lembar.DEFINISI)),
        isi_atau_kosong(target, "target", di_target(row, lembar.TARGET)),
    )


def _row(kertas: KertasKerja, simpul: Simpul | None, pair: PasanganIndikator) -> Target | None:
    if simpul is None or pair.baru is None:
        return None
    return kertas.target_of(simpul, pair.baru.teks)
