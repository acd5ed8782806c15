"""What stops a run. Content problems are never here: those are findings (rules/).

Each message is one Indonesian sentence for the user: which file, what is wrong, what to do.
"""

import errno

#: what an operating system says in its own language, by its name in `errno`
_SEBAB = {
    ("ENOSPC", "EDQUOT"): "ruang disk habis",
    ("EFBIG",): "berkas terlalu besar untuk disk itu",
    ("EACCES", "EPERM"): "tidak diizinkan, atau sedang dibuka di program lain",
    ("EROFS",): "disk atau folder itu hanya boleh dibaca",
    ("EBUSY", "ETXTBSY", "EAGAIN"): "sedang dipakai program lain",
    ("ENOENT",): "berkas atau folder itu tidak ada",
    ("EEXIST", "ENOTEMPTY"): "nama itu sudah dipakai",
    ("ESPIPE",): "itu pipa, soket atau perangkat, bukan berkas biasa",
    ("ENOTDIR",): "salah satu folder di alamat itu ternyata berkas",
    ("EISDIR",): "itu folder, bukan berkas",
    ("ENAMETOOLONG",): "nama atau alamatnya terlalu panjang",
    ("EINVAL", "EILSEQ"): "nama itu tidak dapat dipakai di disk ini",
    ("ELOOP",): "tautannya berputar-putar",
    ("EIO", "ENXIO", "ENODEV"): "disk rusak atau terlepas",
    ("EMFILE", "ENFILE"): "terlalu banyak berkas sedang terbuka",
    ("EXDEV",): "itu di disk lain",
    ("ENOMEM",): "memori komputer habis",
    ("ENOEXEC",): "itu bukan program yang dapat dijalankan di komputer ini",
    (
        "ENETDOWN", "ENETUNREACH", "EHOSTDOWN", "EHOSTUNREACH", "ECONNABORTED", "ECONNREFUSED",
        "ECONNRESET", "ENOTCONN", "EPIPE", "ESTALE", "ETIMEDOUT",
    ): "jaringan atau folder bersama tidak terjangkau",
}  # fmt: skip
#: what Windows tells apart though one errno stands for several (winerror.h)
_SEBAB_WINDOWS = {
    (5,): "tidak diizinkan",
    (19,): "disk itu hanya boleh dibaca",
    (21, 23, 1117, 1392): "disk rusak, terlepas, atau belum siap",
    (32, 33): "sedang dibuka di program lain",
    (39, 112): "ruang disk habis",
    (53, 55, 59, 64, 65, 67, 121, 1231, 1232): "jaringan atau folder bersama tidak terjangkau",
    (123, 161): "nama itu tidak dapat dipakai di Windows",
    (206,): "nama atau alamatnya terlalu panjang",
}


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


def cause_of(error: OSError) -> str:
    """Why the operating system refused, as an Indonesian clause: its own words are English."""
    windows = getattr(error, "winerror", None)
    for numbers, told in _SEBAB_WINDOWS.items():
        if windows in numbers:
            return told
    name = errno.errorcode.get(error.errno or 0, "")
    name = "ETIMEDOUT" if isinstance(error, TimeoutError | ConnectionError) else name
    for names, told in _SEBAB.items():
        if name in names:
            return told
    number = windows or error.errno
    return f"kesalahan sistem nomor {number}" if number else "kesalahan sistem"
