"""Names of worksheets: what Excel allows, which are free, how formulas and links write them."""

import re
from collections.abc import Iterable, Mapping

from pohon_xl.plan.sheet import Peran, Planned
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_text import clean_text, cut_text

_MAX = 31
_LONGEST_COLUMN = 3  # letters: a shorter name could be read as a column
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\t\n]+")
_RESERVED = frozenset({"history"})  # Excel keeps this name for itself
_COPY = re.compile(r"(.+) \(\d+\)")
_REFERENCE = pola(r"\"(?:[^\"]|\"\")*\"|'((?:[^']|'')+)'!|([^\W\d][\w.]*)!")


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet and the name it gets; `old` is the sheet of ours that it replaces, if any."""

    plan: Planned
    name: str
    old: str | None = None


def fold_name(name: str) -> str:
    """Equal for names that Excel takes for the same."""
    return name.casefold()


def place_plans(
    plans: Iterable[Planned], sheets: Iterable[tuple[str, str | None]]
) -> tuple[Place, ...]:
    """A name for each plan, among the sheets (name, mark) that the workbook has.

    Sheets of hers keep their names. Our own results are replaced; an input sheet of ours only by
    a plan for an input sheet, since it holds what the planner filled in.
    """
    present = {fold_name(name): (name, peran) for name, peran in sheets}
    given: set[str] = set(_RESERVED)
    places = []
    for plan in plans:
        number = 1
        while True:
            name = _numbered(plan.name, number)
            old, peran = present.get(fold_name(name), (None, None))
            mine = old is None or peran in {Peran.HASIL.value, plan.peran.value}
            if mine and fold_name(name) not in given:
                break
            number += 1
        given.add(fold_name(name))
        places.append(Place(plan, name, old))
    return tuple(places)


def leftovers(places: Iterable[Place], sheets: Iterable[tuple[str, str | None]]) -> tuple[str, ...]:
    """Results of ours that no plan replaces.

    A copy that the planner made of a sheet of ours carries our mark too, and Excel calls it
    `Cascading (2)`: as long as the original stays, the copy is hers.
    """
    replaced = {place.old for place in places}
    stay = {fold_name(n) for n, peran in sheets if n in replaced or peran == Peran.MASUKAN.value}
    return tuple(
        name
        for name, peran in sheets
        if peran == Peran.HASIL.value and name not in replaced and not is_copy(name, stay)
    )


def is_copy(name: str, originals: set[str]) -> bool:
    """Whether Excel gave a sheet this name as a copy of one of these (folded names)."""
    while (match := _COPY.fullmatch(name)) is not None:
        name = match[1]
        if fold_name(name) in originals:
            return True
    return False


def _numbered(wanted: str, number: int) -> str:
    name = _FORBIDDEN.sub(" ", clean_text(wanted))
    suffix = f" ({number})" if number > 1 else ""
    name = cut_text(name.strip("' ") or "Lembar", _MAX - len(suffix)).rstrip("' ")
    return name + suffix


def quote_name(name: str) -> str:
    """As it stands before the `!` of a reference."""
    return "'" + name.replace("'", "''") + "'"


def reference_name(name: str) -> str:
    """As Excel writes it before the `!` of a defined name: in quotes unless it is a plain word."""
    is_plain = name.isascii() and name.isalpha() and len(name) > _LONGEST_COLUMN
    return name if is_plain else quote_name(name)


def retarget(formula: str, names: Mapping[str, str]) -> str:
    """The formula with sheet names changed; `names` goes from folded name to new name."""
    if "!" not in formula:
        return formula

    def changed(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if not name:  # a text between quotes
            return match[0]
        name = name.replace("''", "'")
        new = names.get(fold_name(name))
        return match[0] if new is None or new == name else f"{quote_name(new)}!"

    return _REFERENCE.sub(changed, formula)
