"""`make gambar`: the pictures of README.md, rendered from what the product makes of the case."""

import subprocess
import tempfile
from pathlib import Path

from pohon_xl.cli.main import main
from tests.support.chromium import picture
from tests.support.kantor_banyak import WORKBOOKS
from tests.support.kasus import CONTOH
from tests.support.konversi import convert_files

GAMBAR = Path(__file__).resolve().parents[2] / "pohon_xl" / "gambar"
#: picture -> (file of the result, words of its page, share of the page's height shown)
HALAMAN = {
    "temuan": ("contoh_balangan.pdf", ("TEMUAN",), 0.9),
    "pohon_kinerja": ("contoh_balangan.pdf", ("POHON KINERJA",), 1.0),
    "cascading": ("contoh_balangan.pdf", ("CASCADING", "Pagu (Rp)"), 0.75),
    "pk_jpt": ("pk_jpt.pdf", ("PERJANJIAN KINERJA TAHUN", "PIHAK KEDUA"), 0.62),
}
#: workbooks in the picture of the summary
RINGKASAN = (
    "contoh_balangan", "kolom_level", "dua_outcome_kolom", "nomor_di_teks", "kata_sendiri",
    "warna_tanpa_legenda", "per_bidang", "judul_lain",
)  # fmt: skip
_WIDTH = 1400


def render_all() -> None:
    """Build the case, print it to PDF, and keep one page a picture."""
    GAMBAR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        main(["contoh", str(work)])
        files = [
            work / "hasil" / "contoh_balangan.xlsx",
            work / "hasil" / "dokumen" / "pk_jpt.docx",
        ]
        convert_files(files, "pdf", work)
        for name, (pdf, words, share) in HALAMAN.items():
            _render(work / pdf, page_of(work / pdf, words), share, GAMBAR / name)
        _render_ringkasan(work)


def _render_ringkasan(work: Path) -> None:
    """The summary of the case and of workbooks of other offices, as a browser shows it."""
    offices = work / "kantor"
    offices.mkdir()
    for name in RINGKASAN:
        source = CONTOH if name == CONTOH.stem else WORKBOOKS / f"{name}.xlsx"
        (offices / source.name).write_bytes(source.read_bytes())
    main(["massal", str(offices), "-o", str(work / "massal"), "--tanpa-dokumen"])
    picture(work / "massal" / "ringkasan.html", GAMBAR / "ringkasan.png", (1400, 1050))


def page_of(pdf: Path, words: tuple[str, ...]) -> int:
    """The first page with a line that begins with the first of these words, and with the others.

    Not the page that begins with it: what stands first (a letterhead, a logo) is the layout's.

    Raises:
        LookupError: no page is like that; the picture's words are to be chosen again.
    """
    done = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True)
    for number, text in enumerate(done.stdout.decode().split("\f"), 1):
        begins = any(line.strip().startswith(words[0]) for line in text.splitlines())
        if begins and all(word in text for word in words):
            return number
    raise LookupError(f"{pdf.name}: tidak ada halaman dengan {words}")


def _render(pdf: Path, page: int, share: float, target: Path) -> None:
    where = ["-f", str(page), "-l", str(page)]
    info = subprocess.run(["pdfinfo", *where, pdf], check=True, capture_output=True).stdout.decode()
    size = next(line for line in info.splitlines() if "size:" in line).split()
    width, height = (float(size[size.index("x") + step]) for step in (-1, 1))
    crop = [
        "-x",
        "0",
        "-y",
        "0",
        "-W",
        str(_WIDTH),
        "-H",
        str(int(_WIDTH * height / width * share)),
    ]
    scale = ["-scale-to-x", str(_WIDTH), "-scale-to-y", "-1"]
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", *where, *scale, *crop, pdf, target], check=True
    )


if __name__ == "__main__":
    render_all()
