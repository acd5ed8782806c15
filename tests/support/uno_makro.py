"""Run by the system's Python: opens a workbook in LibreOffice, runs Subs, prints cells as JSON.

    /usr/bin/python3 uno_makro.py PIPE FILE SUB...

Prints {"sel": rows of the first sheet, "galat": what invoking threw}.
"""

import json
import os
import sys
import time
from typing import Any

import uno
from com.sun.star.beans import PropertyValue

PIPE, PATH, SUBS = sys.argv[1], sys.argv[2], sys.argv[3:]


def connect() -> Any:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    for _ in range(1100):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001  (not there yet)
            time.sleep(0.1)
    sys.exit("LibreOffice did not start")


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
allow = PropertyValue()
allow.Name, allow.Value = "MacroExecutionMode", 4
book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(PATH), "_blank", 0, (allow,))
scripts, faults = book.getScriptProvider(), []
for sub in SUBS:
    url = f"vnd.sun.star.script:{sub}?language=Basic&location=document"
    try:
        scripts.getScript(url).invoke((), (), ())
    except Exception as error:  # noqa: BLE001  (told to the test)
        faults.append(f"{sub}: {error}")
sheet = book.Sheets.getByIndex(0)
rows = [list(row) for row in sheet.getCellRangeByPosition(0, 0, 3, 60).getDataArray()]
sys.stdout.write(json.dumps({"sel": rows, "galat": faults}))
sys.stdout.flush()
os._exit(0)  # taking the bridge down may crash; who started LibreOffice ends it
