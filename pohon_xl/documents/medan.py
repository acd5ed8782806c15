"""The names a Word template may use, as a list for those who restyle one."""

from collections.abc import Iterator
from typing import get_args, get_origin

from pohon_xl.documents.berita_acara_iku import BeritaAcaraContext
from pohon_xl.documents.crosscutting import CrosscuttingContext
from pohon_xl.documents.iku import IkuContext
from pohon_xl.documents.iku_keputusan import IkuKeputusanContext
from pohon_xl.documents.lkip import LkipContext
from pohon_xl.documents.pk import PkContext
from pohon_xl.documents.pohon_kinerja import PohonKinerjaContext
from pohon_xl.documents.rencana_aksi import RencanaAksiContext
from pohon_xl.documents.skp import SkpContext
from pohon_xl.documents.surat_crosscutting import SuratContext
from pohon_xl.plan.grafik import Grafik
from pohon_xl.plan.naskah import Naskah
from pohon_xl.rekaman import fields, is_dataclass

#: what each template is filled with
KONTEKS: dict[str, type] = {
    **dict.fromkeys(
        ("pk_jpt", "pk_administrator", "pk_pengawas", "pk_jf", "pk_pelaksana"), PkContext
    ),
    "iku": IkuContext,
    "iku_keputusan": IkuKeputusanContext,
    "berita_acara_iku": BeritaAcaraContext,
    **dict.fromkeys(("skp_jpt", "skp_ja_jf"), SkpContext),
    "rencana_aksi": RencanaAksiContext,
    "crosscutting": CrosscuttingContext,
    "surat_crosscutting": SuratContext,
    "pohon_kinerja": PohonKinerjaContext,
    "lkip": LkipContext,
}
_PENGANTAR = """# Nama yang dikenal templat Word

Templat ini dokumen Word biasa: ubah huruf, warna, kop, kalimat, urutan, dan lebar kolom sesuka
Anda. Yang di dalam kurung diisi pohon_xl. Simpan folder ini sebagai `word_templates` di samping
buku kerja, atau sebutkan dengan `--templat FOLDER`. Templat yang tidak diubah boleh dihapus.

| tag | arti |
|---|---|
| `{{ nama }}` | isi; yang belum ada tampil kuning |
| `{{ b.nama }}` | isi dari baris daftar |
| `{%p for b in daftar %}` ... `{%p endfor %}` | diulang tiap baris; sendirian di paragrafnya |
| `{%tr for b in daftar %}` ... `{%tr endfor %}` | sama, sendirian di baris tabelnya |
| `{%p if nama %}` ... `{%p else %}` ... `{%p endif %}` | hanya bila ada |
| `{%gabung b.gabung %}` | di sel: menyatu dengan sel di atasnya |
| `{%inden b.tingkat %}` | di paragraf: menjorok menurut tingkatnya |
| `{%bagian nama %}` | di paragraf: naskah yang boleh Anda poles; tidak hilang bila dibuat lagi |
| `{%grafik g %}` | sendirian di paragraf: grafik |
"""


def list_fields() -> str:
    """The list in Markdown, one part for each kind of template."""
    parts = [_PENGANTAR]
    for kind in dict.fromkeys(KONTEKS.values()):
        names = ", ".join(f"{name}.docx" for name, other in KONTEKS.items() if other is kind)
        parts.append(f"## {names}\n\n" + "\n".join(_lines(kind, 0)) + "\n")
    return "\n".join(parts)


def _lines(kind: type, depth: int) -> Iterator[str]:
    pad = "  " * depth
    for f in fields(kind):
        inner = _item_of(f.type)
        if inner is not None:
            what = "grafik" if inner is Grafik else "daftar; tiap baris memuat"
            yield f"{pad}- `{f.name}`: {what}"
        else:
            yield f"{pad}- `{f.name}`{_word(f.type)}"
        below: object = inner or f.type
        if below is Grafik:
            yield f"{pad}  - `nomor`, `judul`"
        elif isinstance(below, type) and is_dataclass(below) and below is not Naskah:
            yield from _lines(below, depth + 1)


def _word(kind: object) -> str:
    if kind is Naskah:
        return ": naskah; pakai `{%bagian ... %}` dan `.teks`"
    return ": ya atau tidak" if kind is bool else ": memuat" if is_dataclass(kind) else ""


def _item_of(kind: object) -> type | None:
    """What a tuple field holds; None for a field of another kind."""
    if get_origin(kind) is not tuple:
        return None
    first = get_args(kind)[0]
    return first if isinstance(first, type) else None
