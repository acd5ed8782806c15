"""Which numbers of a Word document are no longer those of the workbook, and where they stand."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

from pohon_xl.berkas import read_berkas
from pohon_xl.documents.semua import plan_documents
from pohon_xl.errors import DocumentError, cause_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sumber import SumberAngka, sumber_of
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.docx_blok import Blok, text_of_block
from pohon_xl.renderers.docx_peta import Peta, body_of, read_document, read_map
from pohon_xl.renderers.docx_suntingan import read_edits
from pohon_xl.renderers.docx_tags import W

_TEMPAT = 4  # places told of one number
_JUDUL = re.compile(r"(?:Tabel|BAB|Gambar|LAMPIRAN|Lampiran|[A-Z]\.|\d\.) ?\S")


@dataclass(frozen=True, slots=True)
class AngkaUsang:
    """`lama` stands in the document, `baru` in the workbook ("" for none); `sel` is where."""

    nama: str
    lama: str
    baru: str
    sel: str
    tempat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilTelusur:
    """`jumlah` numbers of the document are traced. `diubah_tangan`: texts with digits not ours."""

    dokumen: str
    berkas: str
    jumlah: int
    usang: tuple[AngkaUsang, ...]
    diubah_tangan: tuple[str, ...]


def check_document(path: Path, kertas: KertasKerja) -> HasilTelusur:
    """Compare a document of ours with the workbook. Raises: DocumentError."""
    try:
        members, root = read_document(read_berkas(path))
    except OSError as error:
        raise DocumentError(
            f"Dokumen '{path}' tidak dapat dibaca ({cause_of(error)}); periksa nama dan foldernya, "
            "atau tutup di program lain."
        ) from None
    except (BadZipFile, zlib.error, StopIteration, ValueError, SyntaxError):
        raise DocumentError(
            f"'{path}' bukan dokumen Word (.docx) yang utuh; pilih dokumen buatan pohon_xl."
        ) from None
    peta = read_map(members)
    if peta is None:
        raise DocumentError(
            f"'{path}' tidak memuat peta angka pohon_xl (bukan buatan pohon_xl, atau disimpan "
            "program yang membuangnya); buat ulang dengan 'pohon-xl dokumen'."
        )
    places = tuple(_places(body_of(root)))
    usang = tuple(
        AngkaUsang(nama, lama, baru, sel, _where(places, nama, lama))
        for nama, lama, baru, sel in _stale(peta, kertas)
    )
    luar = read_edits(root, peta).luar
    typed = tuple(text for text in luar if re.search(r"\d", text))
    return HasilTelusur(path.name, kertas.berkas, len(peta.angka), usang, typed)


def _stale(peta: Peta, kertas: KertasKerja) -> Iterator[tuple[str, str, str, str]]:
    """Name, old, new, cells of every number that differs."""
    plans = [(p.template, sumber_of(p.context)) for p in plan_documents(kertas)]
    everywhere = {s.nama: s for _, lines in plans for s in lines}
    same = [lines for template, lines in plans if template == peta.templat]
    mine = max(same, key=lambda lines: _overlap(lines, peta), default=())
    known = everywhere | {s.nama: s for s in mine}
    for nama, (lama, sel, _) in peta.angka.items():
        now = known.get(nama)
        if now is None or now.teks != lama:
            yield nama, lama, now.teks if now else "", (now.tempat or now.rumus) if now else sel
    for one in mine:
        if one.nama not in peta.angka:
            yield one.nama, "", one.teks, one.tempat


def _overlap(lines: tuple[SumberAngka, ...], peta: Peta) -> int:
    return sum(s.nama in peta.angka for s in lines)


@dataclass(frozen=True, slots=True)
class _Baris:
    """A paragraph or table row of the document, and what stands above it."""

    judul: str
    nomor: int
    sel: tuple[str, ...]


def _places(body: object) -> Iterator[_Baris]:
    from pohon_xl.renderers.docx_blok import read_blocks

    judul = ""
    for blok in read_blocks(body):  # type: ignore[arg-type]
        if not blok.is_table:
            text = blok.teks[0] if blok.teks else ""
            judul = text if _is_heading(blok, text) else judul
            yield _Baris(judul, 0, blok.teks)
            continue
        rows = list(blok.element.iter(W + "tr"))
        heads = sum(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows)
        for n, row in enumerate(rows, 1 - heads):
            yield _Baris(judul, n, tuple(text_of_block(c) for c in row.iter(W + "tc")))


def _is_heading(blok: Blok, text: str) -> bool:
    style = blok.element.find(f"{W}pPr/{W}pStyle")
    name = style.get(W + "val", "").lower() if style is not None else ""
    return name.startswith(("heading", "caption", "judul")) or (
        len(text) < 120 and _JUDUL.match(text) is not None
    )


def _where(places: tuple[_Baris, ...], nama: str, teks: str) -> tuple[str, ...]:
    """The rows and paragraphs that say this number of this subject."""
    if not teks:
        return ()
    about = nama.partition(" · ")[2].partition(" (")[0]
    found = [
        f"{b.judul or 'tabel'}, baris {b.nomor}" if b.nomor else b.judul or "halaman depan"
        for b in places
        if (teks in b.sel if b.nomor else _says(b.sel[0], teks))
        and (not about or any(about in text for text in b.sel))
    ]
    return tuple(dict.fromkeys(found))[:_TEMPAT]


def _says(text: str, teks: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(teks)}(?!\d|[.,]\d)", text) is not None


def told_lines(found: HasilTelusur) -> list[str]:
    """For a person."""
    head = f"{found.dokumen} dibanding {found.berkas}: "
    if not found.usang and not found.diubah_tangan:
        return [f"{head}{found.jumlah} angka, semuanya masih sama."]
    lines = [f"{head}{len(found.usang)} dari {found.jumlah} angka tidak lagi sama."]
    for one in found.usang:
        lines.append(f"- {one.nama}: {one.lama or 'kosong'} -> {one.baru or 'tidak ada lagi'}")
        lines.append(f"  sel: {one.sel or 'tidak dikenal'}")
        lines += [f"  di dokumen: {tempat}" for tempat in one.tempat]
    if found.diubah_tangan:
        lines += ["Angka yang diketik sendiri di dokumen:"]
        lines += [f"- {text}" for text in found.diubah_tangan]
    return lines


def told_json(found: HasilTelusur) -> dict[str, object]:
    """For a program."""
    return {
        "dokumen": found.dokumen,
        "berkas": found.berkas,
        "jumlah_angka": found.jumlah,
        "usang": [
            {
                "nama": u.nama,
                "lama": u.lama or None,
                "baru": u.baru or None,
                "sel": [s for s in u.sel.split(", ") if "!" in s],
                "tempat": list(u.tempat),
            }
            for u in found.usang
        ],
        "diubah_tangan": list(found.diubah_tangan),
    }
