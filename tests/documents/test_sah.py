"""Every kind of document is valid Office Open XML, by Microsoft's own validator."""

from pathlib import Path

from pohon_xl.banding.banding import compare
from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.berita_acara_iku import plan_berita_acara_iku
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.rekaman import replace
from pohon_xl.renderers.document_docx import render_document
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.logo_uji import png
from tests.support.ooxml import complaints


def test_no_document_brings_a_fault(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    lama = dinas_lengkap()
    office = replace(lama.instansi, logo="logo.png")
    baru = replace(lama, instansi=office, target=tuple(replace(t, target="9") for t in lama.target))
    banding = compare(lama, baru)
    files = make_documents(baru, tmp_path, Pesanan(banding=banding)).files
    blank = make_documents(dinas(), tmp_path, Pesanan()).files
    berita = plan_berita_acara_iku(lama, baru, Bahan(banding=banding))
    files |= {name.replace(".docx", "_kosong.docx"): data for name, data in blank.items()}
    files[berita.file_name] = render_document(berita)
    found: dict[str, list[str]] = {}
    for name, data in files.items():
        place = tmp_path / Path(name).name
        place.write_bytes(data)
        found[place.name] = complaints(place, "Office2013")

    assert len(found) > 30
    assert {name: faults for name, faults in found.items() if faults} == {}
