"""A draft letter to each partner office: what is expected of it, and for which performance."""

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.documents.kop import Kop, kop_of
from pohon_xl.documents.nama_berkas import unique_names
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.crosscutting import BarisCrosscutting, rows_by_mitra
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass
from pohon_xl.text.kapital import running_case
from pohon_xl.text.terbilang import terbilang


@dataclass(frozen=True, slots=True)
class SuratContext:
    """Values of the template; `jumlah` is the number of conditions, with words."""

    kop: Kop
    kantor: Kantor
    nomor: Nilai
    tanggal: Nilai
    mitra: str
    jumlah: str
    crosscutting: tuple[BarisCrosscutting, ...]


def plan_surat_crosscutting(
    kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN
) -> tuple[DocumentPlan, ...]:
    """One letter for each partner, in the order in which the tree names them."""
    groups = rows_by_mitra(kertas)
    kop, kantor = kop_of(kertas, bahan), kantor_of(kertas)
    names = unique_names("surat_crosscutting", [mitra for mitra, _ in groups])
    return tuple(
        DocumentPlan(
            "surat_crosscutting",
            name,
            SuratContext(
                kop=kop,
                kantor=kantor,
                nomor=Kosong("nomor surat"),
                tanggal=Kosong("tanggal surat"),
                mitra=running_case(mitra),
                jumlah=f"{len(rows)} ({terbilang(len(rows))})",
                crosscutting=rows,
            ),
        )
        for name, (mitra, rows) in zip(names, groups, strict=True)
    )
