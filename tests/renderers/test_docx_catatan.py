"""Comments and footnotes of hers do not go along; the list names them."""

from pohon_xl.renderers.docx_catatan import notes_of_hers
from pohon_xl.renderers.docx_package import Member, pack

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def part(name: str, inside: str) -> Member:
    return pack(f"word/{name}s.xml", f'<w:{name}s xmlns:w="{W}">{inside}</w:{name}s>'.encode())


def note(name: str, text: str) -> str:
    return f'<w:{name} w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{name}>'


def test_each_note_is_named_with_its_kind() -> None:
    old = (
        part("comment", note("comment", "periksa lagi") + note("comment", "sudah benar")),
        part("footnote", note("footnote", "BPS, 2026")),
        part("endnote", note("endnote", "lihat lampiran")),
    )

    assert notes_of_hers(old, ()) == (
        "komentar: periksa lagi",
        "komentar: sudah benar",
        "catatan kaki: BPS, 2026",
        "catatan akhir: lihat lampiran",
    )


def test_a_footnote_of_the_template_and_separators_are_not_hers() -> None:
    ours = part("footnote", note("footnote", "Sumber: BPS") + note("footnote", ""))

    assert notes_of_hers((ours,), (ours,)) == ()
