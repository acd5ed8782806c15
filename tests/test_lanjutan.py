"""What one run says of input sheets is what the next one will say."""

from pathlib import Path

from pohon_xl.cli.main import main
from tests.support.isi_sel import type_into
from tests.support.kasus import CONTOH

NAMA = CONTOH.name


def bangun(berkas: Path, folder: Path) -> bytes:
    assert main(["bangun", str(berkas), "-o", str(folder), "--tanpa-dokumen"]) == 0
    return (folder / NAMA).read_bytes()


def test_a_row_that_comes_to_a_filled_sheet_is_counted_at_once(tmp_path: Path) -> None:
    bangun(CONTOH, tmp_path / "awal")
    berkas = tmp_path / "awal" / NAMA
    type_into(berkas, "Target", {"F5": 85})
    type_into(berkas, "Tahap 3", {"B40": "Terlaksananya magang", "C40": "kondisi operasional"})
    type_into(berkas, "Tahap 4", {"B43": "Terlaksananya magang", "C43": "Jumlah peserta magang"})
    once = bangun(berkas, tmp_path / "satu")

    assert "Terlaksananya magang" in (tmp_path / "satu" / "temuan.json").read_text("utf-8")
    assert bangun(tmp_path / "satu" / NAMA, tmp_path / "dua") == once
