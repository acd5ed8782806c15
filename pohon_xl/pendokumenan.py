"""Word documents step by step: gather what they need beside the workbook, plan, render, join."""

from pathlib import Path

from pohon_xl.banding.perubahan import Banding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass, field

#: what a command line may ask for (documents/semua.py, which is not loaded for `--help`)
JENIS_DOKUMEN = ("pk", "iku", "skp", "rencana_aksi", "crosscutting", "surat", "pohon", "lkip")
_GABUNGAN = "pk_gabungan.docx"


@dataclass(frozen=True, slots=True)
class Pesanan:
    """Which documents: kinds (None: all), PDF beside them, what changed since an older version."""

    jenis: frozenset[str] | None = None
    with_pdf: bool = False
    banding: Banding | None = None


@dataclass(frozen=True, slots=True)
class Dokumen:
    """Files by relative name, and sentences to tell."""

    files: dict[str, bytes] = field(default_factory=dict)
    pesan: tuple[str, ...] = ()


def make_documents(kertas: KertasKerja, folder: Path, pesanan: Pesanan) -> Dokumen:
    """All documents; the agreements also as one file. `folder` is where her workbook lies.

    Raises: TemplateError, OutputError, SettingError (PDF without LibreOffice).
    """
    from pohon_xl.documents.bahan import Bahan
    from pohon_xl.documents.semua import plan_documents
    from pohon_xl.renderers.document_docx import render_document
    from pohon_xl.renderers.docx_gabung import join_documents
    from pohon_xl.workbook.logo import read_logo

    logo, told = read_logo(folder, kertas.instansi.logo)
    bahan = Bahan(logo, _gambar(kertas, pesanan.jenis), pesanan.banding)
    plans = plan_documents(kertas, pesanan.jenis, bahan)
    files = {f"dokumen/{plan.file_name}": render_document(plan) for plan in plans}
    agreements = [files[f"dokumen/{p.file_name}"] for p in plans if p.template.startswith("pk_")]
    if len(agreements) > 1:
        files[f"dokumen/{_GABUNGAN}"] = join_documents(agreements)
    if pesanan.with_pdf and files:
        from pohon_xl.renderers.pdf_soffice import convert_to_pdf

        files |= convert_to_pdf(files)
    return Dokumen(files, (told,) if told else ())


def _gambar(kertas: KertasKerja, jenis: frozenset[str] | None) -> tuple[DrawingPlan, ...]:
    if jenis is not None and "pohon" not in jenis:
        return ()
    from pohon_xl.drawings.cascading import draw_lampiran_cascading
    from pohon_xl.drawings.pohon_kinerja import draw_lampiran

    return (*draw_lampiran(kertas), *draw_lampiran_cascading(kertas))


def patterns_of(jenis: frozenset[str] | None) -> tuple[str, ...]:
    """Names of files that these kinds make anew."""
    wanted = JENIS_DOKUMEN if jenis is None else sorted(jenis)
    return tuple(f"dokumen/{name}[._]*" for name in wanted)
