"""The steps in order: open, check, plan, render, write. The one file to read first."""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_xl.banding.perubahan import Banding
from pohon_xl.berkas import read_berkas
from pohon_xl.errors import SettingError, WorkbookError, cause_of
from pohon_xl.lanjutan import Lanjutan, SidikLembar, asal_of, find_lanjutan
from pohon_xl.model.finding import Finding, Tertinggal
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pendokumenan import Dokumen, Pesanan, make_documents, patterns_of
from pohon_xl.plan.sheet import Planned, SheetDraft
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.renderers.isi import Isi
from pohon_xl.settings import template_folder
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.text.ingatan import forget_many
from pohon_xl.workbook.source import Source, read_source, refuse_changed, refuse_other_formats
from pohon_xl.workbook.strict import loosen
from pohon_xl.workbook.tujuan import refuse_source_folder, refuse_target

if TYPE_CHECKING:  # `periksa` alone plans no documents
    from pohon_xl.documents.kesiapan import Kesiapan

CONTOH = "contoh_balangan.xlsx"
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
    """What a build made, what it set aside, the counts of findings, and sentences to tell."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]
    ringkasan: dict[str, int] | None = None
    pesan: tuple[str, ...] = ()
    temuan: tuple[Finding, ...] = ()
    kesiapan: "tuple[Kesiapan, ...]" = ()


@dataclass(frozen=True, slots=True)
class HasilPerbaikan:
    """What was (or would be) corrected, what was not and why; `hasil` is None in a preview."""

    dipakai: tuple[Finding, ...]
    tertinggal: tuple[Tertinggal, ...]
    hasil: Hasil | None = None


def open_buku(
    path: Path, folder: Path | None = None, tahun: int | None = None, *, beside: bool = False
) -> Buku:
    """Read a workbook whole.

    `folder`: where an earlier result may lie (`beside`: or in a folder next to it). What the
    planner filled in there and in the workbook counts cell by cell; where both say something
    different, the file saved last. `tahun` wins over sheet Instansi.
    Raises: WorkbookError, SettingError.
    """
    from pohon_xl.workbook.read_workbook import read_grids, refuse_long

    if tahun is not None and tahun not in _TAHUN_MASUK_AKAL:
        raise SettingError(f"Tahun {tahun} tidak masuk akal; isi mis. --tahun 2026.")
    forget_many()
    source = read_source(path)
    grids = read_grids(loosen(source))
    lama = find_lanjutan(source, grids, folder, beside=beside) if folder else Lanjutan()
    gambar = lama.drawings(source, grids)
    kertas = read_kertas_kerja(path.name, lama.with_entries(grids), gambar)
    if not kertas.bacaan:
        raise WorkbookError(
            f"Berkas '{path}' tidak memuat lembar Tahap 1 sampai 5; periksa apakah ini berkas yang "
            "benar dan judul kolomnya (Kinerja, Indikator Kinerja, Kondisi yang diperlukan, CSF)."
        )
    refuse_long(path, grids, {b.lembar for b in kertas.bacaan})
    if tahun is not None:
        kertas = replace(kertas, instansi=replace(kertas.instansi, tahun=tahun))
    return Buku(source, grids, replace(kertas, lembar=tuple(g.lembar for g in grids)), lama)


def check(buku: Buku) -> tuple[Finding, ...]:
    """All findings in sheet order."""
    from pohon_xl.rules.run import check_kertas_kerja

    return check_kertas_kerja(buku.kertas)


def read_report(path: Path) -> object:
    """A report that `periksa --format json` or `bangun` wrote. Raises: SettingError."""
    from pohon_xl.renderers.findings_json import known_ids

    try:
        report: object = json.loads(read_berkas(path))  # in any UTF: PowerShell writes UTF-16
        known_ids(report, "")
    except OSError as error:
        raise SettingError(
            f"Laporan '{path}' tidak dapat dibaca ({cause_of(error)}); periksa nama dan foldernya."
        ) from None
    except (ValueError, RecursionError):
        raise SettingError(
            f"Laporan '{path}' bukan laporan temuan; pakai hasil 'pohon-xl periksa --format json' "
            "atau temuan.json dari 'pohon-xl bangun'."
        ) from None
    return report


def only_new(findings: Iterable[Finding], report: object, berkas: str) -> tuple[Finding, ...]:
    """The findings of this file that the report does not know."""
    from pohon_xl.renderers.findings_json import known_ids

    known = known_ids(report, berkas)
    return tuple(f for f in findings if f.id not in known)


def write_report(target: Path, content: str | bytes, sources: Iterable[Path]) -> Path:
    """A report or picture as a file, never over a workbook. Raises: SettingError, OutputError."""
    from pohon_xl.renderers.keluaran import write_output

    if target.is_dir():
        raise SettingError(f"'{target}' adalah folder; sebutkan nama berkas laporan dengan -o.")
    if any(target.exists() and source.exists() and target.samefile(source) for source in sources):
        raise SettingError(
            f"'{target}' adalah buku kerja yang diperiksa; beri nama lain dengan -o."
        )
    data = content.encode() if isinstance(content, str) else content
    return write_output(target.parent, {target.name: data}).written[0]


def build(
    buku: Buku,
    folder: Path,
    *,
    with_documents: bool = True,
    with_pdf: bool = False,
    banding: Banding | None = None,
    templat: Path | None = None,
) -> Hasil:
    """Her workbook with our sheets and flags, temuan.json, the Word drafts: all of them or none.

    Raises: OutputError, TemplateError, SettingError (PDF without LibreOffice).
    """
    from pohon_xl.documents.kesiapan import check_kesiapan
    from pohon_xl.renderers.findings_json import findings_data, ringkasan
    from pohon_xl.renderers.json_text import dump_json
    from pohon_xl.renderers.keluaran import Sisa, write_output
    from pohon_xl.sheets.terisi import named_as_hers

    source = buku.source
    refuse_source_folder(source.path, folder / source.result_name)
    buku = replace(buku, kertas=buku.lama.with_inputs_to_come(buku.kertas, buku.grids))
    findings = check(buku)
    sidik = SidikLembar()
    drafts = named_as_hers(map(sidik.noting, draft_all(buku, findings)), buku.grids)
    name, workbook, told_book = _workbook(buku, findings, drafts)
    kesiapan = check_kesiapan(buku.kertas, findings)
    report = findings_data(buku.kertas, findings, kesiapan)
    files: dict[str, Isi] = {
        name: workbook,
        "temuan.json": dump_json(report).encode(),
    }
    order = Pesanan(None, with_pdf=with_pdf, banding=banding, templat=templat, hasil=folder)
    pesanan = order if with_documents else None
    dokumen = make_documents(buku.kertas, source.path.parent, pesanan) if pesanan else Dokumen()
    files |= dokumen.files
    asal = replace(asal_of(buku.kertas), lembar={name: sidik.with_hers(buku.grids)})
    known = {} if buku.kertas.suntingan else buku.lama.terbaca(folder / name)
    sisa = Sisa(known, patterns_of(None) if pesanan else ())
    refuse_changed(source)
    output = write_output(folder, files, asal, sisa)
    told = buku.lama.told_changes(source.path, output.kept)
    pesan = (*told, *dokumen.pesan, *((told_book,) if told_book else ()))
    return Hasil(output.written, output.kept, ringkasan(findings), pesan, findings, kesiapan)


def draft_all(buku: Buku, findings: tuple[Finding, ...]) -> tuple[SheetDraft, ...]:
    """All sheets of ours in tab order, each to be planned when it is written."""
    from pohon_xl.drawings.cascading import draw_cascading
    from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
    from pohon_xl.sheets.semua import draft_sheets

    drawings = (*draw_pohon_kinerja(buku.kertas), *draw_cascading(buku.kertas))
    return draft_sheets(buku.kertas, findings, drawings)


def _workbook(
    buku: Buku, findings: tuple[Finding, ...], plans: Sequence[Planned]
) -> tuple[str, Isi, str | None]:
    """Name and content of the result, and what to tell her.

    Where hers cannot be kept whole, our sheets alone and why.
    """
    from pohon_xl.renderers.xlsx_workbook import assemble_workbook
    from pohon_xl.sheets.tanda import plan_tanda
    from pohon_xl.sheets.terisi import changed_plans

    source, path, lama = buku.source, buku.source.path, buku.lama.package
    if not source.is_package:
        told = f"'{path}' bukan berkas .xlsx; lembar hasil ditulis ke buku kerja baru "
        alone = assemble_workbook(plans, None, earlier=lama).arsip
        return source.result_name, alone, f"{told}'{source.result_name}'."
    flags = plan_tanda(findings, {g.lembar for g in buku.grids if g.peran is None})
    try:
        changed = changed_plans(plans, buku.grids)
        made = assemble_workbook(changed, source.stream(), path.name, flags, lama)
    except WorkbookError as error:
        name, sebab = f"{path.stem} (hasil).xlsx", str(error)
        told = f"Lembar hasil ditulis ke '{name}', terpisah dari lembar Anda, karena "
        alone = assemble_workbook(plans, None, earlier=lama).arsip
        return name, alone, told + sebab[0].lower() + sebab[1:]
    return path.name, made.arsip, made.pesan


def build_documents(
    buku: Buku,
    folder: Path,
    *,
    jenis: frozenset[str] | None = None,
    with_pdf: bool = False,
    banding: Banding | None = None,
    templat: Path | None = None,
) -> Hasil:
    """Only the Word drafts, into FOLDER/dokumen; `banding` makes agreements revisions.

    Raises: as `build`.
    """
    from pohon_xl.renderers.keluaran import Sisa, write_output

    pesanan = Pesanan(jenis, with_pdf=with_pdf, banding=banding, templat=templat, hasil=folder)
    dokumen = make_documents(buku.kertas, buku.source.path.parent, pesanan)
    sisa = Sisa(pola=patterns_of(jenis))
    output = write_output(folder, dokumen.files, asal_of(buku.kertas), sisa)
    return Hasil(output.written, output.kept, pesan=dokumen.pesan)


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


def correct(buku: Buku, target: Path | None, kode: frozenset[str] | None = None) -> HasilPerbaikan:
    """Make the certain corrections in a copy at `target`; None only tells which they are.

    Raises: SettingError (the copy would be her file, or no workbook by its name), WorkbookError,
    OutputError.
    """
    from pohon_xl.renderers.keluaran import write_output
    from pohon_xl.renderers.xlsx_patch import patch_workbook
    from pohon_xl.rules.perbaikan import choose_corrections

    refuse_other_formats(buku.source)
    if target is not None:
        refuse_target(buku.source.path, target)
    pilihan = choose_corrections(check(buku), kode)
    groups = [f.perbaikan for f in pilihan.dipakai]
    tambalan = patch_workbook(buku.source.stream(), groups, buku.source.path.name)
    outcome = tuple(zip(pilihan.dipakai, tambalan.sebab, strict=True))
    done = tuple(f for f, sebab in outcome if sebab is None)
    refused = tuple(Tertinggal(f, sebab) for f, sebab in outcome if sebab is not None)
    hasil = None
    if target is not None:
        output = write_output(target.parent, {target.name: tambalan.arsip})
        hasil = Hasil(output.written, output.kept)
    return HasilPerbaikan(done, (*pilihan.tertinggal, *refused), hasil)


def write_sample(folder: Path) -> Path:
    """Put the sample workbook there. Raises: OutputError, TemplateError."""
    from pohon_xl.renderers.keluaran import write_output

    data = (template_folder("xlsx_templates") / CONTOH).read_bytes()
    return write_output(folder, {CONTOH: data}).written[0]
