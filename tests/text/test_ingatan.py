from pohon_xl.text import ingatan
from pohon_xl.text.ingatan import forget_many, remembered


def test_an_answer_is_worked_out_once_however_many_texts_there_are() -> None:
    asked: list[int] = []

    @remembered
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    many = range(2 * ingatan._BANYAK)
    first = [double(n) for n in many]

    assert [double(n) for n in many] == first == [2 * n for n in many]
    assert len(asked) == len(many)


def test_a_large_workbook_is_forgotten_before_the_next_one_and_a_small_one_kept() -> None:
    @remembered
    def double(number: int) -> int:
        return 2 * number

    @remembered
    def triple(number: int) -> int:
        return 3 * number

    for number in range(ingatan._BANYAK + 1):
        double(number)
    triple(1)
    forget_many()

    assert double.cache_info().currsize == 0
    assert triple.cache_info().currsize == 1
