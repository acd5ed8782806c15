"""The decision of the head of the office that sets the IKU, with them as its lampiran."""

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.documents.kop import Kop, kop_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.iku import BarisIku, iku_rows
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class IkuKeputusanContext:
    """Values of the template; `perihal` is what the decision is about, in capitals."""

    kop: Kop
    kantor: Kantor
    perihal: str
    nomor: Nilai
    tanggal: Nilai
    peraturan_daerah: Nilai
    iku: tuple[BarisIku, ...]


def plan_iku_keputusan(kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN) -> tuple[DocumentPlan, ...]:
    """One document; none without a tujuan or sasaran."""
    rows = iku_rows(kertas)
    if not rows:
        return ()
    changed = bahan.banding is not None
    context = IkuKeputusanContext(
        kop=kop_of(kertas, bahan),
        kantor=kantor_of(kertas),
        perihal="PERUBAHAN INDIKATOR KINERJA UTAMA (IKU)"
        if changed
        else "PENETAPAN INDIKATOR KINERJA UTAMA (IKU)",
        nomor=Kosong("nomor keputusan"),
        tanggal=Kosong("tanggal penetapan"),
        peraturan_daerah=Kosong("peraturan daerah tentang RPJMD dan Renstra"),
        iku=rows,
    )
    name = "keputusan_perubahan_iku.docx" if changed else "iku_keputusan.docx"
    return (DocumentPlan("iku_keputusan", name, context),)
