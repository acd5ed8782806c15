import shutil
from pathlib import Path

import pytest

import pohon_xl
from pohon_xl.cli.main import main
from pohon_xl.errors import OutputError, SettingError
from pohon_xl.massal.jalan import Permintaan, run_massal
from pohon_xl.massal.tugas import HasilTugas, Pilihan
from tests.support.dask_lokal import open_kluster
from tests.support.kantor_banyak import tree_of, write_kantor
from tests.support.macet import write_hook, write_macet

CEPAT = Pilihan(dokumen=False)
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "sumber"
    for number in range(24):
        write_kantor(folder / f"{number:02}.xlsx", f"Dinas Contoh {number}")
    (folder / "rusak.xlsx").write_bytes(b"bukan")
    return folder


def test_a_cluster_makes_the_same_bytes_as_this_machine(source: Path, tmp_path: Path) -> None:
    run_massal(Permintaan(str(source), str(tmp_path / "lokal"), CEPAT), lambda *_: None)
    with open_kluster(tmp_path, 2) as kluster:
        request = Permintaan(str(source), str(tmp_path / "jauh"), CEPAT, dask=kluster.alamat)
        made = run_massal(request, lambda *_: None)

    assert (made.selesai, made.gagal) == (24, 1)
    assert tree_of(tmp_path / "jauh") == tree_of(tmp_path / "lokal")


def test_a_worker_killed_in_the_middle_loses_nothing_and_does_nothing_twice(
    source: Path, tmp_path: Path
) -> None:
    run_massal(Permintaan(str(source), str(tmp_path / "lokal"), CEPAT), lambda *_: None)
    told: list[str] = []
    with open_kluster(tmp_path, 2) as kluster:

        def lapor(hasil: HasilTugas, number: int, _of: int) -> None:
            told.append(hasil.berkas)
            if number == 3:
                kluster.pekerja[0].kill()

        request = Permintaan(str(source), str(tmp_path / "jauh"), CEPAT, dask=kluster.alamat)
        made = run_massal(request, lapor)

    assert (made.selesai, made.gagal) == (24, 1)
    assert sorted(told) == sorted(p.name for p in source.iterdir())
    assert tree_of(tmp_path / "jauh") == tree_of(tmp_path / "lokal")


def test_a_cluster_that_lost_all_its_workers_is_one_sentence(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pohon_xl.massal.pelaksana._DETIK_SAMBUNG", 5)
    with open_kluster(tmp_path, 2) as kluster:

        def lapor(_hasil: HasilTugas, number: int, _of: int) -> None:
            for worker in kluster.pekerja if number == 3 else ():
                worker.kill()

        request = Permintaan(str(source), str(tmp_path / "jauh"), CEPAT, dask=kluster.alamat)
        with pytest.raises(OutputError, match=r"Semua pekerja Dask .* berhenti; .* --lanjut"):
            run_massal(request, lapor)


def test_a_scheduler_that_dies_in_the_middle_is_one_sentence(
    source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with open_kluster(tmp_path, 1) as kluster:

        def lapor(_hasil: HasilTugas, number: int, _of: int) -> None:
            if number == 3:
                kluster.penjadwal.kill()

        request = Permintaan(str(source), str(tmp_path / "jauh"), CEPAT, dask=kluster.alamat)
        with pytest.raises(OutputError, match=r"Penjadwal Dask .* berhenti atau tidak terjangkau"):
            run_massal(request, lapor)
    assert "Traceback" not in capfd.readouterr().err


def test_workers_of_another_version_are_refused(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(pohon_xl.__file__).parent
    for name in (package.name, "word_templates", "xlsx_templates"):
        shutil.copytree(package.parent / name, tmp_path / "lain" / name)
    (tmp_path / "lain" / package.name / "tambahan.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "lain")  # where `python -m` looks first
    with open_kluster(tmp_path, 1) as kluster:
        request = Permintaan(str(source), str(tmp_path / "jauh"), CEPAT, dask=kluster.alamat)
        with pytest.raises(SettingError, match=r"Versi pohon_xl di pekerja Dask .* berbeda"):
            run_massal(request, lambda *_: None)


def test_a_file_that_hangs_on_a_cluster_is_ended_there_too(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(write_hook(tmp_path / "kait")))
    write_macet(source / "macet.xlsx")
    told: dict[str, HasilTugas] = {}
    with open_kluster(tmp_path, 1) as kluster:
        pilihan = Pilihan(dokumen=False, detik=2)
        request = Permintaan(str(source), str(tmp_path / "jauh"), pilihan, dask=kluster.alamat)
        made = run_massal(request, lambda h, _n, _of: told.update({h.berkas: h}))

    assert (made.selesai, made.gagal) == (24, 2)
    assert "tidak selesai dalam 2 detik" in told["macet.xlsx"].pesan


def test_a_scheduler_that_is_not_there_is_one_sentence(
    source: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pohon_xl.massal.pelaksana._DETIK_SAMBUNG", 1)
    where = "tcp://127.0.0.1:1"
    assert main(["massal", str(source), "-o", str(tmp_path / "h"), "--dask", where]) == 2
    told = capsys.readouterr().err.strip()

    assert told == (
        f"pohon-xl: Penjadwal Dask di '{where}' tidak menjawab; periksa alamatnya, mis. "
        "tcp://10.0.0.5:8786."
    )
    assert not (tmp_path / "h").exists()


def test_a_scheduler_without_workers_says_how_to_start_them(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pohon_xl.massal.pelaksana._DETIK_SAMBUNG", 1)
    with open_kluster(tmp_path, 0) as kluster:
        request = Permintaan(str(source), str(tmp_path / "h"), CEPAT, dask=kluster.alamat)
        with pytest.raises(SettingError, match="jalankan 'dask worker"):
            run_massal(request, lambda *_: None)
