"""A passage that planners polish in Word, and that a later draft must not take from them."""

import re
from hashlib import sha256

from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class Naskah:
    """`tanda` marks it in the document, the same at every run; `judul` names it for people.

    `teks` is what the workbook can say.
    """

    tanda: str
    judul: str
    teks: str | Kosong


def naskah(jenis: str, judul: str, teks: str | Kosong, tentang: str = "", di: str = "") -> Naskah:
    """A passage of that kind about an indicator (or performance) below the performance `di`.

    Its mark has at most 40 letters: more Word does not allow in names of bookmarks.
    """
    kind = re.sub(r"[^a-z]", "", jenis.lower())[:20]
    about = f"{fold(di)}|{fold(tentang)}" if tentang else ""
    mark = sha256(about.encode()).hexdigest()[:10] if about else "dokumen"
    return Naskah(f"pxl_{kind}_{mark}", f"{judul}: {tentang}" if tentang else judul, teks)
