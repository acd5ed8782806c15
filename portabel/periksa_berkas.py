"""Apakah folder ini utuh? Membandingkan setiap berkas dengan SHA256SUMS."""

import hashlib
import sys
from pathlib import Path

SINI = Path(__file__).resolve().parent


def rusak() -> list[str]:
    """Nama berkas yang hilang, berubah, atau tidak terdaftar di folder wheels."""
    terdaftar = {}
    for baris in (SINI / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        jumlah, _, nama = baris.partition("  ")
        terdaftar[nama] = jumlah
    buruk = [f"wheels/{p.name}" for p in (SINI / "wheels").iterdir()]
    buruk = [nama for nama in buruk if nama not in terdaftar]
    for nama, jumlah in terdaftar.items():
        berkas = SINI / nama
        if not berkas.is_file() or hashlib.sha256(berkas.read_bytes()).hexdigest() != jumlah:
            buruk.append(nama)
    return buruk


if __name__ == "__main__":
    ditemukan = rusak()
    for nama in ditemukan:
        sys.stderr.write(f"rusak atau tidak dikenal: {nama}\n")
    sys.exit(2 if ditemukan else 0)
