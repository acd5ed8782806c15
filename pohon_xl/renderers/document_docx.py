"""DocumentPlan -> .docx: the template of that name, filled with the values of the plan."""

from collections.abc import Iterator
from pathlib import Path

from pohon_xl.errors import TemplateError
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.grafik import Grafik
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sumber import sumber_of
from pohon_xl.rekaman import fields, is_dataclass
from pohon_xl.renderers.docx_chart import chart_data, with_charts
from pohon_xl.renderers.docx_gambar import Album
from pohon_xl.renderers.docx_package import write_members
from pohon_xl.renderers.docx_peta import with_map
from pohon_xl.renderers.docx_template import MAIN, load_template, render_members
from pohon_xl.settings import template_folder


def render_document(plan: DocumentPlan, folder: Path | None = None) -> bytes:
    """The document, the same bytes for the same plan.

    `folder` is an office's own of templates; what is not in it is taken from ours.

    Raises: TemplateError, one sentence with template, part and paragraph.
    """
    name = f"{plan.template}.docx"
    own = folder / name if folder else None
    is_own = own is not None and own.is_file()
    template = load_template(own if own and is_own else template_folder("word_templates") / name)
    charts = tuple(_charts(plan.context))
    album = Album()
    data = plain_data(plan.context, plan.file_name, album)
    if not isinstance(data, dict):
        raise TemplateError(
            f"Dokumen '{plan.file_name}': isinya bukan kumpulan nilai bernama; laporkan kesalahan "
            "ini kepada pembuat pohon_xl."
        )
    filled = render_members(template, data)
    members = filled.members
    if charts:
        main = next(m.content() for m in members if m.name == MAIN).decode()
        members = with_charts(members, charts, main)
    members = album.into(members)
    sumber = sumber_of(plan.context)
    done = write_members(with_map(members, plan.template, sumber, filled.main))
    if filled.main is not None:
        filled.main.clear()
    return done


def _charts(value: object) -> Iterator[Grafik]:
    if isinstance(value, Grafik):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _charts(item)
    elif is_dataclass(value) and not isinstance(value, Kosong | Gambar):
        for f in fields(value):
            yield from _charts(getattr(value, f.name))


def plain_data(value: object, place: str, album: Album | None = None) -> object:
    """Plain copies only: a template gets no object with methods of ours.

    Pictures go to the album; the template gets what shows them.
    Raises: TemplateError for None or another value that a document cannot hold.
    """
    if isinstance(value, Kosong | bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return str.__str__(value)  # also takes Markup back to text
    if isinstance(value, tuple | list):
        return [plain_data(item, f"{place}[{i}]", album) for i, item in enumerate(value, 1)]
    if isinstance(value, Grafik | Gambar):
        return _picture(value, album)
    if is_dataclass(value):
        return {
            f.name: plain_data(getattr(value, f.name), _below(place, f.name), album)
            for f in fields(value)
        }
    raise TemplateError(
        f"Dokumen '{place}' memuat nilai {value!r} yang bukan teks; laporkan kesalahan ini kepada "
        "pembuat pohon_xl."
    )


def _picture(value: Grafik | Gambar, album: Album | None) -> object:
    if isinstance(value, Grafik):
        return chart_data(value)
    return (album or Album()).add(value)


def _below(place: str, name: str) -> str:
    return f"{place}: {name}" if place.endswith(".docx") else f"{place}.{name}"
