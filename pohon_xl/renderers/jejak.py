"""The hidden list in a folder of results: what we made there, and from which workbook."""

import json
from pathlib import Path
from typing import Any

from pohon_xl.berkas import read_berkas
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.json_text import indented
from pohon_xl.settings import JEJAK
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class Asal:
    """What a folder was made from, offices and performances folded.

    `lembar` are fingerprints of the sheets we wrote, by name of the workbook they are in.
    """

    buku: str
    perangkat_daerah: frozenset[str] = frozenset()
    kinerja: frozenset[str] = frozenset()
    lembar: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Jejak:
    """`berkas`: hash of each file as we wrote it; `asal` is None where nobody noted it."""

    berkas: dict[str, str] = field(default_factory=dict)
    asal: Asal | None = None


def read_jejak(folder: Path) -> Jejak:
    """As last written; an empty one when it is missing or damaged."""
    try:
        found = json.loads(read_berkas(folder / JEJAK))
        if not isinstance(found, dict):
            return Jejak()
        if "berkas" not in found:  # the list of an older version: hashes alone
            return Jejak({str(k): str(v) for k, v in found.items()})
        berkas = {str(k): str(v) for k, v in found["berkas"].items()}
        return Jejak(berkas, _asal(found["asal"]) if found.get("asal") else None)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Jejak()


def dump_jejak(jejak: Jejak) -> bytes:
    """The list as stored: the same facts give the same bytes."""
    data: dict[str, object] = {"berkas": jejak.berkas}
    if jejak.asal:
        data["asal"] = {
            "buku": jejak.asal.buku,
            "perangkat_daerah": sorted(jejak.asal.perangkat_daerah),
            "kinerja": sorted(jejak.asal.kinerja),
            "lembar": {name: sorted(found) for name, found in jejak.asal.lembar.items()},
        }
    return indented(data, 1, sort_keys=True).encode()


def is_other_office(known: Asal, new: Asal) -> bool:
    """Whether results of `new` would take the place of those of another office.

    No performance in common; or another office, told by a workbook of another name too: a name
    corrected within one workbook is no other office.
    """
    if known.kinerja and new.kinerja and known.kinerja.isdisjoint(new.kinerja):
        return True
    named = known.perangkat_daerah and new.perangkat_daerah
    differ = bool(named) and known.perangkat_daerah.isdisjoint(new.perangkat_daerah)
    return differ and fold(known.buku) != fold(new.buku)


def _asal(found: dict[str, Any]) -> Asal:
    return Asal(
        buku=str(found["buku"]),
        perangkat_daerah=frozenset(found["perangkat_daerah"]),
        kinerja=frozenset(found["kinerja"]),
        lembar={str(name): frozenset(sidik) for name, sidik in dict(found["lembar"]).items()},
    )
