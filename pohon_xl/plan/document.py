"""A Word document as plain data: which template, which values, which file name."""

from pohon_xl.plan.gambar import Gambar
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import dataclass, fields, is_dataclass

_SATU = (Kosong, Gambar)  # records that are one value


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """`template` is the stem in word_templates/; `context` a frozen dataclass of its fields.

    Values are str, int, Kosong, Gambar, bool, and tuples or dataclasses of these. Never None.
    """

    template: str
    file_name: str
    context: object

    def dump(self) -> str:
        """Golden text: one line a value, indented by depth."""
        return (
            f"{self.file_name} <- {self.template}.docx\n" + "\n".join(_lines(self.context)) + "\n"
        )


def _lines(value: object, depth: int = 1) -> list[str]:
    pad = "  " * depth
    lines: list[str] = []
    if is_dataclass(value) and not isinstance(value, _SATU):
        for f in fields(value):
            item = getattr(value, f.name)
            if isinstance(item, tuple) or _is_record(item):
                lines += [f"{pad}{f.name}:", *_lines(item, depth + 1)]
            else:
                lines.append(f"{pad}{f.name}: {_one_line(item)}".rstrip())
    elif isinstance(value, tuple):
        for item in value:
            if isinstance(item, tuple) or _is_record(item):
                lines += [f"{pad}-", *_lines(item, depth + 1)]
            else:
                lines.append(f"{pad}- {_one_line(item)}")
    return lines


def _is_record(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, _SATU)


def _one_line(item: object) -> str:
    return str(item).replace("\n", "\\n")
