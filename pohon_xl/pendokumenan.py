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
    """Which documents: kinds (None: all), PDF beside them, what changed since an older version.

    `templat`: an office's own folder of templates; `hasil`: where an earlier result may lie.
    """

    jenis: frozenset[str] | None = None
    with_pdf: bool = False
    banding: Banding | None = None
    templat: Path | None = None
    hasil: Path | None = None


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
    from pohon_xl.polesan import HasilPolesan, with_edits
    from pohon_xl.renderers.document_docx import render_document
    from pohon_xl.renderers.docx_gabung import join_documents
    from pohon_xl.renderers.docx_peta import with_joined_map
    from pohon_xl.templat_sendiri import own_templates
    from pohon_xl.workbook.logo import read_logo

    own = own_templates(pesanan.templat, folder)
    logo, told = read_logo(folder, kertas.instansi.logo)
    bahan = Bahan(logo, _gambar(kertas, pesanan.jenis), pesanan.banding)
    plans = plan_documents(kertas, pesanan.jenis, bahan)
    files = {f"dokumen/{plan.file_name}": render_document(plan, own) for plan in plans}
    agreements = [files[f"dokumen/{p.file_name}"] for p in plans if p.template.startswith("pk_")]
    if len(agreements) > 1:
        files[f"dokumen/{_GABUNGAN}"] = with_joined_map(
            join_documents(agreements), _GABUNGAN.removesuffix(".docx"), agreements
        )
    made = with_edits(pesanan.hasil, files) if pesanan.hasil else HasilPolesan(files)
    documents = {name: made.files[name] for name in files}
    pdf: dict[str, bytes] = {}
    if pesanan.with_pdf and documents:
        from pohon_xl.renderers.pdf_soffice import convert_to_pdf

        pdf = convert_to_pdf(documents)
    return Dokumen(made.files | pdf, (*((told,) if told else ()), *made.pesan))


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
