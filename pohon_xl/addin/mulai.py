"""A click arrives: `python -I -B -m pohon_xl.addin.mulai --permintaan=FILE`.

Finds the workbook, runs the function of the button, answers with the text of a message box. Nothing
in the workbook or its folder decides what runs: only the table of buttons does.
"""

import sys

from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import read_permintaan, write_jawaban
from pohon_xl.errors import PohonError
from pohon_xl.sampah import collect_seldom, end_without_collecting

_LEWAT_EKSTENSI = (
    "Di LibreOffice tombol bekerja lewat ekstensi, bukan lewat makro buku kerja ini. Jalankan "
    "'pohon-xl pasang --libreoffice' sekali, lalu pakai menu dan bilah alat Pohon Kinerja."
)


def run(argv: list[str]) -> int:
    """Exit codes as of the command line: 0, 2 (she can mend it), 3 (our own fault)."""
    try:
        permintaan = read_permintaan(argv)
    except PohonError as error:
        print(error, file=sys.stderr)  # noqa: T201  (nobody else is there to be told)
        return 2
    if permintaan.host == "libreoffice" and permintaan.hasil is not None:
        write_jawaban(permintaan, _LEWAT_EKSTENSI, galat=True)  # a macro has no bridge to offer
        return 2
    if permintaan.host == "libreoffice":
        from pohon_xl.addin.libreoffice_host import run_over_bridge

        return run_over_bridge(permintaan)
    from pohon_xl.addin.excel_host import find_port

    pesan, status = run_click(permintaan, lambda: find_port(permintaan))
    if permintaan.hasil is not None:
        write_jawaban(permintaan, pesan, galat=status != 0)
    elif pesan:
        print(pesan, file=sys.stderr)  # noqa: T201
    return status


if __name__ == "__main__":
    collect_seldom()
    kode = run(sys.argv[1:])
    end_without_collecting()
    sys.exit(kode)
