"""Indonesian numbers: dots between thousands, a decimal comma. `85.5` is refused, not guessed."""

import re
from decimal import ROUND_HALF_UP, Decimal

from pohon_xl.pola import pola

_ANGKA = pola(r"([-\u2212]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?", re.ASCII)
_RUPIAH = pola(r"(-?)\s*Rp\.?\s*(.*)", re.IGNORECASE | re.DOTALL)


def parse_angka(text: str) -> float | None:
    """`1.234,5` -> 1234.5; None for what is no number or could mean two (`85.5`, `1,234,567`)."""
    match = _ANGKA.fullmatch(text.replace("\u00a0", " ").strip())
    if match is None:
        return None
    sign, whole, decimals = match.groups()
    return float(f"{'-' if sign else ''}{whole.replace('.', '')}.{decimals or '0'}")


def parse_rupiah(text: str) -> float | None:
    """`Rp 1.500.000,50`, `1.500.000,-` or plain digits; three decimals are refused.

    `500,000` would be five hundred by Indonesian rules and half a million by English ones.
    """
    amount = text.replace("\u00a0", " ").strip()
    if match := _RUPIAH.fullmatch(amount):
        amount = match[1] + match[2]
    amount = re.sub(r",\s*(?:-|\u2013|=)+$", "", amount).strip()
    _, _, decimals = amount.partition(",")
    return None if len(decimals) > 2 else parse_angka(amount)


def format_angka(value: float, desimal: int | None = None) -> str:
    """1234.5 -> `1.234,5`; with `desimal`, rounded half up to that many places.

    Raises: ValueError for infinity and for what is not a number.
    """
    number = Decimal(repr(value))
    if not number.is_finite():
        raise ValueError(value)
    if desimal is None:
        whole, _, decimals = f"{number:f}".partition(".")
        decimals = decimals.rstrip("0")
    else:
        rounded = number.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
        whole, _, decimals = f"{rounded:f}".partition(".")
    digits = whole.lstrip("-")
    sign = "-" if number < 0 and (digits + decimals).strip("0") else ""
    grouped = f"{int(digits):,}".replace(",", ".")
    tail = f",{decimals}" if decimals else ""
    return f"{sign}{grouped}{tail}"


def format_jumlah(value: float) -> str:
    """An amount of money in a table: `1.830.632.226`, with cents `150.000.000,50`."""
    amount = format_angka(value, desimal=2)
    return amount.removesuffix(",00")


def format_rupiah(value: float) -> str:
    """1830632226 -> `Rp1.830.632.226,00`: no space after Rp (EYD), always two decimals."""
    amount = format_angka(value, desimal=2)
    return f"-Rp{amount[1:]}" if amount.startswith("-") else f"Rp{amount}"
