import re
from dataclasses import replace
from pathlib import Path

from pohon_xl.model.finding import Finding, Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.renderers.findings_html import render_findings_html
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.chromium import open_page, shown
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

JAHAT = (
    '</title></style><script>document.title="diretas"</script><img src=x onerror=alert(1)> '
    "{{ 7*7 }} &lt;b&gt; \"'"
)


def written(folder: Path, *reports: tuple[KertasKerja, tuple[Finding, ...]]) -> Path:
    page = folder / "temuan.html"
    page.write_text(render_findings_html(reports), encoding="utf-8")
    return page


def case(folder: Path) -> Path:
    first, *others = check_kertas_kerja(kasus())
    ignored = replace(first, status="diabaikan", alasan="dibahas dengan Bappeda")
    return written(folder, (kasus(), (ignored, *others)))


def test_the_page_shows_the_account_the_whole_tree_and_every_finding(tmp_path: Path) -> None:
    dom, complaints = open_page(case(tmp_path))
    findings = check_kertas_kerja(kasus())
    text = dom.text_content()

    assert complaints == ""
    assert "Dinas PMPTSP TK" in text
    assert "A3:C39" in text
    assert len(shown(dom, "span.kinerja")) == 40
    assert {a.get("id") for a in shown(dom, "article.temuan")} == {f"t1-{f.id}" for f in findings}
    assert f"{len(findings)} dari {len(findings)} temuan" in (dom.findtext(".//output") or "")


def test_a_flagged_node_leads_to_its_finding_and_back(tmp_path: Path) -> None:
    dom, _ = open_page(case(tmp_path))
    shifted = next(f for f in check_kertas_kerja(kasus()) if f.kode == "T0-04")
    mark = next(a for a in shown(dom, "a.tanda") if a.text == "T0-04")
    article = dom.get_element_by_id(mark.get("href", "").lstrip("#"))
    back = next(a.get("href", "") for a in article.iter("a"))

    assert article.get("id") == f"t1-{shifted.id}"
    assert dom.get_element_by_id(back.lstrip("#")).text == "Meningkatnya Pemenuhan Kebutuhan Kerja"


def test_the_filter_leaves_only_the_chosen_severity_in_list_and_tree(tmp_path: Path) -> None:
    dom, _ = open_page(case(tmp_path), "saring=galat")
    grave = [f for f in check_kertas_kerja(kasus()) if f.tingkat is Severity.GALAT]

    assert {a.get("id") for a in shown(dom, "article.temuan")} == {f"t1-{f.id}" for f in grave}
    assert {a.get("data-tingkat") for a in shown(dom, "a.tanda")} == {"galat"}
    assert len(shown(dom, "section.kelompok")) == 1


def test_the_search_finds_code_cell_and_words(tmp_path: Path) -> None:
    page = case(tmp_path)
    for words, codes in (("l-06", {"L-06"}), ("tahap 3!b16", {"T0-04"}), ("tidak ada ini", set())):
        dom, _ = open_page(page, f"cari={words.replace(' ', '%20')}")
        found = {a.get("data-cari", "").split()[0] for a in shown(dom, "article.temuan")}

        assert found == codes


def test_the_tree_folds_and_a_link_to_a_node_opens_only_its_way(tmp_path: Path) -> None:
    page = case(tmp_path)
    open_ones, _ = open_page(page)
    folded, _ = open_page(page, "lipat")
    led, _ = open_page(page, "lipat&ke=s1-1.1.1.1.1")
    way = list(led.get_element_by_id("s1-1.1.1.1.1").iterancestors("details"))

    assert all(d.get("open") is not None for d in open_ones.iter("details"))
    assert all(d.get("open") is None for d in folded.iter("details"))
    assert len(way) == 4
    assert [d for d in led.iter("details") if d.get("open") is not None] == way[::-1]


def test_what_is_ignored_stands_apart_with_her_reason(tmp_path: Path) -> None:
    dom, _ = open_page(case(tmp_path), "saring=diabaikan")
    (article,) = shown(dom, "article.temuan")

    assert "Diabaikan: dibahas dengan Bappeda" in article.text_content()


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    at = Location(JAHAT, 4, 2)
    kertas = replace(kertas_from("Naik | X"), berkas=JAHAT)
    simpul = replace(kertas.pohon.akar[0], kinerja=JAHAT, sumber=(at,), crosscutting=(JAHAT,))
    kertas = replace(kertas, pohon=replace(kertas.pohon, akar=(simpul,)))
    finding = Finding(
        "1", "L-04", "n", Severity.GALAT, (at,), JAHAT, JAHAT, (Perbaikan(at, JAHAT, JAHAT),),
    )  # fmt: skip
    ignored = replace(finding, id="2", status="diabaikan", alasan=JAHAT)
    dom, complaints = open_page(written(tmp_path, (kertas, (finding, ignored))))

    assert complaints == ""
    assert dom.findtext(".//title") == f"Temuan: {JAHAT}"
    assert len(list(dom.iter("script"))) == 1
    assert list(dom.iter("img")) == []
    assert [e.text_content() for e in shown(dom, "span.kinerja")] == [JAHAT]
    assert dom.text_content().count(JAHAT) >= 8


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    page = case(tmp_path).read_text(encoding="utf-8")
    links = re.findall(r'(?:src|href)="([^"]*)"', page)

    assert links
    assert all(link.startswith("#") for link in links)
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_several_workbooks_are_sections_of_one_page(tmp_path: Path) -> None:
    findings = check_kertas_kerja(kasus())
    other = replace(kasus(), berkas="lain.xlsx")
    dom, _ = open_page(written(tmp_path, (kasus(), findings), (other, findings[:3])))
    ids = [e.get("id") for e in dom.iter() if e.get("id")]

    assert [len(shown(s, "article.temuan")) for s in shown(dom, "section.buku")] == [
        len(findings),
        3,
    ]
    assert len(ids) == len(set(ids))


def test_a_workbook_without_findings_or_tree_says_so(tmp_path: Path) -> None:
    dom, _ = open_page(written(tmp_path, (KertasKerja("a.xlsx"), ())))

    assert "Tidak ada temuan." in dom.text_content()
    assert "Pohon belum terbaca." in dom.text_content()


def test_the_same_findings_give_the_same_page() -> None:
    findings = check_kertas_kerja(kasus())

    assert render_findings_html([(kasus(), findings)]) == render_findings_html(
        [(kasus(), findings)]
    )


def test_on_top_stands_what_to_mend_first_with_a_link_to_each_part(tmp_path: Path) -> None:
    dom, _ = open_page(case(tmp_path))
    links = [a.get("href", "") for a in dom.iter("a") if a.get("class") is None]
    top = list(dom.find_class("ringkasan")[0].iter("a"))
    grave = [f for f in check_kertas_kerja(kasus()) if f.tingkat is Severity.GALAT]
    first = [a.get("href", "") for a in dom.find_class("dahulu")[0].iter("a")]

    assert [a.get("href") for a in top] == [
        "#t1-galat", "#t1-peringatan", "#t1-saran", "#t1-diabaikan", "#t1-siap", "#t1-pohon"
    ]  # fmt: skip
    assert first[:5] == [f"#t1-{f.id}" for f in grave if f.id != _ignored().id][:5]
    assert [link for link in links if dom.get_element_by_id(link[1:], None) is None] == []
    assert "siap ditandatangani" in top[4].text_content()


def _ignored() -> Finding:
    return check_kertas_kerja(kasus())[0]
