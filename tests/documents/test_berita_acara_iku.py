from pohon_xl.banding.banding import compare
from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.berita_acara_iku import hari_of, plan_berita_acara_iku
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.rekaman import replace
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden

SERAPAN = "Persentase tenaga kerja terserap"


def changed(row: Target) -> Target:
    if row.indikator != SERAPAN:
        return row
    return replace(
        row, target="90", definisi="Terserap dibagi pencari kerja", alasan="Renstra berubah"
    )


def plan_of(lama: KertasKerja, baru: KertasKerja) -> DocumentPlan:
    return plan_berita_acara_iku(lama, baru, Bahan(banding=compare(lama, baru)))


def test_old_and_new_stand_beside_each_other_with_her_reason() -> None:
    lama = dinas_lengkap()
    office = replace(lama.instansi, tanggal_berita_acara="5 Januari 2026")
    baru = replace(lama, instansi=office, target=tuple(map(changed, lama.target)))

    check_golden("documents/berita_acara_iku.txt", plan_of(lama, baru).dump())


def test_a_reason_nobody_gave_is_a_blank_and_so_is_the_day() -> None:
    lama = dinas_lengkap()
    baru = replace(lama, target=tuple(replace(changed(t), alasan=None) for t in lama.target))
    text = plan_of(lama, baru).dump()

    assert "alasan: [isi: alasan perubahan]" in text
    assert "nama: [isi: hari]" in text


def test_what_is_no_iku_is_not_in_it() -> None:
    lama = dinas_lengkap()
    baru = replace(
        lama,
        target=tuple(
            replace(t, target="99") if t.indikator == "Jumlah peserta" else t for t in lama.target
        ),
    )

    assert "Tidak ada IKU yang berubah" in plan_of(lama, baru).dump()


def test_without_officials_the_parties_are_blanks() -> None:
    text = plan_of(dinas(), dinas()).dump()

    assert "jabatan: Sekretaris" in text
    assert "nama: [isi: nama sekretaris]" in text


def test_a_date_in_words() -> None:
    hari = hari_of("5 Januari 2026")

    assert (hari.nama, hari.tanggal, hari.bulan, hari.tahun) == (
        "Senin", "lima", "Januari", "dua ribu dua puluh enam",
    )  # fmt: skip
