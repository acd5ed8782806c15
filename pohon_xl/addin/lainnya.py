"""Buttons of group Lainnya."""

import sys
from pathlib import Path

from pohon_xl import __version__, app
from pohon_xl.addin.bacaan import copied
from pohon_xl.addin.klik import Klik
from pohon_xl.addin.tombol import TOMBOL, Kelompok

_TAMPIL = 18  # lines that a box has room for
_TEMPLAT = "Templat Pohon Kinerja"


def templat_baru(klik: Klik) -> str:
    """The guided workbook, beside the open one or in the home folder, opened at once."""
    folder = klik.port.folder or Path.home()
    number = 1
    while (path := folder / f"{_TEMPLAT}{f' {number}' if number > 1 else ''}.xlsx").exists():
        number += 1
    app.write_templat(path)
    klik.port.ask(f"Templat disimpan sebagai '{path}' dan sekarang dibuka.", "ok")
    klik.port.open(path)  # last: a box would stand behind the new window
    return ""


def banding(klik: Klik) -> str:
    """What changed since an older version, as a text beside the workbook."""
    from pohon_xl.pembandingan import compare_books
    from pohon_xl.renderers.atomic import write_atomic
    from pohon_xl.renderers.banding_text import render_banding

    folder = klik.folder()
    lama = klik.port.ask_file("Pilih versi lama buku kerja ini")
    if lama is None:
        return ""
    with copied(klik.port) as salinan:
        found = compare_books(lama, salinan.path)
    text = render_banding(lama.name, klik.port.name, found.banding)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "banding.txt"
    write_atomic(target, text.encode("utf-8-sig"))
    lines = text.splitlines()
    shown = "\n".join(lines[:_TAMPIL])
    rest = "\n\u2026" if len(lines) > _TAMPIL else ""
    return f"{shown}{rest}\n\nSelengkapnya di '{target}'."


def pengaturan(klik: Klik) -> str:
    """What runs here, and where its files are."""
    return (
        f"pohon_xl {__version__}\n"
        f"Python {sys.version.split()[0]}: {sys.executable}\n"
        f"Catatan kesalahan dan sesi: {klik.log}\n\n"
        "Jenjang, komponen dan nama perangkat daerah diatur di lembar Instansi buku kerja. Python "
        "yang dipakai diatur dengan 'pohon-xl pasang'; 'pohon-xl pasang --periksa' memeriksanya."
    )


def bantuan(_klik: Klik) -> str:
    """What each button does."""
    parts = []
    for group in Kelompok:
        lines = [f"\u2022 {t.label}: {t.screentip}" for t in TOMBOL if t.kelompok is group]
        parts.append(f"{group.value.upper()}\n" + "\n".join(lines))
    return "\n\n".join(parts)
