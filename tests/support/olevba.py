"""olevba, the tool that offices scan macros with, as a second reader of our project."""

import warnings

with warnings.catch_warnings():  # its parser library has renamed functions
    warnings.simplefilter("ignore")
    from oletools.olevba import VBA_Parser, decompress_stream

__all__ = ["decompress_stream", "scan", "sources"]


def sources(name: str, data: bytes) -> dict[str, str]:
    """Module -> source."""
    parser = VBA_Parser(name, data=data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {file: code for _, _, file, code in parser.extract_all_macros()}


def scan(name: str, data: bytes) -> list[tuple[str, str]]:
    """Kind and word of what it finds remarkable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = VBA_Parser(name, data=data).analyze_macros()
        return [(kind, word) for kind, word, _ in found]
