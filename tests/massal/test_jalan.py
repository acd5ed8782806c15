import os
from pathlib import Path

import pytest

from pohon_xl.errors import OutputError, SettingError
from pohon_xl.massal.jalan import HasilMassal, Permintaan, run_massal
from pohon_xl.massal.tugas import HasilTugas, Pilihan
from pohon_xl.renderers.kunci_folder import KUNCI, lock_folder
from tests.support.kantor_banyak import WORKBOOKS, tree_of, write_kantor
from tests.support.langsung import open_langsung

CEPAT = Pilihan(dokumen=False)


def run(source: Path, out: Path, pilihan: Pilihan = CEPAT) -> tuple[HasilMassal, list[HasilTugas]]:
    told: list[HasilTugas] = []
    request = Permintaan(str(source), str(out), pilihan)
    made = run_massal(request, lambda hasil, _n, _of: told.append(hasil), open_langsung)
    return made, told


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "sumber"
    write_kantor(folder / "Dinas A" / "renja.xlsx", "Dinas Sosial", crosscutting="Dinas Pendidikan")
    write_kantor(folder / "Dinas B" / "renja.xlsx", "Dinas Pendidikan")
    (folder / "Dinas B" / "rusak.xlsx").write_bytes(b"PK bukan arsip")
    return folder


def test_one_bad_file_is_a_row_and_not_a_stop_and_the_source_is_as_before(
    source: Path, tmp_path: Path
) -> None:
    before = tree_of(source)
    made, told = run(source, tmp_path / "hasil")

    assert (made.selesai, made.gagal, made.kesalahan) == (2, 1, 0)
    assert [t.berkas for t in told if not t.is_selesai] == ["Dinas B/rusak.xlsx"]
    assert (tmp_path / "hasil" / "Dinas A" / "renja" / "renja.xlsx").exists()
    assert not (tmp_path / "hasil" / "Dinas B" / "rusak").exists()
    assert "rusak atau terpotong" in (tmp_path / "hasil" / "ringkasan.csv").read_text("utf-8-sig")
    assert tree_of(source) == before


def test_processes_and_their_number_change_no_byte(source: Path, tmp_path: Path) -> None:
    run(source, tmp_path / "langsung", Pilihan())
    for workers in (1, 3):
        out = tmp_path / f"hasil {workers}"
        request = Permintaan(str(source), str(out), Pilihan(), pekerja=workers)
        run_massal(request, lambda *_: None)
        assert tree_of(out) == tree_of(tmp_path / "langsung")


def test_going_on_does_only_what_is_new_changed_or_failed(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    run(source, out)
    write_kantor(source / "baru.xlsx", "Dinas Perhubungan")
    write_kantor(source / "Dinas B" / "renja.xlsx", "Dinas Pendidikan", "Meningkatnya mutu guru")
    made, told = run(source, out, Pilihan(dokumen=False, lanjut=True))

    assert made.dilewati == 1
    assert {t.berkas: t.dilewati for t in told} == {
        "Dinas A/renja.xlsx": True,
        "Dinas B/renja.xlsx": False,
        "Dinas B/rusak.xlsx": False,
        "baru.xlsx": False,
    }
    run(source, tmp_path / "sekaligus")
    for name in ("ringkasan.csv", "ringkasan.xlsx", "ringkasan.html"):
        assert (out / name).read_bytes() == (tmp_path / "sekaligus" / name).read_bytes()


@pytest.mark.parametrize("change", ["option", "result gone", "result edited", "version"])
def test_going_on_does_again_what_was_done_otherwise(
    change: str, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "hasil"
    run(source, out)
    result = out / "Dinas A" / "renja" / "renja.xlsx"
    tahun = 2026 if change == "option" else None
    if change == "result gone":
        result.unlink()
    elif change == "result edited":
        result.write_bytes((WORKBOOKS / "kolom_level.xlsx").read_bytes())
    elif change == "version":
        monkeypatch.setattr("pohon_xl.massal.jalan.versi", lambda: "lain")
        monkeypatch.setattr("pohon_xl.massal.kerja.versi", lambda: "lain")
    _, told = run(source, out, Pilihan(dokumen=False, lanjut=True, tahun=tahun))

    again = {t.berkas: t.dilewati for t in told}
    assert again["Dinas A/renja.xlsx"] is False
    assert result.exists()


def test_what_a_killed_run_left_unfinished_is_swept_away(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hasil" / "Dinas A" / "renja"
    (folder / "dokumen").mkdir(parents=True)
    (folder / "dokumen" / ".pohon_xl-0123456789ab.tmp").write_bytes(b"setengah")
    (folder / ".pohon_xl-0123456789ab.tmp").write_bytes(b"setengah")
    run(source, tmp_path / "hasil", Pilihan(lanjut=True))

    assert list((tmp_path / "hasil").rglob("*.tmp")) == []


def test_two_runs_never_share_a_folder_of_results(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    with lock_folder(out), pytest.raises(OutputError, match="sedang dipakai proses pohon_xl lain"):
        run(source, out)
    assert not out.exists()

    run(source, out)
    assert not (out / KUNCI).exists()


@pytest.mark.parametrize(
    ("folder", "out", "sentence"),
    [
        ("tidak ada", "hasil", "tidak ditemukan"),
        ("sumber/Dinas A/renja.xlsx", "hasil", "adalah berkas"),
        ("kosong", "hasil", "tidak memuat buku kerja"),
        ("sumber", "sumber", "pilih folder lain"),
        ("sumber", ".", "pilih folder lain"),
    ],
)
def test_folders_that_make_no_sense_are_one_sentence(
    folder: str, out: str, sentence: str, source: Path, tmp_path: Path
) -> None:
    (tmp_path / "kosong").mkdir()
    before = tree_of(source)
    with pytest.raises(SettingError, match=sentence):
        run(tmp_path / folder, tmp_path / out)

    assert not (tmp_path / "hasil").exists()
    assert tree_of(source) == before


def test_a_fault_of_our_own_is_a_row_with_its_trace_kept(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pohon_xl.app.build", fail)
    made, told = run(source, tmp_path / "hasil")

    assert made.kesalahan == 2
    assert "kesalahan.log" in told[0].pesan
    assert "ZeroDivisionError" in (tmp_path / "hasil" / "kesalahan.log").read_text("utf-8")
    monkeypatch.undo()
    run(source, tmp_path / "hasil")
    assert not (tmp_path / "hasil" / "kesalahan.log").exists()


def test_a_name_with_broken_letters_is_told_and_the_rest_goes_on(
    source: Path, tmp_path: Path
) -> None:
    (source / os.fsdecode(b"renja\xff.xlsx")).write_bytes(b"")
    made, told = run(source, tmp_path / "hasil")

    assert (made.selesai, made.gagal) == (2, 2)
    assert any("huruf yang rusak" in t.pesan for t in told)
