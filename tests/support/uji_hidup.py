"""A macro for LibreOffice's own Python: serves workbooks to tests over a socket.

It runs where the buttons of the extension run, on LibreOffice's main thread; from other threads
LibreOffice 7.4 crashes now and then when tabs come and go. `kantor_hidup.py` puts it into a profile
and names the socket in POHON_XL_SOKET.
"""

import json
import os
import socket
from typing import Any

import uno
from jembatan import Jembatan  # type: ignore[import-not-found]


def serve(*_event: Any) -> None:
    """One workbook after the other; the first line of a connection is its URL, or nothing.

    After the URL stands how to open it (`{"ReadOnly": true}`).
    """
    context = XSCRIPTCONTEXT.getComponentContext()  # type: ignore[name-defined]  # noqa: F821
    desktop = XSCRIPTCONTEXT.getDesktop()  # type: ignore[name-defined]  # noqa: F821
    server = socket.socket(socket.AF_UNIX)
    server.bind(os.environ["POHON_XL_SOKET"])
    server.listen()
    while True:
        connection, _ = server.accept()
        with connection, connection.makefile("rb") as requests, connection.makefile("wb") as out:
            url, _, how = requests.readline().decode().strip().partition(" ")
            arguments = _arguments({"MacroExecutionMode": 0, **json.loads(how or "{}")})
            document = desktop.loadComponentFromURL(url, "_blank", 0, arguments) if url else None
            Jembatan(context, document).serve(requests, out)
            if document is not None:
                document.setModified(False)
                document.close(True)


def _arguments(values: Any) -> Any:
    found = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name, value
        found.append(one)
    return tuple(found)
