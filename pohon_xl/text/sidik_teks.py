"""A short fingerprint of a text, to see later on whether somebody edited it."""

import unicodedata
from hashlib import blake2s

PANJANG = 4


def sidik_teks(text: str) -> str:
    """Four hexadecimal digits; equal for texts that differ in spaces and unseen letters only."""
    seen = text
    if not text.isprintable():
        seen = "".join(c for c in text if c.isprintable() or c.isspace())
    tidy = " ".join((seen if seen.isascii() else unicodedata.normalize("NFC", seen)).split())
    return blake2s(tidy.encode(), digest_size=PANJANG // 2).hexdigest()
