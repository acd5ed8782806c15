"""K-01: a filled cell of an input sheet that nobody can understand."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat
from pohon_xl.model.jenis_pk import JenisPk
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.rules.isian import cell_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import PAGU, REALISASI
from pohon_xl.tables.instansi import JENIS_PK, TAHUN
from pohon_xl.tables.masukan import belum_terbaca
from pohon_xl.tables.pejabat import JENJANG, MULAI, SAMPAI
from pohon_xl.text.kata import fold
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
    yield from _no_kind(kertas.instansi)
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


def _no_kind(row: Instansi) -> Iterator[Problem]:
    """What is no kind of agreement makes a first one: a misspelt revision would lose its changes."""
    teks = row.jenis_pk
    at = next((c.at for c in row.sel if c.judul == JENIS_PK and c.at is not None), None)
    if teks and at is not None and not any(fold(j.value) in fold(teks) for j in JenisPk):
        yield Problem(
            sel=(at,),
            pesan=f'"{teks}" pada baris "{JENIS_PK}" tidak terbaca sebagai jenis; Perjanjian '
            "Kinerja dibuat sebagai murni.",
            saran=f"Pilih dari daftar: {', '.join(j.value for j in JenisPk)}.",
            kunci=f"{JENIS_PK} {teks}",
        )
