"""Levels of the tree and what each becomes in planning (contract section 2).

Source: PermenPANRB 89/2021 (the five stages); the mapping to komponen and jenjang follows the
office's own Tahap 5, here the default.
"""

from enum import StrEnum


class Level(StrEnum):
    """How deep a performance sits; the value is what JSON shows."""

    OUTCOME = "outcome"
    CSF = "csf"
    ANTARA_UTAMA = "antara_utama"
    ANTARA = "antara"
    OPERASIONAL = "operasional"

    @property
    def depth(self) -> int:
        """0 for the outcome, 4 for kondisi operasional."""
        return _DEPTH[self]

    @property
    def sebutan(self) -> str:
        """The name planners give it in Tahap 3."""
        return _SEBUTAN[self]


_DEPTH = {level: depth for depth, level in enumerate(Level)}
_SEBUTAN = {
    Level.OUTCOME: "Outcome",
    Level.CSF: "Kondisi (CSF)",
    Level.ANTARA_UTAMA: "Kondisi antara utama",
    Level.ANTARA: "Kondisi antara",
    Level.OPERASIONAL: "Kondisi operasional",
}


class Komponen(StrEnum):
    """A planning component; the value is its standard name in Tahap 5."""

    TUJUAN = "Tujuan SKPD"
    SASARAN = "Sasaran SKPD"
    PROGRAM = "Sasaran Program"
    KEGIATAN = "Sasaran Kegiatan"
    SUB_KEGIATAN = "Sasaran Sub Kegiatan"


class Jenjang(StrEnum):
    """The rank of the official who signs; the value is its standard name in Tahap 5."""

    JPT = "PK Jabatan Pimpinan Tinggi"
    ADMINISTRATOR = "PK Jabatan Administrator"
    PENGAWAS = "PK Jabatan Pengawas"
    JF = "PK/SKP JF"
    PELAKSANA = "PK/SKP Pelaksana"


KOMPONEN_BAKU: dict[Level, Komponen] = {
    Level.OUTCOME: Komponen.TUJUAN,
    Level.CSF: Komponen.SASARAN,
    Level.ANTARA_UTAMA: Komponen.PROGRAM,
    Level.ANTARA: Komponen.KEGIATAN,
    Level.OPERASIONAL: Komponen.SUB_KEGIATAN,
}

JENJANG_BAKU: dict[Level, Jenjang | None] = {
    Level.OUTCOME: None,
    Level.CSF: Jenjang.JPT,
    Level.ANTARA_UTAMA: Jenjang.ADMINISTRATOR,
    Level.ANTARA: Jenjang.JF,
    Level.OPERASIONAL: Jenjang.JF,
}

#: the standard rank first; the others an office may choose (public contract, section 2)
JENJANG_SESUAI: dict[Level, tuple[Jenjang, ...]] = {
    Level.OUTCOME: (Jenjang.JPT,),
    Level.CSF: (Jenjang.JPT,),
    Level.ANTARA_UTAMA: (Jenjang.ADMINISTRATOR,),
    Level.ANTARA: (Jenjang.JF, Jenjang.PENGAWAS),
    Level.OPERASIONAL: (Jenjang.JF, Jenjang.PENGAWAS, Jenjang.PELAKSANA),
}
#: the same where the head of the office is an administrator (camat, kepala bagian)
JENJANG_KECIL: dict[Level, tuple[Jenjang, ...]] = {
    Level.OUTCOME: (Jenjang.ADMINISTRATOR,),
    Level.CSF: (Jenjang.ADMINISTRATOR,),
    Level.ANTARA_UTAMA: (Jenjang.PENGAWAS, Jenjang.JF),
    Level.ANTARA: (Jenjang.JF, Jenjang.PENGAWAS, Jenjang.PELAKSANA),
    Level.OPERASIONAL: (Jenjang.JF, Jenjang.PENGAWAS, Jenjang.PELAKSANA),
}
