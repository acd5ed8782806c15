"""`make fuzz`: coverage-guided, for a bounded time. What fails is kept in tests/data/fuzz."""

import sys
import tempfile
from pathlib import Path


def main() -> None:
    """`python -m tests.fuzz SASARAN DETIK`."""
    import atheris

    nama, detik = sys.argv[1:3]
    with atheris.instrument_imports(include=["pohon_xl"]):
        from tests.fuzz.mutasi import mutate
        from tests.fuzz.sasaran import SASARAN, SEEDS, bagian

    def changed(data: bytes, max_size: int, seed: int) -> bytes:
        if seed % 5 == 0:  # any bytes
            return bytes(atheris.Mutate(data, max_size))
        return mutate(data, max_size, seed)

    corpus = Path(tempfile.mkdtemp(prefix="pohon_xl-fuzz-"))
    for number, (_, content) in enumerate(bagian()):
        (corpus / str(number)).write_bytes(bytes([number]) + content)
    options = [f"-max_total_time={detik}", "-timeout=60", "-rss_limit_mb=4096", "-max_len=60000"]
    options += ["-len_control=0", "-keep_seed=1", f"-artifact_prefix={SEEDS}/{nama}-"]
    atheris.Setup(
        [sys.argv[0], *options, str(corpus), str(SEEDS)], SASARAN[nama], custom_mutator=changed
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
