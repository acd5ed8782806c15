"""The Windows registry as far as a diagnosis reads it; elsewhere it is empty."""

import sys
from collections.abc import Callable

#: (hive, key, name) -> value; hive is HKCU, HKLM or HKCR; the name "" is the key's own value
Registri = Callable[[str, str, str], str | int | None]


def read_registri(hive: str, key: str, name: str) -> str | int | None:
    """A value, or None where there is none, no access or no Windows. Nothing is ever written."""
    if sys.platform != "win32":
        return None
    import winreg

    hives = {
        "HKCU": winreg.HKEY_CURRENT_USER,
        "HKLM": winreg.HKEY_LOCAL_MACHINE,
        "HKCR": winreg.HKEY_CLASSES_ROOT,
    }
    for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
        try:
            with winreg.OpenKey(hives[hive], key, 0, winreg.KEY_READ | view) as handle:
                value, _ = winreg.QueryValueEx(handle, name)
        except OSError:
            continue
        return value if isinstance(value, str | int) else None
    return None
