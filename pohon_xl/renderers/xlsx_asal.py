"""Her members as they were before us, kept inside the package so that they can come back whole.

They lie in one part of our own: a zip of the members, byte for byte, and a list of what we wrote
in their place. Excel and LibreOffice leave the part out when they save; then our sheets and flags
are known by their marks only.
"""

import json
from collections.abc import Iterable, Mapping

from pohon_xl.plan.sheet import Peran
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.isi import hash_of
from pohon_xl.renderers.json_text import indented
from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_book import Book
from pohon_xl.renderers.xlsx_flags import strip_flags
from pohon_xl.renderers.xlsx_graft import related_part
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_part_names import with_relations
from pohon_xl.renderers.xlsx_zip import BrokenZipError, Member, pack, split

_PART = "pohon_xl/asal.bin"
_RELATION = "urn:pohon-xl:asal"
_TYPE = "application/vnd.pohon-xl.asal"
_LIST = "pohon_xl/daftar.json"
#: members that changed together, each sheet with its relations, notes and shapes
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Asal:
    """What was kept; `order` are all members of her package, () when it was never seen alone.

    `originals` lacks what she did not have. `written` are the members that we changed or made;
    somebody changed the `stale` ones since.
    """

    order: tuple[str, ...]
    originals: Mapping[str, Member]
    groups: Groups
    written: frozenset[str]
    stale: frozenset[str]


@dataclass(frozen=True, slots=True)
class Awal:
    """Her package before this run adds to it; `order` as in `Asal`."""

    order: tuple[str, ...]
    originals: Mapping[str, Member]


def take_asal(package: Package, book: Book) -> Asal | None:
    """Read our part and take it out; one that makes no sense is as good as none."""
    part = related_part(package, book.part, _RELATION)
    if part is None:
        return None
    found = _read(package, package.read(part)) if part in package else None
    for relation in package.relations(book.part):
        if relation.type == _RELATION:
            package.unrelate(book.part, relation.id)
    package.drop(part)
    return found


def strip(package: Package, book: Book, asal: Asal | None) -> bool:
    """Her sheets without our flags; whether some were known by their marks only.

    A sheet that is as we wrote it comes back byte for byte. One that somebody edited since keeps
    the edits: only what bears our mark is taken out.
    """
    if asal is not None:
        for group in asal.groups:
            for name in asal.written & set(group) if asal.stale.isdisjoint(group) else ():
                package.restore(name, asal.originals.get(name))
    found = strip_flags(package, book)
    package.flush()
    return found


def her_members(package: Package, asal: Asal | None) -> dict[str, Member] | None:
    """All members of her package in order, to be asked after `strip`; None when nobody can tell.

    Sheets that somebody edited since are as they are now; all else is as it was before us.
    """
    if asal is None or not asal.order:
        return None
    edited = {n for group in asal.groups if not asal.stale.isdisjoint(group) for n in group}
    now = {name: member for name, member in package.members.items() if member is not None}
    if asal.stale - edited or any((n in now) != (n in asal.order) for n in edited):
        return None
    before = {n: m for n, m in asal.originals.items() if n not in edited}
    found = {n: m for n in asal.order if (m := before.get(n) or now.get(n)) is not None}
    return found if len(found) == len(asal.order) else None


def begin(package: Package, book: Book) -> Awal:
    """Make a package ready to be added to: our flags go, and what she had is noted."""
    asal = take_asal(package, book)
    stripped = strip(package, book, asal)
    hers = her_members(package, asal)
    if hers is not None:
        return Awal(tuple(hers), hers)
    now = {name: member for name, member in package.members.items() if member is not None}
    ours = asal is not None or stripped or any(s.peran == Peran.HASIL for s in book.sheets())
    return Awal(() if ours else tuple(now), now)


def as_edited(package: Package, awal: Awal, members: Iterable[str]) -> Awal:
    """Members of hers whose references followed our sheets count as she would have edited them.

    What she had before names cells that stand elsewhere now, so there is no way back to it.
    """
    package.flush()
    now = {name: member for name in members if (member := package.members[name]) is not None}
    return Awal((), {**awal.originals, **now}) if now else awal


def keep_asal(package: Package, book: Book, awal: Awal, groups: Groups) -> None:
    """Put what she had beside what we made of it, as long as there is anything of ours."""
    package.flush()
    if not groups and not any(sheet.peran for sheet in book.sheets()):
        return
    with_relations(package.xml("[Content_Types].xml").root)
    grouped = [name for group in groups for name in group]
    names = list(dict.fromkeys((*awal.order, *grouped)))
    if not any(_changed(package, awal, name) for name in names):
        return
    package.declare(_PART, _TYPE)
    package.relate(book.part, _RELATION, _PART)
    package.flush()
    changed = [name for name in names if _changed(package, awal, name)]
    account = {
        "urutan": awal.order,
        "ditulis": {name: _hash(package, name) for name in changed},
        "kelompok": groups,
    }
    text = indented(account, 1).encode()
    kept = [awal.originals[name] for name in changed if name in awal.originals]
    package.put_new(_PART, Arsip((pack(_LIST, text), *kept), b""))


def _read(package: Package, data: bytes) -> Asal | None:
    try:
        members, _ = split(data)
        originals = {member.name: member for member in members}
        found = json.loads(originals.pop(_LIST).content())
        order, written = _names(found["urutan"]), dict(found["ditulis"])
        groups = tuple(_names(group) for group in found["kelompok"])
    except (BrokenZipError, ValueError, KeyError, TypeError, RecursionError):
        return None
    stale = frozenset(name for name in written if _hash(package, name) != written[name])
    return Asal(order, originals, groups, frozenset(written), stale)


def _names(listed: Iterable[object]) -> tuple[str, ...]:
    """As texts, whatever somebody wrote there."""
    return tuple(map(str, listed))


def _changed(package: Package, awal: Awal, name: str) -> bool:
    old, new = awal.originals.get(name), package.members.get(name)
    if old is None or new is None:
        return old is not new
    return not old.is_stored_as(new)


def _hash(package: Package, name: str) -> str:
    """Of the inflated content; "" for a member that is not there."""
    member = package.members.get(name)
    try:
        return "" if member is None else hash_of(member.pieces())
    except BrokenZipError:
        return "rusak"
