"""Texts between tags and in attributes, as XML has to have them.

`xml.sax.saxutils` does the same and loads `urllib.request`, `ssl` and `email` for it.
"""


def escape(text: str) -> str:
    """A text between tags."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def quoteattr(text: str) -> str:
    """The value of an attribute with its quotes; line ends and tabs are kept."""
    text = escape(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else f'"{text.replace(chr(34), "&quot;")}"'


def attribute(text: str) -> str:
    """As `quoteattr`, always in double quotes."""
    value = escape(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{value.replace(chr(34), "&quot;")}"'
