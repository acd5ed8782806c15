import gc
from weakref import ref

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.sekali import once


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
    assert len(asked) == 3  # equal is not the same; only the last one is remembered

    held = ref(first)
    del first
    gc.collect()
    assert held() is None
