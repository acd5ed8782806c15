"""Boxes of LibreOffice that ask for a text or a file."""

from typing import Any

from pohon_xl.libreoffice.bridge import Bridge
from pohon_xl.libreoffice.files import path_of

_WIDTH = 220
_LINE = 12
_POSITION = 3  # PosSize.POS: where, not how large


def ask_text(bridge: Bridge, document: Any, prompt: str, title: str) -> str | None:  # noqa: ANN401
    """One line of text, or None."""
    model = bridge.service("awt.UnoControlDialogModel")
    lines = 1 + len(prompt) // 55
    model.setPropertyValue("Width", _WIDTH)
    model.setPropertyValue("Height", _LINE * (lines + 4))
    model.setPropertyValue("Title", title)
    _add(model, "FixedText", "tanya", (8, 6, _LINE * lines), {"Label": prompt, "MultiLine": True})
    _add(model, "Edit", "isi", (8, 10 + _LINE * lines, _LINE + 2), {})
    top = 10 + _LINE * (lines + 2)
    _add(model, "Button", "ya", (100, top, 14), {"Label": "OK", "PushButtonType": 1}, 52)
    _add(model, "Button", "batal", (160, top, 14), {"Label": "Batal", "PushButtonType": 2}, 52)
    model.getByName("ya").setPropertyValue("DefaultButton", True)
    dialog = bridge.service("awt.UnoControlDialog")
    dialog.setModel(model)
    parent = document.CurrentController.Frame.ContainerWindow
    dialog.createPeer(bridge.service("awt.Toolkit"), parent)
    _centre(dialog, parent)
    dialog.getControl("isi").setFocus()
    pressed = dialog.execute()
    text: str = dialog.getControl("isi").getText()
    dialog.dispose()
    return text if pressed == 1 else None


def ask_file(bridge: Bridge, document: Any, title: str) -> str | None:  # noqa: ANN401
    """Path of a workbook she picks, from the folder of this one on; or None."""
    picker = bridge.service("ui.dialogs.FilePicker")
    picker.setTitle(title)
    folder = document.getURL().rpartition("/")[0]
    if folder:
        picker.setDisplayDirectory(folder)
    picker.appendFilter("Buku kerja", "*.xlsx;*.xlsm;*.xls;*.xlsb;*.ods")
    if picker.execute() != 1:
        return None
    chosen = picker.getSelectedFiles()
    return path_of(chosen[0]) if chosen else None


def _centre(dialog: Any, parent: Any) -> None:  # noqa: ANN401
    """Over the window; LibreOffice puts it into the corner of the screen."""
    room, size = parent.getPosSize(), dialog.getPosSize()
    left, top = (room.Width - size.Width) // 2, (room.Height - size.Height) // 2
    dialog.setPosSize(max(left, 0), max(top, 0), 0, 0, _POSITION)


def _add(
    model: Any,  # noqa: ANN401
    kind: str,
    name: str,
    place: tuple[int, int, int],
    more: dict[str, object],
    width: int = _WIDTH - 16,
) -> None:
    part = model.createInstance(f"com.sun.star.awt.UnoControl{kind}Model")
    left, top, height = place
    sizes = {"PositionX": left, "PositionY": top, "Width": width, "Height": height}
    for key, value in (sizes | more).items():
        part.setPropertyValue(key, value)
    model.insertByName(name, part)
