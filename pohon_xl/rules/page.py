"""Pages of rules: what `jelaskan` prints and what README.md of this folder holds."""

from pohon_xl.rules.catalog import CATALOG
from pohon_xl.rules.rule import Rule


def page(r: Rule) -> str:
    """The page of one rule as text."""
    return f"{r.kode} {r.nama} ({r.tingkat})\n\n{r.judul}\n\n{r.halaman}\n"


def index() -> str:
    """One line a rule, in code order."""
    return "".join(f"{r.kode:6} {r.tingkat:11} {r.nama:36} {r.judul}\n" for r in CATALOG)


def readme() -> str:
    """README.md of rules/: table of codes, then every page."""
    rows = "".join(f"| {r.kode} | {r.nama} | {r.tingkat} | {r.judul} |\n" for r in CATALOG)
    pages = "\n".join(f"## {r.kode} {r.nama}\n\n{r.judul}\n\n{r.halaman}\n" for r in CATALOG)
    return (
        "# Aturan pohon_xl\n\n"
        "Dibuat dari kode oleh `make docs`; jangan disunting di sini. Contoh pada tiap halaman\n"
        "dijalankan sebagai uji: `# Tahap 3` memulai lembar, `|` memisahkan kolom.\n\n"
        "| kode | nama | tingkat | isi |\n|---|---|---|---|\n" + rows + "\n" + pages
    )


if __name__ == "__main__":
    print(readme(), end="")  # noqa: T201
