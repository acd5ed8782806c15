import hashlib
import re
import subprocess
import sys
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

import pohon_xl
from pohon_xl.errors import OutputError
from pohon_xl.pengemasan.addin_package import build_addin
from pohon_xl.pengemasan.portabel import PLATFORM, PYTHON, build_portabel

REPO = Path(pohon_xl.__file__).parent.parent


@pytest.fixture(scope="module")
def portabel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real folder, from PyPI: the test needs the network, as `make portabel` does."""
    work = tmp_path_factory.mktemp("portabel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check",
         "--no-deps", "--wheel-dir", work / "wheel", REPO],
        check=True,
    )  # fmt: skip
    [wheel] = (work / "wheel").glob("*.whl")
    build_portabel(work / "hasil", wheel)
    return work / "hasil"


@pytest.mark.parametrize("version", PYTHON)
def test_a_windows_without_internet_finds_all_it_needs(portabel: Path, version: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-index",
         "--disable-pip-version-check", "--find-links", portabel / "wheels",
         "--platform", PLATFORM, "--python-version", version, "--only-binary=:all:",
         "--ignore-requires-python",  # it would be compared with the Python of this test
         "--target", portabel / "tidak-ditulis", "pohon-xl[tombol]", "pywin32"],
        capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "Would install" in done.stdout
    assert "pohon-xl-" in done.stdout


@pytest.mark.parametrize("version", PYTHON)
def test_conditions_are_weighed_for_windows_not_for_the_computer_that_built_it(
    portabel: Path, version: str
) -> None:
    windows = {
        "os_name": "nt", "sys_platform": "win32", "platform_system": "Windows",
        "platform_machine": "AMD64", "python_version": version,
        "python_full_version": f"{version}.0", "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }  # fmt: skip
    there, missing = set(), set()
    waiting = [Requirement("pohon-xl[tombol]")]
    while waiting:
        wanted = waiting.pop()
        key = (canonicalize_name(wanted.name), frozenset(wanted.extras))
        if key in there:
            continue
        there.add(key)
        wheels = [w for w in (portabel / "wheels").glob("*.whl") if fits(w, wanted.name, version)]
        if not wheels:
            missing.add(wanted.name)
            continue
        for line in requires(wheels[0]):
            requirement = Requirement(line)
            extras = ["", *wanted.extras]
            if requirement.marker is None or any(
                requirement.marker.evaluate({**windows, "extra": extra}) for extra in extras
            ):
                waiting.append(requirement)

    assert missing == set()
    assert ("pywin32", frozenset()) in there


def fits(wheel: Path, name: str, version: str) -> bool:
    found, _, _, tags = parse_wheel_filename(wheel.name)
    interpreter = f"cp{version.replace('.', '')}"
    return found == canonicalize_name(name) and any(
        tag.platform in {PLATFORM, "any"}
        and (tag.interpreter in {interpreter, "py3"} or tag.abi == "abi3")
        for tag in tags
    )


def requires(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        head = HeaderParser().parsestr(archive.read(name).decode())
    return head.get_all("Requires-Dist") or []


def test_the_folder_holds_the_add_in_the_help_and_a_hash_for_each_file(portabel: Path) -> None:
    lines = (portabel / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    files = {
        p.relative_to(portabel).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in portabel.rglob("*")
        if p.is_file() and p.name != "SHA256SUMS"
    }

    assert listed == files
    assert (portabel / "pohon_xl.xlam").read_bytes() == build_addin()
    assert {"pasang.cmd", "copot.cmd", "BACA_DULU.html", "LISENSI.txt", "pohon_xl.xlsm"} <= set(
        listed
    )


def test_every_library_that_is_passed_on_is_named_with_its_licence(portabel: Path) -> None:
    text = (portabel / "LISENSI.txt").read_text(encoding="utf-8")

    for wheel in (portabel / "wheels").glob("*.whl"):
        assert "-".join(wheel.name.split("-")[:2]) in text
    assert "BSD" in text
    assert "kunci lisensi" in text


def test_a_damaged_or_a_smuggled_wheel_stops_the_installation(
    portabel: Path, tmp_path: Path
) -> None:
    (tmp_path / "wheels").mkdir()
    for name in ("periksa_berkas.py", "a.txt", "wheels/b.whl"):
        (tmp_path / name).write_bytes(
            (portabel / name).read_bytes() if name.endswith(".py") else name.encode()
        )
    sums = "".join(
        f"{hashlib.sha256((tmp_path / n).read_bytes()).hexdigest()}  {n}\n"
        for n in ("a.txt", "wheels/b.whl")
    )
    (tmp_path / "SHA256SUMS").write_text(sums)

    def check() -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-I", "-B", tmp_path / "periksa_berkas.py"],
            capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
        return done.returncode, done.stderr

    assert check() == (0, "")
    (tmp_path / "wheels" / "json-1-py3-none-any.whl").write_bytes(b"")
    assert check() == (2, "rusak atau tidak dikenal: wheels/json-1-py3-none-any.whl\n")
    (tmp_path / "wheels" / "json-1-py3-none-any.whl").unlink()
    (tmp_path / "wheels" / "b.whl").write_bytes(b"lain")
    assert check() == (2, "rusak atau tidak dikenal: wheels/b.whl\n")


@pytest.mark.parametrize("name", ["pasang.cmd", "copot.cmd"])
def test_scripts_are_what_cmd_reads(portabel: Path, name: str) -> None:
    data = (portabel / name).read_bytes()
    text = data.decode("ascii")
    labels = {m.lower() for m in re.findall(r"(?m)^:(\w+)", text)}
    targets = {m.lower() for m in re.findall(r"(?:goto|call) :?(\w+)", text)}

    assert data.count(b"\n") == data.count(b"\r\n")
    assert targets - labels <= {"eof"}
    assert labels <= targets
    assert text.count('"') % 2 == 0
    assert "powershell" not in text.lower()
    assert "curl" not in text.lower()
    for used in re.findall(r'"%SINI%([\w.]+)"', text):
        assert (portabel / used).exists(), used


def test_a_folder_in_use_is_never_written_into(tmp_path: Path) -> None:
    (tmp_path / "milik orang.txt").write_text("x")

    with pytest.raises(OutputError, match="sudah berisi"):
        build_portabel(tmp_path, tmp_path / "a.whl")
