"""G-01: the text of a box was edited in the drawing, but not in the sheets it is drawn from."""

from collections.abc import Iterator, Mapping

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.suntingan import Suntingan, Ubahan, replaced
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.suntingan import cell_of_line, corrections, lines_of
from pohon_xl.text.sidik_teks import sidik_teks

_TEMPAT = {
    "target": "lembar Target",
    "anggaran": "lembar Anggaran",
    "jabatan": "lembar Pejabat",
    "komponen": "Tahap 5",
    "crosscutting": "Tahap 3",
    "kosong": "sel kosongnya di Tahap 4 atau lembar Anggaran",
}


@rule("G-01", "kotak-disunting", Severity.PERINGATAN)
def g_01_kotak_disunting(kertas: KertasKerja) -> Iterator[Problem]:
    """Teks kotak diubah di gambar, tetapi tidak di lembar Tahap.

    Mengapa: gambar dibuat dari lembar Tahap. Ubahan yang hanya ada di kotaknya tidak sampai ke
    Perjanjian Kinerja, cascading dan LKIP, sehingga dokumen tidak lagi berbunyi sama. Ubahan itu
    ditawarkan sebagai perbaikan untuk sel Tahapnya; di gambar ia tetap tampak. Disunting berlainan
    di dua gambar, atau selnya juga sudah berubah: tidak ada perbaikan, pilihlah sendiri.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara utama
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        1.1 | Tersedianya guru | Tersedianya guru bersertifikat

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru bersertifikat | kondisi antara utama
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        1.1 | Tersedianya guru | Tersedianya guru bersertifikat

    Sumber: keputusan proyek, dari PermenPANRB 88/2021 (keselarasan dokumen).
    """
    nodes = {s.kode: s for s in kertas.pohon.walk()} if kertas.suntingan else {}
    by_node: dict[str | None, list[Suntingan]] = {}
    for edit in kertas.suntingan:
        by_node.setdefault(edit.kode, []).append(edit)
    for kode, edits in by_node.items():
        if kode is None:
            yield from (_unplaced(e) for e in edits if e.baru and e.ubahan is not Ubahan.KOTAK_BARU)
        else:
            yield from _of_node(kertas, nodes[kode], edits)


def _of_node(kertas: KertasKerja, simpul: Simpul, edits: list[Suntingan]) -> Iterator[Problem]:
    lines = lines_of(kertas, simpul)
    for lama, wordings in replaced(edits).items():
        new = {text: where for text, where in wordings.items() if sidik_teks(text) not in lines}
        if new:
            yield _replaced(kertas, simpul, lines.get(lama), new)
    for edit in dict.fromkeys(edits):
        if edit.ubahan is Ubahan.DITAMBAH and sidik_teks(edit.baru) not in lines:
            yield _told(
                _place(simpul, edit.lembar),
                f'Baris "{edit.baru}" ditambahkan pada {_box(edit.kotak, (edit.lembar,))}.',
                "Bila benar, tulis di lembar Tahap (indikator di Tahap 4 dan 5); bila tidak, hapus "
                "baris itu dari kotaknya.",
                edit.baru,
            )
        elif edit.ubahan is Ubahan.DIHAPUS and edit.lama in lines:
            yield _told(
                cell_of_line(simpul, lines[edit.lama]) or _place(simpul, edit.lembar),
                f'Baris "{lines[edit.lama][1]}" dihapus dari {_box(edit.kotak, (edit.lembar,))}.',
                "Bila memang tidak berlaku lagi, hapus di lembar Tahap; gambar berikutnya memuatnya "
                "lagi.",
                lines[edit.lama][1],
            )


def _replaced(
    kertas: KertasKerja,
    simpul: Simpul,
    line: tuple[str, str] | None,
    new: Mapping[str, tuple[str, ...]],
) -> Problem:
    """One line of a box that says something new, in one wording or several."""
    baru, where = next(iter(new.items()))
    kotak = _box(f"Kotak {simpul.kode}", where)
    if len(new) > 1:
        said = ", ".join(f'"{text}" ({_sheets(sheets)})' for text, sheets in new.items())
        at = cell_of_line(simpul, line) if line else None
        return _told(
            at or _place(simpul, where[0]),
            f"Kotak {simpul.kode} disunting berlainan: {said}.",
            "Pilih satu bunyi lalu tulis di sel ini.",
            " ".join(sorted(new)),
        )
    if line is None:
        return _told(
            _place(simpul, where[0]),
            f'{kotak} disunting menjadi "{baru}", tetapi isinya di lembar Tahap juga sudah berubah.',
            "Pilih bunyi yang benar lalu tulis di lembar Tahap.",
            baru,
        )
    fixes = corrections(kertas, simpul, line, baru)
    at = cell_of_line(simpul, line) or _place(simpul, where[0])
    places = dict.fromkeys([*(p.at for p in fixes if p.at == at), *(p.at for p in fixes)] or [at])
    tempat = _TEMPAT.get(line[0], "sel ini")
    saran = f'Ganti menjadi "{baru}"' if fixes else f"Bila benar, tulis di {tempat}"
    return Problem(
        sel=tuple(places),
        pesan=f'{kotak} diubah dari "{line[1]}" menjadi "{baru}", tetapi lembar Tahap tidak.',
        saran=f"{saran}; bila keliru, kembalikan teks kotaknya.",
        kunci=f"{line[1]} {baru}",
        perbaikan=fixes,
    )


def _unplaced(edit: Suntingan) -> Problem:
    """In a title or legend, or in a box whose performance is gone."""
    if edit.kotak.startswith("Kotak"):
        sebab = "tetapi kinerjanya tidak ada lagi di lembar Tahap"
        saran = "Bila kinerja itu masih dipakai, tulis lagi di lembar Tahap 3 dan 4."
    else:
        sebab = "tetapi gambar dibuat ulang dari isian"
        saran = "Nama perangkat daerah, urusan dan tahun diisi di lembar Instansi."
    pesan = f'{_box(edit.kotak, (edit.lembar,))} disunting menjadi "{edit.baru}", {sebab}.'
    return _told(Location(edit.lembar, 1, 1), pesan, saran, edit.baru)


def _told(at: Location, pesan: str, saran: str, kunci: str) -> Problem:
    return Problem(sel=(at,), pesan=pesan, saran=saran, kunci=kunci)


def _place(simpul: Simpul, lembar: str) -> Location:
    return next(iter(simpul.sumber), Location(lembar, 1, 1))


def _box(kotak: str, lembar: tuple[str, ...]) -> str:
    return f"{kotak} di {_sheets(lembar)}"


def _sheets(lembar: tuple[str, ...]) -> str:
    return "lembar " + ", ".join(f'"{name}"' for name in dict.fromkeys(lembar))
