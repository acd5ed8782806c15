"""Texts of boxes: what a screen and Excel's MsgBox have room for."""

HURUF = 1000  # MsgBox cuts at 1,024 without a word
BARIS = 30  # what fits 768 pixels with its buttons
_ELIPSIS = "\u2026"


def fit(text: str) -> str:
    """The text with its middle left out where it is too long; its last paragraph stays whole.

    The last says what to do or where the rest is; cut at the end, a box would lose just that.
    """
    if _fits(text):
        return text
    body, _, last = text.rpartition("\n\n")
    lines = body.split("\n")
    tail = f"\n{_ELIPSIS}\n\n{last}"
    while len(lines) > 1 and not _fits("\n".join(lines) + tail):
        lines.pop()
    if body and _fits("\n".join(lines) + tail):
        return "\n".join(lines) + tail
    cut = "\n".join(text.split("\n")[:BARIS])
    return cut[: HURUF - 1] + _ELIPSIS


def listed(names: list[str], most: int) -> str:
    """One a line, and how many more."""
    if len(names) <= most:
        return "\n".join(names)
    return "\n".join([*names[: most - 1], f"dan {len(names) - most + 1} lainnya"])


def _fits(text: str) -> bool:
    return len(text) <= HURUF and text.count("\n") < BARIS
