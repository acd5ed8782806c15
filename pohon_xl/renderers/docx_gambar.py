"""Pictures of a Word document: their files, relations and content types, and the drawing markup."""

import re

from markupsafe import Markup

from pohon_xl.plan.gambar import Gambar
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.docx_package import Member, pack, store

_FIRST_ID = 9000  # above what a template may hold
_EMU = 360_000  # a centimetre
_MAIN = "word/document.xml"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_NO_RELS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns='
    '"http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_A = "http://schemas.openxmlformats.org/drawingml/2006"
_DRAWING = Markup(  # noqa: S704  (a constant)
    '</w:t><w:drawing><wp:inline xmlns:wp="' + _A + '/wordprocessingDrawing" distT="0" distB="0" '
    'distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="{name}" '
    'descr="{alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="' + _A + '/main" '
    'noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="' + _A + '/main">'
    '<a:graphicData uri="' + _A + '/picture"><pic:pic xmlns:pic="' + _A + '/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="{id}" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    '<w:t xml:space="preserve">'
)


@dataclass(frozen=True, slots=True)
class GambarWord:
    """A picture whose file is in the package, as templates get it."""

    markup: Markup


@dataclass(slots=True)
class Album:
    """The pictures of one document; the same bytes are stored once."""

    files: dict[bytes, str] = field(default_factory=dict)
    count: int = 0

    def add(self, gambar: Gambar) -> GambarWord:
        """Keep its file and give its markup; a drawing is shapes and has no file.

        Raises: ValueError for one that is neither.
        """
        if gambar.drawing is not None:
            from pohon_xl.renderers.drawing_docx import drawing_markup

            self.count += 1
            shapes = drawing_markup(gambar, gambar.drawing, _FIRST_ID + self.count)
            return GambarWord(_between_texts(shapes))
        if gambar.logo is None:
            raise ValueError(gambar.alt)
        data, jenis = gambar.logo.data, gambar.logo.jenis
        name = self.files.setdefault(data, f"gambar_pohon_xl_{len(self.files) + 1}.{jenis}")
        self.count += 1
        markup = _DRAWING.format(
            cx=round(gambar.width * _EMU),
            cy=round(gambar.height * _EMU),
            id=_FIRST_ID + self.count,
            name=f"Gambar {self.count}",
            alt=gambar.alt,
            rid=_rid(name),
        )
        return GambarWord(markup)

    def into(self, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """The package with the files, what names them, and their content types."""
        if not self.files:
            return members
        relations = "".join(
            f'<Relationship Id="{_rid(name)}" Type="{_IMAGE}" Target="media/{name}"/>'
            for name in self.files.values()
        )
        found = {m.name: m for m in members}
        rels = found[_RELS].content().decode("utf-8-sig") if _RELS in found else _NO_RELS
        types = found[_TYPES].content().decode("utf-8-sig")
        changed = {
            _RELS: _before_end(rels, "Relationships", relations),
            _TYPES: _with_types(types, {name.rpartition(".")[2] for name in self.files.values()}),
        }
        made = [m for m in members if m.name not in changed]
        made[1:1] = [pack(_RELS, changed[_RELS].encode())]
        files = (store(f"word/media/{name}", data) for data, name in self.files.items())
        return (pack(_TYPES, changed[_TYPES].encode()), *made, *files)


def _between_texts(markup: str) -> Markup:
    return Markup(f'</w:t>{markup}<w:t xml:space="preserve">')  # noqa: S704  (escaped there)


def _rid(name: str) -> str:
    return "rId" + name.partition(".")[0].title().replace("_", "")


def _before_end(xml: str, root: str, inside: str) -> str:
    """Put markup before the end of the root element, also of an empty one."""
    closed = re.sub(rf"<((?:\w+:)?{root})\b([^>]*)/>", r"<\1\2></\1>", xml)
    end = closed.rindex("</")
    prefix = closed[end + 2 :].partition(root)[0]
    return closed[:end] + inside.replace("<", f"<{prefix}") + closed[end:]


def _with_types(types: str, endings: set[str]) -> str:
    missing = sorted(e for e in endings if f'Extension="{e}"' not in types)
    inside = "".join(f'<Default Extension="{e}" ContentType="image/{e}"/>' for e in missing)
    at = re.search(r"<(\w+:)?Types\b[^>]*>", types)
    if at is None or not inside:
        return types
    return types[: at.end()] + inside.replace("<", f"<{at[1] or ''}") + types[at.end() :]
