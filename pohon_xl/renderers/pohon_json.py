"""The tree as the public contract shapes it (section 3)."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul


def pohon_data(kertas: KertasKerja) -> dict[str, object]:
    """The object that `pohon --format json` prints."""
    return {
        "berkas": kertas.berkas,
        "perangkat_daerah": kertas.perangkat_daerah,
        "tahun": kertas.instansi.tahun,
        "akar": [_simpul(s) for s in kertas.pohon.akar],
    }


def _simpul(s: Simpul) -> dict[str, object]:
    return {
        "kode": s.kode,
        "kinerja": s.kinerja,
        "level": s.level.value,
        "indikator": [
            {"teks": i.teks, "usulan": i.usulan, "satuan": i.satuan} for i in s.indikator
        ],
        "crosscutting": list(s.crosscutting),
        "sumber": [{"lembar": at.lembar, "sel": at.alamat} for at in s.sumber],
        "anak": [_simpul(a) for a in s.anak],
    }
