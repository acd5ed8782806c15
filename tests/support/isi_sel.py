"""Typing into workbooks as a planner does, and reading what stands there."""

import os
from collections.abc import Mapping
from pathlib import Path

import openpyxl


def type_into(path: Path, sheet: str, cells: Mapping[str, str | float]) -> None:
    """Values by address, saved; a sheet that is not there yet is added."""
    book = openpyxl.load_workbook(path)
    page = book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)
    for address, value in cells.items():
        page[address] = value
    book.save(path)


def cell_of(path: Path, sheet: str, address: str) -> object:
    """What stands in the cell: a formula as written."""
    return openpyxl.load_workbook(path)[sheet][address].value


def saved_at(path: Path, when: int) -> None:
    """Let the file have been saved at that second."""
    os.utime(path, (when, when))
