"""T0-05: an outline code stored as a number."""

import re
from collections.abc import Iterator

from pohon_xl.model.fakta import KodeAngka
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T0-05", "kode-berupa-angka", Severity.PERINGATAN)
def t0_05_kode_berupa_angka(kertas: KertasKerja) -> Iterator[Problem]:
    """Nomor bertingkat tersimpan sebagai angka sehingga angka nol di belakangnya hilang.

    Mengapa: Excel menyimpan 1.10 sebagai angka 1.1; butir kesepuluh lalu terbaca sebagai butir
    pertama dan menimpa tempatnya.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1.9 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        1.1 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1.9 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        1.10 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Sumber: keputusan pohon_xl (nomor bertingkat ditulis sebagai teks).
    """
    for isi, baru in (*_told(kertas), *_by_order(kertas)):
        yield Problem(
            sel=(isi.at,),
            pesan=f'Nomor "{isi.teks}" berada di tempat {baru}: tersimpan sebagai angka, sehingga '
            "angka nol di belakangnya hilang.",
            saran=f'Ubah format sel menjadi Teks, lalu tulis "{baru}".',
            kunci=f"{isi.at.lembar} {baru}",
            perbaikan=(Perbaikan(isi.at, isi.teks, baru),),
        )


def _told(kertas: KertasKerja) -> Iterator[tuple[Isi, str]]:
    """What the readers noticed in the column of numbers of Tahap 3."""
    return ((f.isi, f.seharusnya) for f in kertas.fakta if isinstance(f, KodeAngka))


def _by_order(kertas: KertasKerja) -> Iterator[tuple[Isi, str]]:
    """CSF numbers that fall back to the first where the tenth should follow: 1.9, then 1.1."""
    before: tuple[str, int] | None = None
    for row in kertas.csf:
        match = re.match(r"(\d+(?:\.\d+)*)[.,](\d+)$", row.nomor.teks) if row.nomor else None
        if row.nomor is None or match is None:
            continue
        induk, last = match[1], match[2]
        expected = before[1] + 1 if before and before[0] == induk else None
        before = (induk, int(last))
        if expected is not None and expected % 10 == 0 and str(expected).rstrip("0") == last:
            before = (induk, expected)
            yield row.nomor, f"{induk}.{expected}"
