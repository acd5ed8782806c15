"""What a capable user would write: openpyxl, pandas and docxtpl, without our rules and drawings.

    python -m tests.bench.naif BERKAS TEMPLAT FOLDER BANYAKNYA

Reads the five Tahap, links them by text, checks what a formula would check, writes six sheets
into the workbook and one PK a performance. It does less than `bangun`: no tree drawing, no flags,
nothing kept of what openpyxl drops.
"""

import sys
from pathlib import Path

import openpyxl
import pandas as pd
from docxtpl import DocxTemplate
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.bench.templat_pk import context


def frames(path: Path) -> dict[str, pd.DataFrame]:
    """A table for each Tahap, empty cells as empty texts."""
    book = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in book.worksheets:
        rows = [["" if v is None else str(v) for v in r] for r in sheet.iter_rows(values_only=True)]
        found[sheet.title] = pd.DataFrame(rows)
    return found


def findings(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Performances of one Tahap that another lacks, cells left empty, texts that stand twice."""
    texts = {name: set(table.to_numpy().ravel()) - {""} for name, table in tables.items()}
    found = [
        {"lembar": name, "isi": text, "masalah": f"tidak ada di {other}"}
        for name in texts
        for other in texts
        if name < other
        for text in sorted(texts[name] - texts[other])
    ]
    for name, table in tables.items():
        column = table[1] if 1 in table else table[0]
        again = column[column.duplicated() & (column != "")]
        found += [{"lembar": name, "isi": text, "masalah": "berulang"} for text in again]
    return pd.DataFrame(found)


def write(path: Path, tables: dict[str, pd.DataFrame], masalah: pd.DataFrame, target: Path) -> None:
    """Six sheets with borders and colours, in her workbook."""
    book = openpyxl.load_workbook(path)
    thin = Side(style="thin", color="7F7F7F")
    for name, table in {**{f"Hasil {k}": t for k, t in tables.items()}, "Temuan": masalah}.items():
        sheet = book.create_sheet(name[:31])
        for row in [[str(c) for c in table.columns], *table.to_numpy().tolist()]:
            sheet.append(row)
        for line in sheet.iter_rows():
            for cell in line:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        for cell in sheet[1]:
            cell.font = Font(bold=True, color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor="1F3864")
        for column in "ABCDEF":
            sheet.column_dimensions[column].width = 30
        sheet.freeze_panes = "A2"
    book.save(target)


def main(berkas: str, templat: str, folder: str, banyak: str) -> None:
    """As said above."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    tables = frames(Path(berkas))
    write(Path(berkas), tables, findings(tables), out / "hasil.xlsx")
    rows = [r for r in tables["Tahap 4"].to_numpy().tolist() if r[1]]
    for number in range(int(banyak)):
        row = rows[number % len(rows)]
        document = DocxTemplate(templat)
        document.render(context(row[1], row[2]), autoescape=True)
        document.save(out / f"pk_{number}.docx")


if __name__ == "__main__":
    main(*sys.argv[1:])
