"""The tables of the summary, by pandas: one row a workbook, a code, an expectation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pohon_xl.massal.kantor import RANTAI, Kantor
from pohon_xl.massal.kerja import HALAMAN
from pohon_xl.massal.kesiapan import GAGAL, SIAP, Rekap
from pohon_xl.massal.lintas import Lintas, Status
from pohon_xl.massal.tugas import HasilTugas
from pohon_xl.model.finding import Severity, sebutan_of
from pohon_xl.rekaman import dataclass
from pohon_xl.rules.catalog import BY_KODE

if TYPE_CHECKING:
    from pandas import DataFrame

TINGKAT = tuple(s.value for s in Severity)


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """`kantor`: one row a workbook, worst last; `kode`: faults, commonest first.

    `kode_kantor`: workbook, code, number; `lintas`: expectations of other offices.
    `dokumen`: by kind, how many may be signed; `isian`: what is blank most often; `rekap`: where.
    """

    kantor: "DataFrame"
    kode: "DataFrame"
    kode_kantor: "DataFrame"
    lintas: "DataFrame"
    dokumen: "DataFrame"
    isian: "DataFrame"
    rekap: Rekap


def summarize(hasil: Iterable[HasilTugas], lintas: Iterable[Lintas]) -> Ringkasan:
    """All tables of a run."""
    import pandas as pd

    rows: list[dict[str, Any]] = []
    codes: list[tuple[str, str, str, int]] = []
    rekap = Rekap()
    for result in hasil:
        rows.append(_row(result))
        if result.kantor is not None:
            kantor = result.kantor
            codes += [(result.berkas, *fault) for fault in kantor.kode]
            rekap.add(result.berkas, kantor.dokumen, kantor.isian, kantor.count(Severity.GALAT))
    per_code = pd.DataFrame(codes, columns=["berkas", "kode", "tingkat", "jumlah"])
    return Ringkasan(
        kantor=_ranked(pd.DataFrame(rows)),
        kode=_faults(per_code),
        kode_kantor=per_code,
        lintas=_lintas(lintas),
        dokumen=rekap.dokumen(),
        isian=rekap.isian(),
        rekap=rekap,
    )


def _row(result: HasilTugas) -> dict[str, Any]:
    kantor = result.kantor
    links = {name: _share(kantor, name) for name in RANTAI}
    return {
        "berkas": result.berkas,
        "perangkat_daerah": kantor.perangkat_daerah if kantor else "",
        "tahun": kantor.tahun if kantor else None,
        "kesiapan": kantor.kesiapan if kantor else GAGAL,
        "dokumen": len(kantor.dokumen) if kantor else None,
        "dokumen_siap": kantor.siap if kantor else None,
        **{t: kantor.count(Severity(t)) if kantor else None for t in TINGKAT},
        "diabaikan": kantor.diabaikan if kantor else None,
        "kinerja": len(kantor.kinerja) if kantor else None,
        **links,
        "kelengkapan": round(100 * kantor.kelengkapan, 1) if kantor else None,
        "isian_kosong": kantor.kosong if kantor else None,
        "hasil": f"{result.tujuan}/{result.buku}" if kantor else "",
        "halaman": f"{result.tujuan}/{HALAMAN}" if kantor else "",
        "pesan": result.pesan,
    }


def _share(kantor: Kantor | None, name: str) -> float | None:
    """Percent of the performances that have that link; None where none should."""
    for link, has, should in kantor.rantai if kantor else ():
        if link == name and should:
            return round(100 * has / should, 1)
    return None


def _ranked(frame: "DataFrame") -> "DataFrame":
    """Ready ones first, then by galat for each performance, documents ready, chain, peringatan.

    Failed ones last.
    """
    whole = ["tahun", "dokumen", "dokumen_siap", *TINGKAT, "diabaikan", "kinerja", "isian_kosong"]
    frame[whole] = frame[whole].astype("Int64")
    shares = [*RANTAI, "kelengkapan"]
    frame[shares] = frame[shares].astype("float64")
    order = {name: n for n, name in enumerate(SIAP)}
    size = frame["kinerja"].fillna(0).clip(lower=1)
    keys = frame.assign(
        _siap=frame["kesiapan"].map(order),
        _galat=(frame["galat"].fillna(0) / size).round(6),
        _dokumen=-(frame["dokumen_siap"].fillna(0) / frame["dokumen"].fillna(0).clip(lower=1)),
        _lengkap=-frame["kelengkapan"].fillna(0),
        _peringatan=(frame["peringatan"].fillna(0) / size).round(6),
    )
    by = ["_siap", "_galat", "_dokumen", "_lengkap", "_peringatan", "berkas"]
    ranked = keys.sort_values(by, kind="stable").drop(columns=by[:-1]).reset_index(drop=True)
    places = ranked["kesiapan"].ne(GAGAL).cumsum()
    ranked.insert(0, "peringkat", places.where(ranked["kesiapan"].ne(GAGAL)).astype("Int64"))
    return ranked


def _faults(per_code: "DataFrame") -> "DataFrame":
    """Each code with its severity, how often and in how many workbooks; commonest first."""
    found = per_code.groupby(["kode", "tingkat"], as_index=False, sort=True).agg(
        jumlah=("jumlah", "sum"), berkas=("berkas", "nunique")
    )
    found.insert(1, "nama", [_name(kode) for kode in found["kode"]])
    return found.sort_values(
        ["berkas", "jumlah", "kode"], ascending=[False, False, True], kind="stable"
    ).reset_index(drop=True)


def _name(kode: str) -> str:
    rule = BY_KODE.get(kode)
    return sebutan_of(rule.nama) if rule else ""


def _lintas(lintas: Iterable[Lintas]) -> "DataFrame":
    import pandas as pd

    table: dict[str, list[str]] = {
        "perangkat_daerah": [], "kinerja": [], "sel": [], "mitra": [], "status": [],
        "mitra_kinerja": [], "mitra_sel": [], "berkas": [], "mitra_berkas": [],
    }  # fmt: skip
    for one in lintas:
        for name, column in table.items():
            column.append(str(getattr(one, name)))
    frame = pd.DataFrame(table, dtype="object")
    order = {s.value: n for n, s in enumerate(_URUTAN)}
    by = frame.assign(_rank=frame["status"].map(order))
    names = ["_rank", "perangkat_daerah", "berkas", "sel", "mitra"]
    return by.sort_values(names, kind="stable").drop(columns="_rank").reset_index(drop=True)


#: what somebody must act on first
_URUTAN = (Status.TIDAK_ADA, Status.MIRIP, Status.RANCU, Status.TIDAK_IKUT, Status.ADA)
