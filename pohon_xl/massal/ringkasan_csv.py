"""ringkasan.csv: one row a workbook. As Excel with Indonesian settings opens it by a double click.

UTF-8 with a byte order mark, semicolons between fields, decimal commas.
"""

import csv
from io import StringIO
from typing import TYPE_CHECKING

from pohon_xl.massal.ringkasan import Ringkasan
from pohon_xl.massal.sel_aman import safe_csv

if TYPE_CHECKING:
    from pandas import DataFrame

#: columns that only the web page needs
_TANPA = ["halaman"]


def render_csv(ringkasan: Ringkasan) -> bytes:
    """The table of workbooks, and behind it a column for each code that occurs."""
    table = with_codes(ringkasan)
    stream = StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_csv(str(name)) for name in table.columns])
    for row in table.itertuples(index=False, name=None):
        writer.writerow([_field(value) for value in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def with_codes(ringkasan: Ringkasan) -> "DataFrame":
    """Workbooks with the number of each finding; `pesan` stays the last column."""
    codes = ringkasan.kode_kantor.pivot_table(
        index="berkas", columns="kode", values="jumlah", aggfunc="sum", fill_value=0
    ).astype("Int64")
    table = ringkasan.kantor.drop(columns=_TANPA)
    pesan = table.pop("pesan")
    joined = table.merge(codes, how="left", left_on="berkas", right_index=True)
    return joined.assign(pesan=pesan)


def _field(value: object) -> str:
    import pandas as pd

    if isinstance(value, str):
        return safe_csv(value)
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return ""
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return safe_csv(str(value))
