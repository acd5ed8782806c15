"""What Excel would complain about in a built add-in, and what no validator looks at."""

import re
import xml.etree.ElementTree as ET
import zipfile
from io import BytesIO
from itertools import pairwise
from posixpath import dirname, join, normpath

from pohon_xl.addin.ikon import IKON
from tests.support.vba import ModulTerbaca, ProyekTerbaca, read_project

CUI = "{http://schemas.microsoft.com/office/2009/07/customui}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
RIBBON_RELATION = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
JENIS = {
    "xlam": "application/vnd.ms-excel.addin.macroEnabled.main+xml",
    "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
}
AUTO = re.compile(r"(?i)\b(auto_?open|auto_?close|auto_?exec|workbook_\w+|worksheet_\w+)\b")


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def faults(parts: dict[str, bytes], jenis: str) -> list[str]:
    """In words; an empty list is a package as it should be."""
    project = read_project(parts["xl/vbaProject.bin"])
    return [
        *_package_faults(parts, jenis),
        *_project_faults(parts, project),
        *(_ribbon_faults(parts, project) if jenis == "xlam" else _button_faults(parts, project)),
    ]


def _package_faults(parts: dict[str, bytes], jenis: str) -> list[str]:
    types = ET.fromstring(parts["[Content_Types].xml"])  # noqa: S314
    overrides = {e.get("PartName"): e.get("ContentType") for e in types}
    defaults = {e.get("Extension"): e.get("ContentType") for e in types}
    found = []
    if overrides.get("/xl/workbook.xml") != JENIS[jenis]:
        found.append("jenis isi buku kerja salah")
    vba = overrides.get("/xl/vbaProject.bin") or defaults.get("bin")
    if vba != "application/vnd.ms-office.vbaProject":
        found.append("jenis isi vbaProject salah")
    for name, content in parts.items():
        if name.endswith(".rels"):
            base = dirname(dirname(name))
            for relation in ET.fromstring(content).iter(RELATION):  # noqa: S314
                target = relation.get("Target", "")
                place = (
                    target.lstrip("/") if target.startswith("/") else normpath(join(base, target))
                )
                if relation.get("TargetMode") == "External" or place not in parts:
                    found.append(f"hubungan ke {target} tidak ada di paket")
        elif f"/{name}" not in overrides and name.rpartition(".")[2] not in defaults:
            found.append(f"{name} tanpa jenis isi")
    return found


def _project_faults(parts: dict[str, bytes], project: ProyekTerbaca) -> list[str]:
    found = []
    book = ET.fromstring(parts["xl/workbook.xml"])  # noqa: S314
    names = [e.get("codeName") for e in book.iter(f"{MAIN}workbookPr")]
    for name in sorted(parts):
        if name.startswith("xl/worksheets/sheet"):
            sheet = ET.fromstring(parts[name])  # noqa: S314
            names += [e.get("codeName") for e in sheet.iter(f"{MAIN}sheetPr")]
    documents = [m.name for m in project.modules if m.dokumen]
    if sorted(documents) != sorted(n for n in names if n):
        found.append(f"nama kode {names} bukan modul dokumen {documents}")
    if project.cache != bytes.fromhex("CC61FFFF000000"):
        found.append("ada cache VBA")
    if project.code_page != 1252:
        found.append("halaman kode bukan 1252")
    found += [fault for module in project.modules for fault in _module_faults(module)]
    if "Office" not in project.libraries:
        found.append("pustaka Office tidak dirujuk")
    return found


def _module_faults(module: ModulTerbaca) -> list[str]:
    found = []
    text = module.source.decode("cp1252")
    if module.before:
        found.append(f"{module.name} memuat kode terkompilasi")
    if not text.startswith(f'Attribute VB_Name = "{module.name}"\r\n'):
        found.append(f"{module.name} tidak diawali namanya")
    if text.replace("\r\n", "").count("\n") or "\x00" in text:
        found.append(f"{module.name} bukan baris Windows")
    if AUTO.search(text):
        found.append(f"{module.name} berjalan sendiri")
    if not module.dokumen and "\r\nOption Explicit\r\n" not in text:
        found.append(f"{module.name} tanpa Option Explicit")
    return found


def subs_of(project: ProyekTerbaca) -> dict[str, str]:
    """Name of a public Sub -> its parameters."""
    text = "".join(m.source.decode("cp1252") for m in project.modules)
    return dict(re.findall(r"(?m)^Public Sub (\w+)\((.*?)\)\r$", text))


def _ribbon_faults(parts: dict[str, bytes], project: ProyekTerbaca) -> list[str]:
    relations = ET.fromstring(parts["_rels/.rels"])  # noqa: S314
    targets = [r.get("Target") for r in relations if r.get("Type") == RIBBON_RELATION]
    if targets != ["customUI/customUI14.xml"]:
        return ["pita tidak dihubungkan"]
    try:
        root = ET.fromstring(parts["customUI/customUI14.xml"])  # noqa: S314
    except ET.ParseError:
        return ["pita bukan XML"]
    found = [] if root.tag == f"{CUI}customUI" else ["ruang nama pita salah"]
    subs = subs_of(project)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    if len(set(ids)) != len(ids):
        found.append("id ganda di pita")
    tips = sorted(b.get("keytip", "") for b in root.iter(f"{CUI}button") if b.get("keytip"))
    found += [f"tombol pintas {a} dan {b}" for a, b in pairwise(tips) if b.startswith(a)]
    for element in root.iter(f"{CUI}button"):
        if len({"id", "idMso", "idQ"} & set(element.attrib)) != 1:
            found.append("tombol tanpa id tunggal")
        if element.get("imageMso") not in IKON:
            found.append(f"ikon {element.get('imageMso')} tidak dikenal")
        if subs.get(element.get("onAction", "")) != "control As IRibbonControl":
            found.append(f"{element.get('onAction')} tidak ada")
    return found


def _button_faults(parts: dict[str, bytes], project: ProyekTerbaca) -> list[str]:
    subs = subs_of(project)
    macros = re.findall(
        r"<x:FmlaMacro>\[0\]!(\w+)</x:FmlaMacro>", parts["xl/drawings/tombol.vml"].decode()
    )
    found = [f"{name} tidak ada" for name in macros if subs.get(name) != ""]
    if any(name.startswith("customUI") for name in parts):
        found.append("buku kerja bertombol tidak boleh berpita")
    return found if macros else ["tidak ada tombol"]
