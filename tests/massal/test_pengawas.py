import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import psutil
import pytest

from pohon_xl.massal.jalan import Permintaan, run_massal
from pohon_xl.massal.pengawas import end_all
from pohon_xl.massal.tugas import HasilTugas, Pilihan
from tests.support.berkas_jahat import write_banyak_sel
from tests.support.kantor_banyak import write_kantor
from tests.support.macet import answer_again, write_hook, write_macet

MACET = "macet.xlsx"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two good workbooks; processes started meanwhile hang where they are told to."""
    monkeypatch.syspath_prepend(str(write_hook(tmp_path / "kait")))
    folder = tmp_path / "sumber"
    write_kantor(folder / "a.xlsx", "Dinas Sosial")
    write_kantor(folder / "z.xlsx", "Dinas Pendidikan")
    yield folder
    end_all()


def run(
    source: Path, out: Path, pilihan: Pilihan, told: dict[str, HasilTugas] | None = None
) -> dict[str, HasilTugas]:
    told = {} if told is None else told
    request = Permintaan(str(source), str(out), pilihan, pekerja=1)
    run_massal(request, lambda hasil, _n, _of: told.update({hasil.berkas: hasil}))
    return told


def children() -> list[psutil.Process]:
    return [
        p
        for p in psutil.Process().children(recursive=True)
        if "pohon_xl.massal.proses" in p.cmdline()
    ]


def test_a_file_that_hangs_is_ended_and_reported_and_the_rest_goes_on(
    source: Path, tmp_path: Path
) -> None:
    write_macet(source / MACET)
    told = run(source, tmp_path / "hasil", Pilihan(dokumen=False, detik=2))

    assert "tidak selesai dalam 2 detik" in told[MACET].pesan
    assert told["a.xlsx"].is_selesai
    assert told["z.xlsx"].is_selesai
    assert children() == []


def test_a_file_that_eats_memory_is_ended_and_reported(source: Path, tmp_path: Path) -> None:
    write_banyak_sel(source / "besar.xlsx", 990_000)
    told = run(source, tmp_path / "hasil", Pilihan(dokumen=False, memori=200 << 20))

    assert "memerlukan memori lebih dari 200 MB" in told["besar.xlsx"].pesan
    assert told["a.xlsx"].is_selesai
    assert told["z.xlsx"].is_selesai
    assert not (tmp_path / "hasil" / "besar").exists()


@pytest.mark.parametrize("times", [1, 2])
def test_a_process_that_dies_costs_its_file_a_second_try_and_nobody_else_anything(
    times: int, source: Path, tmp_path: Path
) -> None:
    write_macet(source / MACET)
    told: dict[str, HasilTugas] = {}

    def kill() -> None:
        """Each process that hangs; when it is one alone, the file opens again before."""
        killed: set[int] = set()
        while len(killed) < times:
            waiting = [c for c in children() if "a.xlsx" in told and c.pid not in killed]
            for child in waiting:
                if times == 1:
                    answer_again(source / MACET)
                killed.add(child.pid)
                child.kill()
            time.sleep(0.05)

    watcher = Thread(target=kill)
    watcher.start()
    run(source, tmp_path / "hasil", Pilihan(dokumen=False, detik=60), told)
    watcher.join()

    expected = "kosong (0 byte)" if times == 1 else "menghentikan prosesnya dua kali"
    assert expected in told[MACET].pesan
    assert told["a.xlsx"].is_selesai
    assert told["z.xlsx"].is_selesai
