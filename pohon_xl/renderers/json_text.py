"""JSON as the command line prints it."""

import json


def dump_json(data: object) -> str:
    """Indented, letters as they are, one line end at the end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
