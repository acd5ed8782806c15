import pytest

from pohon_xl.model.instansi import Instansi, Pejabat
from pohon_xl.model.status import Status, sebutan_jabatan, status_of
from tests.support.outline import kertas_from

TETAP = Pejabat("1.1", "B", jabatan="Kepala Dinas", nama="TETAP")
PELAKSANA = Pejabat(
    "1.1", "B", jabatan="Kepala Dinas", nama="PELAKSANA", status="Plt.",
    mulai="1 Maret 2026", sampai="31 Mei 2026",
)  # fmt: skip


@pytest.mark.parametrize("text", ["Plt.", "plt", "PLT. ", "Pelaksana Tugas"])
def test_a_status_is_read_however_it_is_written(text: str) -> None:
    assert status_of(text) is Status.PLT


@pytest.mark.parametrize("text", [None, "", "Definitif", "Plot", "Pelaksana"])
def test_the_regular_official_has_none(text: str | None) -> None:
    assert status_of(text) is None


def test_the_prefix_stands_before_the_jabatan_and_never_twice() -> None:
    assert sebutan_jabatan(PELAKSANA) == "Plt. Kepala Dinas"
    assert (
        sebutan_jabatan(Pejabat("1", "A", jabatan="Plt. Kepala Dinas", status="Plt."))
        == "Plt. Kepala Dinas"
    )
    assert sebutan_jabatan(TETAP) == "Kepala Dinas"


@pytest.mark.parametrize(
    ("tanggal", "nama"),
    [
        ("2 April 2026", "PELAKSANA"),
        ("1 Maret 2026", "PELAKSANA"),
        ("31 Mei 2026", "PELAKSANA"),
        ("1 Juni 2026", "TETAP"),
        (None, "TETAP"),
        ("01/04/2026", "TETAP"),
    ],
)
def test_who_holds_the_office_on_the_day_of_signing_signs(tanggal: str | None, nama: str) -> None:
    kertas = kertas_from("A\n  B", pejabat=(TETAP, PELAKSANA), instansi=Instansi(tanggal=tanggal))
    simpul = kertas.pohon.akar[0].anak[0]
    row = kertas.pejabat_of(simpul)

    assert row is not None
    assert row.nama == nama
