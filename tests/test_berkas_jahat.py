"""The hostile corpus through the commands, in processes with little memory and bounded time."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.berkas_jahat import DDE, JAHAT, RAHASIA, write_all
from tests.support.kantor_banyak import tree_of

MEMORI = 1 << 30
DETIK = 600  # of the processor, for the whole corpus
#: what is said of those that no command can use
DITOLAK = {
    "bom zip.xlsx": "mengembang lebih dari 500 kali",
    "bom ukuran palsu.xlsx": "rusak atau terpotong",
    "bom teks.xlsx": "mengembang lebih dari 500 kali",
    "bom tumpang.xlsx": "berisi lebih dari 1024 MB",
    "terpotong.xlsx": "rusak atau terpotong",
    "isi rusak.xlsx": "rusak atau terpotong",
    "sandi.xlsx": "dilindungi kata sandi",
    "gambar.xlsx": "bukan buku kerja Excel",
    "gambar.xls": "bukan buku kerja Excel",
    "gambar.ods": "bukan buku kerja Excel",
    "bom xml lembar.xlsx": "entitas XML yang tidak aman",
    "bom xml buku.xlsx": "entitas XML yang tidak aman",
    "bom xml gaya.xlsx": "entitas XML yang tidak aman",
    "entitas luar.xlsx": "entitas XML yang tidak aman",
    "sejuta sel.xlsx": "berisi lebih dari 1000000 sel",
    "gabungan bertumpuk.xlsx": 'bertumpuk-tumpuk di lembar "Tahap 3"',
    "huruf banyak.xlsx": "juta huruf di lembar Tahap",
    "gabungan terbalik.xlsx": "rusak atau terpotong",
    "alamat aneh.xlsx": "rusak atau terpotong",
    "seribu lembar.xlsx": "berisi 5000 lembar",
    "sel panjang.xlsx": 'memuat 1000000 huruf di sel B2 lembar "Tahap 3"',
    "ods berulang.ods": "tidak memuat lembar Tahap",
    "ods bom.ods": "tidak memuat lembar Tahap",
    "xls rusak.xls": "rusak atau terpotong",
    "nol mentah.xlsx": "rusak atau terpotong",
}
PROGRAM = """
import contextlib, io, json, resource, sys
from pathlib import Path
from pohon_xl.cli.main import main
resource.setrlimit(resource.RLIMIT_AS, ({memori}, {memori}))
resource.setrlimit(resource.RLIMIT_CPU, ({detik}, {detik}))
told = {{}}
for path in sorted(Path(sys.argv[2]).iterdir()):
    out, err = io.StringIO(), io.StringIO()
    where = ["-o", str(Path(sys.argv[3]) / path.name)] if sys.argv[1] == "bangun" else []
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([sys.argv[1], str(path), *where])
    told[path.name] = [status, out.getvalue(), err.getvalue()]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("jahat") / "masuk"
    assert len(list(write_all(folder))) == len(JAHAT)
    (folder / "rahasia.txt").rename(folder.parent / "rahasia.txt")
    return folder


def run(command: str, corpus: Path, out: Path) -> dict[str, tuple[int, str, str]]:
    text = PROGRAM.format(memori=MEMORI, detik=DETIK)
    done = subprocess.run(
        [sys.executable, "-c", text, command, str(corpus), str(out)],
        capture_output=True, check=False, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return {name: (rc, o, e) for name, (rc, o, e) in json.loads(done.stdout).items()}


@pytest.mark.parametrize("command", ["periksa", "bangun"])
def test_no_hostile_file_gets_more_than_a_sentence(
    command: str, corpus: Path, tmp_path: Path
) -> None:
    before = tree_of(corpus)
    told = run(command, corpus, tmp_path / "keluar")

    assert tree_of(corpus) == before
    assert told.keys() == JAHAT.keys()
    for name, (status, out, err) in told.items():
        if name in DITOLAK:
            assert (status, out) == (2, ""), name
            assert len(err.strip().splitlines()) == 1, err
            assert DITOLAK[name] in err
            assert name in err
            assert not (tmp_path / "keluar" / name).exists()
        else:
            assert status in {0, 1}, (name, err)
        assert "Traceback" not in out + err
        assert RAHASIA not in out + err
    assert [p for p in tmp_path.rglob("*.tmp") if p.is_file()] == []
    assert {p.name for p in tmp_path.iterdir()} <= {"keluar"}


def test_many_at_once_reports_each_and_stays_within_its_folder(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "keluar"
    done = subprocess.run(
        [sys.executable, "-m", "pohon_xl", "massal", str(corpus), "-o", str(out),
         "--batas-memori", "1024", "--tanpa-dokumen"],
        capture_output=True, check=False, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip

    assert done.returncode == 2, done.stderr[-2000:]
    for name in JAHAT:
        (line,) = [x for x in done.stderr.splitlines() if f"] {name}: " in x]
        assert ("GAGAL" in line) == (name in DITOLAK), line
        assert DITOLAK.get(name, "selesai") in line
    assert {p.name for p in tmp_path.iterdir()} == {"keluar"}
    assert RAHASIA.encode() not in b"".join(p.read_bytes() for p in out.rglob("*.json"))
    _holds_no_formula(out)


def _holds_no_formula(out: Path) -> None:
    """The office calls itself a command: it stays a text wherever it stands."""
    assert f"'{DDE}" in (out / "ringkasan.csv").read_text("utf-8-sig")
    for path in (out / "rumus" / "rumus.xlsx", out / "ringkasan.xlsx"):
        with zipfile.ZipFile(path) as package:
            parts = [package.read(n) for n in package.namelist() if "/worksheets/" in n]
        assert not any(b"<f>=cmd" in part or b"<f>cmd" in part for part in parts)
