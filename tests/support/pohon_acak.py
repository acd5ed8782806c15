"""Trees of any shape, for laws that hold of every drawing."""

from hypothesis import strategies as st

from pohon_xl.drawings.kotak import Kotak

KATA = st.integers(1, 25).map(lambda n: "Meningkatnya kualitas " * n)


def kotak(teks: str, anak: tuple[Kotak, ...]) -> Kotak:
    """A box that has no code yet."""
    return Kotak("", "antara", (("kinerja", teks),), teks, anak)


def numbered(root: Kotak, kode: str) -> Kotak:
    """The same tree with the codes of its places."""
    anak = tuple(numbered(a, f"{kode}.{n}") for n, a in enumerate(root.anak, 1))
    return Kotak(kode, root.look, root.teks, root.alt, anak)


LEAF = KATA.map(lambda t: kotak(t, ()))
TREE = st.recursive(
    LEAF,
    lambda below: st.builds(kotak, KATA, st.lists(below, min_size=1, max_size=5).map(tuple)),
    max_leaves=40,
)
FOREST = st.lists(TREE, min_size=1, max_size=3).map(
    lambda roots: tuple(numbered(r, str(n)) for n, r in enumerate(roots, 1))
)
