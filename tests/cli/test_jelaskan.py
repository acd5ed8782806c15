import pytest

from pohon_xl.cli.main import main


def test_a_code_in_any_case_gives_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["jelaskan", "l-03"]) == 0
    assert "Kinerja di Tahap 4 tidak diteruskan ke Tahap 5." in capsys.readouterr().out


def test_an_unknown_code_is_told_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["jelaskan", "X-99"]) == 2
    assert "Kode 'X-99' tidak dikenal" in capsys.readouterr().err


def test_no_code_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    main(["jelaskan"])

    assert capsys.readouterr().out.startswith("T0-01")
