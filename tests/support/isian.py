"""One input sheet as the product reads it: through the merge of all of them."""

from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, Target
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.isian import read_isian


def read_instansi(grid: Grid) -> Instansi:
    return read_isian((grid,))[0]


def read_pejabat(grid: Grid) -> tuple[Pejabat, ...]:
    return read_isian((grid,))[1]


def read_target(grid: Grid) -> tuple[Target, ...]:
    return read_isian((grid,))[2]


def read_anggaran(grid: Grid) -> tuple[Anggaran, ...]:
    return read_isian((grid,))[3]
