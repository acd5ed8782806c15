"""Grafik -> native Word chart: a DrawingML part with the workbook behind it, so that Word edits it.

Colours, letters and sizes of every chart are decided here alone.
"""

from io import BytesIO

from markupsafe import Markup, escape

from pohon_xl.plan.grafik import Bentuk, Grafik, Seri
from pohon_xl.renderers.docx_package import Member, append_inside, pack

#: one palette for the office: what was promised pale, what was reached strong
PALET = ("1F4E79", "ED7D31", "70AD47", "A5A5A5")
_SATU = ("2E75B6",)
_CM = 360000
_LEBAR = round(15.5 * _CM)
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def chart_id(grafik: Grafik) -> str:
    """Its relationship in the document: `rIdGrafik3_2` for Gambar 3.2."""
    return f"rIdGrafik{grafik.nomor.replace('.', '_')}"


def chart_data(grafik: Grafik) -> dict[str, object]:
    """What a template may say of a chart."""
    return {
        "nomor": grafik.nomor,
        "judul": grafik.judul,
        "rid": chart_id(grafik),
        "tinggi": _height(grafik),
    }


def chart_drawing(value: object) -> Markup:
    """The chart in its place in a paragraph. Raises: ValueError for what is no chart."""
    if not isinstance(value, dict) or "rid" not in value:
        raise ValueError("nilai pada tag {%grafik %} bukan grafik")
    number = sum(ord(c) * 31**i for i, c in enumerate(str(value["rid"]))) % 0x3FFFFFFF + 1
    return Markup(
        '<w:drawing><wp:inline xmlns:wp="{wp}" distT="0" distB="0" distL="0" distR="0">'
        '<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="Gambar {nomor}" '
        'descr="{judul}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{a}"><a:graphicData '
        'uri="{c}"><c:chart xmlns:c="{c}" xmlns:r="{r}" r:id="{rid}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    ).format(
        wp=_WP, a=_A, c=_C, r=_R, cx=_LEBAR, cy=value["tinggi"], id=number,
        nomor=value["nomor"], judul=value["judul"], rid=value["rid"],
    )  # fmt: skip


def with_charts(
    members: tuple[Member, ...], charts: tuple[Grafik, ...], document: str
) -> tuple[Member, ...]:
    """The package with a part and a workbook for each chart that the document shows."""
    shown = [g for g in charts if f'r:id="{chart_id(g)}"' in document]
    if not shown:
        return members
    made: list[Member] = []
    known = next(m.content() for m in members if m.name == _TYPES)
    is_known = b'Extension="xlsx"' in known
    types = "" if is_known else f'<Default Extension="xlsx" ContentType="{_XLSX_TYPE}"/>'
    relations = ""
    for grafik in shown:
        name = f"grafik{grafik.nomor.replace('.', '_')}"
        relations += (
            f'<Relationship Id="{chart_id(grafik)}" Type="{_R}/chart" Target="charts/{name}.xml"/>'
        )
        types += f'<Override PartName="/word/charts/{name}.xml" ContentType="{_CHART_TYPE}"/>'
        behind = (
            f"{_HEAD}<Relationships xmlns="
            '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
            f'Id="rId1" Type="{_R}/package" Target="../embeddings/{name}.xlsx"/></Relationships>'
        )
        made += [
            pack(f"word/charts/{name}.xml", chart_xml(grafik).encode()),
            pack(f"word/charts/_rels/{name}.xml.rels", behind.encode()),
            pack(f"word/embeddings/{name}.xlsx", chart_workbook(grafik)),
        ]
    return (*append_inside(members, {_RELS: relations, _TYPES: types}), *made)


def _height(grafik: Grafik) -> int:
    if grafik.bentuk is Bentuk.KOLOM:
        return round(7.0 * _CM)
    rows = len(grafik.kategori) * (0.55 + 0.45 * len(grafik.seri))
    return round(min(18.0, 2.6 + max(2.0, rows)) * _CM)


def chart_xml(grafik: Grafik) -> str:
    """The chart part (ECMA-376 part 1, 21.2)."""
    lies = grafik.bentuk is Bentuk.BATANG
    colors = _SATU if len(grafik.seri) == 1 else PALET
    series = "".join(
        _series(n, s, grafik, colors[n % len(colors)]) for n, s in enumerate(grafik.seri)
    )
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_letters(900)}</c:legend>'
        if len(grafik.seri) > 1
        else ""
    )
    return (
        f'{_HEAD}<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>'
        f'<c:barDir val="{"bar" if lies else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="60"/><c:axId val="111111111"/>'
        f'<c:axId val="222222222"/></c:barChart>{_category_axis(lies=lies)}'
        f"{_value_axis(grafik, lies=lies)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill>'
        '<a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr '
        f'val="D9D9D9"/></a:solidFill></a:ln></c:spPr>{_letters(900)}<c:externalData '
        'r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(number: int, seri: Seri, grafik: Grafik, color: str) -> str:
    column = chr(ord("B") + number)
    last = len(grafik.kategori) + 1
    names = "".join(
        f'<c:pt idx="{i}"><c:v>{_text(name)}</c:v></c:pt>' for i, name in enumerate(grafik.kategori)
    )
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{value!r}</c:v></c:pt>'
        for i, value in enumerate(seri.nilai)
        if value is not None
    )
    count = f'<c:ptCount val="{len(grafik.kategori)}"/>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>'
        f'Data!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>'
        f"{_text(seri.nama)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill>"
        f'<a:srgbClr val="{color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="{_format(grafik)}" sourceLinked="0"/><c:spPr><a:noFill/>'
        f'<a:ln><a:noFill/></a:ln></c:spPr>{_letters(800)}<c:dLblPos val="outEnd"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName '
        'val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef>'
        f"<c:f>Data!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Data!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>"
        f"General</c:formatCode>{count}{points}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _format(grafik: Grafik) -> str:
    values = [v for s in grafik.seri for v in s.nilai if v is not None]
    whole = all(float(v).is_integer() for v in values)
    return "#,##0" if whole else "#,##0." + "0" * grafik.desimal


def _category_axis(*, lies: bool) -> str:
    order = "maxMin" if lies else "minMax"
    return (
        f'<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lies else "b"}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="low"/><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/>'
        f'</a:solidFill></a:ln></c:spPr>{_letters(800)}<c:crossAx val="222222222"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(grafik: Grafik, *, lies: bool) -> str:
    """From zero, so that lengths compare; its crossing at `max` keeps it below lying bars."""
    return (
        '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>'
        f'{_minimum(grafik)}</c:scaling><c:delete val="0"/><c:axPos val="{"b" if lies else "l"}"/>'
        '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E7E6E6"/>'
        "</a:solidFill></a:ln></c:spPr></c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:p>"
        '<a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="id-ID" sz="900" b="0"/><a:t>'
        f'{_text(grafik.sumbu)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
        '<c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_letters(800)}<c:crossAx '
        f'val="111111111"/><c:crosses val="{"max" if lies else "autoZero"}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _minimum(grafik: Grafik) -> str:
    values = [v for s in grafik.seri for v in s.nilai if v is not None]
    return '<c:min val="0"/>' if min(values, default=0.0) >= 0 else ""


def _letters(size: int) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0"><a:solidFill>'
        '<a:srgbClr val="262626"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def _text(text: str) -> str:
    return str(escape(text))


def chart_workbook(grafik: Grafik) -> bytes:
    """The data as Word shows them when asked to edit: the same bytes at every run."""
    from datetime import UTC, datetime

    from xlsxwriter import Workbook

    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2025, 1, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("Data")
    sheet.set_column(0, 0, 48)
    for column, seri in enumerate(grafik.seri, 1):
        sheet.write_string(0, column, seri.nama)
        for row, value in enumerate(seri.nilai, 1):
            if value is not None:
                sheet.write_number(row, column, value)
    for row, name in enumerate(grafik.kategori, 1):
        sheet.write_string(row, 0, name)
    book.close()
    return buffer.getvalue()
