"""Run by the Python that has `uno`: open a workbook in LibreOffice, edit shapes, save it as .xlsx.

    python3 sunting_libre.py PROFILE SOURCE TARGET EDITS.json

EDITS: a list of [sheet, beginning of the shape's name, old text, new text]; a new text of null
takes the shape out, an old text of null draws a new box with the new text.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue


def main() -> int:
    profile, source, target, edits = map(Path, sys.argv[1:5])
    pipe = f"sunting{abs(hash(str(profile)))}"
    command = [
        "soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}",
        f"--accept=pipe,name={pipe};urp;",
    ]  # fmt: skip
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        desktop = _connect(pipe)
        document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (_hidden(),))
        for sheet, name, old, new in json.loads(edits.read_text(encoding="utf-8")):
            _edit(document, document.Sheets.getByName(sheet).DrawPage, name, old, new)
        saving = PropertyValue()
        saving.Name, saving.Value = "FilterName", "Calc MS Excel 2007 XML"
        document.storeToURL(target.as_uri(), (saving,))
        document.close(True)
        desktop.terminate()
    finally:
        office.wait(60)
    return 0


def _connect(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(240):
        try:
            context = resolver.resolve(url)
        except Exception:  # noqa: BLE001  (until the office listens)
            time.sleep(0.5)
        else:
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
    raise RuntimeError("LibreOffice does not answer")


def _hidden() -> Any:
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return value


def _edit(document: Any, page: Any, name: str, old: str | None, new: str | None) -> None:
    if old is None:
        shape = document.createInstance("com.sun.star.drawing.CustomShape")
        shape.Position, shape.Size, shape.Name = Point(500, 500), Size(5000, 1500), name
        page.add(shape)
        shape.String = new
        return
    shapes = [page.getByIndex(i) for i in range(page.Count)]
    (shape,) = [s for s in shapes if s.Name.startswith(f"{name} #")]
    if new is None:
        page.remove(shape)
    else:
        if old not in shape.String:
            raise ValueError(shape.String)
        search = shape.createEnumeration()
        while search.hasMoreElements():
            paragraph = search.nextElement()
            if paragraph.String == old:
                paragraph.String = new


if __name__ == "__main__":
    sys.exit(main())
