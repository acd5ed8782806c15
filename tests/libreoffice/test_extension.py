import zipfile
from io import BytesIO

from lxml import etree

from pohon_xl.addin.oxt import extension
from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.libreoffice.extension import command_url

OOR = "{http://openoffice.org/2001/registry}"


def members() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(extension())) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_same_buttons_give_the_same_bytes() -> None:
    assert extension() == extension()


def test_every_button_stands_once_in_the_menu_and_has_its_function() -> None:
    parts = members()
    menu = etree.fromstring(parts["Addons.xcu"]).find(f".//node[@{OOR}name='OfficeMenuBar']")
    assert menu is not None
    urls = [v.text for v in menu.findall(f".//prop[@{OOR}name='URL']/value")]
    script = parts["python/pohon_kinerja.py"].decode()

    assert urls == [command_url(t.id) for t in TOMBOL]
    compile(script, "pohon_kinerja.py", "exec")
    for tombol in TOMBOL:
        assert f"def {tombol.id}(*_event" in script


def test_all_xml_is_well_formed_and_nothing_is_packed_that_was_compiled() -> None:
    parts = members()

    for name, data in parts.items():
        if name.endswith((".xml", ".xcu")):
            etree.fromstring(data)
    assert all(name.endswith((".xml", ".xcu", ".py")) for name in parts)


def test_the_script_names_no_place_but_our_own_for_the_interpreter() -> None:
    script = members()["python/pohon_kinerja.py"].decode()

    assert "shell" not in script.replace("no shell reads it", "").replace("(a list, no shell)", "")
    assert "getURL" not in script
    assert '"-I"' in script
