import json
from io import BytesIO

import pytest

from pohon_xl.libreoffice.bridge import Bridge, BridgeError, Enum, Remote, Struct, Typed


def talk(*answers: object) -> tuple[Bridge, BytesIO]:
    sent = BytesIO()
    lines = "".join(f"{json.dumps(answer)}\n" for answer in answers)
    return Bridge(sent, BytesIO(lines.encode())), sent


def requests(sent: BytesIO) -> list[object]:
    return [json.loads(line) for line in sent.getvalue().splitlines()]


def test_lower_case_names_are_methods_and_upper_case_ones_properties() -> None:
    bridge, sent = talk({"ok": {"$object": 7}}, {"ok": "Tahap 1"}, {"ok": None})
    sheets = bridge.root(2).Sheets
    name = sheets.getByIndex(0)
    sheets.Title = "Ü"

    assert name == "Tahap 1"
    assert requests(sent) == [
        ["get", 2, "Sheets", []],
        ["call", 7, "getByIndex", [0]],
        ["set", 7, "Title", ["Ü"]],
    ]
    assert bridge.calls == 3


def test_structs_enums_and_typed_values_go_there_and_back() -> None:
    struct = {"$struct": ["com.sun.star.table.CellAddress", {"Row": 4}]}
    bridge, sent = talk(
        {"ok": [struct, {"$enum": ["com.sun.star.awt.X", "Y"]}, {"$bytes": "00ff"}]}
    )
    found = bridge.root(0).f(
        Struct("table.CellAddress", {"Row": 4}), Enum("awt.X", "Y"), Typed("[]long", (1, 2))
    )

    assert found == [Struct("table.CellAddress", {"Row": 4}), Enum("awt.X", "Y"), b"\x00\xff"]
    assert found[0].Row == 4
    assert requests(sent)[0][3] == [  # type: ignore[index]
        struct,
        {"$enum": ["com.sun.star.awt.X", "Y"]},
        {"$any": ["[]long", [1, 2]]},
    ]


def test_a_refusal_carries_the_words_of_the_host() -> None:
    bridge, _ = talk({"galat": "RuntimeException", "pesan": "tidak bisa"})

    with pytest.raises(BridgeError, match="RuntimeException tidak bisa"):
        Remote(bridge, 2).store()


def test_a_host_that_has_gone_is_told_plainly() -> None:
    bridge, _ = talk()

    with pytest.raises(BridgeError, match="tidak menjawab"):
        Remote(bridge, 2).store()
