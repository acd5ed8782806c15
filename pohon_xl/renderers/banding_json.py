"""A comparison as data: `banding --format json`."""

from collections.abc import Iterable

from pohon_xl.banding.perubahan import Banding, Perubahan
from pohon_xl.model.location import Location


def banding_data(lama: str, baru: str, banding: Banding) -> dict[str, object]:
    """Names of both files, counts by kind, changes in the order of the new tree."""
    return {
        "lama": lama,
        "baru": baru,
        "ringkasan": {jenis.value: n for jenis, n in banding.jumlah().items()},
        "perubahan": [_perubahan(p) for p in banding.perubahan],
    }


def _perubahan(p: Perubahan) -> dict[str, object]:
    return {
        "jenis": p.jenis.value,
        "hal": p.hal,
        "kode_lama": p.lama.kode if p.lama else None,
        "kode_baru": p.baru.kode if p.baru else None,
        "level": p.simpul.level.value,
        "kinerja": p.simpul.kinerja,
        "indikator": p.indikator,
        "semula": p.semula,
        "menjadi": p.menjadi,
        "sel_lama": _sel(p.sel_lama),
        "sel_baru": _sel(p.sel_baru),
    }


def _sel(places: Iterable[Location]) -> list[dict[str, str]]:
    return [{"lembar": at.lembar, "alamat": at.alamat} for at in places]
