"""From drawings as they are now to what was edited in them."""

from pohon_xl.model.suntingan import Bentuk, Gambar, Suntingan, Ubahan
from pohon_xl.tables.suntingan import read_suntingan
from pohon_xl.text.sidik_teks import sidik_teks
from tests.support.outline import kertas_from

POHON = kertas_from(
    """
    Menurunnya pengangguran | Tingkat pengangguran
      Meningkatnya serapan | Persentase terserap; (Rasio)
    """
).pohon
SERAPAN = ("Meningkatnya serapan", "Persentase terserap", "Kepala Dinas")


def box(nama: str, written: tuple[str, ...], now: tuple[str, ...]) -> Bentuk:
    return Bentuk(nama, now, tuple(map(sidik_teks, written)))


def edits(*bentuk: Bentuk, jumlah: int | None = None, lines: str = "") -> list[Suntingan]:
    gambar = Gambar("Pohon Kinerja", bentuk, jumlah, frozenset(lines.split()))
    return list(read_suntingan((gambar,), POHON))


def test_a_box_as_we_wrote_it_is_no_edit() -> None:
    assert edits(box("Kotak 1.1", SERAPAN, SERAPAN)) == []


def test_a_line_that_says_something_new() -> None:
    now = ("Meningkatnya serapan kerja", *SERAPAN[1:])
    (edit,) = edits(box("Kotak 1.1", SERAPAN, now))

    assert (edit.ubahan, edit.kode) == (Ubahan.DIGANTI, "1.1")
    assert (edit.lama, edit.baru) == (sidik_teks(SERAPAN[0]), "Meningkatnya serapan kerja")


def test_a_line_broken_in_two_is_one() -> None:
    now = (SERAPAN[0], "Persentase terserap", "di kabupaten", SERAPAN[2])
    (edit,) = edits(box("Kotak 1.1", SERAPAN, now))

    assert (edit.ubahan, edit.baru) == (Ubahan.DITAMBAH, "di kabupaten")


def test_a_line_only_broken_in_two_is_no_edit_whatever_is_done_beside_it() -> None:
    now = ("Meningkatnya", "serapan", "Rasio serapan", SERAPAN[2])
    (edit,) = edits(box("Kotak 1.1", SERAPAN, now))

    assert edits(box("Kotak 1.1", SERAPAN, ("Meningkatnya", "serapan", *SERAPAN[1:]))) == []
    assert (edit.ubahan, edit.lama) == (Ubahan.DIGANTI, sidik_teks(SERAPAN[1]))
    assert edit.baru == "Rasio serapan"


def test_a_line_turned_by_hand_into_two_is_replaced_by_both() -> None:
    now = (SERAPAN[0], "Persentase angkatan kerja", "yang terserap", SERAPAN[2])
    (edit,) = edits(box("Kotak 1.1", SERAPAN, now))

    assert (edit.ubahan, edit.baru) == (Ubahan.DIGANTI, "Persentase angkatan kerja yang terserap")


def test_lines_added_and_taken_out() -> None:
    added = edits(box("Kotak 1.1", SERAPAN, (*SERAPAN, "Catatan")))
    gone = edits(box("Kotak 1.1", SERAPAN, SERAPAN[:2]))

    assert [(e.ubahan, e.baru) for e in added] == [(Ubahan.DITAMBAH, "Catatan")]
    assert [(e.ubahan, e.lama) for e in gone] == [(Ubahan.DIHAPUS, sidik_teks(SERAPAN[2]))]


def test_an_emptied_box_lost_all_lines() -> None:
    found = edits(box("Kotak 1.1", SERAPAN, ()))

    assert {e.ubahan for e in found} == {Ubahan.DIHAPUS}
    assert len(found) == 3


def test_a_box_whose_code_moved_is_known_by_what_it_said() -> None:
    (edit,) = edits(box("Kotak 1.7", SERAPAN, (SERAPAN[0], "Rasio serapan", SERAPAN[2])))

    assert edit.kode == "1.1"


def test_a_box_whose_performance_is_gone_belongs_nowhere() -> None:
    (edit,) = edits(box("Kotak 1.1", ("Meningkatnya upah",), ("Meningkatnya upah layak",)))

    assert edit.kode is None


def test_a_shape_of_hers_and_a_changed_copy_are_new_boxes() -> None:
    copy = box("Kotak 1.1", SERAPAN, ("Terlatihnya instruktur",))
    hers = Bentuk("Persegi 7", ("Catatan", "rapat"))
    found = edits(copy, box("Kotak 1.1", SERAPAN, SERAPAN), hers)

    assert [(e.ubahan, e.baru) for e in found] == [
        (Ubahan.KOTAK_BARU, "Catatan rapat"),
        (Ubahan.KOTAK_BARU, "Terlatihnya instruktur"),
    ]


def test_a_box_is_missed_by_its_line() -> None:
    (edit,) = edits(box("Kotak 1", ("x",), ("x",)), jumlah=2, lines="1 1.1")

    assert (edit.ubahan, edit.kode, edit.kotak) == (Ubahan.KOTAK_HILANG, "1.1", "Kotak 1.1")


def test_boxes_gone_with_their_lines_are_counted() -> None:
    (edit,) = edits(box("Kotak 1", ("x",), ("x",)), jumlah=4)

    assert (edit.ubahan, edit.kode, edit.kotak) == (Ubahan.KOTAK_HILANG, None, "3 kotak")


def test_the_same_edit_in_one_sheet_counts_once() -> None:
    now = ("Meningkatnya serapan kerja", *SERAPAN[1:])
    gambar = Gambar("Pohon 1", (box("Kotak 1.1", SERAPAN, now),))

    assert len(read_suntingan((gambar, gambar), POHON)) == 1
