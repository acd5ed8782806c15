"""Errors of Excel that have a meaning of their own, by number."""

#: RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER, VBA_E_IGNORE: a cell is being edited, a box
#: is open, or something else keeps Excel busy
_SIBUK = frozenset({-2147418111, -2147417846, -2146777998})


def is_busy(error: BaseException) -> bool:
    """Whether Excel only has no time now; wrapped errors too."""
    found: BaseException | None = error
    while found is not None:
        if not _SIBUK.isdisjoint(_numbers(found)):
            return True
        found = found.__cause__ or found.__context__
    return False


def _numbers(error: BaseException) -> list[object]:
    """Of COM's own error, and of what Excel says within it (last of `excepinfo`)."""
    said = getattr(error, "excepinfo", None)
    return [getattr(error, "hresult", None), said[-1] if isinstance(said, tuple) and said else None]
