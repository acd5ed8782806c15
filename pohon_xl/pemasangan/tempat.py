"""Where Excel looks for add-ins of a user, and where our settings lie. No administrator needed."""

from collections.abc import Mapping
from pathlib import Path

from pohon_xl.errors import SettingError
from pohon_xl.pengemasan.addin_package import NAMA_ADDIN
from pohon_xl.pengemasan.sumber import APPLESCRIPT
from pohon_xl.rekaman import dataclass

PENGATURAN = "addin.txt"
_GRUP_MAC = Path("Library", "Group Containers", "UBF8T346G9.Office")
_STARTUP_MAC = (
    Path("User Content.localized", "Startup.localized", "Excel"),
    Path("User Content", "Startup", "Excel"),
)
_SKRIP_MAC = Path("Library", "Application Scripts", "com.microsoft.Excel")


@dataclass(frozen=True, slots=True)
class Tempat:
    """`startup`: Excel opens all that lies there; `data`: ours; `skrip`: only on a Mac.

    `data` is what FolderPohon in macros/PohonSistem.bas names.
    """

    startup: Path
    data: Path
    skrip: Path | None = None

    @property
    def addin(self) -> Path:
        """The add-in itself."""
        return self.startup / NAMA_ADDIN

    @property
    def pengaturan(self) -> Path:
        """Which Python it starts."""
        return self.data / PENGATURAN

    @property
    def applescript(self) -> Path | None:
        """What Excel for Mac may call."""
        return self.skrip / APPLESCRIPT if self.skrip else None


def find_tempat(platform: str, environ: Mapping[str, str], startup: Path | None = None) -> Tempat:
    """The places of this user; `platform` is `sys.platform`, `startup` was named by hand.

    Raises: SettingError where there is no Excel to put anything into.
    """
    data = find_data(platform, environ)
    if startup is not None:
        return Tempat(startup, data)
    if environ.get("APPDATA"):
        return Tempat(Path(environ["APPDATA"], "Microsoft", "Excel", "XLSTART"), data)
    if platform == "darwin":
        home = Path(environ.get("HOME", "~")).expanduser()
        office = home / _GRUP_MAC
        known = [office / folder for folder in _STARTUP_MAC if (office / folder).is_dir()]
        return Tempat((known or [office / _STARTUP_MAC[0]])[0], data, home / _SKRIP_MAC)
    raise SettingError(
        "Excel hanya ada di Windows dan macOS; di komputer ini pakai 'pohon-xl pasang "
        "--libreoffice', atau sebutkan folder XLSTART dengan --folder."
    )


def find_data(platform: str, environ: Mapping[str, str]) -> Path:
    """Our folder, the same that the macros work out."""
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "~").expanduser()
    if platform == "darwin":
        return home / _GRUP_MAC / "pohon_xl"
    if environ.get("LOCALAPPDATA"):
        return Path(environ["LOCALAPPDATA"], "pohon_xl")
    if platform == "win32":
        return home / "AppData" / "Local" / "pohon_xl"
    state = environ.get("XDG_STATE_HOME")
    return (Path(state) if state else home / ".local" / "state") / "pohon_xl"
