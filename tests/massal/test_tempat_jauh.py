from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import fsspec
import pytest

from pohon_xl.cli.main import main
from pohon_xl.errors import OutputError
from pohon_xl.massal.alamat import open_tempat
from pohon_xl.massal.jalan import Permintaan, run_massal
from pohon_xl.massal.tugas import Pilihan
from tests.support.kantor_banyak import tree_of, write_kantor
from tests.support.langsung import open_langsung

CEPAT = Pilihan(dokumen=False)
LANJUT = Pilihan(dokumen=False, lanjut=True)
OUT = "memory://ember/hasil"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "sumber"
    write_kantor(folder / "Dinas A" / "renja.xlsx", "Dinas Sosial")
    write_kantor(folder / "b.xlsx", "Dinas Pendidikan")
    (folder / "rusak.xlsx").write_bytes(b"PK")
    return folder


@pytest.fixture
def ember(source: Path) -> Iterator[fsspec.AbstractFileSystem]:
    """An object store in memory with the workbooks in `ember/sumber`."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    for path in source.rglob("*.xlsx"):
        system.pipe_file(f"/ember/sumber/{path.relative_to(source).as_posix()}", path.read_bytes())
    yield system
    system.store.clear()


def run(source: str, out: str, pilihan: Pilihan = CEPAT) -> dict[str, bool]:
    told: dict[str, bool] = {}
    request = Permintaan(source, out, pilihan)
    run_massal(request, lambda h, _n, _of: told.update({h.berkas: h.dilewati}), open_langsung)
    return told


def stored(system: fsspec.AbstractFileSystem, folder: str) -> dict[str, bytes]:
    return {f[len(folder) + 1 :]: system.cat_file(f) for f in system.find(folder)}


def test_results_at_an_address_are_those_of_a_folder(
    source: Path, ember: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    before = stored(ember, "/ember/sumber")
    run(str(source), str(tmp_path / "lokal"))
    run("memory://ember/sumber", OUT)

    found = stored(ember, "/ember/hasil")
    local = {n: (tmp_path / "lokal" / n).read_bytes() for n in tree_of(tmp_path / "lokal")}
    assert found == local
    assert stored(ember, "/ember/sumber") == before


def test_what_is_done_at_an_address_is_not_done_again(
    source: Path, ember: fsspec.AbstractFileSystem
) -> None:
    run("memory://ember/sumber", OUT)
    before = stored(ember, "/ember/hasil")

    assert run("memory://ember/sumber", OUT, LANJUT) == {
        "Dinas A/renja.xlsx": True,
        "b.xlsx": True,
        "rusak.xlsx": False,
    }
    assert stored(ember, "/ember/hasil") == before
    write_kantor(source / "b.xlsx", "Dinas Pendidikan", "Meningkatnya mutu guru")
    ember.pipe_file("/ember/sumber/b.xlsx", (source / "b.xlsx").read_bytes())
    assert run("memory://ember/sumber", OUT, LANJUT)["b.xlsx"] is False


def test_an_edited_result_at_an_address_is_set_aside(ember: fsspec.AbstractFileSystem) -> None:
    run("memory://ember/sumber", OUT)
    for text in (b"suntingan pertama", b"suntingan kedua"):
        ember.pipe_file("/ember/hasil/b/temuan.html", text)
        run("memory://ember/sumber", OUT)

    kept = {v for k, v in stored(ember, "/ember/hasil").items() if "/lama/" in k}
    assert kept == {b"suntingan pertama", b"suntingan kedua"}


def test_worker_processes_reach_an_address_too(source: Path, tmp_path: Path) -> None:
    (tmp_path / "jauh").mkdir()
    (tmp_path / "lokal").mkdir()
    there = f"local://{tmp_path}/jauh"
    run_massal(Permintaan(str(source), there, CEPAT, pekerja=2), lambda *_: None)
    run(str(source), str(tmp_path / "lokal"))

    assert tree_of(tmp_path / "jauh") == tree_of(tmp_path / "lokal")


def test_a_file_address_is_the_folder_itself(source: Path, tmp_path: Path) -> None:
    run(source.as_uri(), (tmp_path / "hasil 1").as_uri())
    run(str(source), str(tmp_path / "hasil 2"))

    assert tree_of(tmp_path / "hasil 1") == tree_of(tmp_path / "hasil 2")


def test_two_runs_never_share_an_address(
    ember: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pohon_xl.massal.kunci_jauh.DENYUT", 0.2)
    with open_tempat(OUT).locked(), pytest.raises(OutputError, match="sedang dipakai"):
        run("memory://ember/sumber", OUT)
    run("memory://ember/sumber", OUT)

    assert not any("kunci" in name for name in stored(ember, "/ember/hasil"))


class Diam(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = partial(Diam, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_a_web_folder_can_be_read_and_never_written(source: Path, tmp_path: Path) -> None:
    write_kantor(source / "c & d #1.xlsx", "Dinas Perhubungan")
    with served(source) as where:
        told = run(where, str(tmp_path / "jauh"))
        with pytest.raises(OutputError, match=r"tidak dapat ditulis|hanya dapat dibaca"):
            run(str(source), f"{where}/hasil")
    run(str(source), str(tmp_path / "lokal"))

    assert set(told) == {"Dinas A/renja.xlsx", "b.xlsx", "c & d #1.xlsx", "rusak.xlsx"}
    assert tree_of(tmp_path / "jauh") == tree_of(tmp_path / "lokal")


@pytest.mark.parametrize(
    ("where", "what"),
    [("gs://ember/x", "pip install gcsfs"), ("sftp://u@h/x", "pip install paramiko")],
)
def test_an_address_whose_package_is_missing_says_what_to_install(
    where: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["massal", where, "-o", str(tmp_path / "h")]) == 2

    assert what in capsys.readouterr().err


@pytest.mark.parametrize("where", ["tidakada://x/y", "s3://", "memory://kosong/x"])
def test_an_address_nobody_knows_is_one_sentence(
    where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["massal", where, "-o", str(tmp_path / "h")]) == 2
    told = capsys.readouterr().err.strip()

    assert where in told
    assert len(told.splitlines()) == 1
