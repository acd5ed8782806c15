import zipfile
from io import BytesIO
from typing import Any

import pytest

from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.pk_jpt import plan_pk_jpt
from pohon_xl.documents.pohon_kinerja import plan_pohon_kinerja
from pohon_xl.drawings.pohon_kinerja import draw_lampiran
from pohon_xl.model.logo import logo_of
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_gambar import Album
from pohon_xl.renderers.docx_package import pack
from tests.support.compare_docx import highlighted, open_docx
from tests.support.dinas import dinas_lengkap
from tests.support.kasus import kasus
from tests.support.logo_uji import jpeg, png


def shapes_of(data: bytes) -> list[Any]:
    return list(open_docx(data).inline_shapes)


@pytest.mark.parametrize("picture", [png(20, 24), jpeg(20, 24)])
def test_the_logo_stands_in_the_letterhead_in_its_proportions(picture: bytes) -> None:
    data = render_document(plan_pk_jpt(dinas_lengkap(), Bahan(logo=logo_of(picture)))[0])
    (shape,) = shapes_of(data)

    assert shape.height / shape.width == pytest.approx(1.2, abs=0.01)
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert picture in [package.read(n) for n in package.namelist() if "media" in n]


def test_without_a_logo_its_place_is_a_blank() -> None:
    data = render_document(plan_pk_jpt(dinas_lengkap())[0])

    assert shapes_of(data) == []
    assert "[isi: logo daerah]" in highlighted(data)


def test_every_page_of_the_tree_is_shapes_with_words_for_who_cannot_see_them() -> None:
    drawings = draw_lampiran(kasus())
    data = render_document(plan_pohon_kinerja(kasus(), Bahan(gambar=drawings))[0])
    groups = [e for e in open_docx(data).element.body.iter() if str(e.tag).endswith("}docPr")]

    assert len(groups) == len(drawings)
    assert all("POHON KINERJA" in g.get("descr", "") for g in groups)
    assert len({g.get("id") for g in groups}) == len(groups)
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert [n for n in package.namelist() if "media" in n] == []


def test_the_same_picture_twice_is_stored_once() -> None:
    plan = plan_pk_jpt(dinas_lengkap(), Bahan(logo=logo_of(png())))[0]
    album = Album()
    gambar = plan.context.kop.logo  # type: ignore[attr-defined]
    album.add(gambar)
    album.add(gambar)

    assert len(album.files) == 1


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("end", ["/>", "></{0}Relationships>"])
def test_relations_are_found_however_the_template_writes_them(prefix: str, end: str) -> None:
    name = f'xmlns{":x" if prefix else ""}="http://schemas.openxmlformats.org/package/2006/'
    rels = f'<{prefix}Relationships {name}relationships"{end.format(prefix)}'
    types = f'<{prefix}Types {name}content-types"></{prefix}Types>'
    album = Album()
    album.add(plan_pk_jpt(dinas_lengkap(), Bahan(logo=logo_of(png())))[0].context.kop.logo)  # type: ignore[attr-defined]
    parts = {"[Content_Types].xml": types, "word/_rels/document.xml.rels": rels}
    members = album.into(tuple(pack(name, text.encode()) for name, text in parts.items()))
    found = {m.name: m.content().decode() for m in members if m.name.endswith((".xml", ".rels"))}

    assert f"<{prefix}Relationship Id=" in found["word/_rels/document.xml.rels"]
    assert f'<{prefix}Default Extension="png"' in found["[Content_Types].xml"]
