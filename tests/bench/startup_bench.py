"""Times ``comicremix --help`` against ``python -c pass`` in alternation; prints both and the ratio pair by pair."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

PAIRS = 15


def seconds(*arguments: str) -> float:
    """Return how long a run of the interpreter takes, its whole life."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main(arguments: Sequence[str] = ()) -> None:
    """Run from the command line."""
    seconds("-c", "pass"), seconds("-m", "comicremix", "--help")
    pairs = [(seconds("-m", "comicremix", "--help"), seconds("-c", "pass")) for _ in range(PAIRS)]
    ours, bare = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"comicremix --help {ours:.0f} ms, python -c pass {bare:.0f} ms: {ratio:.2f} times (at most 3 wanted)")


if __name__ == "__main__":
    main(sys.argv[1:])
