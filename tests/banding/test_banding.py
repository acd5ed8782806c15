import pytest

from pohon_xl.banding.banding import compare
from pohon_xl.banding.perubahan import Perubahan
from pohon_xl.model.instansi import Anggaran, LetakSel, Pejabat, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.renderers.banding_json import banding_data
from pohon_xl.renderers.banding_text import render_banding
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

LAMA = """
    Menurunnya pengangguran | Tingkat pengangguran terbuka
      Meningkatnya serapan kerja | Persentase terserap
        Meningkatnya kualitas tenaga kerja | Persentase terampil
          Tersedianya pelatihan kerja | Persentase pelatihan; (Persentase instruktur)
            Terlaksananya pelatihan vokasi | Jumlah peserta
            Terlaksananya uji kompetensi | Jumlah peserta uji
        Meningkatnya penempatan | Persentase penempatan
      Meningkatnya pendidikan > DINAS PENDIDIKAN
"""
BARU = """
    Menurunnya pengangguran | Tingkat pengangguran terbuka
      Meningkatnya penyerapan tenaga kerja | Persentase terserap
        Meningkatnya kualitas tenaga kerja | Persentase terampil
          Tersedianya pelatihan kerja | Persentase pelatihan; Persentase instruktur; Rasio baru
        Meningkatnya penempatan | Persentase tertempatkan
          Terlaksananya pelatihan vokasi | Jumlah peserta
          Tersusunnya data pencari kerja
      Meningkatnya pendidikan > DINAS PENDIDIKAN; DINAS SOSIAL
"""


def versions() -> tuple[KertasKerja, KertasKerja]:
    kinerja = "Meningkatnya kualitas tenaga kerja"
    lama = kertas_from(
        LAMA,
        pejabat=(Pejabat("1.1.1", kinerja, jabatan="Kepala Bidang Pelatihan", nama="NAMA LAMA"),),
        target=(Target("1.1.1", kinerja, "Persentase terampil", "%", target="60"),),
        anggaran=(Anggaran("1.1.1", kinerja, "2.07.03", "Program Pelatihan", 1_000_000.0),),
    )
    baru = kertas_from(
        BARU,
        pejabat=(
            Pejabat("1.1.1", kinerja, jabatan="Kepala Bidang Pelatihan", nama="NAMA BARU",
                    status="Plt."),
        ),
        target=(
            Target("1.1.1", kinerja, "Persentase terampil", "persen", target="65,5",
                   triwulan=(None, "30", None, None), definisi="Terampil dibagi seluruhnya"),
        ),
        anggaran=(Anggaran("1.1.1", kinerja, "2.07.03", "Program Pelatihan", 1_250_000.0),),
    )  # fmt: skip
    return lama, baru


def test_what_changed_as_a_person_reads_it() -> None:
    lama, baru = versions()

    check_golden(
        "banding/banding.txt", render_banding("lama.xlsx", "baru.xlsx", compare(lama, baru))
    )


def test_a_version_has_not_changed_from_itself() -> None:
    for kertas in (*versions(), kasus()):
        assert compare(kertas, kertas).perubahan == ()
        assert "Tidak ada yang berubah." in render_banding("a", "a", compare(kertas, kertas))


def test_back_again_says_the_reverse() -> None:
    lama, baru = versions()
    there, back = compare(lama, baru).perubahan, compare(baru, lama).perubahan

    def values(changes: tuple[Perubahan, ...], *, turned: bool) -> set[tuple[str | None, ...]]:
        return {
            (p.hal, *((p.menjadi, p.semula) if turned else (p.semula, p.menjadi))) for p in changes
        }

    assert values(there, turned=False) == values(back, turned=True)


@pytest.mark.parametrize("key", ["jenis", "semula", "menjadi", "sel_lama", "sel_baru", "indikator"])
def test_every_change_as_data_has_the_same_keys(key: str) -> None:
    data = banding_data("lama.xlsx", "baru.xlsx", compare(*versions()))
    changes = data["perubahan"]

    assert isinstance(changes, list)
    assert changes
    assert all(key in change for change in changes)


def test_counts_add_up() -> None:
    banding = compare(*versions())

    assert sum(banding.jumlah().values()) == len(banding.perubahan)


def test_a_changed_number_names_the_cell_of_the_input_sheet_that_holds_it() -> None:
    kinerja = "Meningkatnya kualitas tenaga kerja"

    def version(target: str, pagu: float, row: int) -> KertasKerja:
        return kertas_from(
            LAMA,
            target=(
                Target("1.1.1", kinerja, "Persentase terampil", "%", target=target,
                       letak_sel=LetakSel("Target", row, {"Target": 6})),
            ),
            anggaran=(
                Anggaran("1.1.1", kinerja, "2.07.03", "Program", pagu,
                         letak_sel=LetakSel("Anggaran", row, {"Pagu (Rp)": 6})),
            ),
        )  # fmt: skip

    changes = compare(version("60", 100.0, 9), version("65", 120.0, 12)).perubahan

    assert [(str(p.sel_lama[0]), str(p.sel_baru[0])) for p in changes] == [
        ("'Target'!F9", "'Target'!F12"),
        ("'Anggaran'!F9", "'Anggaran'!F12"),
    ]


def test_a_number_without_a_cell_of_its_own_names_its_performance() -> None:
    (pagu,) = (p for p in compare(*versions()).perubahan if p.hal.startswith("Pagu"))

    assert pagu.sel_baru == pagu.simpul.sumber
