import re
from itertools import pairwise

import pytest

from pohon_xl.addin.ikon import IKON
from pohon_xl.addin.tombol import TOMBOL, Kelompok, Tombol, find_tombol

#: what the tab must offer, in this order
DIJANJIKAN = {
    Kelompok.BACA: [
        "Periksa", "Temuan berikutnya", "Temuan sebelumnya", "Abaikan dengan alasan",
        "Terapkan perbaikan", "Bersihkan tanda",
    ],
    Kelompok.BANGUN: ["Pohon Kinerja", "Cascading", "PK", "IKU", "Rencana Aksi", "Semua"],
    Kelompok.DOKUMEN: ["PK", "LKIP", "SKP", "Berita Acara", "PDF"],
    Kelompok.LAINNYA: ["Templat baru", "Banding dengan versi lama", "Pengaturan", "Bantuan"],
}  # fmt: skip


def test_every_button_that_was_promised_is_there_in_its_group() -> None:
    found = {k: [t.label for t in TOMBOL if t.kelompok is k] for k in Kelompok}

    assert found == DIJANJIKAN


def test_groups_stand_together_and_in_order() -> None:
    order = list(Kelompok)
    places = [order.index(t.kelompok) for t in TOMBOL]

    assert all(a <= b for a, b in pairwise(places))


@pytest.mark.parametrize("field", ["id", "keytip", "fungsi", "screentip", "supertip"])
def test_no_two_buttons_share_what_tells_them_apart(field: str) -> None:
    values = [getattr(t, field) for t in TOMBOL]

    assert len(set(values)) == len(values)


def test_no_key_tip_begins_another() -> None:
    tips = [t.keytip for t in TOMBOL]

    assert [(a, b) for a in tips for b in tips if a != b and b.startswith(a)] == []
    assert all(re.fullmatch(r"[A-Z0-9]{1,3}", tip) for tip in tips)


@pytest.mark.parametrize("tombol", TOMBOL, ids=lambda t: t.id)
def test_a_button_explains_itself_within_what_office_shows(tombol: Tombol) -> None:
    assert tombol.ikon in IKON
    assert tombol.supertip.endswith(".")
    assert len(tombol.label) <= 30
    assert len(tombol.screentip) <= 60
    assert len(tombol.supertip) <= 250
    assert re.fullmatch(r"(baca|bangun|dokumen|lainnya)\.[a-z_]+", tombol.fungsi)
    assert re.fullmatch(r"[a-z_]{2,20}", tombol.id)
    for text in (tombol.label, tombol.screentip, tombol.supertip, tombol.tanya, tombol.klik_kanan):
        text.encode("cp1252")


def test_a_button_is_found_by_its_id() -> None:
    assert find_tombol("periksa") is TOMBOL[0]
    assert find_tombol("tidak_ada") is None
