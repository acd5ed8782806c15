from pohon_xl.tables.catatan import content_rows
from tests.support.lembar import grids_of


def rows_of(text: str, columns: tuple[int, ...] = (1, 2)) -> tuple[int, ...]:
    (grid,) = grids_of(f"# Lembar\n{text}")
    return content_rows(grid, columns, 1, 50)


def test_a_note_covers_the_lines_below_it_in_its_column() -> None:
    assert rows_of("a | b\nCatatan:\n1. satu\n2. dua\nc | d") == (1, 5)


def test_a_sentence_that_begins_like_a_note_is_content() -> None:
    assert rows_of("a | b\n | Sumber daya manusia terpenuhi\n | Keterangan saksi lengkap") == (
        1,
        2,
        3,
    )


def test_totals_are_no_content() -> None:
    assert rows_of("a | b\nJumlah | 12\nTotal keseluruhan |\nJumlah guru | 3") == (1, 4)


def test_the_signature_block_ends_the_table() -> None:
    text = "a | b\n\n | Sejahtera, 5 Januari 2026\n | Kepala Dinas\n\n | NAMA PEJABAT"

    assert rows_of(text) == (1,)


def test_an_official_inside_the_table_ends_nothing() -> None:
    assert rows_of("a | b\n | Kepala Dinas\nc | d") == (1, 2, 3)
