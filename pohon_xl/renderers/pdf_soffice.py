"""Word to PDF by LibreOffice, all files in one call (20 files cost about 2.5 times one)."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from pohon_xl.errors import OutputError, SettingError
from pohon_xl.renderers.docx_pdf import without_contents_field

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str:
    """The program. Raises: SettingError that says how to get it."""
    found = shutil.which("soffice") or next((p for p in _PLACES if Path(p).exists()), None)
    if found is None:
        raise SettingError(
            "Untuk --pdf diperlukan LibreOffice (soffice), yang tidak ditemukan; pasang dari "
            "libreoffice.org atau jalankan tanpa --pdf."
        )
    return found


def convert_to_pdf(documents: dict[str, bytes], seconds_each: int = 60) -> dict[str, bytes]:
    """Each `x.docx` as `x.pdf`, in the same order.

    Raises: SettingError without LibreOffice, OutputError when it made no PDF of one.
    """
    soffice = find_soffice()
    with tempfile.TemporaryDirectory(prefix="pohon_xl_") as folder:
        work = Path(folder)
        sources = []
        for number, data in enumerate(documents.values()):
            sources.append(work / f"{number}.docx")
            sources[-1].write_bytes(without_contents_field(data))
        command = [
            soffice, f"-env:UserInstallation={(work / 'profil').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(work), *map(str, sources),
        ]  # fmt: skip
        try:
            subprocess.run(  # noqa: S603  (our own arguments, no shell)
                command, capture_output=True, timeout=60 + seconds_each * len(sources), check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            raise OutputError(
                "LibreOffice tidak selesai membuat PDF; coba lagi, atau jalankan tanpa --pdf."
            ) from None
        return dict(_made(documents, sources))


def _made(documents: dict[str, bytes], sources: list[Path]) -> list[tuple[str, bytes]]:
    made = []
    for name, source in zip(documents, sources, strict=True):
        pdf = source.with_suffix(".pdf")
        if not pdf.exists():
            raise OutputError(f"LibreOffice tidak membuat PDF dari '{name}'; jalankan tanpa --pdf.")
        made.append((f"{name.removesuffix('.docx')}.pdf", pdf.read_bytes()))
    return made
