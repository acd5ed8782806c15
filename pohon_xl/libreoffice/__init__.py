"""LibreOffice as a live host: the bridge, an xlwings engine over it, the extension."""
