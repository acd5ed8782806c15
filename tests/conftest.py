"""Hypothesis: no clock in tests; in CI the same examples every time, on a desk new ones.

Ctrl-C works in the programs that tests start, also where the tests themselves run in the
background: there it is ignored, and a child would inherit that.
"""

import os
import signal

from hypothesis import HealthCheck, settings

_QUIET = [HealthCheck.too_slow]
settings.register_profile("meja", deadline=None, suppress_health_check=_QUIET)
settings.register_profile("ci", deadline=None, suppress_health_check=_QUIET, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "meja")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
