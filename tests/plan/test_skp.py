from pohon_xl.model.skp import build_skp
from pohon_xl.plan.skp import periode, skp_rows
from tests.support.dinas import dinas, dinas_lengkap


def test_every_promised_performance_is_in_one_skp() -> None:
    kertas = dinas_lengkap()
    found = [s.kode for pk in build_skp(kertas) for s in pk.simpul]

    assert sorted(found) == sorted(s.kode for s in kertas.pohon.walk() if s.jenjang)


def test_the_head_serves_nobody_and_has_no_aspects() -> None:
    head = build_skp(dinas_lengkap())[0]
    rows = skp_rows(dinas_lengkap(), head, with_blank=False)

    assert {row.pimpinan for row in rows} == {""}
    assert len(rows) == sum(len(s.indikator) for s in head.simpul)


def test_a_target_stands_with_its_unit() -> None:
    head = build_skp(dinas_lengkap())[0]

    assert skp_rows(dinas_lengkap(), head, with_blank=False)[0].target == "85%"


def test_the_period_needs_the_year() -> None:
    assert str(periode(dinas())) == "[isi: periode penilaian]"
    assert periode(dinas_lengkap()) == "1 JANUARI SD 31 DESEMBER 2026"
