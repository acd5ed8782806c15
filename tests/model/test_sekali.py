import gc
from weakref import ref

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.sekali import once
from pohon_xl.rekaman import replace


def test_an_answer_is_worked_out_once_for_a_workbook_and_not_kept_beyond_it() -> None:
    asked: list[str] = []

    @once
    def berkas(kertas: KertasKerja) -> str:
        asked.append(kertas.berkas)
        return kertas.berkas

    first, second = KertasKerja("a.xlsx"), KertasKerja("a.xlsx")

    assert [berkas(first), berkas(first)] == ["a.xlsx", "a.xlsx"]
    assert len(asked) == 1
    assert [berkas(second), berkas(second), berkas(first)] == ["a.xlsx"] * 3
    assert len(asked) == 2  # equal is not the same

    held = ref(first)
    del first
    gc.collect()
    assert held() is None


def test_each_argument_has_an_answer_of_its_own() -> None:
    asked: list[str] = []

    @once
    def named(kertas: KertasKerja, text: str) -> str:
        asked.append(text)
        return f"{kertas.berkas}: {text}"

    kertas = KertasKerja("a.xlsx")

    assert [named(kertas, t) for t in ("x", "y", "x")] == ["a.xlsx: x", "a.xlsx: y", "a.xlsx: x"]
    assert asked == ["x", "y"]


def test_a_workbook_that_is_its_own_answer_does_not_hold_itself() -> None:
    @once
    def unchanged(kertas: KertasKerja) -> KertasKerja:
        return kertas

    kertas = KertasKerja("a.xlsx")
    held = ref(kertas)

    assert unchanged(kertas) is kertas
    gc.disable()
    try:
        del kertas
        assert held() is None
    finally:
        gc.enable()


def test_a_changed_workbook_is_asked_anew() -> None:
    @once
    def berkas(kertas: KertasKerja) -> str:
        return kertas.berkas

    first = KertasKerja("a.xlsx")

    assert (berkas(first), berkas(replace(first, berkas="b.xlsx"))) == ("a.xlsx", "b.xlsx")
