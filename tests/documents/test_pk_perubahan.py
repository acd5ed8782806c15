from pohon_xl.banding.banding import compare
from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.pk import PkContext, plan_pk
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import replace
from tests.support.dinas import dinas_lengkap


def context_of(kertas: KertasKerja, bahan: Bahan, jenjang: Jenjang = Jenjang.JPT) -> PkContext:
    context = plan_pk(kertas, jenjang, "pk_uji", bahan)[0].context
    assert isinstance(context, PkContext)
    return context


def revised() -> tuple[KertasKerja, KertasKerja]:
    lama = dinas_lengkap()
    target = tuple(
        replace(t, target="90", alasan="Anggaran bertambah")
        if t.indikator == "Persentase tenaga kerja terserap"
        else t
        for t in lama.target
    )
    anggaran = (replace(lama.anggaran[0], pagu=9_000_000.0), *lama.anggaran[1:])
    return lama, replace(lama, target=target, anggaran=anggaran)


def test_the_first_agreement_lists_no_changes() -> None:
    context = context_of(dinas_lengkap(), Bahan())

    assert (context.judul, context.is_perubahan, context.perubahan) == (
        "PERJANJIAN KINERJA", False, (),
    )  # fmt: skip


def test_compared_with_an_older_version_it_is_a_revision_that_says_what_changed() -> None:
    lama, baru = revised()
    context = context_of(baru, Bahan(banding=compare(lama, baru)))

    assert context.judul == "PERJANJIAN KINERJA PERUBAHAN"
    assert [(r.uraian, r.semula, r.menjadi, r.alasan) for r in context.perubahan] == [
        (
            "Target: Persentase tenaga kerja terserap", "85", "90", "Anggaran bertambah",
        ),
        (
            "Pagu 2.07.03 PROGRAM 3: Meningkatnya kualitas tenaga kerja",
            "Rp3.000.000,00", "Rp9.000.000,00", Kosong("alasan perubahan"),
        ),
    ]  # fmt: skip


def test_what_changed_for_others_is_not_in_it() -> None:
    lama, baru = revised()
    context = context_of(baru, Bahan(banding=compare(lama, baru)), Jenjang.JF)

    assert [r.semula for r in context.perubahan] == ["-"]
    assert "Tidak ada perubahan" in str(context.perubahan[0].uraian)


def test_named_a_revision_without_the_older_version_it_asks_what_changed() -> None:
    kertas = dinas_lengkap()
    kertas = replace(kertas, instansi=replace(kertas.instansi, jenis_pk="Perubahan"))
    context = context_of(kertas, Bahan())

    assert context.is_perubahan
    assert isinstance(context.perubahan[0].semula, Kosong)
