"""Comments, footnotes and endnotes of a document: hers, for ours are in no draft."""

from collections.abc import Iterator, Sequence

from pohon_xl.renderers.docx_blok import text_of_block
from pohon_xl.renderers.docx_package import Member
from pohon_xl.renderers.docx_tags import W, parse

_BAGIAN = {
    "word/comments.xml": ("comment", "komentar"),
    "word/footnotes.xml": ("footnote", "catatan kaki"),
    "word/endnotes.xml": ("endnote", "catatan akhir"),
}


def notes_of_hers(old: Sequence[Member], new: Sequence[Member]) -> tuple[str, ...]:
    """`komentar: periksa lagi`, those of the old document that are in none of the new one."""
    ours = set(_texts(new))
    return tuple(dict.fromkeys(text for text in _texts(old) if text not in ours))


def _texts(members: Sequence[Member]) -> Iterator[str]:
    for member in members:
        if member.name in _BAGIAN:
            tag, name = _BAGIAN[member.name]
            for note in parse(member.content()).iter(W + tag):
                text = " ".join(t for p in note.iter(W + "p") if (t := text_of_block(p)))
                if text:
                    yield f"{name}: {text}"
