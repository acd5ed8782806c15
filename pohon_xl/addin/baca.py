"""Buttons of group Baca & periksa."""

from collections.abc import Collection, Sequence

from pohon_xl import app
from pohon_xl.addin.bacaan import Bacaan, Salinan, copied, read_open
from pohon_xl.addin.klik import Klik, counted
from pohon_xl.addin.penerapan import Perubahan, of_several_fonts
from pohon_xl.addin.pratinjau import preview
from pohon_xl.addin.rencana import TEMUAN, bare_buku, flags_of, ignored, planned
from pohon_xl.errors import SettingError
from pohon_xl.model.finding import Finding, Perbaikan
from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import Peran
from pohon_xl.sheets.abaikan import NAMA_LEMBAR as ABAIKAN


def periksa(klik: Klik) -> str:
    """Flags on her cells, sheet Temuan."""
    with read_open(klik.port) as bacaan:
        wanted = Perubahan(
            plans=planned(bacaan, lambda name: name == TEMUAN), flags=flags_of(bacaan)
        )
        backup = klik.apply(bacaan, wanted, "Pohon Kinerja: menandai temuan…")
        return f"Temuan: {counted(bacaan)}. Rinciannya di lembar {TEMUAN}.{backup}"


def temuan_berikutnya(klik: Klik) -> str:
    """The next marked cell, in tab order, row by row, from the beginning again at the end."""
    return _jump(klik, forward=True)


def temuan_sebelumnya(klik: Klik) -> str:
    """The marked cell before."""
    return _jump(klik, forward=False)


def abaikan(klik: Klik) -> str:
    """The findings of the selected cell go to sheet Abaikan with her reason."""
    at = klik.port.place()
    if at is None:
        raise SettingError("Pilih dulu satu sel bertanda, lalu klik Abaikan dengan alasan.")
    with read_open(klik.port) as bacaan:
        here = _findings_at(bacaan, at)
        if not here:
            raise SettingError(
                f"Tidak ada temuan terbuka di sel {at.alamat}, lembar {at.lembar}; pilih sel "
                "bertanda, atau baris temuan di lembar Temuan."
            )
        alasan = klik.permintaan.jawaban.strip() or _asked(klik, here)
        if alasan is None:
            return ""
        if not alasan:
            raise SettingError("Temuan tidak diabaikan karena alasannya belum diisi.")
        new = ignored(bacaan, here, alasan)
        sheets = {TEMUAN, ABAIKAN}
        wanted = Perubahan(plans=planned(new, lambda name: name in sheets), flags=flags_of(new))
        backup = klik.apply(new, wanted, "Pohon Kinerja: mencatat alasan…")
        codes = ", ".join(sorted({f.kode for f in here}))
        return f"{codes} di sel {at.alamat} diabaikan; alasannya di lembar Abaikan.{backup}"


def terapkan_perbaikan(klik: Klik) -> str:
    """Certain corrections: shown first, made when she agrees."""
    with read_open(klik.port) as bacaan:
        done = app.correct(bacaan.buku, None)
        if not done.dipakai:
            return "Tidak ada perbaikan yang pasti untuk diterapkan."
        found = tuple(dict.fromkeys(p for f in done.dipakai for p in f.perbaikan))
        kept = _unchangeable(klik, bacaan, found)
        parts = tuple(p for p in found if p.at not in kept)
        if not parts:
            return _told_fonts(kept).strip()
        rest = f"semuanya ada di kolom Perbaikan lembar {TEMUAN}"
        if TEMUAN not in klik.port.sheet_names():
            rest = f"klik Periksa dulu untuk membaca semuanya di lembar {TEMUAN}"
        if klik.port.ask(preview(parts, rest)) != "yes":
            return "Tidak ada yang diubah."
        backup = klik.apply(
            bacaan, Perubahan(perbaikan=parts), "Pohon Kinerja: menerapkan perbaikan…"
        )
    told = f"{len(parts)} sel diperbaiki."
    if done.tertinggal:
        told += f" {len(done.tertinggal)} perbaikan lain tidak dapat diterapkan otomatis."
    told += _told_fonts(kept)
    return f"{told}{backup}\n\nKlik Periksa untuk memperbarui tanda dan lembar {TEMUAN}."


def _unchangeable(klik: Klik, bacaan: Bacaan, parts: Sequence[Perbaikan]) -> list[Location]:
    """Cells that would lose bold, italic or colours of single words: none in most programs."""
    if klik.port.keeps_fonts(parts[0].at):
        return []
    return sorted(of_several_fonts(bacaan, parts))


def _told_fonts(cells: Sequence[Location]) -> str:
    if not cells:
        return ""
    named = "; ".join(f"{c.lembar} {c.alamat}" for c in cells)
    return (
        f" {len(cells)} sel tidak diubah, karena program ini akan menghapus huruf tebal, miring "
        f"atau berwarna di dalamnya: {named}. Betulkan sendiri di sel itu, atau pakai 'pohon-xl "
        "perbaiki'."
    )


def bersihkan_tanda(klik: Klik) -> str:
    """Flags, results and empty input sheets of ours go; what she filled in stays."""
    from pohon_xl.sheets.terisi import filled_inputs
    from pohon_xl.workbook.read_workbook import read_grids
    from pohon_xl.workbook.source import read_source
    from pohon_xl.workbook.strict import loosen

    with copied(klik.port) as salinan:
        source = read_source(salinan.path)
        grids = read_grids(loosen(source))
        kept = filled_inputs(salinan.path.name, grids)
        inputs = [g.lembar for g in grids if g.peran == Peran.MASUKAN.value]
        gone = tuple(name for name in inputs if name not in kept)
        results = [g.lembar for g in grids if g.peran == Peran.HASIL.value]
        if not (results or gone or any(t.warna or t.milik_kita for t in salinan.tanda.values())):
            return f"Tidak ada tanda atau lembar hasil pohon_xl di buku kerja ini.{_kept(kept)}"
        bacaan = Bacaan(salinan, bare_buku(source, grids), ())
        wanted = Perubahan(flags=(), hapus=lambda _: True, isian=gone)
        backup = klik.apply(bacaan, wanted, "Pohon Kinerja: membersihkan…")
    return f"Tanda dan lembar hasil sudah dikeluarkan.{_kept(kept)}{backup}"


def _kept(names: Collection[str]) -> str:
    if not names:
        return ""
    return f" Lembar isian tetap ada karena sudah Anda isi: {', '.join(names)}."


def _jump(klik: Klik, *, forward: bool) -> str:
    with copied(klik.port) as salinan:
        cells = _marked(klik, salinan)
    if not cells:
        return "Tidak ada sel bertanda; klik Periksa dulu."
    order = {name: n for n, name in enumerate(klik.port.sheet_names())}
    at = klik.port.place() or Location("", 0, 0)
    here = order.get(at.lembar, -1), at.baris, at.kolom
    places = [(order[c.lembar], c.baris, c.kolom) for c in cells]
    if forward:
        target = next((c for c, p in zip(cells, places, strict=True) if p > here), cells[0])
    else:
        back = zip(reversed(cells), reversed(places), strict=True)
        target = next((c for c, p in back if p < here), cells[-1])
    klik.port.show(target)
    return ""


def _marked(klik: Klik, salinan: Salinan) -> list[Location]:
    """Marked cells in tab order."""
    found = []
    for name in klik.port.sheet_names():
        marks = salinan.tanda.get(name)
        if marks is not None:
            cells = sorted(marks.warna | marks.milik_kita.keys())
            found += [Location(name, *cell) for cell in cells]
    return found


def _findings_at(bacaan: Bacaan, at: Location) -> tuple[Finding, ...]:
    """Open findings of a cell; in sheet Temuan those of the row."""
    opened = [f for f in bacaan.temuan if f.status == "terbuka"]
    grid = next((g for g in bacaan.buku.grids if g.lembar == at.lembar), None)
    if grid is not None and grid.peran == Peran.HASIL.value:
        row = {grid.text(at.baris, column) for r, column in grid.cells if r == at.baris}
        return tuple(f for f in opened if f.id in row)
    return tuple(f for f in opened if f.sel and f.sel[0] == at)


def _asked(klik: Klik, findings: Sequence[Finding]) -> str | None:
    names = ", ".join(sorted({f"{f.kode} {f.nama.replace('-', ' ')}" for f in findings}))
    typed = klik.port.ask_text(f"Mengapa {names} diabaikan? Alasan ini dibaca evaluator.")
    return None if typed is None else typed.strip()
