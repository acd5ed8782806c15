from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tumpukan import deal, heap_height, stack_height, tallest_heap


def kotak(kode: str, *anak: Kotak) -> Kotak:
    return Kotak(kode, "operasional", (("kinerja", f"Kinerja {kode} " * len(kode)),), kode, anak)


def test_a_stack_in_one_column_is_as_tall_as_all_its_boxes() -> None:
    root = kotak("1", kotak("1.1", kotak("1.1.1")), kotak("1.2"), kotak("1.3"))

    assert tallest_heap(root, 1, 150) == stack_height(root, 150) == heap_height(root.anak, 150)


def test_dealt_out_it_keeps_its_order_and_becomes_lower() -> None:
    root = kotak("1", *(kotak(f"1.{n}") for n in range(1, 8)))
    heaps = deal(root.anak, 3, 150)

    assert [k.kode for heap in heaps for k in heap] == [k.kode for k in root.anak]
    assert tallest_heap(root, 3, 150) == max(heap_height(heap, 150) for heap in heaps)
    assert tallest_heap(root, 3, 150) < tallest_heap(root, 1, 150) / 2


def test_what_was_worked_out_for_one_width_is_not_taken_for_another() -> None:
    root = kotak("1", *(kotak(f"1.{n}") for n in range(1, 8)))

    assert tallest_heap(root, 2, 120) > tallest_heap(root, 2, 240)
    assert tallest_heap(root, 0, 120) == 0
