"""Numbers in Indonesian words, as a Berita Acara spells its date."""

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
#: (size, its word, the word for exactly one of it)
_BESAR = (
    (10**12, "triliun", None),
    (10**9, "miliar", None),
    (10**6, "juta", None),
    (1000, "ribu", "seribu"),
    (100, "ratus", "seratus"),
)


def terbilang(number: int) -> str:
    """2026 is `dua ribu dua puluh enam`. Raises: ValueError for 10^15 and more."""
    if number < 0:
        return f"minus {terbilang(-number)}"
    if number >= 10**15:
        raise ValueError(number)
    if number < 12:
        return _SATUAN[number]
    if number < 20:
        return f"{_SATUAN[number - 10]} belas"
    if number < 100:
        return _joined(f"{_SATUAN[number // 10]} puluh", number % 10)
    size, word, single = next(entry for entry in _BESAR if number >= entry[0])
    count, rest = divmod(number, size)
    head = single if count == 1 and single else f"{terbilang(count)} {word}"
    return _joined(head, rest)


def _joined(head: str, rest: int) -> str:
    return f"{head} {terbilang(rest)}" if rest else head
