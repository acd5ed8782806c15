"""A real object store on loopback (moto's server), reached by real processes over HTTP."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.kantor_banyak import tree_of, write_kantor

_DETIK = 60
_KUNCI = {
    "aws_access_key_id": "uji", "aws_secret_access_key": "uji", "region_name": "us-east-1",
}  # fmt: skip


@dataclass(frozen=True)
class Ember:
    """The bucket `ember` of the store at that port."""

    port: int

    @property
    def client(self) -> Any:
        import boto3

        return boto3.client("s3", endpoint_url=f"http://127.0.0.1:{self.port}", **_KUNCI)

    def put(self, name: str, body: bytes) -> None:
        self.client.put_object(Bucket="ember", Key=name, Body=body)

    def files(self, prefix: str) -> dict[str, bytes]:
        s3 = self.client
        listed = s3.list_objects_v2(Bucket="ember", Prefix=prefix).get("Contents", ())
        names = [one["Key"] for one in listed]
        return {
            n[len(prefix) :]: s3.get_object(Bucket="ember", Key=n)["Body"].read() for n in names
        }

    def massal(self, *arguments: str, port: int = 0) -> "subprocess.CompletedProcess[str]":
        where = {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port or self.port}",
            "AWS_ACCESS_KEY_ID": "uji", "AWS_SECRET_ACCESS_KEY": "uji",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1",
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }  # fmt: skip
        return subprocess.run(
            [sys.executable, "-m", "pohon_xl", "massal", *arguments, "--tanpa-dokumen"],
            capture_output=True, check=False, text=True, env=os.environ | where,
        )  # fmt: skip


@pytest.fixture(scope="module")
def ember() -> Iterator[Ember]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(_DETIK * 10):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        store = Ember(port)
        store.client.create_bucket(Bucket="ember")
        yield store
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def source(tmp_path: Path, ember: Ember) -> Path:
    """Three workbooks here, and the same at s3://ember/2026."""
    folder = tmp_path / "sumber"
    write_kantor(folder / "Dinas A" / "renja.xlsx", "Dinas Sosial")
    write_kantor(folder / "b & c #1 ü.xlsx", "Dinas Pendidikan")
    (folder / "rusak.xlsx").write_bytes(b"PK")
    for path in folder.rglob("*.xlsx"):
        ember.put(f"2026/{path.relative_to(folder).as_posix()}", path.read_bytes())
    return folder


def test_from_store_to_store_gives_the_bytes_that_folders_give(
    ember: Ember, source: Path, tmp_path: Path
) -> None:
    before = ember.files("2026/")
    there = ember.massal("s3://ember/2026", "-o", "s3://ember/2026/hasil", "--pekerja", "2")
    here = ember.massal(str(source), "-o", str(tmp_path / "hasil"))
    local = {n: (tmp_path / "hasil" / n).read_bytes() for n in tree_of(tmp_path / "hasil")}

    assert (there.returncode, here.returncode) == (2, 2), there.stderr
    assert there.stdout.split()[0] == "s3://ember/2026/hasil/ringkasan.csv"
    assert ember.files("2026/hasil/") == {n: d for n, d in local.items() if "kunci" not in n}
    assert {n: d for n, d in ember.files("2026/").items() if not n.startswith("hasil/")} == before

    again = ember.massal("s3://ember/2026", "-o", "s3://ember/2026/hasil", "--lanjut")
    assert "2 berkas selesai (2 dilewati karena tidak berubah), 1 gagal" in again.stderr


def test_a_store_that_does_not_answer_or_has_no_such_bucket_is_one_sentence(
    ember: Ember, tmp_path: Path
) -> None:
    away = ember.massal("s3://ember/2026", "-o", str(tmp_path / "h"), port=1)
    nothing = ember.massal("s3://tidak-ada/2026", "-o", str(tmp_path / "h"))

    for told in (away, nothing):
        assert told.returncode == 2, told.stderr
        assert len(told.stderr.strip().splitlines()) == 1, told.stderr
        assert "s3://" in told.stderr
    assert not (tmp_path / "h").exists()
