"""Times ``comicremix --help`` against ``python -c pass`` in alternation; prints both and the ratio pair by pair."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

PAIRS = 15


def seconds(*command: str) -> float:
    """Return how long a process takes, its whole life."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def program() -> tuple[str, ...]:
    """Return the installed command, or the module where nothing is installed."""
    script = Path(sys.executable).with_name("comicremix")
    return (str(script),) if script.exists() else (sys.executable, "-m", "comicremix")


def main(arguments: Sequence[str] = ()) -> None:
    """Run from the command line."""
    ours_is, bare_is = (*program(), "--help"), (sys.executable, "-c", "pass")
    seconds(*ours_is), seconds(*bare_is)
    pairs = [(seconds(*ours_is), seconds(*bare_is)) for _ in range(PAIRS)]
    ours, bare = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"comicremix --help {ours:.0f} ms, python -c pass {bare:.0f} ms: {ratio:.2f} times (at most 3 wanted)")


if __name__ == "__main__":
    main(sys.argv[1:])
