"""`pasang --periksa`: what keeps the buttons from working, and what to do about it."""

import struct
import sys
from enum import StrEnum
from pathlib import Path

from pohon_xl.errors import PohonError
from pohon_xl.pemasangan.pasang import find_program
from pohon_xl.pemasangan.pengaturan import choose_python, read_pengaturan
from pohon_xl.pemasangan.registri import Registri
from pohon_xl.pemasangan.tempat import Tempat
from pohon_xl.pengemasan.addin_package import build_addin
from pohon_xl.rekaman import dataclass

_OFFICE = r"SOFTWARE\Microsoft\Office"
_KEBIJAKAN = r"SOFTWARE\Policies\Microsoft\Office"
_ASR = (
    r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules",
    "D4F940AB-401B-4EFC-AADC-AD5F3C50688A",  # Office may start no programs
)
_TERTUTUP = "AllLocationsDisabled"
_VERSI = ("16.0", "15.0")
_NAMA_VERSI = {"16.0": "2016 atau lebih baru", "15.0": "2013"}
_MACHINES = {0x14C: "32 bit", 0x8664: "64 bit", 0xAA64: "64 bit (ARM)"}
_BELUM = "Add-in belum dipasang di '{}'; jalankan 'pohon-xl pasang'."
_HILANG = (
    "Add-in '{}' pernah dipasang tetapi hilang, mungkin ditahan antivirus; lihat Keamanan Windows, "
    "Riwayat perlindungan, izinkan, lalu jalankan 'pohon-xl pasang'."
)


class Keadaan(StrEnum):
    """How bad it is; the value is what stands before the line."""

    BAIK = "baik"
    PERHATIAN = "periksa"
    GALAT = "galat"


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One line of the diagnosis."""

    keadaan: Keadaan
    pesan: str


def diagnose(tempat: Tempat, registri: Registri) -> tuple[Pemeriksaan, ...]:
    """All of it, the add-in first. Reads only; starts the named Python once."""
    return (
        *_addin(tempat),
        *_letak(tempat.data, "mbcs" if sys.platform == "win32" else "utf-8"),
        *_python(tempat),
        *_excel(registri),
        *_makro(tempat, registri),
        _libreoffice(),
    )


def _baik(pesan: str) -> Pemeriksaan:
    return Pemeriksaan(Keadaan.BAIK, pesan)


def _perhatian(pesan: str) -> Pemeriksaan:
    return Pemeriksaan(Keadaan.PERHATIAN, pesan)


def _galat(pesan: str) -> Pemeriksaan:
    return Pemeriksaan(Keadaan.GALAT, pesan)


def _addin(tempat: Tempat) -> tuple[Pemeriksaan, ...]:
    path = tempat.addin
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        sentence = _BELUM if read_pengaturan(tempat.pengaturan) is None else _HILANG
        return (_galat(sentence.format(path)),)
    except OSError:
        return (_perhatian(f"Add-in '{path}' tidak terbaca; tutup Excel lalu ulangi."),)
    if data != build_addin():
        return (
            _perhatian(
                f"Add-in '{path}' dari versi lain atau sudah diubah; tutup Excel lalu jalankan "
                "'pohon-xl pasang'."
            ),
        )
    lines = [_baik(f"Add-in terpasang: {path}")]
    if _from_internet(path):
        lines.append(
            _galat(
                f"Add-in '{path}' bertanda dari internet, sehingga makronya diblokir; jalankan "
                "'pohon-xl copot' lalu 'pohon-xl pasang'."
            )
        )
    return tuple(lines)


def _letak(folder: Path, encoding: str) -> tuple[Pemeriksaan, ...]:
    """Macros find files only under names in the code page of that Windows."""
    try:
        str(folder).encode(encoding)
    except UnicodeEncodeError:
        return (
            _galat(
                f"Folder '{folder}' memuat huruf yang tidak dikenal makro Excel, sehingga tombol "
                "tidak menemukan pengaturannya; minta pengelola TI mengaktifkan UTF-8 (Bahasa "
                "Administratif, Ubah lokal sistem), atau pakai pohon-xl dari baris perintah."
            ),
        )
    return ()


def _from_internet(path: Path) -> bool:
    """Windows keeps the mark in a stream of the file; other systems have no such stream."""
    try:
        mark = Path(f"{path}:Zone.Identifier").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return "ZoneId=3" in mark or "ZoneId=4" in mark


def _python(tempat: Tempat) -> tuple[Pemeriksaan, ...]:
    pengaturan = read_pengaturan(tempat.pengaturan)
    if pengaturan is None:
        return (
            _galat(
                f"Pengaturan '{tempat.pengaturan}' belum ada atau rusak; jalankan 'pohon-xl "
                "pasang'."
            ),
        )
    path = Path(pengaturan.python)
    try:
        fresh = choose_python(path)
    except PohonError as error:
        return (_galat(str(error)),)
    width = _bits(path)
    lines = [_baik(f"Python: {path}{f' ({width})' if width else ''}")]
    if fresh != pengaturan:
        lines.append(
            _galat("Cara menjalankan Python berubah; jalankan 'pohon-xl pasang' sekali lagi.")
        )
    return tuple(lines)


def _bits(program: Path) -> str:
    """From the header of a Windows program; nothing for others."""
    try:
        with program.open("rb") as file:
            head = file.read(4096)
        (place,) = struct.unpack_from("<I", head, 0x3C)
        (machine,) = struct.unpack_from("<H", head, place + 4)
    except (OSError, struct.error):
        return ""
    return _MACHINES.get(machine, "") if head[:2] == b"MZ" else ""


def _excel(registri: Registri) -> tuple[Pemeriksaan, ...]:
    for version in _VERSI:
        root = registri("HKLM", rf"{_OFFICE}\{version}\Excel\InstallRoot", "Path")
        if root is None:
            continue
        bits = registri("HKLM", rf"{_OFFICE}\{version}\Outlook", "Bitness")
        bits = bits or registri("HKLM", rf"{_OFFICE}\ClickToRun\Configuration", "Platform")
        width = {"x86": ", 32 bit", "x64": ", 64 bit"}.get(str(bits), "")
        return (
            _baik(
                f"Excel {_NAMA_VERSI[version]}{width}. Excel 32 bit dan Python 64 bit boleh "
                "berbeda: keduanya program sendiri-sendiri."
            ),
        )
    if registri("HKCR", r"Excel.Application\CurVer", "") is not None:
        return (_perhatian("Excel ada, tetapi lebih lama dari 2013; perbarui Excel."),)
    return (
        _perhatian(
            "Excel tidak ditemukan di registri komputer ini; bila memang tidak ada, pakai "
            "'pohon-xl pasang --libreoffice'."
        ),
    )


def _makro(tempat: Tempat, registri: Registri) -> tuple[Pemeriksaan, ...]:
    lines = [line for version in _VERSI for line in _kebijakan(version, tempat, registri)]
    if registri("HKLM", *_ASR) in {1, "1"}:
        lines.append(
            _galat(
                "Aturan Microsoft Defender melarang Office menjalankan program lain, jadi tombol "
                "tidak dapat memulai Python; minta pengelola TI mengecualikan Python itu."
            )
        )
    return tuple(dict.fromkeys(lines)) or (_baik("Tidak ada kebijakan makro yang menghalangi."),)


def _kebijakan(version: str, tempat: Tempat, registri: Registri) -> list[Pemeriksaan]:
    """What the office, then the planner herself, decided about macros of that Excel."""
    policy = rf"{_KEBIJAKAN}\{version}\Excel\Security"
    hives = ("HKCU", "HKLM")
    levels = {registri(hive, policy, "VBAWarnings") for hive in hives}
    places = {registri(hive, rf"{policy}\Trusted Locations", _TERTUTUP) for hive in hives}
    own = registri("HKCU", rf"{_OFFICE}\{version}\Excel\Security", "VBAWarnings")
    found = (
        (
            4 in levels,
            _galat(
                "Kebijakan kantor mematikan semua makro; minta pengelola TI mengizinkan "
                f"'{tempat.startup}' atau SHA-256 add-in ini, atau pakai pohon-xl dari baris "
                "perintah."
            ),
        ),
        (
            3 in levels,
            _perhatian(
                "Kebijakan kantor hanya mengizinkan makro bertanda tangan; minta pengelola TI "
                "menandatangani add-in ini atau mengizinkan lokasinya."
            ),
        ),
        (
            1 in places,
            _perhatian(
                "Kebijakan kantor mematikan lokasi tepercaya; Excel mungkin bertanya atau menolak "
                "makro add-in ini."
            ),
        ),
        (
            own == 4,
            _perhatian(
                "Anda sendiri mematikan semua makro (Opsi, Pusat Kepercayaan, Pengaturan Makro); "
                "add-in di XLSTART tetap berjalan selama lokasi tepercaya aktif."
            ),
        ),
    )
    return [line for applies, line in found if applies]


def _libreoffice() -> Pemeriksaan:
    found = find_program("soffice", "libreoffice")
    if found is None:
        return _baik("LibreOffice tidak ditemukan (tidak diperlukan bila memakai Excel).")
    return _baik(f"LibreOffice: {found}; pasang tombolnya dengan 'pohon-xl pasang --libreoffice'.")
