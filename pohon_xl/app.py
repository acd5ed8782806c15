"""The steps in order: open, check, plan, render, write. The one file to read first."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from pohon_xl.errors import SettingError, WorkbookError
from pohon_xl.lanjutan import Lanjutan, asal_of, find_lanjutan, sidik_of_sheets
from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.settings import template_folder
from pohon_xl.tables.grid import Grid, scalar_text
from pohon_xl.tables.isian import masukan_of
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.text.kata import fold
from pohon_xl.workbook.source import Source, read_source

CONTOH = "contoh_balangan.xlsx"
JENIS_DOKUMEN = ("pk", "lkip")
_TAHUN_MASUK_AKAL = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class Buku:
    """An opened workbook: its bytes, its cells, what they mean, and the result it carries on."""

    source: Source
    grids: tuple[Grid, ...]
    kertas: KertasKerja
    lama: Lanjutan = field(default_factory=Lanjutan)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a build made, what it set aside, sentences to tell, and the counts of findings."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]
    ringkasan: dict[str, int] | None = None
    pesan: tuple[str, ...] = ()


def open_buku(
    path: Path, folder: Path | None = None, tahun: int | None = None, *, beside: bool = False
) -> Buku:
    """Read a workbook whole.

    `folder`: where an earlier result may lie (`beside`: or in a folder next to it). What the
    planner filled in there and in the workbook counts cell by cell; where both say something
    different, the file saved last. `tahun` wins over sheet Instansi.
    Raises: WorkbookError, SettingError.
    """
    from pohon_xl.workbook.read_openpyxl import read_grids

    if tahun is not None and tahun not in _TAHUN_MASUK_AKAL:
        raise SettingError(f"Tahun {tahun} tidak masuk akal; isi mis. --tahun 2026.")
    source = read_source(path)
    grids = read_grids(source)
    lama = find_lanjutan(source, grids, folder, beside=beside) if folder else Lanjutan()
    kertas = read_kertas_kerja(path.name, lama.with_entries(grids))
    if not kertas.bacaan:
        raise WorkbookError(
            f"Berkas '{path}' tidak memuat lembar Tahap 1 sampai 5; periksa apakah ini berkas yang "
            "benar dan judul kolomnya (Kinerja, Indikator Kinerja, Kondisi yang diperlukan, CSF)."
        )
    if tahun is not None:
        kertas = replace(kertas, instansi=replace(kertas.instansi, tahun=tahun))
    return Buku(source, grids, replace(kertas, lembar=tuple(g.lembar for g in grids)), lama)


def check(buku: Buku) -> tuple[Finding, ...]:
    """All findings in sheet order."""
    from pohon_xl.rules.run import check_kertas_kerja

    return check_kertas_kerja(buku.kertas)


def build(
    buku: Buku, folder: Path, *, with_documents: bool = True, with_pdf: bool = False
) -> Hasil:
    """Her workbook with our sheets, temuan.json, the Word drafts: all of them or none.

    Raises: OutputError, TemplateError, WorkbookError (a package that cannot be kept whole),
    SettingError (PDF without LibreOffice).
    """
    from pohon_xl.renderers.findings_json import findings_data, ringkasan
    from pohon_xl.renderers.json_text import dump_json
    from pohon_xl.renderers.keluaran import Sisa, write_output
    from pohon_xl.renderers.xlsx_workbook import render_workbook
    from pohon_xl.sheets.semua import plan_sheets

    name = buku.source.path.name
    _refuse_source_folder(buku.source.path, folder / name)
    findings = check(buku)
    plans = tuple(_named_as_hers(plan_sheets(buku.kertas, findings), buku.grids))
    files = {
        name: render_workbook(tuple(_changed(plans, buku.grids)), buku.source.data, name),
        "temuan.json": dump_json(findings_data(buku.kertas, findings)).encode(),
    }
    if with_documents:
        files |= _documents(buku, None, with_pdf=with_pdf)
    asal = replace(asal_of(buku.kertas), lembar={name: sidik_of_sheets(plans, buku.grids)})
    sisa = Sisa(buku.lama.terbaca(folder / name), ("dokumen/*",) if with_documents else ())
    output = write_output(folder, files, asal, sisa)
    pesan = buku.lama.told_changes(buku.source.path, output.kept)
    return Hasil(output.written, output.kept, ringkasan(findings), pesan)


def build_documents(
    buku: Buku, folder: Path, *, jenis: frozenset[str] | None = None, with_pdf: bool = False
) -> Hasil:
    """Only the Word drafts, into FOLDER/dokumen. Raises: as `build`."""
    from pohon_xl.renderers.keluaran import Sisa, write_output

    files = _documents(buku, jenis, with_pdf=with_pdf)
    pola = tuple(f"dokumen/{j}[._]*" for j in (JENIS_DOKUMEN if jenis is None else sorted(jenis)))
    output = write_output(folder, files, asal_of(buku.kertas), Sisa(pola=pola))
    return Hasil(output.written, output.kept)


def write_templat(path: Path) -> None:
    """The empty guided workbook, never over a file. Raises: OutputError, SettingError."""
    from pohon_xl.renderers.atomic import write_atomic
    from pohon_xl.renderers.xlsx_workbook import render_workbook
    from pohon_xl.sheets.templat import plan_templat

    if path.suffix.lower() != ".xlsx":
        raise SettingError(f"Nama templat '{path}' harus berakhiran .xlsx.")
    if os.path.lexists(path):
        raise SettingError(f"'{path}' sudah ada; pilih nama lain supaya isinya tidak tertimpa.")
    write_atomic(path, render_workbook(plan_templat(), None))


def write_sample(folder: Path) -> Path:
    """Put the sample workbook there. Raises: OutputError, TemplateError."""
    from pohon_xl.renderers.keluaran import write_output

    data = (template_folder("xlsx_templates") / CONTOH).read_bytes()
    return write_output(folder, {CONTOH: data}).written[0]


def _documents(buku: Buku, jenis: frozenset[str] | None, *, with_pdf: bool) -> dict[str, bytes]:
    from pohon_xl.documents.semua import plan_documents
    from pohon_xl.renderers.document_docx import render_document

    plans = plan_documents(buku.kertas, jenis)
    files = {f"dokumen/{plan.file_name}": render_document(plan) for plan in plans}
    if with_pdf and files:
        from pohon_xl.renderers.pdf_soffice import convert_to_pdf

        files |= convert_to_pdf(files)
    return files


def _refuse_source_folder(source: Path, target: Path) -> None:
    """The planner's file is never changed in place."""
    with suppress(OSError):  # no such file, or no name a file can have: told when writing
        if target.samefile(source):
            raise SettingError(
                f"Folder hasil '{target.parent}' adalah folder berkas itu sendiri, dan berkas Anda "
                "tidak pernah ditimpa; jalankan dari berkas aslinya (isian di hasil lama ikut "
                "terbaca) atau pilih folder lain dengan -o."
            )


def _named_as_hers(plans: Iterable[SheetPlan], grids: tuple[Grid, ...]) -> Iterable[SheetPlan]:
    """An input sheet of ours that she renamed keeps the name she gave it."""
    marked = masukan_of(g for g in grids if g.peran == Peran.MASUKAN.value)
    for plan in plans:
        found = marked.get(plan.name) if plan.peran is Peran.MASUKAN else None
        yield replace(plan, name=found[0].lembar) if found else plan


def _changed(plans: Iterable[SheetPlan], grids: tuple[Grid, ...]) -> Iterable[SheetPlan]:
    """Results always; input sheets only where they would say something new.

    An input sheet that already says all this stays hers, formats and remarks included.
    """
    by_name = {fold(g.lembar): g for g in grids if g.peran == Peran.MASUKAN.value}
    for plan in plans:
        grid = by_name.get(fold(plan.name))
        if plan.peran is Peran.HASIL or grid is None or not _says_all(grid, plan):
            yield plan


def _says_all(grid: Grid, plan: SheetPlan) -> bool:
    return all(grid.text(cell.row, cell.column) == scalar_text(cell.value) for cell in plan.cells)
