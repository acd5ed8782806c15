"""What stops a run. Content problems are never here: those are findings (rules/).

Each message is one Indonesian sentence for the user: which file, what is wrong, what to do.
"""


class PohonError(Exception):
    """The user can mend it: exit code 2."""


class WorkbookError(PohonError):
    """A workbook that is missing, unreadable, locked or not a workbook."""


class TemplateError(PohonError):
    """A Word or Excel template that is missing or wrong."""


class DocumentError(PohonError):
    """A Word document that is missing, unreadable or none of ours."""


class OutputError(PohonError):
    """A folder or file that cannot be written."""


class SettingError(PohonError):
    """An option or setting that makes no sense."""
