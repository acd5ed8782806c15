"""Names of parts: how they are compared, and how relations lead from one to another."""

import posixpath
from functools import lru_cache
from urllib.parse import unquote

from lxml import etree

from pohon_xl.renderers.xlsx_xml import CONTENT_TYPES, PACKAGE_RELATION

_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
#: of a part that refers to nothing
NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{PACKAGE_RELATION}"/>'
)


def relations_part(part: str) -> str:
    """Where the relations of a part are kept; of the package itself for ""."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def with_relations(types: etree._Element) -> None:
    """Say what `.rels` are where a package names each of its own only: no other would be found."""
    default = f"{{{CONTENT_TYPES}}}Default"
    if not any(d.get("Extension", "").lower() == "rels" for d in types.iter(default)):
        attributes = {"Extension": "rels", "ContentType": _RELATIONS_TYPE}
        types.insert(0, types.makeelement(default, attributes))


def target_of(part: str, relation: etree._Element) -> str | None:
    """The part that a relation leads to; None when it lies outside the package."""
    if relation.get("TargetMode") == "External":
        return None
    return _resolved(part, relation.get("Target", ""))


@lru_cache(maxsize=4096)
def _resolved(part: str, target: str) -> str:
    target = target.replace("\\", "/").partition("#")[0]
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


@lru_cache(maxsize=4096)
def part_key(name: str) -> str:
    """Part names are compared without case, without escapes; some writers use backslashes."""
    return unquote(name.replace("\\", "/").lstrip("/")).lower()
