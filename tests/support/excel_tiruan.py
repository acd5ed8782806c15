"""Excel as far as our macros know it, under an interpreter of VBA: clicks on Linux, no Excel.

It is a second compiler too: what it cannot parse or does not know is an error.
"""

from pathlib import Path

from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import (
    NOTHING,
    HostBridge,
    Interpreter,
    VBAInt,
    VBAObject,
    member,
    method,
    setter,
)
from pyopenvba.interpreter._runtime import UNRESOLVED

from pohon_xl.settings import template_folder

LOCAL = "C:\\Users\\Perencana\\AppData\\Local"
FOLDER = f"{LOCAL}\\pohon_xl\\"
PYTHON = "C:\\Program Files\\Python 311\\python.exe"


class Buku(VBAObject):
    vba_type_name = "Workbook"

    def __init__(self, name: str, folder: str = "C:\\Renja") -> None:
        self.name, self.folder = name, folder

    @member
    def Name(self) -> str:
        return self.name

    @member
    def Path(self) -> str:
        return self.folder

    @member
    def FullName(self) -> str:
        return f"{self.folder}\\{self.name}" if self.folder else self.name


class Lembar(VBAObject):
    vba_type_name = "Worksheet"

    @member
    def Name(self) -> str:
        return "Tahap 3"


class Sel(VBAObject):
    vba_type_name = "Range"

    @method
    def Address(self, row: object = True, column: object = True) -> str:  # noqa: ARG002
        return "B13"


class Jendela(VBAObject):
    vba_type_name = "ProtectedViewWindows"

    def __init__(self, count: int) -> None:
        self.count = count

    @member
    def Count(self) -> VBAInt:
        return VBAInt(self.count, "Long")


class Aplikasi(VBAObject):
    vba_type_name = "Application"

    def __init__(self, excel: "ExcelTiruan") -> None:
        self.excel = excel

    @member
    def OperatingSystem(self) -> str:
        return "Windows (64-bit) NT 10.00"

    @member
    def Version(self) -> str:
        return "16.0"

    @member
    def PathSeparator(self) -> str:
        return "\\"

    @member
    def Hwnd(self) -> VBAInt:
        return VBAInt(1312345, "Long")

    @member
    def Calculation(self) -> VBAInt:
        return VBAInt(self.excel.keadaan["Calculation"], "Long")

    @setter("Calculation")
    def _calculate(self, value: object) -> None:
        self.excel.keadaan["Calculation"] = int(value)  # type: ignore[call-overload]

    @setter("ScreenUpdating")
    def _paint(self, value: object) -> None:
        self.excel.keadaan["ScreenUpdating"] = bool(value)

    @setter("DisplayAlerts")
    def _ask(self, value: object) -> None:
        self.excel.keadaan["DisplayAlerts"] = bool(value)

    @setter("EnableEvents")
    def _listen(self, value: object) -> None:
        self.excel.keadaan["EnableEvents"] = bool(value)

    @setter("StatusBar")
    def _tell(self, value: object) -> None:
        self.excel.keadaan["StatusBar"] = bool(value)

    @member
    def ProtectedViewWindows(self) -> Jendela:
        return Jendela(self.excel.terproteksi)


class Penjalan(VBAObject):
    """WScript.Shell."""

    vba_type_name = "WshShell"

    def __init__(self, excel: "ExcelTiruan") -> None:
        self.excel, self.folder = excel, "C:\\Unduhan orang lain"

    @member
    def CurrentDirectory(self) -> str:
        return self.folder

    @setter("CurrentDirectory")
    def _change(self, value: object) -> None:
        self.folder = str(value)

    @method
    def Run(self, command: object, style: object = 1, wait: object = False) -> VBAInt:
        self.excel.perintah.append((str(command), int(style), bool(wait), self.folder))  # type: ignore[call-overload]
        if self.excel.galat_jalan:
            raise VBARuntimeError(-2147024894, self.excel.galat_jalan)
        self.excel.keadaan |= self.excel.ditinggalkan
        if self.excel.jawaban is not None:
            request = next(n for n in self.excel.berkas if "klik_" in n)
            self.excel.berkas[request.replace(".txt", "_hasil.txt")] = self.excel.jawaban
        return VBAInt(self.excel.kode, "Long")


class ExcelTiruan(HostBridge):
    """`berkas` is the disk, `perintah` what was started, `pesan` what the planner read."""

    def __init__(self, buku: Buku | None = None, jawaban: str | None = "selesai\r\n") -> None:
        self.buku, self.jawaban = buku, jawaban
        self.berkas = {f"{FOLDER}addin.txt": f"python={PYTHON}\r\n"}
        self.perintah: list[tuple[str, int, bool, str]] = []
        self.permintaan: list[str] = []
        self.pesan: list[tuple[str, bool]] = []
        self.ditanya: list[str] = []
        self.diketik = ""
        self.terproteksi, self.kode, self.galat_jalan = 0, 0, ""
        #: settings of the program, and what Python makes of them without giving them back
        self.keadaan: dict[str, object] = {"Calculation": -4105}
        self.ditinggalkan: dict[str, object] = {}
        self.penjalan = Penjalan(self)
        self.vba = Interpreter(self)
        for name in ("PohonJalan", "PohonSistem", "PohonPita", "PohonTombol"):
            source = (template_folder("macros") / f"{name}.bas").read_text(encoding="utf-8")
            self.vba.add_module(source, name=name)

    def klik(self, sub: str) -> None:
        self.vba.run(sub, [NOTHING] if sub.startswith("Pita_") else [])

    def global_object(self, name: str) -> object:
        ada = self.buku is not None
        return {
            "application": Aplikasi(self),
            "activeworkbook": self.buku if ada else NOTHING,
            "activesheet": Lembar() if ada else NOTHING,
            "activecell": Sel() if ada else NOTHING,
        }.get(name.lower(), UNRESOLVED)

    def create(self, type_name_: str) -> object:
        return self.penjalan if type_name_ == "WScript.Shell" else UNRESOLVED

    def has_global_member(self, name: str) -> bool:
        return name.lower() in {
            "lingkungan", "adaberkas", "bacateks", "tulisteks", "hapusberkas", "katakan", "tanya",
        }  # fmt: skip

    def call_global(self, name: str, args: list[object], named: dict[str, object]) -> object:  # noqa: ARG002
        first = str(args[0])
        match name.lower():
            case "lingkungan":
                return LOCAL if first == "LOCALAPPDATA" else ""
            case "adaberkas":
                return first in self.berkas
            case "bacateks":
                return self.berkas.get(first, "")
            case "tulisteks":
                self.berkas[first] = str(args[1])
                self.permintaan.append(str(args[1]))
            case "hapusberkas":
                self.berkas.pop(first, None)
            case "katakan":
                self.pesan.append((first, bool(args[1])))
            case "tanya":
                self.ditanya.append(first)
                return self.diketik
        return ""


def macros() -> Path:
    return template_folder("macros")
