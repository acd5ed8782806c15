"""One workbook to build, and what came of it: plain data that travels between processes as JSON."""

import json
from typing import Any

from pohon_xl.massal.kantor import Kantor, kantor_from
from pohon_xl.rekaman import dataclass
from pohon_xl.settings import BATAS


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the user asked for, the same for all workbooks; `detik` and `memori` bound one file."""

    tahun: int | None = None
    dokumen: bool = True
    lanjut: bool = False
    detik: float = BATAS.detik
    memori: int = BATAS.memori


@dataclass(frozen=True, slots=True)
class Tugas:
    """`berkas` and `tujuan` are relative, with `/`; `sumber` and `keluaran` are folder addresses.

    `tujuan` is the folder of its results. `versi`: which pohon_xl is asked to do it.
    """

    berkas: str
    tujuan: str
    sumber: str
    keluaran: str
    versi: str
    pilihan: Pilihan = Pilihan()


@dataclass(frozen=True, slots=True)
class HasilTugas:
    """`kantor` is None when it failed; then `pesan` is the sentence that says why.

    `dilewati`: done by an earlier run. `rincian`: the trace of a fault of our own.
    """

    berkas: str
    tujuan: str
    kantor: Kantor | None = None
    buku: str = ""
    pesan: str = ""
    rincian: str = ""
    dilewati: bool = False

    @property
    def is_selesai(self) -> bool:
        """Whether its results are there."""
        return self.kantor is not None


def as_dict(record: Any) -> dict[str, Any]:  # noqa: ANN401  (any record of ours)
    """A record as JSON knows it; its own records follow by themselves."""
    return {name: getattr(record, name) for name in record.__match_args__}


def dump_tugas(tugas: Tugas) -> str:
    """One line; letters that no encoding has (a damaged file name) survive as escapes."""
    return json.dumps(tugas, default=as_dict)


def load_tugas(line: str) -> Tugas:
    """As `dump_tugas` wrote it."""
    data = json.loads(line)
    return Tugas(**{**data, "pilihan": Pilihan(**data["pilihan"])})


def dump_hasil(hasil: HasilTugas) -> str:
    """One line."""
    return json.dumps(hasil, default=as_dict)


def load_hasil(line: str | bytes) -> HasilTugas:
    """As `dump_hasil` wrote it. Raises: ValueError, KeyError, TypeError for anything else."""
    data: dict[str, Any] = json.loads(line)
    return HasilTugas(**{**data, "kantor": kantor_from(data["kantor"])})
