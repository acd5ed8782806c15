from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.flow import Flow, one_below_other


def line(sheet: SheetBuilder, row: int) -> int:
    sheet.put((row, 1), "isi")
    return row + 1


def head(sheet: SheetBuilder, row: int) -> int:
    sheet.put((row, 1), "kepala", "kepala")
    return row + 1


def values(flow: Flow) -> list[object]:
    return [c.value for c in flow.sheet.cells]


def test_blocks_stand_one_below_the_other() -> None:
    flow = Flow(SheetBuilder({1: 10.0}), room=1000)

    assert [flow.add(line), flow.add(line)] == [1, 2]
    assert flow.breaks == []


def test_a_block_that_does_not_fit_begins_the_next_page_below_the_head() -> None:
    flow = Flow(SheetBuilder({1: 10.0}), room=50)
    for _ in range(4):
        flow.add(line, head)

    assert flow.breaks == [3]
    assert values(flow) == ["isi", "isi", "isi", "kepala", "isi"]


def test_blocks_joined_are_not_torn() -> None:
    flow = Flow(SheetBuilder({1: 10.0}), room=50)
    flow.add(one_below_other(line, line))
    flow.add(one_below_other(line, line))

    assert flow.breaks == [2]


def test_a_new_page_on_an_empty_one_is_none() -> None:
    flow = Flow(SheetBuilder({1: 10.0}), room=50)
    flow.new_page()
    flow.add(line)
    flow.new_page()
    flow.new_page()

    assert flow.breaks == [1]
