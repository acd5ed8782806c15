"""K-01: a filled cell of an input sheet that nobody can understand."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.rules.isian import cell_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import PAGU, REALISASI
from pohon_xl.tables.instansi import TAHUN
from pohon_xl.tables.masukan import belum_terbaca
from pohon_xl.tables.pejabat import JENJANG, MULAI, SAMPAI
from pohon_xl.text.tanggal import parse_tanggal

_RUPIAH = "Tulis angkanya saja dalam rupiah penuh, mis. 1.500.000.000."
#: heading -> what it should have been, how to write it
_KOLOM = {
    PAGU: ("jumlah rupiah", _RUPIAH),
    REALISASI: ("jumlah rupiah", _RUPIAH),
    TAHUN: ("tahun", "Tulis satu tahun dengan empat angka, mis. 2026."),
    JENJANG: ("jenjang", f"Pilih dari daftar: {', '.join(j.value for j in Jenjang)}."),
}


@rule("K-01", "isian-tidak-terbaca", Severity.PERINGATAN)
def k_01_isian_tidak_terbaca(kertas: KertasKerja) -> Iterator[Problem]:
    """Isian pada lembar Instansi, Pejabat, atau Anggaran tidak dapat dipahami.

    Mengapa: isian itu tidak dikarang menjadi angka; dokumen memuatnya sebagai bagian yang belum
    diisi, padahal Anda sudah mengisinya.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Penyelenggaraan Jalan | 1,5 M

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Penyelenggaraan Jalan | 1.500.000.000

    Sumber: kontrak proyek bagian 6 (lembar isian); EYD V, penulisan angka dan bilangan.
    """
    yield from _unread(kertas.instansi, "")
    for pejabat in kertas.pejabat:
        yield from _unread(pejabat, pejabat.kinerja)
        yield from _undated(pejabat)
    for anggaran in kertas.anggaran:
        yield from _unread(anggaran, anggaran.kinerja)


def _unread(row: Instansi | Pejabat | Anggaran, kinerja: str) -> Iterator[Problem]:
    typed = dict(row.lain)
    for cell in row.sel:
        teks = typed.get(belum_terbaca(cell.judul))
        if teks is None or cell.at is None or cell.judul not in _KOLOM:
            continue
        jenis, saran = _KOLOM[cell.judul]
        yield Problem(
            sel=(cell.at,),
            pesan=f'"{teks}" pada kolom "{cell.judul}" tidak terbaca sebagai {jenis}; dianggap '
            "belum diisi.",
            saran=saran,
            kunci=f"{kinerja} {cell.judul} {teks}",
        )


def _undated(row: Pejabat) -> Iterator[Problem]:
    """A term whose date cannot be read sets no limit: another official would sign."""
    for judul, teks in ((MULAI, row.mulai), (SAMPAI, row.sampai)):
        at = cell_in(row, judul)
        if teks and at is not None and parse_tanggal(teks) is None:
            yield Problem(
                sel=(at,),
                pesan=f'"{teks}" pada kolom "{judul}" tidak terbaca sebagai tanggal; masa jabatan '
                "dianggap tanpa batas itu.",
                saran="Tulis tanggal yang ada di kalender dengan nama bulannya, mis. 4 Januari 2026.",
                kunci=f"{row.kinerja} {judul} {teks}",
            )
